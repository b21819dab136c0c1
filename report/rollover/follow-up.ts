/** 补充报告、整改报告: a report that goes on from one that was handed in, with that one beside it for comparing. */
import type { Envelope } from '../document/envelope.ts'

export const followUpKinds = ['补充报告', '整改报告'] as const
export type FollowUpKind = (typeof followUpKinds)[number]

/**
 * The text begins as it was handed in. What was said of that hand-in does not: its date and number, what the gate found and let
 * pass, which areas were ticked as finished.
 * @param name of the report that was handed in
 */
export function followUp(submitted: Envelope, name: string): Envelope {
  const { details, document, areas } = submitted
  const { official } = details
  return {
    ...submitted,
    details: {
      ...details,
      date: '',
      official: { ...official, documentNumber: '', imprint: { ...official.imprint, date: '' } },
    },
    areas: Object.fromEntries(
      Object.entries(areas).flatMap(([id, { omitted }]) => (omitted ? [[id, { omitted }] as const] : [])),
    ),
    source: null,
    previous: { name, round: details.round, reviewYear: details.reviewYear, document },
    overruled: [],
    handIn: null,
  }
}
