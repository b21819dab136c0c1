/** The session over a made-up main: who may write, what becomes of text when another window takes over, and that reading changes nothing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CallOutput } from '../../preload/api.ts'
import type { Holder } from '../../preload/values.ts'
import { signSpan } from '../../renderer/session/presence.ts'
import * as session from '../../renderer/session/session.ts'
import { failure, type Result, success } from '../../report/document/result.ts'
import { report } from '../main/world.ts'

const other: Holder = { where: 'window', host: '' }
const id = 'draft-0001'

type Answers = Record<string, (input: { session?: string; how?: string }) => Result<unknown>>

const stored = (): CallOutput<'drafts.load'> => ({
  ...{ state: 'open', id, name: '甲', revision: 1, envelope: report(), pack: null, notes: [], mark: null },
  unsaved: null,
  archive: null,
})

/** What main answers, call by call; a test puts its own in place. */
function usual(): Answers {
  return {
    'drafts.open': () => success({ holder: null, draft: stored() }),
    'drafts.load': () => success(stored()),
    'drafts.here': () => success({ state: 'yours', holder: null }),
    'drafts.save': () => success({ revision: 2, savedAt: 7, note: null }),
  }
}

let answers = usual()
let calls: string[] = []
const count = (name: string) => calls.filter((call) => call === name).length

beforeEach(() => {
  vi.useFakeTimers()
  answers = usual()
  calls = []
  const call = new Proxy(
    {},
    {
      get: (_, name: string) => async (input: object) => {
        calls.push(name)
        return answers[name]?.(input) ?? success({})
      },
    },
  )
  vi.stubGlobal('window', { ziping: { call } })
  vi.stubGlobal('HTMLElement', class {})
  vi.stubGlobal('document', { activeElement: null })
})
afterEach(() => {
  session.closeDraft()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const state = () => session.useSession.getState()
const text = (now = state()) => JSON.stringify(now.report?.envelope.document)
const type = (words: string) => session.setDocument(report(words).document, [])

/** Every way in which the session changes a report. */
const changes: Readonly<Record<string, () => void>> = {
  text: () => type('改。'),
  details: () => session.setDetails({ ...report().details, region: '别市' }),
  decision: () => session.decideArea('safety', { done: true }),
  ignored: () => session.ignoreFindings([{ rule: 'T01', sentence: '句' }]),
  restored: () => session.restoreFindings([{ rule: 'T01', sentence: '句' }]),
  overruled: () => session.overrule([{ rule: 'T01', sentence: '句', reason: '理由' }]),
  takenBack: () => session.takeBackOverruled([{ rule: 'T01', sentence: '句' }]),
  handIn: () => session.recordHandIn({} as never),
  parts: () => session.setParts(report('旧。')),
  picture: () => session.addPicture('a', {} as never),
}

describe('a draft that another window writes', () => {
  beforeEach(() => {
    answers['drafts.open'] = ({ how }) =>
      success(how === 'if-free' ? { holder: other, draft: null } : { holder: null, draft: stored() })
  })

  it('is not opened to be written: who has it is told', async () => {
    expect(await session.openDraft(id)).toMatchObject({ ok: true, held: other })
    expect(state().report).toBeNull()
    expect(count('drafts.load')).toBe(0)
  })

  it.each(Object.entries(changes))('that is read stays as it is: %s', async (_, change) => {
    await session.openDraft(id, { read: other })
    const { report: before } = state()
    change()
    expect(state().report).toBe(before)
    expect(session.hasUnsaved()).toBe(false)
    await session.flush()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(count('drafts.save') + count('drafts.journal') + count('drafts.here')).toBe(0)
  })

  it('is written once it is taken over', async () => {
    await session.openDraft(id, 'take-over')
    type('接管后。')
    await session.flush()
    expect(count('drafts.save')).toBe(1)
  })
})

describe('a draft that this window writes', () => {
  it('and somebody asks for is saved first and left then; from then on it is read', async () => {
    await session.openDraft(id)
    type('还没有保存的。')
    answers['drafts.here'] = () => success({ state: 'wanted', holder: other })
    await vi.advanceTimersByTimeAsync(signSpan / 2)
    calls = []
    type('还没有保存的，又一句。')
    await vi.advanceTimersByTimeAsync(signSpan)
    expect(calls.filter((name) => ['drafts.save', 'drafts.release'].includes(name))).toEqual([
      'drafts.save',
      'drafts.release',
    ])
    expect(state().mode).toEqual({ kind: 'read', why: 'taken-over', holder: other, kept: true })
    type('迟到的。')
    expect(text()).toContain('又一句')
  })

  it('and somebody has taken keeps its text in the window, and tries to save it once', async () => {
    await session.openDraft(id)
    answers['drafts.here'] = () => success({ state: 'lost', holder: other })
    answers['drafts.save'] = () => failure('taken-over', '已由另一个窗口接管。')
    type('没有存上的。')
    await vi.advanceTimersByTimeAsync(2 * signSpan)
    expect(state().mode).toEqual({ kind: 'read', why: 'taken-over', holder: other, kept: false })
    expect(state().save).toMatchObject({ kind: 'failed', code: 'taken-over' })
    expect(text()).toContain('没有存上的。')
    expect(session.hasUnsaved()).toBe(true)
    await session.flush()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(count('drafts.save')).toBe(1)
  })

  it('and whose file somebody changed is read from then on, its text in the window', async () => {
    await session.openDraft(id)
    answers['drafts.save'] = () => failure('conflict', '在别处改过。')
    type('没有存上的。')
    await session.flush()
    expect(state().mode).toEqual({ kind: 'read', why: 'conflict' })
    expect(text()).toContain('没有存上的。')
  })

  it('is free when the window leaves it', async () => {
    await session.openDraft(id)
    session.closeDraft()
    expect(calls).toContain('drafts.release')
  })
})
