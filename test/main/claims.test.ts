import { copyFileSync, cpSync, existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Owner } from '../../main/drafts/lock.ts'
import { draftsIn, progress, report, scratch, value } from './world.ts'

const running = new Set([1, 2])
const owner = (host: string, pid: number): Owner => ({ host, pid, isRunning: (id) => running.has(id) })
const here = owner('督导室-1', 1)
const minute = 60_000

/** A draft, and programs that use its folder; whoever has it is given a tenth of a second to leave it. */
async function shared() {
  const folder = scratch()
  const time = { now: Date.UTC(2026, 10, 25) }
  const program = (by: Owner, clock = () => time.now) => draftsIn(folder, { owner: by, clock, answer: 100 })
  const { id } = value(await program(here).create({ name: '甲', envelope: report(), progress }))
  return { folder, id, time, program, lock: join(folder, id, 'lock.json') }
}
type Program = ReturnType<Awaited<ReturnType<typeof shared>>['program']>

const claim = async (drafts: Program, id: string, session: string, how: 'if-free' | 'take-over' = 'if-free') =>
  value(await drafts.claim({ id, session, how }))
const sign = async (drafts: Program, id: string, session: string) => value(await drafts.here({ id, session }))
const save = (drafts: Program, id: string, session: string, baseRevision: number, text: string) =>
  drafts.save({ id, session, baseRevision, envelope: report(text), progress })
const stored = async (drafts: Program, id: string) => JSON.stringify(value(await drafts.load(id)))

describe('two windows of one program', () => {
  it('have one writer: the second one hears of the first', async () => {
    const { id, program } = await shared()
    const drafts = program(here)
    expect(await claim(drafts, id, 'window-1')).toBeNull()
    expect(await claim(drafts, id, 'window-2')).toEqual({ where: 'window', host: '' })
    expect(await save(drafts, id, 'window-2', 1, '二号。')).toMatchObject({ ok: false, code: 'taken-over' })
    value(await save(drafts, id, 'window-1', 1, '一号。'))
  })

  it('hand it over: the first one is asked, saves, and leaves it', async () => {
    const { id, program } = await shared()
    const drafts = program(here)
    await claim(drafts, id, 'window-1')
    const taking = claim(drafts, id, 'window-2', 'take-over')
    await vi.waitFor(async () => expect((await sign(drafts, id, 'window-1')).state).toBe('wanted'))
    value(await save(drafts, id, 'window-1', 1, '接管前的最后一句。'))
    value(await drafts.release({ id, session: 'window-1' }))
    expect(await taking).toBeNull()
    expect(await stored(drafts, id)).toContain('接管前的最后一句。')
    value(await save(drafts, id, 'window-2', 2, '接管后的一句。'))
  })

  it('change over without the first one, too, where it gives no answer; what it still has becomes a version', async () => {
    const { id, program } = await shared()
    const drafts = program(here)
    await claim(drafts, id, 'window-1')
    expect(await claim(drafts, id, 'window-2', 'take-over')).toBeNull()
    value(await save(drafts, id, 'window-2', 1, '二号。'))
    expect(await save(drafts, id, 'window-1', 1, '一号没有存上的。')).toMatchObject({ ok: false, code: 'taken-over' })
    expect(await stored(drafts, id)).toContain('二号。')
    const [kept] = value(await drafts.versions(id))
    expect(kept?.kind).toBe('refused')
    const version = value(await drafts.loadVersion(id, kept?.id ?? ''))
    expect(JSON.stringify(version.envelope)).toContain('一号没有存上的。')
    expect(await sign(drafts, id, 'window-1')).toMatchObject({ state: 'lost', holder: { where: 'window' } })
  })

  it('do not write the journal of each other', async () => {
    const { id, program } = await shared()
    const drafts = program(here)
    await claim(drafts, id, 'window-1')
    await claim(drafts, id, 'window-2', 'take-over')
    const line = { id, base: 1, parent: null, from: 1, at: 5, entries: [{ set: { areas: {} } }] }
    expect(await drafts.journal({ ...line, session: 'window-1' })).toMatchObject({ ok: false, code: 'taken-over' })
    value(await drafts.journal({ ...line, session: 'window-2' }))
  })

  it('never come back: who lost a claim is refused when the draft is free again', async () => {
    const { id, program } = await shared()
    const drafts = program(here)
    await claim(drafts, id, 'window-1')
    await claim(drafts, id, 'window-2', 'take-over')
    value(await drafts.release({ id, session: 'window-2' }))
    expect(await save(drafts, id, 'window-1', 1, '迟到的。')).toMatchObject({ ok: false, code: 'taken-over' })
    expect(await claim(drafts, id, 'window-3')).toBeNull()
  })

  it('that are gone in a crash leave their drafts free at once, and write no more', async () => {
    const { id, program } = await shared()
    const drafts = program(here)
    await claim(drafts, id, 'window-1')
    drafts.abandon()
    expect(await claim(drafts, id, 'window-2')).toBeNull()
    expect(await save(drafts, id, 'window-1', 1, '迟到的。')).toMatchObject({ ok: false, code: 'taken-over' })
  })

  describe('of which one is gone without a word', () => {
    afterEach(() => void vi.useRealTimers())

    it('leave the draft free after a minute and a half, whatever the clock of the computer says', async () => {
      const { id, program, time } = await shared()
      const drafts = program(here)
      vi.useFakeTimers({ toFake: ['performance'] })
      await claim(drafts, id, 'window-1')
      time.now += 365 * 24 * 60 * minute
      expect(await claim(drafts, id, 'window-2')).toMatchObject({ where: 'window' })
      vi.advanceTimersByTime(2 * minute)
      expect(await claim(drafts, id, 'window-2')).toBeNull()
    })
  })
})

describe('two programs on one data folder', () => {
  it('on two computers have one writer; the other one hears its name', async () => {
    const { id, program } = await shared()
    const other = program(owner('督导室-2', 1))
    expect(await claim(program(here), id, 'window-1')).toBeNull()
    expect(await claim(other, id, 'window-2')).toEqual({ where: 'computer', host: '督导室-1' })
    expect(await save(other, id, 'window-2', 1, '别的电脑。')).toMatchObject({ ok: false, code: 'taken-over' })
  })

  it('on one computer have one writer, too', async () => {
    const { id, program } = await shared()
    await claim(program(here), id, 'window-1')
    expect(await claim(program(owner('督导室-1', 2)), id, 'window-2')).toEqual({ where: 'program', host: '督导室-1' })
  })

  it('hand it over across computers: the first one is asked, saves, and leaves it', async () => {
    const { id, program } = await shared()
    const first = program(here)
    const second = program(owner('督导室-2', 7))
    await claim(first, id, 'window-1')
    const taking = claim(second, id, 'window-2', 'take-over')
    await vi.waitFor(async () =>
      expect(await sign(first, id, 'window-1')).toEqual({
        state: 'wanted',
        holder: { where: 'computer', host: '督导室-2' },
      }),
    )
    value(await save(first, id, 'window-1', 1, '先存上的。'))
    value(await first.release({ id, session: 'window-1' }))
    expect(await taking).toBeNull()
    expect(await stored(second, id)).toContain('先存上的。')
    expect(await sign(second, id, 'window-2')).toMatchObject({ state: 'yours' })
  })

  it('where the first one gives no answer it loses the draft, hears so, and its text becomes a version', async () => {
    const { id, program } = await shared()
    const first = program(here)
    const second = program(owner('督导室-2', 7))
    await claim(first, id, 'window-1')
    await claim(second, id, 'window-2', 'take-over')
    expect(await sign(first, id, 'window-1')).toEqual({
      state: 'lost',
      holder: { where: 'computer', host: '督导室-2' },
    })
    expect(await save(first, id, 'window-1', 1, '第一台没有存上的。')).toMatchObject({ ok: false, code: 'taken-over' })
    value(await save(second, id, 'window-2', 1, '第二台的。'))
    expect(await stored(second, id)).toContain('第二台的。')
    const kinds = value(await second.versions(id)).map(({ kind }) => kind)
    expect(kinds).toContain('refused')
  })

  it('that both believe to have it do not write over each other: the later save is refused and kept', async () => {
    const { id, program, lock } = await shared()
    const first = program(here)
    const second = program(owner('督导室-2', 7))
    value(await first.load(id))
    value(await second.load(id))
    await claim(first, id, 'window-1')
    value(await save(first, id, 'window-1', 1, '第一台的。'))
    // As a share that shows the lock file too late.
    writeFileSync(lock, '')
    expect(await save(second, id, 'window-2', 1, '第二台的。')).toMatchObject({ ok: false, code: 'conflict' })
    expect(await stored(first, id)).toContain('第一台的。')
    expect(value(await first.versions(id)).map(({ kind }) => kind)).toContain('refused')
  })

  it('that counted on to the same number are told apart all the same', async () => {
    const { folder, id, program } = await shared()
    const elsewhere = scratch()
    cpSync(join(folder, id), join(elsewhere, id), { recursive: true })
    const first = program(here)
    await claim(first, id, 'window-1')
    value(await save(first, id, 'window-1', 1, '第一台的。'))
    const second = draftsIn(elsewhere, { clock: () => Date.UTC(2026, 10, 26) })
    value(await second.save({ id, baseRevision: 1, envelope: report('第二台的。'), progress }))
    // Both saved at one moment, and the disk kept the second one's file.
    copyFileSync(join(elsewhere, id, 'draft.json'), join(folder, id, 'draft.json'))
    expect(await save(first, id, 'window-1', 2, '第一台又写的。')).toMatchObject({ ok: false, code: 'conflict' })
    expect(await stored(first, id)).toContain('第二台的。')
  })
})

describe('a lock that is left behind', () => {
  const claimedBy = async (by: Owner) => {
    const world = await shared()
    await claim(world.program(by), world.id, 'window-1')
    /** The disk's time of the lock file. */
    const age = (at: number) => utimesSync(world.lock, at / 1000, at / 1000)
    return { ...world, age, free: async (as = here) => (await claim(world.program(as), world.id, 'window-2')) === null }
  }

  it('by a program of this computer that has ended is nobody’s', async () => {
    expect(await (await claimedBy(owner('督导室-1', 9))).free()).toBe(true)
  })

  it('by an earlier program with this one’s number is nobody’s', async () => {
    expect(await (await claimedBy(owner('督导室-1', 1))).free()).toBe(true)
  })

  it('by another computer is nobody’s two minutes after its last sign', async () => {
    const { time, free, age } = await claimedBy(owner('督导室-2', 1))
    time.now += 1 * minute
    expect(await free()).toBe(false)
    time.now += 2 * minute
    age(Date.now() - 3 * minute)
    expect(await free()).toBe(true)
  })

  it('by another computer whose clock is wrong counts by the time of the disk', async () => {
    const { time, free } = await claimedBy(owner('督导室-2', 1))
    time.now += 365 * 24 * 60 * minute
    expect(await free()).toBe(false)
  })

  it('by a running program stays when the clock of this computer is set back a year', async () => {
    const { time, free } = await claimedBy(owner('督导室-1', 2))
    time.now -= 365 * 24 * 60 * minute
    expect(await free()).toBe(false)
  })

  it('is signed anew while a window has the draft open, though it writes nothing', async () => {
    const { id, lock, time, program } = await shared()
    const drafts = program(here)
    await claim(drafts, id, 'window-1')
    const signed = () => (JSON.parse(readFileSync(lock, 'utf8')) as { at: number }).at
    const first = signed()
    time.now += minute
    await sign(drafts, id, 'window-1')
    expect(signed()).toBe(first + minute)
  })

  it('that is damaged hinders nobody, and one that was deleted is written anew', async () => {
    const { id, lock, program } = await shared()
    const drafts = program(here)
    writeFileSync(lock, '{"host":')
    expect(await claim(drafts, id, 'window-1')).toBeNull()
    writeFileSync(lock, 'x')
    expect(await sign(drafts, id, 'window-1')).toMatchObject({ state: 'yours' })
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ session: 'window-1' })
  })

  it('goes with the window', async () => {
    const { id, lock, program } = await shared()
    const drafts = program(here)
    await claim(drafts, id, 'window-1')
    value(await drafts.release({ id, session: 'window-1' }))
    expect(existsSync(lock)).toBe(false)
  })
})

describe('changes that are not saved yet', () => {
  const line = { session: 'window-1', base: 1, parent: null, from: 1, at: 5, entries: [{ set: { areas: { a: {} } } }] }
  const unsaved = async (drafts: Program) => value(await drafts.unsaved()).map(({ name }) => name)

  it('are not offered while their window is open, here or elsewhere; but once it is gone', async () => {
    const { id, program } = await shared()
    const first = program(here)
    const second = program(owner('督导室-2', 7))
    await claim(first, id, 'window-1')
    value(await first.journal({ id, ...line }))
    expect(await unsaved(first)).toEqual([])
    expect(await unsaved(second)).toEqual([])
    value(await first.release({ id, session: 'window-1' }))
    expect(await unsaved(second)).toEqual(['甲'])
  })
})
