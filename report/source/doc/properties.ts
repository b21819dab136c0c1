/** Properties of characters and paragraphs ([MS-DOC] 2.9.33, 2.9.175): by byte offset into the document's stream. */
import type { Part } from './header.ts'

const pageBytes = 512
/** More stretches than any report has: one of 100,000 characters has some thousands. */
const mostRuns = 400_000

/** Codes of single properties (sprm) that are asked for. */
export const sprm = {
  /** Deleted by a tracked change. */
  deleted: 0x0800,
  /** Inserted by a tracked change. */
  inserted: 0x0801,
  bold: 0x0835,
  hidden: 0x083c,
  alignment: 0x2403,
  alignmentLogical: 0x2461,
  inTable: 0x2416,
  rowEnd: 0x2417,
  /** Number of the list that a paragraph belongs to; 0 = none. */
  list: 0x460b,
} as const

const asked: ReadonlySet<number> = new Set(Object.values(sprm))

/** A stretch of the stream with its properties. */
export interface Run {
  readonly from: number
  readonly to: number
  /** Index of the paragraph's style; 0 in character runs. Headings 1 to 9 are 1 to 9 in every document. */
  readonly style: number
  readonly values: ReadonlyMap<number, number>
}

/** Bytes of an operand by the three highest bits of its code; null = the first byte tells. */
const operandBytes = [1, 1, 2, 4, 2, 2, null, 3] as const
/** The one whose length is counted in two bytes. */
const tableDefinition = 0xd608

/** The properties in a list that are asked for; what runs out of it ends it. */
function valuesIn(list: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength)
  const values = new Map<number, number>()
  for (let at = 0; at + 2 <= list.byteLength; ) {
    const code = view.getUint16(at, true)
    at += 2
    const fixed = operandBytes[code >>> 13]
    if (fixed === null || fixed === undefined) {
      if (at >= list.byteLength) break
      at += code === tableDefinition && at + 2 <= list.byteLength ? 1 + view.getUint16(at, true) : 1 + view.getUint8(at)
      continue
    }
    if (at + fixed > list.byteLength) break
    if (asked.has(code))
      values.set(
        code,
        fixed === 1
          ? view.getUint8(at)
          : fixed === 2 || fixed === 3
            ? view.getUint16(at, true)
            : view.getUint32(at, true),
      )
    at += fixed
  }
  return values
}

/** Each page once, however often the list names it. */
function* pagesOf(stream: Uint8Array, table: Uint8Array, part: Part): Generator<Uint8Array> {
  const list = table.subarray(part.start, part.start + part.size)
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength)
  const count = Math.floor((list.byteLength - 4) / 8)
  const seen = new Set<number>()
  for (let index = 0; index < count; index++) {
    const number = view.getUint32(4 * (count + 1) + 4 * index, true) & 0x3fffff
    if (seen.has(number)) continue
    seen.add(number)
    const page = stream.subarray(number * pageBytes, (number + 1) * pageBytes)
    if (page.byteLength === pageBytes) yield page
  }
}

/** The runs of one page; `place` finds a run's own list of properties. */
function runsOf(
  page: Uint8Array,
  each: number,
  place: (page: Uint8Array, at: number) => Omit<Run, 'from' | 'to'>,
): Run[] {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  const count = page[pageBytes - 1] ?? 0
  const lists = 4 * (count + 1)
  if (lists + each * count > pageBytes) return []
  return Array.from({ length: count }, (_, index) => ({
    from: view.getUint32(4 * index, true),
    to: view.getUint32(4 * (index + 1), true),
    ...place(page, 2 * (page[lists + each * index] ?? 0)),
  }))
}

const nothing = { style: 0, values: new Map<number, number>() }

/** All runs of some pages; null where they are more than any report has. */
function allRuns(pages: Iterable<Uint8Array>, of: (page: Uint8Array) => readonly Run[]): Run[] | null {
  const runs: Run[] = []
  for (const page of pages) {
    runs.push(...of(page))
    if (runs.length > mostRuns) return null
  }
  return runs
}

/** In the order of the stream; null where they are more than any report has. */
export function characterRuns(stream: Uint8Array, table: Uint8Array, part: Part): Run[] | null {
  return allRuns(pagesOf(stream, table, part), (page) =>
    runsOf(page, 1, (own, at) =>
      at === 0 ? nothing : { style: 0, values: valuesIn(own.subarray(at + 1, at + 1 + (own[at] ?? 0))) },
    ),
  )
}

/** In the order of the stream; null where they are more than any report has. */
export function paragraphRuns(stream: Uint8Array, table: Uint8Array, part: Part): Run[] | null {
  return allRuns(pagesOf(stream, table, part), (page) =>
    runsOf(page, 13, (own, at) => {
      if (at === 0) return nothing
      const half = own[at] ?? 0
      // A zero is followed by the length in words; else the length is odd.
      const start = half === 0 ? at + 2 : at + 1
      const size = half === 0 ? 2 * (own[at + 1] ?? 0) : 2 * half - 1
      const list = own.subarray(start, start + size)
      return { style: (list[0] ?? 0) | ((list[1] ?? 0) << 8), values: valuesIn(list.subarray(2)) }
    }),
  )
}

/** A look-up by byte offset. */
export function lookUp(runs: readonly Run[]): (at: number) => Run | null {
  const sorted = runs.toSorted((a, b) => a.from - b.from)
  return (at) => {
    let [low, high] = [0, sorted.length - 1]
    while (low <= high) {
      const middle = (low + high) >>> 1
      const run = sorted[middle]
      if (!run) return null
      if (at < run.from) high = middle - 1
      else if (at >= run.to) low = middle + 1
      else return run
    }
    return null
  }
}
