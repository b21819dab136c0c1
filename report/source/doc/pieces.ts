/** The piece table ([MS-DOC] 2.8.35): the text of a document lies in pieces, in 8 or in 16 bits a character. */
import type { Part } from './header.ts'

/** A stretch of text and where its characters lie in the document's stream. */
export interface Piece {
  readonly text: string
  /** Byte offset of its first character. */
  readonly at: number
  /** Bytes a character: 1 or 2. */
  readonly width: 1 | 2
}

/** Windows-1252 where it differs from Latin-1: 0x80 to 0x9f. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function narrow(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte >= 0x80 && byte < 0xa0 ? high.charAt(byte - 0x80) : String.fromCharCode(byte)
  return text
}

function wide(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let text = ''
  for (let at = 0; at + 2 <= bytes.byteLength; at += 2) text += String.fromCharCode(view.getUint16(at, true))
  return text
}

/**
 * @param stream of the document
 * @param table of the table stream
 * @returns the pieces of the first `chars` characters, in order and together no longer than they; null where the
 *   table is broken
 */
export function readPieces(stream: Uint8Array, table: Uint8Array, part: Part, chars: number): Piece[] | null {
  const clx = table.subarray(part.start, part.start + part.size)
  const view = new DataView(clx.buffer, clx.byteOffset, clx.byteLength)
  let at = 0
  // Formatting that pieces share comes first, each behind a 1.
  while (at + 3 <= clx.byteLength && clx[at] === 1) at += 3 + view.getUint16(at + 1, true)
  if (clx[at] !== 2 || at + 5 > clx.byteLength) return null
  const size = view.getUint32(at + 1, true)
  const start = at + 5
  const count = Math.floor((size - 4) / 12)
  if (count < 1 || start + size > clx.byteLength) return null
  const pieces: Piece[] = []
  let reached = 0
  for (let index = 0; index < count; index++) {
    const from = view.getUint32(start + 4 * index, true)
    const to = Math.min(chars, view.getUint32(start + 4 * (index + 1), true))
    if (from >= to) continue
    // A table that goes back would give the same text again and again.
    if (from < reached) return null
    reached = to
    const place = view.getUint32(start + 4 * (count + 1) + 8 * index + 2, true)
    const compressed = (place & 0x40000000) !== 0
    const width = compressed ? 1 : 2
    const first = compressed ? (place & 0x3fffffff) >>> 1 : place
    const bytes = stream.subarray(first, first + (to - from) * width)
    if (bytes.byteLength < (to - from) * width) return null
    pieces.push({ text: compressed ? narrow(bytes) : wide(bytes), at: first, width })
  }
  return pieces
}
