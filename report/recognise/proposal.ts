/** What recognition proposes for a text: a role for every paragraph, and what was read out of them. */
import type { DocumentForm } from '../document/envelope.ts'
import type { HeadingLevel } from '../document/node.ts'
import type { Note } from '../document/result.ts'
import type { SourceMark, SourceObject } from '../source/paragraph.ts'
import type { FoundOfficial } from './closing.ts'

export const roles = [
  /** Of the web page round the report, or a page number: not taken over. */
  'wrapper',
  'title',
  'recipient',
  /** Before the first heading: the opening formula. */
  'lead',
  'heading',
  'body',
  'signatory',
  'date',
  /** 附件说明: the list of attachments behind the text. It is printed from the attachments, so it is not taken over. */
  'attachmentList',
  /** 附件1, or the title below it: opens an attachment. */
  'attachment',
  /** 版记, 附注, joint signatories, what a publicity copy says of itself: printed from the details, not taken into the text. */
  'official',
  /** A table or picture of the text. */
  'object',
  'empty',
] as const
export type Role = (typeof roles)[number]

export interface ProposedParagraph {
  readonly role: Role
  /** The words to take over: without indents, a heading without its number, an attachment without its label. Nothing else is changed. */
  readonly text: string
  /** Null in all but headings. */
  readonly heading: ProposedHeading | null
  /** Marks of `text`; none in a source without any. */
  readonly marks?: readonly SourceMark[]
  readonly align?: 'center' | 'right'
  /** What stands in the place of text, where the role is 'object'. */
  readonly object?: SourceObject
  /** Why it has this role, in Chinese. */
  readonly reason: string
}

export interface ProposedHeading {
  readonly level: HeadingLevel
  /** The number as it was typed, such as (一); '' where there was none. */
  readonly number: string
  /** The number's value; null where there was none. */
  readonly n: number | null
  /** Heading and body share the paragraph; the heading ends with the first 。. */
  readonly runIn: boolean
  /** Where the paragraph is to be cut in two, the heading ending in ： instead of 。; null elsewhere. */
  readonly cut: number | null
  /** The duty area that the heading opens, of level 2 or, in texts that have no duty part, of level 1; null where none is certain. */
  readonly areaId: string | null
  /** Other duty areas that the same section answers. */
  readonly alsoAreaIds: readonly string[]
  /** How sure the area is, 0 to 1; where there is none, see ProposedSection. */
  readonly confidence: number
}

export interface ProposedSection {
  /** Index into `paragraphs`. */
  readonly index: number
  /** Without number and closing 。. */
  readonly heading: string
  readonly areaId: string | null
  /** Further areas that the section answers. */
  readonly alsoAreaIds: readonly string[]
  /**
   * 0 to 1: how sure the area is. Without one: 1 in a part that reports on no duties, where there is
   * none to find; else that of the best candidate, which was not good or not clear enough.
   */
  readonly confidence: number
  /** Why this area, or why none; in Chinese. */
  readonly reason: string
}

export interface ProposedPart {
  /** Null for sections before the first level-1 heading. */
  readonly index: number | null
  readonly heading: string
  /** The part as a section, in a text whose duty areas are headings of level 1; null where it cannot be one. */
  readonly own: ProposedSection | null
  /** The part of the pack whose duty areas are looked for here; null where none is. */
  readonly partId: string | null
  /** Every level-2 section, in order; where the part itself answers a duty area, those alone that answer one, too: the others are items. */
  readonly sections: readonly ProposedSection[]
}

/** Details read out of the text; null where the text does not say. */
export interface FoundDetails {
  readonly region: string | null
  readonly organisation: string | null
  readonly round: number | null
  readonly reviewYear: number | null
  readonly notice: { readonly issuer: string; readonly title: string; readonly number: string } | null
  readonly recipient: string | null
  readonly signatory: string | null
  /** YYYY-MM-DD */
  readonly date: string | null
  readonly form: DocumentForm | null
  readonly official: Omit<FoundOfficial, 'signatory' | 'date'>
}

export interface Proposal {
  /** Its lines; none where no title was found. */
  readonly title: readonly string[]
  readonly lead: readonly string[]
  /** One for each source paragraph, in order. */
  readonly paragraphs: readonly ProposedParagraph[]
  readonly parts: readonly ProposedPart[]
  readonly details: FoundDetails
  /** Headings of duty parts that answer no duty area, and texts outside every part. */
  readonly unplaced: readonly string[]
  readonly notes: readonly Note[]
}
