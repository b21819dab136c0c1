import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CallOutput } from '../../preload/api.ts'
import type { Holder } from '../../preload/values.ts'
import { createPresence, signSpan } from '../../renderer/session/presence.ts'
import { failure, type Result, success } from '../../report/document/result.ts'

type Sign = CallOutput<'drafts.here'>
const other: Holder = { where: 'window', host: '' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A window that hears one answer after the other, and the last one ever after. */
function present(...answers: readonly Result<Sign>[]) {
  const heard: string[] = []
  let signs = 0
  const presence = createPresence(
    async () => {
      signs += 1
      return answers[Math.min(signs, answers.length) - 1] ?? failure('none', '')
    },
    () => heard.push('wanted'),
    () => heard.push('lost'),
  )
  return { heard, presence, signs: () => signs }
}
const yours = success<Sign>({ state: 'yours', holder: null })
const wanted = success<Sign>({ state: 'wanted', holder: other })
const lost = success<Sign>({ state: 'lost', holder: other })

describe('the sign of life of a window', () => {
  it('comes every two seconds, also where nothing is typed', async () => {
    const { heard, signs } = present(yours)
    await vi.advanceTimersByTimeAsync(5 * signSpan)
    expect(signs()).toBe(5)
    expect(heard).toEqual([])
  })

  it('hears once that somebody asks for the draft, and goes on until the draft is his', async () => {
    const { heard, signs } = present(yours, wanted, wanted, lost)
    await vi.advanceTimersByTimeAsync(10 * signSpan)
    expect(heard).toEqual(['wanted', 'lost'])
    expect(signs()).toBe(4)
  })

  it('is asked again where the program did not answer', async () => {
    const { heard, signs } = present(failure('transport', ''), yours, lost)
    await vi.advanceTimersByTimeAsync(3 * signSpan)
    expect(signs()).toBe(3)
    expect(heard).toEqual(['lost'])
  })

  it('can come at once, and never comes again when it is stopped', async () => {
    const { heard, presence, signs } = present(lost)
    await presence.look()
    expect(heard).toEqual(['lost'])
    await vi.advanceTimersByTimeAsync(3 * signSpan)
    expect(signs()).toBe(1)
    const stopped = present(lost)
    stopped.presence.stop()
    await vi.advanceTimersByTimeAsync(3 * signSpan)
    expect(stopped.heard).toEqual([])
  })
})
