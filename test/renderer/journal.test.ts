import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createJournal, type JournalLine, journalDelay } from '../../renderer/session/journal.ts'

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
  it('writes a change a fifth of a second after it, though keys follow', async () => {
    const { made, numbers } = journal()
    for (let key = 0; key < 10; key++) {
      made.record({ set: { key } })
      await vi.advanceTimersByTimeAsync(journalDelay / 5)
    }
    expect(numbers().length).toBeGreaterThanOrEqual(5)
    await vi.advanceTimersByTimeAsync(journalDelay)
    expect(numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('writes at once when it is asked to', async () => {
    const { made, lines } = journal()
    made.record({ set: { a: 1 } })
    await made.flush()
    expect(lines).toEqual([{ from: 1, at: 7, entries: [{ set: { a: 1 } }] }])
  })

  it('keeps what could not be written, and writes it later in its order', async () => {
    const { made, disk, numbers } = journal()
    disk.works = false
    made.record({ set: { a: 1 } })
    await made.flush()
    made.record({ set: { a: 2 } })
    expect(numbers()).toEqual([])
    disk.works = true
    await vi.advanceTimersByTimeAsync(journalDelay * 5)
    expect(numbers()).toEqual([1, 2])
  })

  it('counts an entry in the mark as soon as it is recorded: a save holds it', () => {
    const { made } = journal()
    expect(made.mark()).toEqual({ session: 'session-1', n: 0 })
    made.record({})
    expect(made.mark().n).toBe(1)
  })
})
