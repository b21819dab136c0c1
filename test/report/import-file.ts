/** A file's bytes → a draft, nothing of what was recognised changed: what a user gets who agrees to everything. */
import type { Envelope } from '../../report/document/envelope.ts'
import type { Noted, Result } from '../../report/document/result.ts'
import { success } from '../../report/document/result.ts'
import { draftFrom } from '../../report/recognise/draft.ts'
import { isZipingFile, openZiping, proposeFile } from '../../report/recognise/import.ts'
import type { TemplatePack } from '../../report/template/pack.ts'

export function importFile(name: string, bytes: Uint8Array, pack: TemplatePack): Result<Noted<Envelope>> {
  if (isZipingFile(name, bytes)) return openZiping(name, bytes)
  const proposal = proposeFile(name, bytes, pack)
  if (!proposal.ok) return proposal
  const draft = draftFrom(proposal.value.value, pack, name)
  return success({ value: draft.value, notes: [...proposal.value.notes, ...draft.notes] })
}
