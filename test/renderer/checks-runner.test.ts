/** When the rules run: at rest, in idle time, a little at a stretch, never during a composition. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRunner, longestDelay, longestStretch, restDelay } from '../../renderer/checks/runner.ts'

/** A run of `steps` steps, each of which takes `cost` milliseconds of a clock of the test's own. */
function setUp({ steps = 20, cost = 1 } = {}) {
  let clock = 0
  let waiting: (() => void) | null = null
  let begun = 0
  const shown: string[] = []
  const runner = createRunner(
    function* run() {
      begun += 1
      const name = `run ${begun}`
      for (let at = 0; at < steps; at++) {
        clock += cost
        yield
      }
      return name
    },
    (found: string) => void shown.push(found),
    {
      now: () => clock,
      whenIdle: (work) => {
        waiting = () => work(() => 50)
        return () => {
          waiting = null
        }
      },
    },
  )
  /** Lets idle time come once. @returns how long the stretch took; null where nothing waited for it */
  const idle = () => {
    const work = waiting
    waiting = null
    if (!work) return null
    const before = clock
    work()
    return clock - before
  }
  const idleToTheEnd = () => {
    const stretches: number[] = []
    for (let took = idle(); took !== null; took = idle()) stretches.push(took)
    return stretches
  }
  return { runner, shown, idle, idleToTheEnd, begun: () => begun }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a run', () => {
  it('begins once the text rests, and not at every key', () => {
    const { runner, idle, begun } = setUp()
    for (let key = 0; key < 5; key++) {
      runner.touch()
      vi.advanceTimersByTime(restDelay - 1)
      expect(idle()).toBeNull()
    }
    vi.advanceTimersByTime(1)
    idle()
    expect(begun()).toBe(1)
  })

  it('begins all the same while somebody types on and on', () => {
    const { runner, idle, begun } = setUp()
    for (let at = 0; at <= longestDelay; at += 100) {
      runner.touch()
      vi.advanceTimersByTime(100)
      idle()
    }
    expect(begun()).toBe(1)
  })

  it('never takes longer at a stretch than it may, and comes to its end', () => {
    const { runner, idleToTheEnd, shown } = setUp({ steps: 40, cost: 1.5 })
    runner.touch()
    vi.advanceTimersByTime(restDelay)
    const stretches = idleToTheEnd()
    expect(stretches.length).toBeGreaterThan(5)
    expect(Math.max(...stretches)).toBeLessThanOrEqual(longestStretch)
    expect(shown).toEqual(['run 1'])
  })

  it('that the text has overtaken is never shown', () => {
    const { runner, idle, idleToTheEnd, shown } = setUp()
    runner.touch()
    vi.advanceTimersByTime(restDelay)
    idle()
    runner.touch()
    expect(idle()).toBeNull()
    vi.advanceTimersByTime(restDelay)
    idleToTheEnd()
    expect(shown).toEqual(['run 2'])
  })
})

describe('a composition', () => {
  it('holds everything, even what somebody waits for', () => {
    const { runner, idle, idleToTheEnd, shown } = setUp()
    runner.touch()
    vi.advanceTimersByTime(restDelay)
    idle()
    runner.hold()
    runner.touch()
    vi.advanceTimersByTime(60_000)
    runner.hurry()
    expect(idle()).toBeNull()
    expect(shown).toEqual([])
    runner.release()
    vi.advanceTimersByTime(restDelay)
    idleToTheEnd()
    expect(shown).toHaveLength(1)
  })
})

describe('somebody who acts on the findings', () => {
  it('has those of the present text at once, and they are not looked for again', () => {
    const { runner, idle, shown } = setUp()
    runner.touch()
    runner.hurry()
    expect(shown).toEqual(['run 1'])
    vi.advanceTimersByTime(longestDelay)
    expect(idle()).toBeNull()
    runner.hurry()
    expect(shown).toEqual(['run 1'])
  })
})

it('after its end nothing runs', () => {
  const { runner, idle } = setUp()
  runner.touch()
  runner.stop()
  vi.advanceTimersByTime(longestDelay)
  expect(idle()).toBeNull()
})
