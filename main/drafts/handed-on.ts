/** What goes along when a draft is handed on: what cannot be read is named, and the rest goes. */
import type { Note, Result } from '../../report/document/result.ts'
import { success } from '../../report/document/result.ts'
import type { HandedVersion } from '../../report/hand-over/open.ts'
import { isDiskError } from '../failures.ts'
import { thrownFacts } from '../log.ts'
import type { HandedOn } from '../services.ts'
import { wholeSource } from './copied.ts'
import type { DraftFiles } from './folder.ts'
import { ownPack } from './own-pack.ts'
import { type ReadTools, readDraft } from './read.ts'
import { listVersions, loadVersion, type VersionTools } from './versions.ts'

type Tools = ReadTools & VersionTools

/** @param hash of the file as it was read; undefined where it was not taken */
async function sourceOf(
  files: DraftFiles,
  hash: string | undefined,
  { disk, log }: Tools,
  notes: Note[],
): Promise<Uint8Array | null> {
  try {
    const bytes = await wholeSource(files, hash, disk)
    if (bytes !== 'damaged') return bytes
  } catch (error) {
    if (!isDiskError(error)) throw error
    log.warn('source not read', thrownFacts(error))
  }
  notes.push({ code: 'source-left-out', message: '草稿读入时的原文件读不出来，没有放进草稿文件。正文不受影响。' })
  return null
}

async function versionsOf(files: DraftFiles, tools: Tools, notes: Note[]): Promise<HandedVersion[]> {
  const versions: HandedVersion[] = []
  let lost = 0
  for (const { id, at, kind, name, exported, damaged } of (await listVersions(files, tools)).toReversed()) {
    if (kind !== 'named' && kind !== 'export') continue
    const loaded = damaged ? null : await loadVersion(files, id, tools)
    if (loaded?.ok) versions.push({ at, kind, name, exported, envelope: loaded.value.envelope })
    else lost += 1
  }
  if (lost > 0)
    notes.push({
      code: 'versions-left-out',
      message: `有 ${lost} 个历史版本已损坏，没有放进草稿文件。正文和其余版本不受影响。`,
    })
  return versions
}

/** @throws an Error with a node code where the folder itself cannot be read */
export async function handedOn(id: string, files: DraftFiles, tools: Tools): Promise<Result<HandedOn>> {
  const notes: Note[] = []
  const state = await readDraft(files, tools)
  const pack = await ownPack(files, tools)
  return success({
    stored:
      state.state === 'good' || state.state === 'from-backup'
        ? {
            identity: { id: state.record.reportId ?? id, modifiedAt: state.record.modifiedAt },
            envelope: state.envelope,
          }
        : null,
    source: await sourceOf(files, 'record' in state ? state.record.sourceHash : undefined, tools, notes),
    versions: await versionsOf(files, tools, notes),
    pack: pack.value,
    notes,
  })
}
