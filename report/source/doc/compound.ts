/**
 * An OLE compound file ([MS-CFB]) → its streams. Chains that run in circles or out of the file end there, and
 * nothing in memory grows beyond the size of the file, whatever its tables say.
 */

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const headerBytes = 512
/** Sector numbers from here on are marks, such as the end of a chain. */
const firstMark = 0xfffffffa
/** Numbers of the sector table's own sectors that the header holds. */
const inHeader = 109
const entryBytes = 128

export interface Compound {
  /** A stream in the root folder; null where there is none. */
  stream(name: string): Uint8Array | null
}

interface Entry {
  readonly name: string
  readonly kind: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function entriesOf(directory: Uint8Array): Entry[] {
  const view = viewOf(directory)
  const entries: Entry[] = []
  for (let at = 0; at + entryBytes <= directory.byteLength; at += entryBytes) {
    const length = Math.max(0, Math.min(31, view.getUint16(at + 64, true) / 2 - 1))
    let name = ''
    for (let index = 0; index < length; index++) name += String.fromCharCode(view.getUint16(at + 2 * index, true))
    entries.push({
      name,
      kind: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

/** The streams that lie in the root folder itself: an embedded document has streams of the same names. */
function rootStreams(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>()
  const seen = new Set<number>()
  const open = [entries[0]?.child ?? firstMark]
  while (open.length > 0) {
    const at = open.pop() ?? firstMark
    const entry = entries[at]
    if (!entry || seen.has(at)) continue
    seen.add(at)
    if (entry.kind === 2) found.set(entry.name, entry)
    open.push(entry.left, entry.right)
  }
  return found
}

/** @returns null where the bytes are no compound file, or its tables are broken */
export function openCompound(bytes: Uint8Array): Compound | null {
  if (bytes.byteLength < headerBytes || signature.some((byte, at) => bytes[at] !== byte)) return null
  const view = viewOf(bytes)
  const shift = view.getUint16(30, true)
  const smallShift = view.getUint16(32, true)
  if ((shift !== 9 && shift !== 12) || smallShift !== 6) return null
  const sectorBytes = 1 << shift
  const sectors = Math.max(0, Math.ceil(bytes.byteLength / sectorBytes) - 1)

  const sector = (number: number): Uint8Array | null => {
    if (number >= sectors) return null
    const start = (number + 1) << shift
    return start >= 0 ? bytes.subarray(start, start + sectorBytes) : null
  }
  /** Numbers in a sector; the last one of a table sector of the second kind leads on. */
  const numbers = (number: number): number[] => {
    const found = sector(number)
    if (!found || found.byteLength < sectorBytes) return []
    const own = viewOf(found)
    return Array.from({ length: sectorBytes / 4 }, (_, at) => own.getUint32(4 * at, true))
  }

  // A set: only a file made to do harm names a sector of the table twice.
  const tableSectors = new Set<number>()
  for (let at = 0; at < inHeader; at++) tableSectors.add(view.getUint32(76 + 4 * at, true))
  const visited = new Set<number>()
  for (let next = view.getUint32(68, true); next < firstMark && !visited.has(next); ) {
    visited.add(next)
    const list = numbers(next)
    for (const number of list.slice(0, -1)) tableSectors.add(number)
    next = list.at(-1) ?? firstMark
  }
  // Marks are beyond the last sector as well; a table has no more numbers than the file has sectors.
  const table = [...tableSectors]
    .filter((number) => number < sectors)
    .slice(0, Math.ceil((sectors * 4) / sectorBytes))
    .flatMap(numbers)

  const chain = (start: number, next: readonly number[]): number[] => {
    const found: number[] = []
    const seen = new Set<number>()
    for (let at = start; at < firstMark && at < next.length && !seen.has(at); at = next[at] ?? firstMark) {
      seen.add(at)
      found.push(at)
    }
    return found
  }
  const joined = (pieces: readonly (Uint8Array | null)[], size: number): Uint8Array | null => {
    const whole = pieces.reduce((sum, piece) => sum + (piece?.byteLength ?? 0), 0)
    if (whole < size || pieces.includes(null)) return null
    const made = new Uint8Array(whole)
    let at = 0
    for (const piece of pieces) {
      if (!piece) continue
      made.set(piece, at)
      at += piece.byteLength
    }
    return made.subarray(0, size)
  }
  const long = (start: number, size?: number) => {
    const pieces = chain(start, table).map(sector)
    return joined(pieces, size ?? pieces.length * sectorBytes)
  }

  const directory = long(view.getUint32(48, true))
  if (!directory) return null
  const entries = entriesOf(directory)
  const [root] = entries
  if (root?.kind !== 5) return null
  const streams = rootStreams(entries)
  const smallest = view.getUint32(56, true)
  const smallSectors = root.size > 0 ? long(root.start, root.size) : null
  const smallTable = chain(view.getUint32(60, true), table)
    .flatMap(numbers)
    .slice(0, Math.ceil((smallSectors?.byteLength ?? 0) / (1 << smallShift)))

  return {
    stream: (name) => {
      const entry = streams.get(name)
      if (!entry) return null
      if (entry.size >= smallest) return long(entry.start, entry.size)
      if (!smallSectors) return entry.size === 0 ? new Uint8Array() : null
      const pieces = chain(entry.start, smallTable).map((number) => {
        const start = number << smallShift
        return start < smallSectors.byteLength ? smallSectors.subarray(start, start + (1 << smallShift)) : null
      })
      return joined(pieces, entry.size)
    },
  }
}
