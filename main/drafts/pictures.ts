/**
 * The pictures of a draft and of its versions: files by the hash of their bytes in `pictures/`, each written once. What is
 * stored of a report names them; a save of a report with twenty megabytes of pictures writes its text only. None is
 * removed before its draft is: undo, the backup and every version may name it.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { Envelope } from '../../report/document/envelope.ts'
import { isRecord } from '../../report/document/is-record.ts'
import type { Disk } from './disk.ts'
import type { DraftFiles } from './folder.ts'
import { retryBusy } from './retry.ts'

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A picture as it is stored: its facts, and the hash in place of its data. */
const referenceSchema = z.looseObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) })
type Reference = z.output<typeof referenceSchema>

export interface Pictures {
  /**
   * Stores the pictures of a report, those that are not there yet.
   * @returns the report with a hash for each picture. References whose file was lost when the report was read stay in it:
   *   they lead to the picture again as soon as its file is back.
   * @throws an Error with a node code
   */
  put(files: DraftFiles, envelope: Envelope): Promise<unknown>
  /**
   * A stored report with the pictures in it; one of a time when they lay in the draft's file is as it was.
   * @returns `lost`: keys of the pictures whose file is gone or damaged; they are left out
   * @throws an Error with a node code
   */
  fill(files: DraftFiles, stored: unknown): Promise<{ readonly envelope: unknown; readonly lost: readonly string[] }>
}

/** A stored report without its pictures, for whoever only looks at its text. */
export function withoutPictures(stored: unknown): unknown {
  if (!isRecord(stored) || !isRecord(stored.pictures)) return stored
  const embedded = Object.entries(stored.pictures).filter(([, picture]) => !referenceSchema.safeParse(picture).success)
  return { ...stored, pictures: Object.fromEntries(embedded) }
}

export function createPictures(disk: Disk): Pictures {
  /** Files that were read or written whole in this run, with their stamps then. */
  const whole = new Map<string, string>()
  /** By folder of a draft: references whose file was not there. */
  const lost = new Map<string, Record<string, Reference>>()
  /** Of the report that was stored last: hashing twenty megabytes with each save would be felt. */
  let hashed: { readonly folder: string; readonly byKey: ReadonlyMap<string, { data: string; hash: string }> } = {
    folder: '',
    byKey: new Map(),
  }

  /** The bytes of a file that has this hash; null where it is gone or damaged. */
  const wholeBytes = async (file: string, hash: string): Promise<Uint8Array | null> => {
    const stamp = await disk.stamp(file)
    if (stamp === null) return null
    const bytes = await retryBusy(() => disk.bytes(file))
    if (hashOf(bytes) !== hash) return null
    whole.set(file, stamp)
    return bytes
  }

  const found = async (files: DraftFiles, hash: string) =>
    // Versions had a folder of their own.
    (await wholeBytes(join(files.pictures, hash), hash)) ?? (await wholeBytes(join(files.versionPictures, hash), hash))

  const store = async (files: DraftFiles, hash: string, data: string) => {
    const file = join(files.pictures, hash)
    const stamp = await disk.stamp(file)
    if (stamp !== null && whole.get(file) === stamp) return
    if (await wholeBytes(file, hash)) return
    await disk.makeFolder(files.pictures)
    await retryBusy(() => disk.write(file, new Uint8Array(Buffer.from(data, 'base64'))))
    const written = await disk.stamp(file)
    if (written !== null) whole.set(file, written)
  }

  return {
    put: async (files, envelope) => {
      const before = hashed.folder === files.folder ? hashed.byKey : new Map<string, never>()
      const byKey = new Map<string, { data: string; hash: string }>()
      const references: Record<string, unknown> = {}
      for (const [key, { data, ...facts }] of Object.entries(envelope.pictures)) {
        const known = before.get(key)
        const hash = known?.data === data ? known.hash : hashOf(Buffer.from(data, 'base64'))
        await store(files, hash, data)
        byKey.set(key, { data, hash })
        references[key] = { ...facts, hash }
      }
      hashed = { folder: files.folder, byKey }
      return { ...envelope, pictures: { ...lost.get(files.folder), ...references } }
    },
    fill: async (files, stored) => {
      if (!isRecord(stored) || !isRecord(stored.pictures)) return { envelope: stored, lost: [] }
      const pictures: Record<string, unknown> = {}
      const missing: Record<string, Reference> = {}
      for (const [key, picture] of Object.entries(stored.pictures)) {
        const reference = referenceSchema.safeParse(picture).data
        const bytes = reference && (await found(files, reference.hash))
        if (!reference) pictures[key] = picture
        else if (!bytes) missing[key] = reference
        else {
          const { hash: _, ...facts } = reference
          pictures[key] = { ...facts, data: Buffer.from(bytes).toString('base64') }
        }
      }
      if (Object.keys(missing).length > 0) lost.set(files.folder, { ...lost.get(files.folder), ...missing })
      return { envelope: { ...stored, pictures }, lost: Object.keys(missing) }
    },
  }
}
