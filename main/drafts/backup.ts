/** Backing up all drafts, and bringing them back: nothing that is there is written over. */
import { dirname, join } from 'node:path'
import type { CallOutput } from '../../preload/api.ts'
import { maxBackupBytes } from '../../preload/values.ts'
import { failure, type Result, success } from '../../report/document/result.ts'
import { isDiskError } from '../failures.ts'
import { thrownFacts } from '../log.ts'
import { type DraftContent, isTravelling, packBackup, unpackBackup } from './backup-file.ts'
import { draftFiles, isDraftId } from './folder.ts'
import type { ListTools } from './list.ts'
import { namelessDraft } from './messages.ts'
import { readDraft } from './read.ts'
import { retryBusy } from './retry.ts'

type Restored = CallOutput<'backup.restore'>['drafts'][number]

async function contentOf(folder: string, id: string, { disk }: ListTools): Promise<DraftContent> {
  const files = draftFiles(folder, id)
  const content = new Map<string, Uint8Array>()
  for (const part of ['', 'versions', 'versions/pictures', 'pictures']) {
    const place = join(files.folder, part)
    if ((await disk.stamp(place)) === null) continue
    for (const file of await disk.files(place)) {
      const name = part === '' ? file : `${part}/${file}`
      if (isTravelling(name)) content.set(name, await disk.bytes(join(place, file)))
    }
  }
  return content
}

/**
 * All drafts in one file: text, backup, journal, source, named and exported versions.
 * @returns 'too-big' where it would be more than a file may have
 * @throws an Error with a node code
 */
export async function backUpAll(folder: string, tools: ListTools): Promise<Result<CallOutput<'backup.make'>>> {
  const drafts = new Map<string, DraftContent>()
  for (const id of (await tools.disk.folders(folder)).filter(isDraftId)) {
    const content = await contentOf(folder, id, tools)
    if (content.size > 0) drafts.set(id, content)
  }
  const bytes = packBackup(drafts)
  if (bytes.byteLength <= maxBackupBytes) return success({ bytes, count: drafts.size })
  const mostMegabytes = maxBackupBytes / 1024 / 1024
  return failure(
    'too-big',
    `没有备份：全部草稿合起来超过 ${mostMegabytes} MB。草稿没有改动。请直接复制数据文件夹 ${folder}，或先彻底删除回收站里不再需要的草稿。`,
  )
}

const reasons = {
  'not-a-backup':
    '没有恢复：这不是本程序的备份文件。文件和现有草稿都没有改动。请选择由“备份全部草稿”得到的文件（.zipingbak）。',
  damaged: '没有恢复：备份文件已损坏。现有草稿没有改动。请重新复制一份备份文件，或换用更早的备份。',
  'too-new': '没有恢复：备份由更新版本的程序建立，本程序读不出来。现有草稿没有改动。请升级程序后再恢复。',
} as const

/** Writes a draft into a folder that no list shows, and looks whether it opens there. */
async function written(folder: string, id: string, content: DraftContent, tools: ListTools) {
  const files = draftFiles(folder, id)
  for (const [name, bytes] of content) {
    const file = join(files.folder, name)
    await tools.disk.makeFolder(dirname(file))
    await retryBusy(() => tools.disk.write(file, bytes))
  }
  return readDraft(files, tools)
}

/** @param free an id that no draft has */
async function bringBack(
  folder: string,
  id: string,
  content: DraftContent,
  free: string,
  tools: ListTools,
): Promise<Restored> {
  const { disk } = tools
  const waiting = join(folder, '.restoring')
  await disk.removeFolder(waiting)
  const state = await written(waiting, id, content, tools)
  const name = 'record' in state ? state.record.name : 'name' in state ? (state.name ?? namelessDraft) : namelessDraft
  if (state.state === 'damaged' || state.state === 'missing') return { name, outcome: 'damaged', id: null }
  const there = await readDraft(draftFiles(folder, id), tools)
  const record = 'record' in there ? there.record : null
  if (record && JSON.stringify(record) === JSON.stringify(state.record)) return { name, outcome: 'same', id }
  const taken = (await disk.stamp(draftFiles(folder, id).folder)) !== null
  const target = taken ? free : id
  await retryBusy(() => disk.rename(draftFiles(waiting, id).folder, draftFiles(folder, target).folder))
  return { name, outcome: taken ? 'copied' : 'restored', id: target }
}

/**
 * Brings drafts back from a backup. One that is there in another state comes back beside it, as a draft of its own.
 * @returns what became of each
 * @throws an Error with a node code; the drafts that were there are untouched
 */
export async function restoreAll(
  folder: string,
  bytes: Uint8Array,
  ids: () => string,
  tools: ListTools,
): Promise<Result<CallOutput<'backup.restore'>>> {
  const unpacked = unpackBackup(bytes)
  if (!unpacked.ok) return failure(unpacked.reason, reasons[unpacked.reason])
  const drafts: Restored[] = []
  try {
    for (const { id, content, whole } of unpacked.drafts) {
      const back = await bringBack(folder, id, content, ids(), tools)
      const came = back.outcome === 'restored' || back.outcome === 'copied'
      drafts.push(came && !whole ? { ...back, outcome: 'partial' } : back)
    }
  } finally {
    await tools.disk.removeFolder(join(folder, '.restoring')).catch((error) => {
      if (!isDiskError(error)) throw error
      tools.log.warn('restored files not removed', thrownFacts(error))
    })
  }
  return success({ drafts })
}
