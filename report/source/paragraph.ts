/** What every reader of a source format gives: the paragraphs, neutral of where they came from. */
export interface SourceParagraph {
  /** Without white space at both ends, never empty. Inner text exactly as in the source. */
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
