/**
 * The journal of the open report: every change is written down a fifth of a second after it at
 * the latest, long before the draft's file is. What could not be written is tried again with the next.
 */
import type { JournalEntry, JournalMark } from '../../preload/values.ts'
import type { Envelope } from '../../report/document/envelope.ts'

/** A ProseMirror step as JSON. */
export type Step = Record<string, unknown>

/** Milliseconds from a change until it is written down; keys that follow do not put it off. */
export const journalDelay = 200
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

  const write = async () => {
    while (waiting.length > 0) {
      const entries = waiting.slice(0, mostEntries)
      if (!(await append({ from: n - waiting.length + 1, at: clock(), entries }))) return
      waiting = waiting.slice(entries.length)
    }
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    running ??= write().finally(() => {
      running = null
      if (waiting.length > 0) timer ??= setTimeout(flush, journalDelay * 4)
    })
    return running
  }

  return {
    record: (entry) => {
      n += 1
      waiting.push(entry)
      timer ??= setTimeout(flush, journalDelay)
    },
    flush,
    mark: () => ({ session, n }),
  }
}
