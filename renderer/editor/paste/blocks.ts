/** What was pasted, as paragraphs and tables, before it becomes part of the report: headings found, split tables joined. */
import type { HeadingLevel } from '../../../report/document/node.ts'
import { numberedHeading } from '../../../report/recognise/heading.ts'

export type PastedMark = 'bold' | 'underline' | 'subscript' | 'superscript'

/** A stretch of text in one set of marks; "\n" is a manual line break. */
export interface PastedRun {
  readonly text: string
  readonly marks: readonly PastedMark[]
}

export interface PastedParagraph {
  readonly kind: 'paragraph'
  readonly runs: readonly PastedRun[]
  /** As the source program has it: a heading of that level. */
  readonly level: HeadingLevel | null
  readonly align: 'center' | 'right' | null
  /** A numbered list of a web page: its numbers are made, not typed, and make no headings. */
  readonly listed: boolean
}

export interface PastedHeading {
  readonly kind: 'heading'
  readonly runs: readonly PastedRun[]
  readonly level: HeadingLevel
  readonly runIn: boolean
}

export interface PastedCell {
  readonly header: boolean
  readonly colspan: number
  readonly rowspan: number
  readonly paragraphs: readonly PastedParagraph[]
}

export interface PastedTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly PastedCell[])[]
}

/** A picture that WPS or Word left in the temp folder; nothing stands in the text until it has been read. */
export interface PastedPicture {
  readonly kind: 'picture'
  /** Its address in the clipboard's markup. */
  readonly source: string
  /** As it goes into the text; null where it has not been read. */
  readonly read: { readonly key: string; readonly alt: string } | null
}

export type PastedBlock = PastedParagraph | PastedHeading | PastedTable | PastedPicture

export const textOf = (runs: readonly PastedRun[]): string => runs.map(({ text }) => text).join('')

/** The runs without their first characters. */
function behind(runs: readonly PastedRun[], characters: number): PastedRun[] {
  let left = characters
  return runs.flatMap((run) => {
    const cut = Math.min(left, run.text.length)
    left -= cut
    return cut === run.text.length ? [] : [{ ...run, text: run.text.slice(cut) }]
  })
}

/** A heading is bold by its level, not by a mark. */
const withoutBold = (runs: readonly PastedRun[]): PastedRun[] =>
  runs.map(({ text, marks }) => ({ text, marks: marks.filter((mark) => mark !== 'bold') }))

function asHeading(paragraph: PastedParagraph): PastedBlock {
  const text = textOf(paragraph.runs)
  const found = paragraph.listed ? null : numberedHeading(text)
  if (found && !found.doubtful && found.cut === null && found.text !== '') {
    const runs = behind(paragraph.runs, text.length - found.text.length)
    return { kind: 'heading', level: found.level, runIn: found.runIn, runs: withoutBold(runs) }
  }
  if (paragraph.level === null || text === '') return paragraph
  return { kind: 'heading', level: paragraph.level, runIn: false, runs: withoutBold(paragraph.runs) }
}

const columns = ({ rows }: PastedTable): number => (rows[0] ?? []).reduce((sum, cell) => sum + cell.colspan, 0)
const rowText = (row: readonly PastedCell[] | undefined): string =>
  (row ?? []).map((cell) => cell.paragraphs.map(({ runs }) => textOf(runs)).join('\n')).join('\t')

/** What stands between the pieces of a table that was broken over pages. */
const continuation = /^[（(]?(续表|续上表|接上表)[）)]?\s*\d*$/

/**
 * Pieces of one table, broken over pages in the source, become one again: as many columns, nothing between but empty
 * paragraphs or 续表. A header row repeated on the new page goes.
 */
function joined(blocks: readonly PastedBlock[]): PastedBlock[] {
  const made: PastedBlock[] = []
  for (const [at, block] of blocks.entries()) {
    const last = made.at(-1)
    if (block.kind === 'table' && last?.kind === 'table' && columns(block) === columns(last)) {
      const repeated = rowText(block.rows[0]) !== '' && rowText(block.rows[0]) === rowText(last.rows[0])
      made[made.length - 1] = { kind: 'table', rows: [...last.rows, ...block.rows.slice(repeated ? 1 : 0)] }
      continue
    }
    const gap = block.kind === 'paragraph' && continuation.test(textOf(block.runs).trim())
    if (gap && last?.kind === 'table' && blocks[at + 1]?.kind === 'table') continue
    made.push(block)
  }
  return made
}

/** Paragraphs and tables as they become blocks of the report. Empty paragraphs make no distances here and are left out. */
export function structured(blocks: readonly PastedBlock[]): PastedBlock[] {
  const full = blocks.filter(
    (block) => block.kind === 'table' || block.kind === 'picture' || textOf(block.runs).trim() !== '',
  )
  return joined(full).map((block) => (block.kind === 'paragraph' ? asHeading(block) : block))
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>')

const tags: Readonly<Record<PastedMark, string>> = { bold: 'b', underline: 'u', subscript: 'sub', superscript: 'sup' }

const runHtml = ({ text, marks }: PastedRun): string =>
  marks.reduce((inner, mark) => `<${tags[mark]}>${inner}</${tags[mark]}>`, escaped(text))

function blockHtml(block: PastedBlock): string {
  if (block.kind === 'picture')
    return block.read
      ? `<figure data-picture="${escaped(block.read.key)}" data-alt="${escaped(block.read.alt)}" data-width="1"></figure>`
      : ''
  if (block.kind === 'table') {
    const cell = ({ header, colspan, rowspan, paragraphs }: PastedCell) => {
      const tag = header ? 'th' : 'td'
      const inner = paragraphs.length > 0 ? paragraphs.map(blockHtml).join('') : '<p></p>'
      return `<${tag} colspan="${colspan}" rowspan="${rowspan}">${inner}</${tag}>`
    }
    return `<table><tbody>${block.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table>`
  }
  const inner = block.runs.map(runHtml).join('')
  if (block.kind === 'paragraph') return `<p${block.align ? ` data-align="${block.align}"` : ''}>${inner}</p>`
  // The editor's own form: a heading of level n is h(n+1).
  const tag = `h${block.level + 1}`
  return `<${tag}${block.runIn ? ' data-run-in=""' : ''}>${inner}</${tag}>`
}

/** The markup that the editor reads back as these blocks. */
export const pastedHtml = (blocks: readonly PastedBlock[]): string => blocks.map(blockHtml).join('')

/** Clipboard text that is nothing but text: without indents, empty lines left out. */
export function pastedLines(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|\s+$/g, '').replaceAll('\u00a0', ' '))
    .filter((line) => line !== '')
}

/** Lines as paragraphs. */
export const plainBlocks = (lines: readonly string[]): PastedBlock[] =>
  lines.map((text) => ({ kind: 'paragraph', runs: [{ text, marks: [] }], level: null, align: null, listed: false }))
