/** Any file → a draft, or a refusal. The page's worker and the command line come in here. */
import type { Envelope } from '../document/envelope.ts'
import { isZip, unpackZiping } from '../document/package.ts'
import { restore } from '../document/restore.ts'
import { failure, type Noted, type Result, success } from '../document/result.ts'
import { readSource } from '../source/read.ts'
import type { TemplatePack } from '../template/pack.ts'
import { draftFrom } from './draft.ts'
import type { Proposal } from './proposal.ts'
import { recognise } from './recognise.ts'

const notAReport = (name: string) =>
  failure(
    'not-a-report',
    `“${name}”里没有认出自评报告：既没有报告的标题，也没有“一、”“（一）”这样的章节标题。请检查是否选错了文件；如果是报告，请在章节标题前补上序号后再打开。`,
  )

/** A foreign text as a proposal, before it becomes a draft. */
export function proposeFile(name: string, bytes: Uint8Array, pack: TemplatePack): Result<Noted<Proposal>> {
  const source = readSource(name, bytes)
  if (!source.ok) return source
  const proposal = recognise(source.value.value, pack)
  if (!proposal.paragraphs.some(({ role }) => role === 'title' || role === 'heading')) return notAReport(name)
  return success({ value: proposal, notes: source.value.notes })
}

/** A draft that was handed on as .ziping. */
export function openZiping(name: string, bytes: Uint8Array): Result<Noted<Envelope>> {
  const raw = unpackZiping(bytes)
  if (!raw.ok) return failure(raw.code, `“${name}”：${raw.message}`)
  const restored = restore(raw.value)
  return restored.ok
    ? success({ value: restored.envelope, notes: restored.notes })
    : failure(restored.code, `“${name}”没有打开。${restored.message}`)
}

/** Whether a file is to be opened as a draft and not as a text. */
export const isZipingFile = (name: string, bytes: Uint8Array): boolean =>
  /\.ziping$/i.test(name) && (isZip(bytes) || bytes.length > 0)

export function importFile(name: string, bytes: Uint8Array, pack: TemplatePack): Result<Noted<Envelope>> {
  if (isZipingFile(name, bytes)) return openZiping(name, bytes)
  const proposal = proposeFile(name, bytes, pack)
  if (!proposal.ok) return proposal
  const draft = draftFrom(proposal.value.value, pack, name)
  return success({ value: draft.value, notes: [...proposal.value.notes, ...draft.notes] })
}
