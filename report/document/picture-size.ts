/** What a picture file says of itself: its type and size, from its first bytes. */
import type { Picture } from './envelope.ts'

export interface PictureSize {
  readonly type: Picture['type']
  /** Pixels. */
  readonly width: number
  readonly height: number
}

const word = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

/** From the header chunk, the first of every PNG (ISO/IEC 15948, 11.2.2). */
function pngSize(bytes: Uint8Array): PictureSize | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  if (!signature.every((byte, at) => bytes[at] === byte)) return null
  const long = (at: number) => word(bytes, at) * 0x10000 + word(bytes, at + 2)
  return { type: 'image/png', width: long(16), height: long(20) }
}

/** From the first frame header (ITU-T T.81, B.2.2): markers C0–CF but for C4, C8 and CC. */
function jpegSize(bytes: Uint8Array): PictureSize | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'image/jpeg', height: word(bytes, at + 5), width: word(bytes, at + 7) }
    at += 2 + word(bytes, at + 2)
  }
  return null
}

/** @returns null for what is neither PNG nor JPEG, or is cut off before it says its size */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const size = pngSize(bytes) ?? jpegSize(bytes)
  return size && size.width > 0 && size.height > 0 ? size : null
}
