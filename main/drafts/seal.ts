/**
 * The seal of a stored file: which version its form has, and a checksum over everything in it. A
 * changed byte that leaves the JSON whole, as a worn-out memory stick makes them, is noticed by it.
 */
import { createHash } from 'node:crypto'

export type Content = Readonly<Record<string, unknown>>

interface Written {
  readonly json: string
  readonly bytes: Uint8Array
}
/** A draft is sealed, written and compared as one text: making it three times was a third of a save. */
const written = new WeakMap<Content, Written>()

/**
 * The checksum is over the JSON without it. Every version computes it in this way, those to come included:
 * else a newer file could not be told from a damaged one.
 * @param content without the keys `version` and `checksum`; the checksum is the last key of the result
 */
export function seal(version: number, content: Content): Content {
  const body = { version, ...content }
  const json = JSON.stringify(body)
  const bytes = Buffer.from(json)
  const checksum = createHash('sha256').update(bytes).digest('hex')
  const sealed = Object.freeze({ ...body, checksum })
  const tail = `,"checksum":"${checksum}"}`
  written.set(sealed, {
    json: json.slice(0, -1) + tail,
    bytes: Buffer.concat([bytes.subarray(0, -1), Buffer.from(tail)]),
  })
  return sealed
}

/** What a file holds of a content, byte for byte; what seal() made is not made again. */
export function writtenForm(content: Content): Written {
  const sealed = written.get(content)
  if (sealed) return sealed
  const json = JSON.stringify(content)
  return { json, bytes: Buffer.from(json) }
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
  if (checksum !== createHash('sha256').update(JSON.stringify(body)).digest('hex')) return 'broken'
  return typeof body.version === 'number' && body.version <= present ? 'good' : 'newer'
}
