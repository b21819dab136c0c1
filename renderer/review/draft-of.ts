/** A reviewed file → the report that is stored. Pure: nothing is stored here. */
import type { Details, Envelope } from '../../report/document/envelope.ts'
import type { Note, Noted } from '../../report/document/result.ts'
import { draftFrom, sourceOf } from '../../report/recognise/draft.ts'
import type { Proposal } from '../../report/recognise/proposal.ts'
import { type NewRound, rollOver } from '../../report/rollover/roll-over.ts'
import type { Arrival } from './arrival.ts'

/** The report that the file holds, as the user left it in the review. */
export const reportOf = ({ read, pack, file }: Arrival, proposal: Proposal | null): Envelope =>
  read.kind === 'draft' ? read.envelope : draftFrom(proposal ?? read.recognised.proposal, pack, file.name).value

/**
 * This round's draft, going on from the file's report.
 * @param details as the user filled them in for the new round; what goes round the text is the report's own
 */
export function rolledOver(arrival: Arrival, last: Envelope, details: Details): Noted<Envelope> {
  const { official: _, ...round } = details
  const { value, notes } = rollOver(last, arrival.pack, round satisfies NewRound, arrival.file.name)
  const first: Note = {
    code: 'rolled-over',
    message: `已由“${arrival.file.name}”建立 ${details.round} 年度的草稿，原文件没有改动，并随草稿保存了一份。黄底的文字沿用上年，请在右侧“要求”中逐处核对。`,
  }
  return { value: { ...value, source: sourceOf(arrival.file.name) }, notes: [first, ...notes] }
}
