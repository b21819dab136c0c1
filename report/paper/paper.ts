/**
 * The official document as it stands on paper: everything resolved that depends on details, form and
 * preset, nothing yet of any file format. The Word file (word/) and the pages on the screen
 * (pagination/) are both made of this value and of nothing else, so they cannot disagree.
 *
 * Lengths are twips (1/20 pt), sizes of type half-points, weights of lines eighths of a point.
 */
import type { PaperForm, Picture } from '../document/envelope.ts'
import type { Preset } from './preset.ts'

/**
 * 小标宋, 黑体, 楷体, 仿宋, 宋体; preset and faces.ts say under which names. The full ones are the plain
 * 仿宋 and 楷体, for characters that their _GB2312 namesakes do not have.
 */
export type Face = 'title' | 'hei' | 'kai' | 'fangsong' | 'song' | 'kaiFull' | 'fangsongFull'

/** How a line of text gets its height. */
export type LineHeight =
  | { readonly kind: 'exact'; readonly twips: number }
  /** As high as what stands in it: tables and pictures. */
  | { readonly kind: 'single' }

export interface ParagraphForm {
  readonly align: 'both' | 'left' | 'center' | 'right'
  readonly left: number
  readonly right: number
  /** Negative: hanging. */
  readonly firstLine: number
  /** Word's own measure of the first line, 1/100 字; 0 cancels what a style says. */
  readonly firstLineChars: number
  readonly line: LineHeight
  readonly before: number
  readonly after: number
  readonly keepNext: boolean
  /** 0–3 for headings, else null. */
  readonly outlineLevel: number | null
}

export interface RunForm {
  readonly face: Face
  /**
   * Face of digits and Latin letters: 'times' = Times New Roman, 'own' = the Chinese face.
   */
  readonly latin: 'times' | 'own'
  readonly size: number
  /** Added behind each character. */
  readonly spacing: number
  readonly bold: boolean
  readonly colour: 'black' | 'red'
}

export type StyleName =
  | 'body'
  | 'flush'
  | 'title'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'attachmentLabel'
  | 'attachmentTitle'
  | 'tableText'
  | 'picture'
  | 'letterhead'
  | 'imprint'
  | 'pageNumber'

/** A paragraph style of the file; styles.ts lists them for a preset. */
export interface PaperStyle {
  readonly name: StyleName
  readonly paragraph: ParagraphForm
  readonly run: RunForm
}

export interface TextRun {
  readonly kind: 'text'
  readonly text: string
  /** What differs from the paragraph's style. */
  readonly form?: Partial<RunForm>
  readonly underline?: boolean
  readonly vertical?: 'subscript' | 'superscript'
}
export interface PictureRun {
  readonly kind: 'picture'
  /** Key into Paper.pictures. */
  readonly picture: string
  readonly width: number
  readonly height: number
  readonly alt: string
  /** From 1, in order. */
  readonly number: number
}
export type PaperRun = TextRun | { readonly kind: 'break' } | { readonly kind: 'tab' } | PictureRun

export interface Rule {
  readonly colour: 'black' | 'red'
  /** Eighths of a point. */
  readonly weight: number
  /** Points between text and rule, as Word counts border space. */
  readonly space: number
}

export interface PaperParagraph {
  readonly kind: 'paragraph'
  readonly style: StyleName
  /** What differs from the style. */
  readonly form?: Partial<ParagraphForm>
  readonly runs: readonly PaperRun[]
  readonly pageBreakBefore?: boolean
  /** A line under the paragraph, as wide as the type area. */
  readonly ruleBelow?: Rule
  /** From the left edge of the type area. */
  readonly tabs?: readonly { readonly at: number; readonly align: 'left' | 'center' | 'right' }[]
  /** What it is, where the style does not say it. */
  readonly role?: ParagraphRole
  /** Index of the report's block that it prints; absent where it is added round the text. */
  readonly source?: number
}

export type ParagraphRole =
  | 'blank'
  | 'copyNumber'
  | 'secrecy'
  | 'urgency'
  | 'mark'
  | 'documentNumber'
  | 'rule'
  | 'recipient'
  | 'attachmentList'
  | 'signatory'
  | 'date'
  | 'remark'
  | 'publicity'

export interface PaperCell {
  /** First column of the grid, from 0, and how many it takes. */
  readonly column: number
  readonly columns: number
  /** 'continued': a cell of a row above reaches down to here. */
  readonly merge: 'none' | 'begins' | 'continued'
  readonly header: boolean
  readonly paragraphs: readonly PaperParagraph[]
}
export interface PaperTable {
  readonly kind: 'table'
  /** Widths; their sum is the table's width. */
  readonly columns: readonly number[]
  /** Rows at the top that repeat on every page. */
  readonly headerRows: number
  readonly rows: readonly { readonly cells: readonly PaperCell[] }[]
  /** 'grid' draws all cells; 'none' only places text (joint signatures). */
  readonly borders: 'grid' | 'none'
  /** Index of the report's block that it prints. */
  readonly source?: number
}

/** 版记, whose last line coincides with the lower edge of the type area on the last page (7.4.1). */
export interface PaperImprint {
  readonly kind: 'imprint'
  /** Rows from the top, with a rule above each and one below the last. */
  readonly rows: readonly PaperParagraph[]
  /** Outer and inner rules. */
  readonly outer: Rule
  readonly inner: Rule
}

export type PaperBlock = PaperParagraph | PaperTable | PaperImprint

/** Begins on a new page. */
export interface PaperSection {
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly PaperBlock[]
}

export interface Paper {
  readonly form: PaperForm
  readonly preset: Preset
  /** Core properties of the file. */
  readonly title: string
  readonly organisation: string
  /** At least one. */
  readonly sections: readonly PaperSection[]
  readonly pictures: Readonly<Record<string, Picture>>
}
