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
/**
 * Lines under way at a time. A disk that takes half a second for one line must not keep the next keys back; each line
 * begins with the first entry that is not known to be written, so that they may arrive in any order.
 */
const mostUnderWay = 4
/** Milliseconds: a timer so late was kept back by a page that has no rest; then the next key writes. */
const late = 50
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

type Pictures = Envelope['pictures']

/** What came to the pictures; null where one of those before is another now, or gone. */
function addedPictures(before: Pictures, after: Pictures): Pictures | null {
  if (before === after) return {}
  if (Object.entries(before).some(([key, picture]) => after[key] !== picture)) return null
  return Object.fromEntries(Object.entries(after).filter(([key]) => !Object.hasOwn(before, key)))
}

/**
 * What a change was: the steps of the text where they are known, and every other part of the
 * envelope that is another value now. Of pictures that only became more, the new ones: all of them
 * would be megabytes in the line of one.
 */
export function entryOf(before: Envelope, after: Envelope, steps?: readonly Step[]): JournalEntry {
  const added = addedPictures(before.pictures, after.pictures)
  const told = [...(steps ? ['document'] : []), ...(added ? ['pictures'] : [])]
  const set = Object.fromEntries(
    Object.entries(after).filter(([key, value]) => value !== before[key as keyof Envelope] && !told.includes(key)),
  )
  return {
    ...(steps && { steps: [...steps] }),
    ...(Object.keys(set).length > 0 && { set }),
    ...(added && Object.keys(added).length > 0 && { pictures: added }),
  }
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
  /** Not known to be written; `n` is the number of the last one recorded. */
  let waiting: JournalEntry[] = []
  let n = 0
  /** Number of the last entry that a line has, written or under way. */
  let sent = 0
  const underWay = new Set<Promise<boolean>>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = 0
  let begun = Number.NEGATIVE_INFINITY

  const first = () => n - waiting.length + 1

  const send = (): Promise<boolean> => {
    clearTimeout(timer)
    timer = undefined
    begun = performance.now()
    const from = first()
    const entries = waiting.slice(0, mostEntries)
    sent = from + entries.length - 1
    const line = append({ from, at: clock(), entries }).then((written) => {
      underWay.delete(line)
      // Another line may have told of some of them before.
      if (written) waiting = waiting.slice(Math.max(0, from + entries.length - first()))
      else sent = Math.min(sent, from - 1)
      if (sent < n) schedule(written ? journalStep : journalRetry)
      return written
    })
    underWay.add(line)
    return line
  }
  const write = () => {
    timer = undefined
    // Else the next line that ends sees to it.
    if (waiting.length > 0 && underWay.size < mostUnderWay) void send()
  }
  const schedule = (step: number) => {
    if (timer !== undefined) return
    const delay = Math.max(journalDelay, begun + step - performance.now())
    due = performance.now() + delay
    timer = setTimeout(write, delay)
  }

  return {
    record: (entry) => {
      n += 1
      waiting.push(entry)
      if (timer !== undefined && performance.now() > due + late) write()
      else schedule(journalStep)
    },
    flush: async () => {
      const last = n
      while (first() <= last) {
        const line = sent < last || underWay.size === 0 ? send() : Promise.race(underWay)
        if (!(await line)) return
      }
    },
    mark: () => ({ session, n }),
  }
}
