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
    // A line that waits for another one brings its entries once more.
    expect([...new Set(await flushed)]).toEqual([1, 2])
  })

  it('writes at once when it is asked to', async () => {
    const { made, lines } = journal()
    made.record({ set: { a: 1 } })
    await made.flush()
    expect(lines).toEqual([{ from: 1, at: 7, entries: [{ set: { a: 1 } }] }])
  })

  it('is not kept back by a line that hangs: the next ones have its entries, too', async () => {
    const lines: JournalLine[] = []
    const ends: (() => void)[] = []
    const made = createJournal(
      'session-1',
      async (line) => {
        lines.push(line)
        await new Promise<void>((resolve) => ends.push(resolve))
        return true
      },
      () => 7,
    )
    for (let key = 1; key <= 20; key++) {
      made.record({ set: { key } })
      await vi.advanceTimersByTimeAsync(journalStep)
    }
    expect(lines.map(({ from }) => from)).toEqual([1, 1, 1, 1])
    expect(lines.at(-1)?.entries.length).toBeGreaterThan(3)
    // The last one ends first: all before it is written with it.
    ends.reverse()
    for (const end of ends) end()
    await vi.advanceTimersByTimeAsync(journalStep)
    const [next] = lines.slice(4)
    expect(next?.from).toBe((lines[3]?.entries.length ?? 0) + 1)
    expect(next?.entries.at(-1)).toEqual({ set: { key: 20 } })
  })

  it('is written by the next key where the page leaves no rest for timers', async () => {
    const { made, numbers } = journal()
    made.record({ set: { a: 1 } })
    vi.setSystemTime(Date.now() + 1)
    // Time goes on and no timer runs.
    const now = performance.now()
    const spy = vi.spyOn(performance, 'now').mockReturnValue(now + 500)
    made.record({ set: { a: 2 } })
    spy.mockRestore()
    await Promise.resolve()
    expect(numbers()).toEqual([1, 2])
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
