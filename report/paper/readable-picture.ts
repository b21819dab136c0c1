/** Whether a picture can be decoded, as far as its chunks say it: one that cannot never reaches a file. */

import { fromBase64 } from '../document/base64.ts'
import type { Picture } from '../document/envelope.ts'
import { pictureSize } from '../document/picture-size.ts'

/** Base64 characters that hold the head of nearly every picture; metadata of cameras may need all. */
const headCharacters = 256 * 1024

/** 'more': the bytes end before the image does. */
type Verdict = 'readable' | 'damaged' | 'more'

const short = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) * 0x100 + (bytes[at + 1] ?? 0)
const long = (bytes: Uint8Array, at: number) => short(bytes, at) * 0x10000 + short(bytes, at + 2)
const name = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))

/** ISO/IEC 15948 5.3: length, name, data, check sum; IHDR first, with a colour type of the standard, then image data. */
function png(bytes: Uint8Array): Verdict {
  if (name(bytes, 12) !== 'IHDR' || ![0, 2, 3, 4, 6].includes(bytes[25] ?? 1)) return 'damaged'
  for (let at = 8; at + 8 <= bytes.length; at += 12 + long(bytes, at))
    if (name(bytes, at + 4) === 'IDAT') return long(bytes, at) > 0 ? 'readable' : 'damaged'
  return 'more'
}

/** ITU-T T.81 B.1.1: marker segments up to the start of a scan (SOS), behind which the image data stand. */
function jpeg(bytes: Uint8Array): Verdict {
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return 'damaged'
    const marker = bytes[at + 1]
    if (marker === 0xff) at += 1
    else if (marker === 0xda) return at + 2 + short(bytes, at + 2) < bytes.length ? 'readable' : 'more'
    else at += 2 + short(bytes, at + 2)
  }
  return 'more'
}

function verdict(bytes: Uint8Array): Verdict {
  const size = pictureSize(bytes)
  if (!size) return 'more'
  return size.type === 'image/png' ? png(bytes) : jpeg(bytes)
}

/** A picture without data is known by its size alone: who only counts pages need not hand pictures over. */
export function isReadable({ data }: Picture): boolean {
  if (data === '') return true
  const head = verdict(fromBase64(data.slice(0, headCharacters)))
  return head === 'more' && data.length > headCharacters
    ? verdict(fromBase64(data)) === 'readable'
    : head === 'readable'
}
