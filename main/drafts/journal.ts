/**
 * The journal of a draft: what a window changed since the file was written, appended within some
 * hundred milliseconds, so that a killed process loses no more than that. A save names the entry up
 * to which it holds everything (its mark); what comes behind it is what the file lacks.
 */
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { schemas } from '../../preload/api.ts'
import type { JournalEntry, JournalMark } from '../../preload/values.ts'
import { errorCode } from '../failures.ts'
import type { Disk } from './disk.ts'
import type { DraftFiles } from './folder.ts'
import { retryBusy } from './retry.ts'

/** One line: what one call brought, under a number for its first entry. */
const lineSchema = schemas['drafts.journal'].input.omit({ id: true })
type Line = z.output<typeof lineSchema>

/** What a file lacks. */
export interface Unsaved {
  /** Milliseconds since 1970: when the last of it was written down. */
  readonly at: number
  readonly entries: readonly JournalEntry[]
  /** A line in the middle is lost: the entries end before it. */
  readonly complete: boolean
}

/** Bytes: a longer journal is put aside at the next save, which holds all of it. */
export const longestJournal = 1024 * 1024

/** Each line by itself: one that a power cut tore must not cost the ones before it. */
const checksum = (json: string) => createHash('sha256').update(json).digest('hex').slice(0, 16)

/** Begins with a line break, in case that the line before was torn. */
const written = (line: Line): Uint8Array => {
  const json = JSON.stringify(line)
  return new TextEncoder().encode(`\n${checksum(json)} ${json}\n`)
}

/** Null where the row is torn or changed. */
function lineIn(row: string): Line | null {
  const json = row.slice(17)
  if (row[16] !== ' ' || row.slice(0, 16) !== checksum(json)) return null
  return lineSchema.safeParse(JSON.parse(json)).data ?? null
}

/** The whole lines; `tail`: the last one is among them. A hole further up shows by the numbers of the entries. */
function linesIn(text: string): { readonly lines: Line[]; readonly tail: boolean } {
  const rows = text.split('\n').filter((row) => row !== '')
  const found = rows.map(lineIn)
  return { lines: found.filter((line) => line !== null), tail: found.at(-1) !== null }
}

/** The journal before goes aside; it is still read, for a draft that opens from its backup. */
export async function startNewJournal(files: DraftFiles, disk: Disk): Promise<void> {
  try {
    await retryBusy(() => disk.rename(files.journal, files.oldJournal))
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

/**
 * @returns bytes written
 * @throws an Error with a node code; lines before are untouched
 */
export async function appendJournal(files: DraftFiles, line: Line, disk: Disk): Promise<number> {
  const bytes = written(line)
  await retryBusy(() => disk.append(files.journal, bytes))
  return bytes.byteLength
}

const text = async (file: string, disk: Disk) => ((await disk.stamp(file)) === null ? '' : disk.text(file))

const holds = ({ parent, base }: Line, mark: JournalMark | null, revision: number) =>
  mark === null ? parent === null && base === revision : parent?.session === mark.session && parent.n >= mark.n

/**
 * What was written down behind the state that a record holds: the rest of its session, or, where a
 * later session built on that state, what that one did.
 */
function behind(lines: readonly Line[], mark: JournalMark | null, revision: number): Omit<Unsaved, 'at'> {
  const later = lines.findLast((line) => line.session !== mark?.session && holds(line, mark, revision))
  const end = later?.parent?.n ?? Number.POSITIVE_INFINITY
  const entries: JournalEntry[] = []
  let next = (mark?.n ?? 0) + 1
  for (const line of mark === null ? [] : lines.filter(({ session }) => session === mark.session))
    for (const [index, entry] of line.entries.entries()) {
      const n = line.from + index
      if (n < next || n > end) continue
      // A hole: what comes behind it stands on text that is not here.
      if (n > next) return { entries, complete: false }
      entries.push(entry)
      next += 1
    }
  if (!later) return { entries, complete: true }
  if (mark !== null && next <= end) return { entries, complete: false }
  const rest = behind(lines, { session: later.session, n: 0 }, revision)
  return { entries: [...entries, ...rest.entries], complete: rest.complete }
}

const says = ({ steps, set, pictures }: JournalEntry) =>
  steps !== undefined || set !== undefined || pictures !== undefined

/**
 * What the journal has that a record lacks; null where that is nothing.
 * @throws an Error with a node code where the disk refuses
 */
export async function unsavedIn(
  files: DraftFiles,
  { journal = null, revision }: { readonly journal?: JournalMark | null | undefined; readonly revision: number },
  disk: Disk,
): Promise<Unsaved | null> {
  const { lines, tail } = linesIn(`${await text(files.oldJournal, disk)}\n${await text(files.journal, disk)}`)
  const found = behind(lines, journal, revision)
  // What a damaged last line said nobody knows; that it was there is told.
  const complete = found.complete && tail
  if (complete && !found.entries.some(says)) return null
  return { entries: found.entries, complete, at: Math.max(0, ...lines.map(({ at }) => at)) }
}
