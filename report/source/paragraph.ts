/** What every reader of a source format gives: the paragraphs, neutral of where they came from. */

export interface SourceParagraph {
  /** As it stands in the source, indents, typed numbers and empty lines included; without line breaks. */
  readonly text: string
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
