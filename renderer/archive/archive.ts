/** 报送归档, and what can be done with an archived report: its Word file saved out again, a report that goes on from it. */
import type { Envelope } from '../../report/document/envelope.ts'
import { failure, type Note, type Result, success } from '../../report/document/result.ts'
import { type FollowUpKind, followUp } from '../../report/rollover/follow-up.ts'
import { call } from '../call.ts'
import { type SavedFile, saveFile } from '../files.ts'
import { createDraft } from '../session/new-draft.ts'
import { computed, type OpenReport, storedProgress } from '../session/report.ts'

/** What went out: the report as it was then, and the Word file of it. */
export interface Submitted {
  readonly report: Pick<OpenReport, 'id' | 'name' | 'pack'>
  readonly envelope: Envelope
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
}

/** Puts it into the archive; the draft stays as it is. @returns the failures of archive.make */
export function archiveSubmitted({ report, envelope, file }: Submitted): Promise<Result<{ readonly id: string }>> {
  const { id, name } = report
  const progress = storedProgress(computed(report, envelope))
  return call('archive.make', { id, name, envelope, progress, file: { ...file, name: file.name.slice(-300) } })
}

/** The very file that went out. @returns null where the user cancelled; the failures of archive.file and saveFile */
export async function saveArchivedFile(id: string): Promise<Result<SavedFile> | null> {
  const found = await call('archive.file', { id })
  if (!found.ok) return found
  const { name, bytes } = found.value
  return saveFile({ suggestedName: name.slice(-200), kind: 'docx', bytes })
}

/** @returns the new draft and what to know of it; the failures of drafts.load and drafts.create, 'read-only' */
export async function draftFollowUp(
  id: string,
  kind: FollowUpKind,
): Promise<Result<{ readonly id: string; readonly notes: readonly Note[] }>> {
  const loaded = await call('drafts.load', { id })
  if (!loaded.ok) return loaded
  if (loaded.value.state === 'read-only') return failure('read-only', `没有起草：${loaded.value.message}`)
  const { name, envelope, pack } = loaded.value
  const made = await createDraft(`${name}（${kind}）`.slice(0, 200), pack, followUp(envelope, name))
  if (!made.ok) return made
  const note: Note = {
    code: 'follow-up',
    message: `已据归档的“${name}”建立${kind}的草稿，归档没有改动，并可在右侧对照。成文日期、发文字号请重新填写。`,
  }
  return success({ id: made.value.id, notes: [note] })
}
