/** The first block of a Word 97–2003 document (the FIB of [MS-DOC]): what it is, and where its parts lie. */

/** [MS-DOC] 2.5.2: what every Word document begins with. */
const wordMark = 0xa5ec
/** Word 97; older ones have another structure. */
const oldest = 0x00c1
/** Where the list of parts begins: behind 32 bytes of base, 2 + 28 of words, 2 + 88 of longs, and its own count. */
const partsAt = 0x9a

/** A part of the table stream. */
export interface Part {
  readonly start: number
  readonly size: number
}

export interface DocHeader {
  readonly encrypted: boolean
  readonly table: '0Table' | '1Table'
  /** Characters of the text; behind them stand those of the others. */
  readonly chars: number
  /** Characters of footnotes, headers and footers, comments, endnotes, text boxes. */
  readonly others: Readonly<Record<'footnotes' | 'margins' | 'comments' | 'endnotes' | 'textBoxes', number>>
  readonly pieces: Part
  readonly characterPages: Part
  readonly paragraphPages: Part
}

/** @returns 'older' for Word 6 and 95; null where it is no Word document */
export function readHeader(stream: Uint8Array): DocHeader | 'older' | null {
  if (stream.byteLength < 32) return null
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  if (view.getUint16(0, true) !== wordMark) return null
  if (view.getUint16(2, true) < oldest) return 'older'
  const last = 33
  if (stream.byteLength < partsAt + 8 * (last + 1)) return null
  const flags = view.getUint16(10, true)
  const count = (at: number) => Math.max(0, view.getInt32(at, true))
  const part = (index: number): Part => ({
    start: view.getUint32(partsAt + 8 * index, true),
    size: view.getUint32(partsAt + 8 * index + 4, true),
  })
  return {
    encrypted: (flags & 0x0100) !== 0,
    table: (flags & 0x0200) !== 0 ? '1Table' : '0Table',
    chars: count(0x4c),
    others: {
      footnotes: count(0x50),
      margins: count(0x54),
      comments: count(0x5c),
      endnotes: count(0x60),
      textBoxes: count(0x64),
    },
    pieces: part(last),
    characterPages: part(12),
    paragraphPages: part(13),
  }
}
