import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftsIn, progress, report, scratch, value } from './world.ts'

const day = 24 * 60 * 60_000

describe('the bin', () => {
  async function withOneBinned() {
    const time = { now: Date.UTC(2026, 10, 25) }
    const drafts = draftsIn(scratch(), { clock: () => time.now })
    const make = async (name: string) => value(await drafts.create({ name, envelope: report(), progress })).id
    const old = await make('旧稿')
    const kept = await make('在写的')
    value(await drafts.bin(old))
    const names = async () => value(await drafts.list()).map(({ name }) => name)
    const write = async (baseRevision: number) =>
      value(await drafts.save({ id: kept, baseRevision, envelope: report('改。'), progress }))
    return { time, drafts, names, write }
  }

  it('is cleared of what has been there for thirty days, and tells its names', async () => {
    const { time, drafts, names, write } = await withOneBinned()
    time.now += 29 * day
    await write(1)
    expect(value(await drafts.cleanBin())).toEqual({ cleared: [] })
    time.now += 2 * day
    expect(value(await drafts.cleanBin())).toEqual({ cleared: ['旧稿'] })
    expect(await names()).toEqual(['在写的'])
  })

  it('is left alone where the clock jumps: it may be wrong', async () => {
    const { time, drafts, names, write } = await withOneBinned()
    time.now += 5 * 365 * day
    expect(value(await drafts.cleanBin())).toEqual({ cleared: [] })
    expect(await names()).toHaveLength(2)
    // As soon as somebody works at that time, it is believed.
    await write(1)
    expect(value(await drafts.cleanBin()).cleared).toEqual(['旧稿'])
  })
})

describe('a draft that somebody else is writing', () => {
  const running = new Set([1, 2])
  const owner = (host: string, pid: number) => ({ host, pid, isRunning: (id: number) => running.has(id) })
  const line = { session: 'session-a', base: 1, parent: null, from: 1, at: 5, entries: [{}] }

  async function written(host: string, pid: number) {
    const folder = scratch()
    const time = { now: Date.UTC(2026, 10, 25) }
    const clock = () => time.now
    const drafts = draftsIn(folder, { owner: owner(host, pid), clock })
    const { id } = value(await drafts.create({ name: '甲', envelope: report(), progress }))
    value(await drafts.journal({ id, ...line }))
    const notes = async (by: ReturnType<typeof owner>) => {
      const draft = value(await draftsIn(folder, { owner: by, clock }).load(id))
      return draft.state === 'open' ? draft.notes : []
    }
    return { folder, id, time, notes }
  }

  it('on another computer opens with a note that names it', async () => {
    const { notes } = await written('督导室-2', 1)
    const [note] = await notes(owner('督导室-1', 1))
    expect(note).toMatchObject({ code: 'opened-elsewhere' })
    expect(note?.message).toContain('督导室-2')
  })

  it('in another program of this computer does so, too', async () => {
    const { notes } = await written('督导室-1', 2)
    expect(await notes(owner('督导室-1', 1))).toMatchObject([{ code: 'opened-elsewhere' }])
  })

  it('opens without one where that was this very program, or one that has ended', async () => {
    expect(await (await written('督导室-1', 1)).notes(owner('督导室-1', 1))).toEqual([])
    expect(await (await written('督导室-1', 9)).notes(owner('督导室-1', 1))).toEqual([])
  })

  it('or was, some minutes ago, is free', async () => {
    const { notes, time } = await written('督导室-2', 1)
    time.now += 3 * 60_000
    expect(await notes(owner('督导室-1', 1))).toEqual([])
  })

  it('whose lock is damaged opens as ever', async () => {
    const { notes, folder, id } = await written('督导室-2', 1)
    writeFileSync(join(folder, id, 'lock.json'), '{"host":')
    expect(await notes(owner('督导室-1', 1))).toEqual([])
  })
})
