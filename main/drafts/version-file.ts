/**
 * One version as a file: a line of JSON that the list reads, sealed, with the checksum of what
 * follows; then the report, gzipped. Pictures are files of their own by the hash of their bytes, so
 * that two hundred versions hold each picture once.
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { schemas } from '../../preload/api.ts'
import type { VersionSummary } from '../../preload/values.ts'
import type { Envelope, Picture } from '../../report/document/envelope.ts'
import { seal, sealState } from './seal.ts'

const present = 1
/** Bytes of the first line at the most: names have at most 200 characters. */
export const longestHead = 4096
/** Bytes of an unpacked report without pictures; the longest are below 2 MB. */
const longestReport = 64 * 1024 * 1024

const pack = promisify(gzip)
const unpack = promisify(gunzip)

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const headSchema = z.looseObject({ summary: schemas['versions.list'].output.element, report: z.string() })
const storedPicture = z.looseObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) })

export interface PackedVersion {
  readonly bytes: Uint8Array
  /** By hash. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

export async function packVersion(summary: VersionSummary, envelope: Envelope): Promise<PackedVersion> {
  const pictures = new Map<string, Uint8Array>()
  const references = Object.entries(envelope.pictures).map(([key, { data, ...facts }]) => {
    const bytes = new Uint8Array(Buffer.from(data, 'base64'))
    const hash = hashOf(bytes)
    pictures.set(hash, bytes)
    return [key, { ...facts, hash }]
  })
  const report = await pack(JSON.stringify({ ...envelope, pictures: Object.fromEntries(references) }))
  const head = `${JSON.stringify(seal(present, { summary, report: hashOf(report) }))}\n`
  return { bytes: new Uint8Array(Buffer.concat([Buffer.from(head), report])), pictures }
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

/**
 * The report of a version file, raw: only restore() may read it. Null where the file is damaged.
 * @param picture the bytes of a picture by its hash, null where they are lost
 */
export async function unpackVersion(
  bytes: Uint8Array,
  picture: (hash: string) => Promise<Uint8Array | null>,
): Promise<unknown> {
  const head = headOf(bytes)
  if (!head) return null
  const packed = bytes.subarray(bytes.indexOf(10) + 1)
  if (hashOf(packed) !== head.report) return null
  const report = JSON.parse((await unpack(packed, { maxOutputLength: longestReport })).toString('utf8')) as {
    pictures: Record<string, unknown>
  }
  const pictures: Record<string, unknown> = {}
  for (const [key, raw] of Object.entries(report.pictures)) {
    const stored = storedPicture.safeParse(raw)
    const found = stored.success ? await picture(stored.data.hash) : null
    if (!stored.success || !found) continue
    const { hash: _, ...facts } = stored.data
    pictures[key] = { ...facts, data: Buffer.from(found).toString('base64') } as unknown as Picture
  }
  return { ...report, pictures }
}
