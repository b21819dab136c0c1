/** The list of drafts: by the index where it still holds, by the drafts' own files where it does not. */
import type { DraftSummary } from '../../preload/values.ts'
import { errorCode, isDiskError } from '../failures.ts'
import { type Log, thrownFacts } from '../log.ts'
import { archiveOf } from './archive.ts'
import { type DraftFiles, draftFiles, isDraftId } from './folder.ts'
import { type DraftIndex, type IndexEntry, readIndex, writeIndex } from './index-file.ts'
import { namelessDraft } from './messages.ts'
import { type ReadTools, readDraft } from './read.ts'
import { summaryOf } from './record.ts'
import { sealState } from './seal.ts'

export interface ListTools extends ReadTools {
  readonly log: Log
}

/** A changed digit must not clear a draft away before its time: the time is sealed. */
export const binnedFileVersion = 1

/** When a draft went to the bin, null where it did not. A marker that cannot be read counts as one of unknown time. */
export async function binnedAt(files: DraftFiles, { openStore, disk }: ReadTools): Promise<number | null> {
  if ((await disk.stamp(files.binned)) === null) return null
  try {
    const content = openStore(files.binned).store
    const seal = sealState(content, binnedFileVersion)
    return seal !== 'broken' && typeof content.binnedAt === 'number' ? content.binnedAt : 0
  } catch {
    return 0
  }
}

async function summarise(id: string, files: DraftFiles, tools: ReadTools): Promise<DraftSummary | null> {
  const state = await readDraft(files, tools, 'text')
  const archive = await archiveOf(files, tools)
  const marks = { archivedAt: archive?.at ?? null, binnedAt: await binnedAt(files, tools) }
  switch (state.state) {
    case 'missing':
      return null
    case 'damaged': {
      const at = await tools.disk.modifiedAt(files.draft)
      return {
        id,
        reportId: id,
        name: state.name ?? namelessDraft,
        round: null,
        templateTitle: '',
        progress: null,
        createdAt: at,
        modifiedAt: at,
        ...marks,
        damaged: true,
      }
    }
    default:
      return summaryOf(id, state.record, marks)
  }
}

async function entryOf(id: string, files: DraftFiles, index: DraftIndex, tools: ListTools): Promise<IndexEntry | null> {
  const known = index.get(id)
  try {
    const stamps = await Promise.all(
      [files.draft, files.beside, files.backup, files.binned, files.archive].map((file) => tools.disk.stamp(file)),
    )
    const stamp = stamps.join('|')
    if (known?.stamp === stamp) return known
    const summary = await summarise(id, files, tools)
    return summary && { stamp, summary }
  } catch (error) {
    if (!isDiskError(error)) throw error
    // One draft that the disk does not give must not hide the others; the empty stamp makes the next list look again.
    tools.log.warn('draft not readable', thrownFacts(error))
    const lost = { id, reportId: id, name: namelessDraft, round: null, templateTitle: '', progress: null }
    const summary = known?.summary ?? { ...lost, createdAt: 0, modifiedAt: 0, archivedAt: null, binnedAt: null }
    return { stamp: '', summary: { ...summary, damaged: true } }
  }
}

const same = (a: DraftIndex, b: DraftIndex) =>
  a.size === b.size && [...a].every(([id, entry]) => b.get(id)?.stamp === entry.stamp)

/**
 * @param folder of all drafts; made where it is not there yet
 * @throws an Error with a node code where the folder can neither be read nor made
 */
export async function listDrafts(folder: string, indexFile: string, tools: ListTools): Promise<DraftSummary[]> {
  const { openStore, disk } = tools
  let folders: string[]
  try {
    folders = await disk.folders(folder)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    await disk.makeFolder(folder)
    folders = []
  }
  const index = readIndex(indexFile, openStore)
  const entries = new Map<string, IndexEntry>()
  // One after the other: conf reads synchronously anyway, and a long list must not open hundreds of files at once.
  for (const id of folders.filter(isDraftId)) {
    const entry = await entryOf(id, draftFiles(folder, id), index, tools)
    if (entry) entries.set(id, entry)
  }
  if (!same(index, entries)) await writeIndex(indexFile, entries, tools)
  return [...entries.values()]
    .map((entry) => entry.summary)
    .sort((a, b) => b.modifiedAt - a.modifiedAt || b.createdAt - a.createdAt || a.id.localeCompare(b.id))
}
