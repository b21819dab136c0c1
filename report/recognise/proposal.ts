/** What recognition proposes: a role for every paragraph of the source, for the user to confirm. */
import type { Details } from '../document/envelope.ts'
import type { HeadingLevel } from '../document/node.ts'
import type { SourceParagraph } from '../source/paragraph.ts'

export const roles = ['wrapper', 'title', 'recipient', 'lead', 'heading', 'body', 'signatory', 'date'] as const
/** 'wrapper' is what a web page puts round the report; it is not taken over. */
export type Role = (typeof roles)[number]

export interface RecognisedParagraph {
  readonly source: SourceParagraph
  readonly role: Role
  /** The text without a heading's number; else as in the source. */
  readonly text: string
  /** Null unless a heading. */
  readonly level: HeadingLevel | null
  /** The heading runs on into its text (接排). */
  readonly runIn: boolean
  readonly areaId: string | null
  /** 0 to 1: how sure the duty area is; 1 for paragraphs that have none to find. */
  readonly confidence: number
  /** Why, in a few Chinese words. */
  readonly reason: string
}

export interface Proposal {
  readonly paragraphs: readonly RecognisedParagraph[]
  /** What the text says of itself; a detail that it does not say is absent. */
  readonly details: Partial<Details>
}
