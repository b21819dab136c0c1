/**
 * drafts/index.json: what the list shows of each draft, so that opening the start page does not read
 * every draft. Only a cache: each entry carries the stamp of the files it was read from, and an
 * entry whose stamp no longer holds is read anew. Losing the file costs one slow list.
 */
import { z } from 'zod'
import { schemas } from '../../preload/api.ts'
import { type Log, thrownFacts } from '../log.ts'
import type { OpenStore } from '../services.ts'
import { assign } from './assign.ts'
import type { Disk } from './disk.ts'
import { seal, sealState } from './seal.ts'

const entrySchema = z.strictObject({ stamp: z.string(), summary: schemas['drafts.list'].output.element })
export type IndexEntry = z.output<typeof entrySchema>
export type DraftIndex = ReadonlyMap<string, IndexEntry>

/** Raise it when the meaning of an entry changes: the old index is then forgotten. */
const indexVersion = 4

/** The entries that can be used; none where the file is missing, torn or of another version. */
export function readIndex(file: string, openStore: OpenStore): DraftIndex {
  let content: Record<string, unknown>
  try {
    content = openStore(file).store
  } catch {
    return new Map()
  }
  if (content.version !== indexVersion || sealState(content, indexVersion) !== 'good') return new Map()
  if (typeof content.entries !== 'object' || content.entries === null) return new Map()
  const entries = new Map<string, IndexEntry>()
  for (const [id, raw] of Object.entries(content.entries)) {
    const entry = entrySchema.safeParse(raw)
    if (entry.success && entry.data.summary.id === id) entries.set(id, entry.data)
  }
  return entries
}

/** Writes the index; a failure is logged and nothing else, the next list reads the drafts again. */
export async function writeIndex(
  file: string,
  entries: DraftIndex,
  { openStore, disk, log }: { openStore: OpenStore; disk: Disk; log: Log },
): Promise<void> {
  try {
    await assign(file, seal(indexVersion, { entries: Object.fromEntries(entries) }), { openStore, disk })
  } catch (error) {
    log.warn('draft index not written', thrownFacts(error))
  }
}
