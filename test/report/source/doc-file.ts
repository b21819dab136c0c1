/** Small .doc files for the reader's tests, made by hand after [MS-CFB] and [MS-DOC]. */

const end = 0xfffffffe
const free = 0xffffffff

/** Little-endian numbers at given offsets of a buffer that grows. */
class Writer {
  bytes = new Uint8Array(0)
  private grow(size: number) {
    if (size <= this.bytes.byteLength) return
    const grown = new Uint8Array(size)
    grown.set(this.bytes)
    this.bytes = grown
  }
  put(at: number, bytes: Uint8Array | readonly number[]) {
    this.grow(at + bytes.length)
    this.bytes.set(bytes, at)
  }
  u16(at: number, value: number) {
    this.put(at, [value & 0xff, (value >>> 8) & 0xff])
  }
  u32(at: number, value: number) {
    this.put(at, [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24])
  }
  pad(multiple: number) {
    this.grow(Math.ceil(this.bytes.byteLength / multiple) * multiple)
  }
}

/** A compound file of these streams in its root folder; small ones lie in the stream of small ones, as Word writes them. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sectors = new Writer()
  const table: number[] = []
  const add = (bytes: Uint8Array): number => {
    const first = table.length
    const count = Math.ceil(bytes.byteLength / 512)
    sectors.put(first * 512, bytes)
    sectors.pad(512)
    for (let at = 0; at < count; at++) table.push(at === count - 1 ? end : first + at + 1)
    return count === 0 ? end : first
  }
  const small = new Writer()
  const smallTable: number[] = []
  const placed = Object.entries(streams).map(([name, bytes]) => {
    if (bytes.byteLength >= 4096) return { name, size: bytes.byteLength, start: add(bytes) }
    const first = smallTable.length
    const count = Math.ceil(bytes.byteLength / 64)
    small.put(first * 64, bytes)
    small.pad(64)
    for (let at = 0; at < count; at++) smallTable.push(at === count - 1 ? end : first + at + 1)
    return { name, size: bytes.byteLength, start: count === 0 ? end : first }
  })
  const smallStart = add(small.bytes)
  const smallTableBytes = new Writer()
  for (const [at, next] of smallTable.entries()) smallTableBytes.u32(4 * at, next)
  while (smallTableBytes.bytes.byteLength % 512 !== 0) smallTableBytes.u32(smallTableBytes.bytes.byteLength, free)
  const smallTableStart = add(smallTableBytes.bytes)

  const directory = new Writer()
  const entry = (
    at: number,
    name: string,
    kind: number,
    links: readonly [number, number, number],
    start: number,
    size: number,
  ) => {
    for (const [index, character] of [...name].entries()) directory.u16(at * 128 + 2 * index, character.charCodeAt(0))
    directory.u16(at * 128 + 64, 2 * name.length + 2)
    directory.put(at * 128 + 66, [kind, 1])
    for (const [index, link] of links.entries()) directory.u32(at * 128 + 68 + 4 * index, link)
    directory.u32(at * 128 + 116, start)
    directory.u32(at * 128 + 120, size)
  }
  entry(0, 'Root Entry', 5, [free, free, 1], smallStart, small.bytes.byteLength)
  for (const [at, { name, start, size }] of placed.entries())
    entry(at + 1, name, 2, [free, at + 1 < placed.length ? at + 2 : free, free], start, size)
  directory.pad(512)
  const directoryStart = add(directory.bytes)

  // One sector of table holds 128 sectors; the tests need no more than a few.
  const tableSectors = Math.ceil((table.length + 4) / 128)
  const tableStart = table.length
  for (let at = 0; at < tableSectors; at++) table.push(0xfffffffd)
  const tableBytes = new Writer()
  for (const [at, next] of table.entries()) tableBytes.u32(4 * at, next)
  while (tableBytes.bytes.byteLength < tableSectors * 512) tableBytes.u32(tableBytes.bytes.byteLength, free)
  sectors.put(tableStart * 512, tableBytes.bytes)

  const file = new Writer()
  file.put(0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  file.u16(24, 0x3e)
  file.u16(26, 3)
  file.u16(28, 0xfffe)
  file.u16(30, 9)
  file.u16(32, 6)
  file.u32(44, tableSectors)
  file.u32(48, directoryStart)
  file.u32(56, 4096)
  file.u32(60, smallTableStart)
  file.u32(64, 1)
  file.u32(68, end)
  for (let at = 0; at < 109; at++) file.u32(76 + 4 * at, at < tableSectors ? tableStart + at : free)
  file.put(512, sectors.bytes)
  return file.bytes
}

/** Characters with properties of their own. */
export interface DocRun {
  readonly text: string
  /** 8 bits a character: Windows-1252. */
  readonly narrow?: boolean
  /** Single properties (sprm) as bytes. */
  readonly properties?: readonly number[]
}

export interface DocParts {
  readonly runs: readonly DocRun[]
  /** By the paragraph, in order: number of its style and its properties; `alike` = how many have the same. */
  readonly paragraphs?: readonly {
    readonly style?: number
    readonly properties?: readonly number[]
    readonly alike?: number
  }[]
  readonly encrypted?: boolean
  /** Version of the format; Word 97 is 193. */
  readonly version?: number
  readonly comments?: number
}

/** A page of runs: their limits, and where in the page their properties lie. */
function page(limits: readonly number[], lists: readonly (readonly number[])[], each: 1 | 13): Uint8Array {
  const made = new Writer()
  const count = lists.length
  for (const [at, limit] of limits.entries()) made.u32(4 * at, limit)
  let free = 510
  for (const [at, list] of lists.entries()) {
    if (list.length > 0) {
      free = (free - list.length) & ~1
      made.put(free, list)
      made.put(4 * (count + 1) + each * at, [free / 2])
    }
  }
  made.put(511, [count])
  return made.bytes
}

/** The file of these runs; ends of paragraphs are "\r", of cells "\u0007". */
export function docFile({
  runs,
  paragraphs = [],
  encrypted = false,
  version = 193,
  comments = 0,
}: DocParts): Uint8Array {
  const stream = new Writer()
  const textAt = 2048
  let at = textAt
  const pieces: { chars: number; place: number }[] = []
  const limits = [at]
  const paragraphLimits = [at]
  for (const { text, narrow = false } of runs) {
    pieces.push({ chars: text.length, place: narrow ? (at * 2) | 0x40000000 : at })
    for (const character of text.split('')) {
      if (narrow) stream.put(at, [character.charCodeAt(0)])
      else stream.u16(at, character.charCodeAt(0))
      at += narrow ? 1 : 2
      if (character === '\r' || character === '\u0007') paragraphLimits.push(at)
    }
    limits.push(at)
  }
  // One entry for those that are alike: a page holds some thirty.
  let own = 1
  for (const { alike = 1 } of paragraphs) {
    paragraphLimits.splice(own, alike - 1)
    own += 1
  }
  const chars = runs.reduce((sum, { text }) => sum + text.length, 0)
  stream.u16(0, 0xa5ec)
  stream.u16(2, version)
  stream.u16(10, 0x0200 | (encrypted ? 0x0100 : 0))
  stream.u16(32, 14)
  stream.u16(62, 22)
  stream.u32(0x4c, chars)
  stream.u32(0x5c, comments)
  stream.u16(152, 93)

  const table = new Writer()
  const part = (index: number, bytes: Uint8Array) => {
    const start = table.bytes.byteLength
    table.put(start, bytes)
    stream.u32(0x9a + 8 * index, start)
    stream.u32(0x9a + 8 * index + 4, bytes.byteLength)
  }
  const clx = new Writer()
  clx.put(0, [2])
  clx.u32(1, 4 + 12 * pieces.length)
  let position = 0
  for (const [index, { chars: count, place }] of pieces.entries()) {
    clx.u32(5 + 4 * index, position)
    position += count
    clx.u32(5 + 4 * (pieces.length + 1) + 8 * index + 2, place)
  }
  clx.u32(5 + 4 * pieces.length, position)
  clx.put(5 + 4 * (pieces.length + 1) + 8 * pieces.length - 1, [0])
  part(33, clx.bytes)

  const pages = (index: number, number: number, own: Uint8Array, from: number, to: number) => {
    stream.put(number * 512, own)
    const list = new Writer()
    list.u32(0, from)
    list.u32(4, to)
    list.u32(8, number)
    part(index, list.bytes)
  }
  const firstPage = Math.ceil(at / 512)
  const characterLists = runs.map(({ properties = [] }) =>
    properties.length === 0 ? [] : [properties.length, ...properties],
  )
  pages(12, firstPage, page(limits, characterLists, 1), textAt, at)
  const paragraphLists = paragraphLimits.slice(1).map((_, index) => {
    const { style = 0, properties = [] } = paragraphs[index] ?? {}
    const list = [style & 0xff, style >>> 8, ...properties]
    // An odd length is written in one byte, an even one in two.
    return list.length % 2 === 1 ? [(list.length + 1) / 2, ...list] : [0, list.length / 2, ...list]
  })
  pages(13, firstPage + 1, page(paragraphLimits, paragraphLists, 13), textAt, at)
  stream.pad(4096)
  return compoundFile({ WordDocument: stream.bytes, '1Table': table.bytes })
}

/** Tables of a file that was made to do harm; what is left out is as it should be. */
export interface CraftedParts {
  /** Characters of 8 bits. */
  readonly text: Uint8Array
  /** Limits of the pieces, in characters; each piece lies at the start of the text. */
  readonly positions?: ArrayLike<number>
  /** How often the list of character pages names its only page, which holds 100 runs. */
  readonly namings?: number
}

/** The file of a text and tables as given, whether or not they agree. */
export function craftedDoc({ text, positions = [0, text.length], namings = 0 }: CraftedParts): Uint8Array {
  const [pageAt, textAt] = [1024, 4096]
  const stream = new Uint8Array(textAt + text.length)
  const own = new DataView(stream.buffer)
  own.setUint16(0, 0xa5ec, true)
  own.setUint16(2, 193, true)
  own.setUint16(10, 0x0200, true)
  own.setUint32(0x4c, text.length, true)
  for (let at = 0; at <= 100; at++) own.setUint32(pageAt + 4 * at, textAt + at, true)
  stream[pageAt + 511] = 100
  stream.set(text, textAt)

  const pieces = positions.length - 1
  const clxBytes = 5 + 4 + 12 * pieces
  const table = new Uint8Array(clxBytes + 4 + 8 * namings)
  const clx = new DataView(table.buffer)
  clx.setUint8(0, 2)
  clx.setUint32(1, 4 + 12 * pieces, true)
  for (let at = 0; at <= pieces; at++) clx.setUint32(5 + 4 * at, positions[at] ?? 0, true)
  for (let at = 0; at < pieces; at++) clx.setUint32(5 + 4 * (pieces + 1) + 8 * at + 2, (textAt * 2) | 0x40000000, true)
  for (let at = 0; at < namings; at++) clx.setUint32(clxBytes + 4 * (namings + 1) + 4 * at, pageAt / 512, true)
  const part = (index: number, start: number, size: number) => {
    own.setUint32(0x9a + 8 * index, start, true)
    own.setUint32(0x9a + 8 * index + 4, size, true)
  }
  part(33, 0, clxBytes)
  part(12, clxBytes, 4 + 8 * namings)
  return compoundFile({ WordDocument: stream, '1Table': table })
}

/** A compound file of nothing but lists of its table's sectors, all of which name the same one. */
export function endlessTable(sectors: number): Uint8Array {
  const file = new Uint8Array(512 * (sectors + 1))
  file.set(docFile({ runs: [{ text: '甲\r' }] }).subarray(0, 512))
  const view = new DataView(file.buffer)
  view.setUint32(68, 0, true)
  for (let sector = 0; sector < sectors; sector++) {
    for (let at = 0; at < 127; at++) view.setUint32(512 * (sector + 1) + 4 * at, 1, true)
    view.setUint32(512 * (sector + 1) + 508, sector + 1 < sectors ? sector + 1 : end, true)
  }
  return file
}
