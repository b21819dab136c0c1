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
