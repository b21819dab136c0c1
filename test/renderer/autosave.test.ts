/** When a change is written, with the clock in our hands. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave, idleDelay, longestDelay, retryDelay, type Written } from '../../renderer/session/autosave.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A disk that answers when it is told to. */
function disk(answers: readonly Written[] = []) {
  const queue = [...answers]
  const writes: (() => void)[] = []
  const write = () =>
    new Promise<Written>((resolve) => {
      writes.push(() => resolve(queue.shift() ?? 'saved'))
    })
  return { write, writes, finish: () => writes.at(-1)?.() }
}

describe('autosave', () => {
  it('writes one second after the last key, once', async () => {
    const { write, writes } = disk()
    const autosave = createAutosave(write)
    autosave.touch()
    await vi.advanceTimersByTimeAsync(idleDelay - 100)
    autosave.touch()
    await vi.advanceTimersByTimeAsync(idleDelay - 100)
    expect(writes).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(100)
    expect(writes).toHaveLength(1)
  })

  it('does not wait for ever while somebody types on', async () => {
    const { write, writes } = disk()
    const autosave = createAutosave(write)
    for (let at = 0; at < longestDelay + 500; at += 500) {
      autosave.touch()
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(writes).toHaveLength(1)
  })

  it('never writes twice at once, and writes what changed meanwhile afterwards', async () => {
    const { write, writes, finish } = disk()
    const autosave = createAutosave(write)
    autosave.touch()
    const first = autosave.flush()
    autosave.touch()
    const second = autosave.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(writes).toHaveLength(1)
    finish()
    await vi.advanceTimersByTimeAsync(0)
    expect(writes).toHaveLength(2)
    finish()
    expect(await first).toBe(true)
    expect(await second).toBe(true)
  })

  it('has nothing to write when nothing changed', async () => {
    const { write, writes } = disk()
    expect(await createAutosave(write).flush()).toBe(true)
    expect(writes).toHaveLength(0)
  })

  it('tries a failed write again by itself and says so meanwhile', async () => {
    const { write, writes, finish } = disk(['failed', 'saved'])
    const autosave = createAutosave(write)
    autosave.touch()
    const flushed = autosave.flush()
    finish()
    expect(await flushed).toBe(false)
    await vi.advanceTimersByTimeAsync(retryDelay)
    expect(writes).toHaveLength(2)
    finish()
    await vi.advanceTimersByTimeAsync(0)
    expect(await autosave.flush()).toBe(true)
  })

  it('does not press on with a write that was refused, but keeps it unwritten', async () => {
    const { write, writes, finish } = disk(['refused', 'refused'])
    const autosave = createAutosave(write)
    autosave.touch()
    const flushed = autosave.flush()
    finish()
    expect(await flushed).toBe(false)
    await vi.advanceTimersByTimeAsync(10 * retryDelay)
    expect(writes).toHaveLength(1)
    const again = autosave.flush()
    finish()
    expect(await again).toBe(false)
  })
})
