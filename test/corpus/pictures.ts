/** Pictures for the corpus: real PNG files, made of nothing but numbers. */
import { strToU8, zlibSync } from 'fflate'
import type { Picture } from '../../report/document/envelope.ts'

const table = Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] as number) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const made = new Uint8Array(12 + data.length)
  const view = new DataView(made.buffer)
  view.setUint32(0, data.length)
  made.set(strToU8(name), 4)
  made.set(data, 8)
  view.setUint32(8 + data.length, crc32(made.subarray(4, 8 + data.length)))
  return made
}

/** A grey PNG with bars of another grey, like a diagram seen from afar. */
export function png(width: number, height: number): Uint8Array {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  // 8 bits a pixel, grey.
  header.set([8, 0, 0, 0, 0], 8)
  const rows = new Uint8Array(height * (width + 1))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const bar = Math.floor((x * 8) / width)
      rows[y * (width + 1) + 1 + x] = bar % 2 === 1 && y > (height * (bar + 1)) / 10 ? 110 : 235
    }
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  ]
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

export const picture = (width: number, height: number): Picture => ({
  type: 'image/png',
  data: btoa(String.fromCharCode(...png(width, height))),
  width,
  height,
})
