/**
 * Two programs on one data folder, in any order of what their windows do, with lock files that vanish and clocks that
 * jump: what a save took is never written over by who had not seen it, and what a save refused is kept.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Owner } from '../../main/drafts/lock.ts'
import type { Drafts } from '../../main/services.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { draftsIn, progress, report, scratch, value } from '../main/world.ts'
import { full } from './extent.ts'

const owner = (host: string, pid: number): Owner => ({ host, pid, isRunning: () => true })

/** A window of a program, as renderer/session holds it. */
interface Window {
  readonly program: number
  /** Null: closed, or reading. */
  session: string | null
  revision: number
  /** Words that the window shows, in order; each is written once in a run. */
  words: readonly string[]
}

const wordsOf = (envelope: Envelope): readonly string[] => JSON.stringify(envelope.document).match(/词\d+/g) ?? []

async function world(programs: number) {
  const folder = scratch()
  const time = { now: Date.UTC(2026, 10, 25) }
  const clock = () => {
    time.now += 1000
    return time.now
  }
  const made = Array.from({ length: programs }, (_, n) =>
    draftsIn(folder, { owner: owner(`督导室-${n}`, n + 1), clock, answer: 0 }),
  )
  const first = made[0] as Drafts
  const { id } = value(await first.create({ name: '甲', envelope: report('开头。'), progress }))
  const windows: Window[] = made.flatMap((_, program) =>
    [0, 1].map(() => ({ program, session: null, revision: 0, words: [] })),
  )
  const lock = join(folder, id, 'lock.json')
  let count = 0
  let sessions = 0
  let seen = ''
  /** What saves took; and what they refused. */
  const taken = new Set<string>()
  const refused = new Set<string>()

  const of = (window: Window) => made[window.program] as Drafts
  const text = (words: readonly string[]) => report(`开头。${words.join('')}`)
  const load = async (window: Window, session: string) => {
    const draft = value(await of(window).load(id))
    if (draft.state !== 'open') throw new Error('opened read-only')
    window.session = session
    window.revision = draft.revision
    window.words = wordsOf(draft.envelope)
  }
  const open = async (window: Window, how: 'if-free' | 'take-over') => {
    sessions += 1
    const session = `session-${String(sessions).padStart(4, '0')}`
    if (value(await of(window).claim({ id, session, how })) === null) await load(window, session)
  }
  const save = async (window: Window) => {
    if (window.session === null) return
    const answer = await of(window).save({
      ...{ id, session: window.session, baseRevision: window.revision, envelope: text(window.words), progress },
    })
    for (const word of window.words) if (!taken.has(word)) (answer.ok ? taken : refused).add(word)
    if (answer.ok) window.revision = answer.value.revision
    else {
      expect(['taken-over', 'conflict']).toContain(answer.code)
      window.session = null
    }
  }
  return {
    windows,
    act: {
      open: (window: Window) => open(window, 'if-free'),
      takeOver: (window: Window) => open(window, 'take-over'),
      type: async (window: Window) => {
        if (window.session === null) return
        count += 1
        window.words = [...window.words, `词${count}`]
      },
      save,
      sign: async (window: Window) => {
        if (window.session === null) return
        const { state } = value(await of(window).here({ id, session: window.session }))
        if (state === 'yours') return
        await save(window)
        if (window.session !== null) value(await of(window).release({ id, session: window.session }))
        window.session = null
      },
      close: async (window: Window) => {
        await save(window)
        if (window.session !== null) value(await of(window).release({ id, session: window.session }))
        window.session = null
      },
      /** A share shows the lock file as it was a while ago, or not at all. */
      oldLock: async () => {
        const now = existsSync(lock) ? readFileSync(lock, 'utf8') : ''
        if (seen === '') rmSync(lock, { force: true })
        else writeFileSync(lock, seen)
        seen = now
      },
      jump: async () => {
        time.now += (time.now > Date.UTC(2026, 6, 1) ? -1 : 1) * 365 * 24 * 3_600_000
      },
    },
    /** Nothing that was taken is missing on the disk; nothing that was refused is missing among the versions. */
    holds: async () => {
      const draft = value(await first.load(id))
      if (draft.state !== 'open') throw new Error('opened read-only')
      const there = wordsOf(draft.envelope)
      expect(there).toEqual(expect.arrayContaining([...taken]))
      // One text, not a mixture: the words of every text come in the order in which they were written.
      expect(there).toEqual([...there].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))))
      if (refused.size === 0) return
      const versions = value(await first.versions(id))
      const kept: string[] = []
      for (const version of versions) kept.push(...wordsOf(value(await first.loadVersion(id, version.id)).envelope))
      expect([...there, ...kept]).toEqual(expect.arrayContaining([...refused]))
    },
  }
}

type Act = keyof Awaited<ReturnType<typeof world>>['act']
const windowActs: readonly Act[] = ['open', 'takeOver', 'type', 'type', 'save', 'save', 'sign', 'close']
const step = fc.record({
  act: fc.constantFrom(...windowActs, 'oldLock' as const, 'jump' as const),
  window: fc.nat({ max: 3 }),
})

describe('two writers of one draft', () => {
  it('never write over what they have not seen, and lose nothing that was refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40 }), async (steps) => {
        const { windows, act, holds } = await world(2)
        for (const { act: name, window } of steps) {
          const chosen = windows[window]
          if (chosen) await act[name](chosen)
        }
        await holds()
        // Whoever still has the draft can go on, once he has it for himself.
        for (const window of windows) await act.close(window)
        await holds()
      }),
      { numRuns: full ? 150 : 12, seed: 20261125 },
    )
  }, 600_000)

  it('where both save at the same moment one is taken and the other kept', async () => {
    const { windows, act, holds } = await world(2)
    const [a, , b] = windows
    if (!a || !b) throw new Error('two programs have two windows each')
    for (let n = 0; n < (full ? 40 : 4); n++) {
      await act.open(a)
      await act.takeOver(b)
      await act.type(a)
      await act.type(b)
      await Promise.all([act.save(a), act.save(b)])
      await holds()
      await Promise.all([act.close(a), act.close(b)])
    }
  }, 600_000)
})
