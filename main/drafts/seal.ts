/**
 * The seal of a stored file: which version its form has, and a checksum over everything in it. A
 * changed byte that leaves the JSON whole, as a worn-out memory stick makes them, is noticed by it.
 */
import { createHash } from 'node:crypto'

type Content = Readonly<Record<string, unknown>>

/**
 * The checksum of a sealed file. Every version computes it in this way, those to come included:
 * else a newer file could not be told from a damaged one.
 * @param content without its key `checksum`
 */
const checksumOf = (content: Content): string => createHash('sha256').update(JSON.stringify(content)).digest('hex')

/** @param content without the keys `version` and `checksum` */
export function seal(version: number, content: Content): Record<string, unknown> {
  const body = { version, ...content }
  return { ...body, checksum: checksumOf(body) }
}

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
  if (checksum !== checksumOf(body)) return 'broken'
  return typeof body.version === 'number' && body.version <= present ? 'good' : 'newer'
}
