/** 导出草稿文件: the window's report with what belongs to its draft, as one file that another computer can open. */
import { isDeepStrictEqual } from 'node:util'
import type { CallArgument, CallOutput } from '../preload/api.ts'
import { maxFileBytes } from '../preload/values.ts'
import { type PackedParts, packZiping } from '../report/document/package.ts'
import { restore } from '../report/document/restore.ts'
import { failure, type Note, type Result, success } from '../report/document/result.ts'
import type { HandedOn, Services } from './services.ts'

const megabytes = maxFileBytes / 1024 / 1024

/** What stays behind where all of it would be more than a file may have, least wanted first. */
const smaller: readonly { readonly without: (parts: PackedParts) => PackedParts; readonly note: Note | null }[] = [
  { without: (parts) => parts, note: null },
  {
    without: (parts) => ({ ...parts, source: null }),
    note: {
      code: 'source-left-out',
      message: `加上读入时的原文件会超过 ${megabytes} MB，原文件没有放进草稿文件。需要时请把原文件另行交给对方。`,
    },
  },
  {
    without: (parts) => ({ ...parts, source: null, versions: [] }),
    note: {
      code: 'versions-left-out',
      message: `加上原文件和历史版本会超过 ${megabytes} MB，它们没有放进草稿文件，仍在本机的草稿里。`,
    },
  },
]

const nothingStored: HandedOn = { stored: null, source: null, versions: [], pack: null, notes: [] }

/**
 * The text is what the window holds, saved or not: where the disk refuses everything else, the text still goes out.
 * @returns 'damaged' where the report would not open again, 'too-big' where it is too large by itself
 */
export async function makeHandOver(
  { drafts, templates, now }: Services,
  { id, envelope }: CallArgument<'handOver.make'>,
): Promise<Result<CallOutput<'handOver.make'>>> {
  const restored = restore(envelope)
  if (!restored.ok) return failure('damaged', restored.message)
  const report = restored.envelope
  const found = await drafts.handedOn(id)
  const { stored, source, versions, pack, notes } = found.ok ? found.value : nothingStored
  const installed = pack ? null : await templates.load(report.template.id)
  const unchanged = stored !== null && isDeepStrictEqual(stored.envelope, report)
  const parts: PackedParts = {
    identity: unchanged ? stored.identity : { id: stored?.identity.id ?? id, modifiedAt: now() },
    source,
    versions,
    pack: pack ?? (installed?.ok ? installed.value : null),
  }
  const said: readonly Note[] = found.ok
    ? notes
    : [{ code: 'text-only', message: `草稿文件里只有正文和图片，没有原文件和历史版本。${found.message}` }]
  for (const { without, note } of smaller) {
    const bytes = packZiping(report, without(parts))
    if (bytes.byteLength <= maxFileBytes) return success({ bytes, notes: note ? [...said, note] : [...said] })
  }
  return failure('too-big', `没有导出：草稿文件会超过 ${megabytes} MB。草稿没有改动。请删去或缩小一些图片后再导出。`)
}
