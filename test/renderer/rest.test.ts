/** When put-off work is done, with the clock in our hands. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createRest } from '../../renderer/rest.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Touches every `gap` milliseconds, `times` over; the last one is `gap` ago at the end. */
function touches(rest: { touch: () => void }, gap: number, times: number): void {
  for (let i = 0; i < times; i++) {
    rest.touch()
    vi.advanceTimersByTime(gap)
  }
}

it('is done once, so long after the last touch', () => {
  const work = vi.fn()
  const rest = createRest(work, 200)
  touches(rest, 150, 10)
  vi.advanceTimersByTime(49)
  expect(work).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(work).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(10_000)
  expect(work).toHaveBeenCalledOnce()
})

it('is done in time though the touches leave no rest, and again after as long', () => {
  const done: number[] = []
  const begun = performance.now()
  const rest = createRest(() => done.push(performance.now() - begun), 200, 1000)
  touches(rest, 100, 25)
  // The second wait begins with the first touch after the work.
  expect(done).toEqual([1000, 2000])
})

it('is not done once it is cancelled, until the next touch and its whole wait', () => {
  const work = vi.fn()
  const rest = createRest(work, 200, 1000)
  touches(rest, 100, 9)
  rest.cancel()
  vi.advanceTimersByTime(5000)
  expect(work).not.toHaveBeenCalled()
  touches(rest, 100, 5)
  expect(work).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(work).toHaveBeenCalledOnce()
})

it('may be touched by its own work', () => {
  let done = 0
  const rest = createRest(() => {
    done += 1
    if (done < 3) rest.touch()
  }, 200)
  rest.touch()
  vi.advanceTimersByTime(600)
  expect(done).toBe(3)
})

it('sets one timer a wait, however many touches there are', () => {
  const set = vi.spyOn(globalThis, 'setTimeout')
  const rest = createRest(() => {}, 200)
  touches(rest, 1, 190)
  expect(set).toHaveBeenCalledOnce()
  set.mockRestore()
})
