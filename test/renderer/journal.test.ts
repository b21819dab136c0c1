import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createJournal, type JournalLine, journalDelay, journalStep } from '../../renderer/session/journal.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function journal() {
  const lines: JournalLine[] = []
  const disk = { works: true }
  const made = createJournal(
    'session-1',
    async (line) => {
      if (disk.works) lines.push(line)
      return disk.works
    },
    () => 7,
  )
  const numbers = () => lines.flatMap(({ from, entries }) => entries.map((_, index) => from + index))
  return { lines, disk, made, numbers }
}

describe('the journal', () => {
  it('writes the first change after a rest at once', async () => {
    const { made, numbers } = journal()
    made.record({ set: { a: 1 } })
    await vi.advanceTimersByTimeAsync(journalDelay)
    expect(numbers()).toEqual([1])
    await vi.advanceTimersByTimeAsync(journalStep)
    made.record({ set: { a: 2 } })
    await vi.advanceTimersByTimeAsync(journalDelay)
    expect(numbers()).toEqual([1, 2])
  })

  it('writes a change within a step, though keys follow, and no more lines than steps', async () => {
    const { made, numbers, lines } = journal()
    for (let key = 0; key < 40; key++) {
      made.record({ set: { key } })
      await vi.advanceTimersByTimeAsync(journalStep / 10)
      expect(key + 1 - numbers().length).toBeLessThanOrEqual(10)
    }
    await vi.advanceTimersByTimeAsync(journalStep)
    expect(numbers()).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    expect(lines.length).toBeLessThanOrEqual(7)
  })

  it('waits for a line that is under way, and for all behind it, when asked to write now', async () => {
    const written: number[] = []
    const made = createJournal(
      'session-1',
      async ({ from, entries }) => {
        await new Promise((resolve) => setTimeout(resolve, 300))
        written.push(...entries.map((_, index) => from + index))
        return true
      },
      () => 7,
    )
    made.record({ set: { a: 1 } })
    await vi.advanceTimersByTimeAsync(journalDelay)
    made.record({ set: { a: 2 } })
    const flushed = made.flush().then(() => [...written])
    await vi.advanceTimersByTimeAsync(600)
    expect(await flushed).toEqual([1, 2])
  })

  it('writes at once when it is asked to', async () => {
    const { made, lines } = journal()
    made.record({ set: { a: 1 } })
    await made.flush()
    expect(lines).toEqual([{ from: 1, at: 7, entries: [{ set: { a: 1 } }] }])
  })

  it('that was asked to write when it had nothing writes what comes then', async () => {
    const { made, numbers } = journal()
    await made.flush()
    made.record({ set: { a: 1 } })
    await vi.advanceTimersByTimeAsync(journalDelay)
    expect(numbers()).toEqual([1])
  })

  it('keeps what could not be written, and writes it later in its order', async () => {
    const { made, disk, numbers } = journal()
    disk.works = false
    made.record({ set: { a: 1 } })
    await made.flush()
    made.record({ set: { a: 2 } })
    expect(numbers()).toEqual([])
    disk.works = true
    await vi.advanceTimersByTimeAsync(1000)
    expect(numbers()).toEqual([1, 2])
  })

  it('counts an entry in the mark as soon as it is recorded: a save holds it', () => {
    const { made } = journal()
    expect(made.mark()).toEqual({ session: 'session-1', n: 0 })
    made.record({})
    expect(made.mark().n).toBe(1)
  })
})
