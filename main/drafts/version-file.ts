/**
 * One version as a file: a line of JSON that the list reads, sealed, with the checksum of what
 * follows; then the report, gzipped. Its pictures are references (pictures.ts): two hundred versions hold each picture once.
 */
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { schemas } from '../../preload/api.ts'
import type { VersionSummary } from '../../preload/values.ts'
import { hashOf } from './pictures.ts'
import { seal, sealState } from './seal.ts'

const present = 1
/** Bytes of the first line at the most: names have at most 200 characters. */
export const longestHead = 4096
/** Bytes of an unpacked report without pictures; the longest are below 2 MB. */
const longestReport = 64 * 1024 * 1024

const pack = promisify(gzip)
const unpack = promisify(gunzip)

const headSchema = z.looseObject({ summary: schemas['versions.list'].output.element, report: z.string() })

/** @param stored the report, its pictures as references */
export async function packVersion(summary: VersionSummary, stored: unknown): Promise<Uint8Array> {
  const report = await pack(JSON.stringify(stored))
  const head = `${JSON.stringify(seal(present, { summary, report: hashOf(report) }))}\n`
  return new Uint8Array(Buffer.concat([Buffer.from(head), report]))
}

/** The first line of a version file; null where it is damaged or of a newer program. */
export function headOf(bytes: Uint8Array): z.output<typeof headSchema> | null {
  const end = bytes.subarray(0, longestHead).indexOf(10)
  if (end < 0) return null
  try {
    const content = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString('utf8')) as Record<string, unknown>
    const head = headSchema.safeParse(content)
    return head.success && sealState(content, present) === 'good' ? head.data : null
  } catch {
    return null
  }
}

/** The stored report of a version file, raw: only restore() may read it, filled. Null where the file is damaged. */
export async function unpackVersion(bytes: Uint8Array): Promise<unknown> {
  const head = headOf(bytes)
  if (!head) return null
  const packed = bytes.subarray(bytes.indexOf(10) + 1)
  if (hashOf(packed) !== head.report) return null
  return JSON.parse((await unpack(packed, { maxOutputLength: longestReport })).toString('utf8'))
}
