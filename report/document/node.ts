/**
 * The node types of a report: ProseMirror JSON as Tiptap writes it, and nothing else.
 *
 * The body is flat, as in Word: a title, then headings, paragraphs, tables and images in one row.
 * Which paragraph belongs to which part or duty area is computed from the headings (outline.ts).
 * The editor's schema (renderer/editor/schema) and restore.ts accept exactly these types;
 * test/contract holds the three together.
 */

/** Names of the details that text can refer to; see fields.ts for what each one prints. */
export const fieldNames = [
  'region',
  'we',
  'organisation',
  'round',
  'reviewYear',
  'noticeIssuer',
  'noticeTitle',
  'noticeNumber',
  'closing',
] as const
export type FieldName = (typeof fieldNames)[number]

export type Mark =
  | { readonly type: 'bold' | 'underline' | 'subscript' | 'superscript' }
  /** Text taken over from last year and not yet touched or confirmed (沿用上年). */
  | { readonly type: 'carried' }
  /** Text that prints one of the report's details and follows it when the detail changes. */
  | { readonly type: 'field'; readonly attrs: { readonly name: FieldName } }

export interface TextNode {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly Mark[]
}
/** A manual line break (Shift+Enter): `w:br` in Word. */
export interface HardBreak {
  readonly type: 'hardBreak'
  readonly marks?: readonly Mark[]
}
export type Inline = TextNode | HardBreak

/** The report's title; always the first block and the only one of its kind. */
export interface Title {
  readonly type: 'title'
  readonly content?: readonly Inline[]
}

/** `null` is the body form: justified, first line indented by two characters. */
export type Align = 'left' | 'center' | 'right' | null

export interface Paragraph {
  readonly type: 'paragraph'
  readonly attrs?: { readonly align?: Align }
  readonly content?: readonly Inline[]
}

export type HeadingLevel = 1 | 2 | 3 | 4

/**
 * A heading. Its number (一、（一）1.（1）) is never part of its text.
 * With `runIn` (接排) heading and body share the paragraph: the heading is the text up to and
 * including the first 。, the body is the rest.
 */
export interface Heading {
  readonly type: 'heading'
  readonly attrs: {
    readonly level: HeadingLevel
    /** The duty area that a heading of level 2 (of level 1 in reports that know no duty part) opens; null elsewhere. */
    readonly areaId: string | null
    /** Further duty areas that the same section answers; null or absent = none. */
    readonly alsoAreaIds?: readonly string[] | null
    readonly runIn: boolean
  }
  readonly content?: readonly Inline[]
}

export interface TableCell {
  readonly type: 'tableCell' | 'tableHeader'
  readonly attrs?: {
    readonly colspan?: number
    readonly rowspan?: number
    /** Widths in CSS pixels of the columns that the cell spans, as prosemirror-tables keeps them; null = even. */
    readonly colwidth?: readonly number[] | null
  }
  readonly content: readonly Paragraph[]
}
export interface TableRow {
  readonly type: 'tableRow'
  readonly content?: readonly TableCell[]
}
export interface Table {
  readonly type: 'table'
  readonly attrs?: {
    /** 横排: the table stands on landscape pages of its own. null = only where its columns do not fit upright. */
    readonly landscape?: boolean | null
  }
  readonly content: readonly TableRow[]
}

export interface Image {
  readonly type: 'image'
  readonly attrs: {
    /** Key into the envelope's `pictures`. */
    readonly picture: string
    /** What the picture shows, for people who do not see it. */
    readonly alt: string
    /** Width as a share of the text width, over 0 and at most 1. */
    readonly width: number
  }
}

/**
 * 附件: opens an attachment; its content is the attachment's title. All blocks up to the next
 * attachment, or to the end, belong to it. Its label (附件, or 附件1 where there are several) is
 * computed, and so is the list of attachments behind the text (附件说明). Attachments stand behind
 * the text: no part or duty area reaches into one.
 */
export interface Attachment {
  readonly type: 'attachment'
  readonly content?: readonly Inline[]
}

export type Block = Paragraph | Heading | Table | Image | Attachment
export type TopNode = Title | Block

/** The whole text: exactly one title, then at least one block. */
export interface ReportDocument {
  readonly type: 'doc'
  readonly content: readonly TopNode[]
}

/** The text of inline content; a manual line break counts as "\n". */
export function inlineText(content: readonly Inline[] | undefined): string {
  if (!content) return ''
  let text = ''
  for (const node of content) text += node.type === 'text' ? node.text : '\n'
  return text
}

/** The text of any block; table cells are joined by tabs, their rows by line breaks. */
export function blockText(node: TopNode): string {
  switch (node.type) {
    case 'title':
    case 'paragraph':
    case 'heading':
    case 'attachment':
      return inlineText(node.content)
    case 'table':
      return node.content
        .map((row) =>
          (row.content ?? []).map((cell) => cell.content.map((p) => inlineText(p.content)).join('\n')).join('\t'),
        )
        .join('\n')
    case 'image':
      return ''
  }
}

/**
 * Where a run-in heading ends and its body begins: the offset just behind the first 。 of its text.
 * A text without 。 is all heading.
 */
export function runInEnd(text: string): number {
  const stop = text.indexOf('。')
  return stop < 0 ? text.length : stop + 1
}

/** Cuts inline content at a text offset (a line break counts one), keeping the marks on both sides. */
export function splitInline(
  content: readonly Inline[] | undefined,
  offset: number,
): readonly [readonly Inline[], readonly Inline[]] {
  const before: Inline[] = []
  const after: Inline[] = []
  let left = offset
  for (const node of content ?? []) {
    const length = node.type === 'text' ? node.text.length : 1
    if (left >= length) before.push(node)
    else if (left <= 0) after.push(node)
    else if (node.type === 'text') {
      before.push({ ...node, text: node.text.slice(0, left) })
      after.push({ ...node, text: node.text.slice(left) })
    }
    left -= length
  }
  return [before, after]
}

/** Plain text as inline content: none for '', line breaks become nodes. */
export function inlineOf(text: string): Inline[] {
  const nodes: Inline[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) nodes.push({ type: 'hardBreak' })
    if (line !== '') nodes.push({ type: 'text', text: line })
  }
  return nodes
}
