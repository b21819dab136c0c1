/**
 * The seal of a stored file: which version its form has, and a checksum over everything in it. A
 * changed byte that leaves the JSON whole, as a worn-out memory stick makes them, is noticed by it.
 */
import { createHash } from 'node:crypto'

export type Content = Readonly<Record<string, unknown>>

/** What seal() made of a content: it is sealed, written and compared as the same bytes, which are made once. */
const written = new WeakMap<Content, Uint8Array>()

/** Bytes. Nearly every draft fits, its pictures being files of their own; a larger one is encoded into memory of its own. */
const scratchSize = 4 * 1024 * 1024
let scratch: Buffer | null = null

/** A text as UTF-8; what it gives is good until it is called again. */
function encoded(text: string): Uint8Array {
  // A UTF-16 unit takes three bytes at most.
  if (text.length * 3 > scratchSize) return Buffer.from(text)
  scratch ??= Buffer.allocUnsafeSlow(scratchSize)
  return scratch.subarray(0, scratch.write(text))
}

/**
 * The checksum is over the JSON without it. Every version computes it in this way, those to come included:
 * else a newer file could not be told from a damaged one.
 * @param content without the keys `version` and `checksum`; the checksum is the last key of the result
 */
export function seal(version: number, content: Content): Content {
  const body = { version, ...content }
  const bytes = encoded(JSON.stringify(body))
  const checksum = createHash('sha256').update(bytes).digest('hex')
  const sealed = Object.freeze({ ...body, checksum })
  written.set(sealed, Buffer.concat([bytes.subarray(0, -1), Buffer.from(`,"checksum":"${checksum}"}`)]))
  return sealed
}

/** What a file holds of a content, byte for byte; what seal() made is not made again. */
export const writtenForm = (content: Content): Uint8Array =>
  written.get(content) ?? Buffer.from(JSON.stringify(content))

/**
 * - good: whole, and of a version that this program knows
 * - newer: whole, and written by a newer program
 * - broken: the checksum does not fit
 * - none: from before files were sealed
 */
export type SealState = 'good' | 'newer' | 'broken' | 'none'

/** @param present the version that this program writes */
export function sealState(content: Content, present: number): SealState {
  const { checksum, ...body } = content
  if (checksum === undefined && body.version === undefined) return 'none'
  if (checksum !== createHash('sha256').update(JSON.stringify(body)).digest('hex')) return 'broken'
  return typeof body.version === 'number' && body.version <= present ? 'good' : 'newer'
}
