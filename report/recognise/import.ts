/** Files that can become a draft: foreign texts are recognised, draft files are restored. */
import type { Envelope } from '../document/envelope.ts'
import { failure, type Noted, type Result, success } from '../document/result.ts'
import { openHandOver } from '../hand-over/open.ts'
import { fileKind } from '../source/kind.ts'
import { readSource } from '../source/read.ts'
import type { TemplatePack } from '../template/pack.ts'
import { damageIn } from './damage.ts'
import type { Proposal } from './proposal.ts'
import { recognise } from './recognise.ts'
import type { Recognised } from './revise.ts'

/** Whether a file is to be opened as a draft file, not read as a text. */
export const isZipingFile = (name: string, bytes: Uint8Array): boolean => fileKind(name, bytes) === 'ziping'

/**
 * The report alone of a draft that was handed on as .ziping.
 * @returns the failures of openHandOver
 */
export function openZiping(name: string, bytes: Uint8Array): Result<Noted<Envelope>> {
  const opened = openHandOver(name, bytes)
  return opened.ok ? success({ value: opened.value.value.envelope, notes: opened.value.notes }) : opened
}

/** What takes its time when a text is read, in order. */
export const readingStages = ['source', 'structure', 'damage'] as const
export type ReadingStage = (typeof readingStages)[number]

/**
 * A foreign text, read and recognised, before it becomes a draft: what the review starts from.
 * @param onStage is told what begins
 * @returns the notes of the reading alone (those of the recognition are the proposal's own); the
 *   failures of readSource, and 'not-a-report'
 */
export function recogniseFile(
  name: string,
  bytes: Uint8Array,
  pack: TemplatePack,
  onStage: (stage: ReadingStage) => void = () => {},
): Result<Noted<Recognised>> {
  onStage('source')
  const source = readSource(name, bytes)
  if (!source.ok) return source
  onStage('structure')
  const { value: paragraphs, notes } = source.value
  const proposal = recognise(paragraphs, pack)
  if (proposal.title.length > 0 || proposal.parts.length > 0) {
    onStage('damage')
    const damage = paragraphs.flatMap(({ text }, index) => damageIn(text).map((one) => ({ index, ...one })))
    return success({ value: { paragraphs, proposal, damage }, notes })
  }
  return failure(
    'not-a-report',
    `“${name}”没有读入：里面没有认出自评报告，既没有“…自评报告”这样的标题，也没有“一、”“（一）”这样的小标题。文件没有改动。请确认选的是报告全文；如果是报告，请在小标题前补上编号后再读入。`,
  )
}

/** The proposal alone. @returns as recogniseFile */
export function proposeFile(name: string, bytes: Uint8Array, pack: TemplatePack): Result<Noted<Proposal>> {
  const read = recogniseFile(name, bytes, pack)
  return read.ok ? success({ value: read.value.value.proposal, notes: read.value.notes }) : read
}
