/** What every reader of a source format gives: the paragraphs, neutral of where they came from. */
import type { Picture } from '../document/envelope.ts'
import type { Table } from '../document/node.ts'

export interface SourceMark {
  readonly type: 'bold' | 'underline' | 'subscript' | 'superscript'
  /** Offsets into the paragraph's text. */
  readonly start: number
  readonly end: number
}

/** What stands between paragraphs and is no text. */
export type SourceObject =
  | { readonly kind: 'table'; readonly table: Table }
  /** Width as a share of the text width, over 0 and at most 1. */
  | { readonly kind: 'picture'; readonly picture: Picture; readonly alt: string; readonly width: number }

export interface SourceParagraph {
  /** As it stands in the source, indents, typed numbers and empty lines included; a manual line break is "\n". */
  readonly text: string
  readonly marks?: readonly SourceMark[]
  /** A table or picture in the place of a paragraph; its text is ''. */
  readonly object?: SourceObject
  /** What the source says of the paragraph's form; absent where it says nothing (plain text). */
  readonly form?: {
    /** 1 to 9, from the paragraph or its style. */
    readonly outlineLevel?: number
    readonly style?: string
    /** Face of the first Chinese character. */
    readonly face?: string
    /** Half-points. */
    readonly size?: number
    readonly bold?: boolean
    readonly align?: 'left' | 'center' | 'right' | 'both'
  }
}
