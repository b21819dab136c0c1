/**
 * The journal of the open report: a change after a rest is written down at once, further ones in steps of a tenth of a second,
 * long before the draft's file is. What could not be written is tried again with the next.
 */
import type { JournalEntry, JournalMark } from '../../preload/values.ts'
import type { Envelope } from '../../report/document/envelope.ts'

/** A ProseMirror step as JSON. */
export type Step = Record<string, unknown>

/**
 * Milliseconds from the first change after a rest until it is written down: the frame with the key goes first. Together
 * with `journalStep`, the call and the flushing of a line (some 10 ms on a disk, 100 ms on a busy one) the last key is on the
 * disk well within the half second that a killed program may cost.
 */
export const journalDelay = 20
/** Milliseconds between the beginnings of two lines while somebody types on. */
export const journalStep = 100
/** Milliseconds until a line that failed is tried again. */
const journalRetry = 800
/** Entries in one call. */
const mostEntries = 5000

export interface JournalLine {
  /** Number of the first entry, beginning with 1. */
  readonly from: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly entries: JournalEntry[]
}

export interface Journal {
  record(entry: JournalEntry): void
  /** Writes now what is not yet written; resolves when it is, or has failed. */
  flush(): Promise<void>
  /** The last entry, written or not: a save made now holds everything up to it. */
  mark(): JournalMark
}

/**
 * What a change was: the steps of the text where they are known, and every other part of the
 * envelope that is another value now.
 */
export function entryOf(before: Envelope, after: Envelope, steps?: readonly Step[]): JournalEntry {
  const set = Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => value !== before[key as keyof Envelope] && !(key === 'document' && steps),
    ),
  )
  return { ...(steps && { steps: [...steps] }), ...(Object.keys(set).length > 0 && { set }) }
}

/**
 * @param session id of this run
 * @param append writes a line; false where it did not work
 */
export function createJournal(
  session: string,
  append: (line: JournalLine) => Promise<boolean>,
  clock: () => number,
): Journal {
  /** Not yet written; `n` is the number of the last one recorded. */
  let waiting: JournalEntry[] = []
  let n = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  /** Somebody waits for all of it. */
  let urgent = false
  let begun = Number.NEGATIVE_INFINITY

  /** @returns whether a line went out */
  const writeLine = async (): Promise<boolean> => {
    begun = performance.now()
    const entries = waiting.slice(0, mostEntries)
    if (!(await append({ from: n - waiting.length + 1, at: clock(), entries }))) return false
    waiting = waiting.slice(entries.length)
    return true
  }
  /** @returns whether all went out that should have */
  const write = async (): Promise<boolean> => {
    while (waiting.length > 0) {
      if (!(await writeLine())) return false
      if (!urgent) break
    }
    return true
  }
  const begin = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    running ??= write().then((written) => {
      running = null
      urgent = false
      if (waiting.length > 0) schedule(written ? journalStep : journalRetry)
    })
    return running
  }
  const schedule = (step: number) => {
    timer ??= setTimeout(begin, Math.max(journalDelay, begun + step - performance.now()))
  }

  return {
    record: (entry) => {
      n += 1
      waiting.push(entry)
      if (!running) schedule(journalStep)
    },
    flush: () => {
      urgent = true
      return begin()
    },
    mark: () => ({ session, n }),
  }
}
