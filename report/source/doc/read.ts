/**
 * A .doc of Word 97–2003 → its paragraphs and plain tables. The text alone: faces, pictures and automatic
 * numbers are not read, which the notes say.
 */
import type { Paragraph, Table } from '../../document/node.ts'
import type { Note, Noted } from '../../document/result.ts'
import type { SourceParagraph } from '../paragraph.ts'
import { openCompound } from './compound.ts'
import { type DocHeader, readHeader } from './header.ts'
import { type Piece, readPieces } from './pieces.ts'
import { characterRuns, lookUp, paragraphRuns, type Run, sprm } from './properties.ts'

/** A stored report may have 50,000 blocks (restore.ts). */
const mostParagraphs = 40_000
/** More characters than any report has; the longest known have some 20,000. */
const mostChars = 2_000_000
/** Word's own limit: what is wider is no table of Word's, and is not filled up to a rectangle. */
const mostColumns = 63

/** Characters of [MS-DOC] 2.4.1 with a meaning of their own. */
const marks = {
  picture: '\u0001',
  cell: '\u0007',
  drawing: '\u0008',
  line: '\u000b',
  page: '\u000c',
  paragraph: '\r',
  column: '\u000e',
  fieldStart: '\u0013',
  fieldResult: '\u0014',
  fieldEnd: '\u0015',
  fixedHyphen: '\u001e',
  softHyphen: '\u001f',
} as const

const alignments = ['left', 'center', 'right', 'both'] as const

interface Reading {
  readonly paragraphs: SourceParagraph[]
  changes: number
  pictures: number
  lists: number
}

/** One paragraph of the file: text up to its mark. */
interface Line {
  readonly text: string
  readonly mark: string
  readonly run: Run | null
}

function linesOf(
  pieces: readonly Piece[],
  characters: (at: number) => Run | null,
  paragraphs: (at: number) => Run | null,
) {
  const lines: Line[] = []
  const left = { changes: 0, pictures: 0, breaks: 0 }
  let text = ''
  /** Open fields; one shows its result where true. */
  const fields: boolean[] = []
  /** Those of them that are still at their code, which is not text. */
  let codes = 0
  let wasDeleted = false
  const end = (mark: string, at: number) => {
    lines.push({ text, mark, run: paragraphs(at) })
    text = ''
  }
  for (const piece of pieces) {
    let run: Run | null = null
    for (const [index, character] of [...piece.text.split('')].entries()) {
      const at = piece.at + index * piece.width
      if (!run || at < run.from || at >= run.to) run = characters(at)
      const deleted = run?.values.get(sprm.deleted) === 1
      if (deleted && !wasDeleted) left.changes += 1
      wasDeleted = deleted
      switch (character) {
        case marks.fieldStart:
          fields.push(false)
          codes += 1
          continue
        case marks.fieldResult:
          if (fields.at(-1) === false) {
            fields[fields.length - 1] = true
            codes -= 1
          }
          continue
        case marks.fieldEnd:
          if (fields.pop() === false) codes -= 1
          continue
        case marks.paragraph:
        case marks.cell:
        case marks.page:
          // The mark of a deleted paragraph is gone: its text goes on in the next one.
          if (!deleted) end(character, at)
          continue
      }
      if (deleted || codes > 0) continue
      if (character === marks.picture || character === marks.drawing) left.pictures += 1
      else if (character === marks.line || character === marks.column) {
        text += '\n'
        left.breaks += 1
      } else if (character === marks.fixedHyphen) text += '-'
      else if (character === '\t' || character >= ' ') text += character
    }
  }
  if (text !== '') end(marks.paragraph, -1)
  return { lines, ...left }
}

const cellOf = (texts: readonly string[]) => ({
  type: 'tableCell' as const,
  attrs: { colspan: 1, rowspan: 1, colwidth: null },
  content: (texts.length > 0 ? texts : ['']).map(
    (text): Paragraph => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }),
  ),
})

const emptyCell = cellOf([])

/** Rows of cells → a table; a row with fewer cells than the widest gets empty ones behind. */
function tableOf(rows: readonly (readonly (readonly string[])[])[]): Table {
  const columns = Math.min(
    mostColumns,
    rows.reduce((most, row) => Math.max(most, row.length), 0),
  )
  return {
    type: 'table',
    content: rows.map((row) => ({
      type: 'tableRow',
      content: [...row.map(cellOf), ...Array.from({ length: Math.max(0, columns - row.length) }, () => emptyCell)],
    })),
  }
}

function formOf(run: Run | null): NonNullable<SourceParagraph['form']> | undefined {
  if (!run) return undefined
  const level = run.style >= 1 && run.style <= 9 ? run.style : undefined
  const align = alignments[run.values.get(sprm.alignmentLogical) ?? run.values.get(sprm.alignment) ?? -1]
  if (level === undefined && align === undefined) return undefined
  return { ...(level !== undefined && { outlineLevel: level }), ...(align !== undefined && { align }) }
}

function paragraphsOf(lines: readonly Line[], reading: Reading): void {
  let rows: string[][][] = []
  let row: string[][] = []
  let cell: string[] = []
  const endTable = () => {
    if (rows.length > 0) reading.paragraphs.push({ text: '', object: { kind: 'table', table: tableOf(rows) } })
    rows = []
  }
  for (const { text, mark, run } of lines) {
    const values = run?.values
    if ((values?.get(sprm.inTable) ?? 0) === 1 || mark === marks.cell) {
      if ((values?.get(sprm.rowEnd) ?? 0) === 1 && mark === marks.cell) {
        if (row.length > 0) rows.push(row)
        row = []
        cell = []
        continue
      }
      cell.push(...text.split('\n'))
      if (mark === marks.cell) {
        row.push(cell)
        cell = []
      }
      continue
    }
    endTable()
    if ((values?.get(sprm.list) ?? 0) > 0 && text.trim() !== '') reading.lists += 1
    const form = formOf(run)
    for (const piece of form?.align === 'center' ? text.split('\n') : [text])
      reading.paragraphs.push({ text: piece, ...(form && { form }) })
  }
  endTable()
}

function notesOf(reading: Reading, { others }: DocHeader): Note[] {
  const dropped = [
    others.footnotes + others.endnotes > 0 && '脚注和尾注',
    others.comments > 0 && '批注',
    others.textBoxes > 0 && '文本框',
    // Word writes empty ones of up to a paragraph mark for each kind.
    others.margins > 12 && '页眉和页脚',
  ].filter((name) => name !== false)
  const notes: (Note | false)[] = [
    {
      code: 'doc-text-only',
      message:
        '这是旧版 Word 文档（.doc），只读入了文字和简单的表格，字体、合并单元格没有读入。要完整读入，请用 WPS 或 Word 另存为“Word 文档（*.docx）”。',
    },
    reading.lists > 0 && {
      code: 'doc-numbers-lost',
      message: `有 ${reading.lists} 段用了自动编号，旧版文档里读不出编号。标题没有认出来时，请另存为“Word 文档（*.docx）”后再读入。`,
    },
    reading.changes > 0 && {
      code: 'changes-accepted',
      message: `文件里有 ${reading.changes} 处没有处理的修订，已按“全部接受”读入，请核对。`,
    },
    reading.pictures > 0 && {
      code: 'pictures-dropped',
      message: `有 ${reading.pictures} 个图形或图片没有读入，请在原文件中另存为图片后插入。`,
    },
    dropped.length > 0 && {
      code: 'doc-parts-dropped',
      message: `${dropped.join('、')}没有读入；需要时请打开原文件查看。`,
    },
  ]
  return notes.filter((note) => note !== false)
}

export type DocFailure = 'damaged' | 'encrypted' | 'older' | 'too-long'

/** @returns why not: 'older' for Word 6 and 95, 'too-long' for far more text than any report has */
export function readDoc(bytes: Uint8Array): Noted<readonly SourceParagraph[]> | DocFailure {
  const compound = openCompound(bytes)
  const stream = compound?.stream('WordDocument')
  const header = stream && readHeader(stream)
  if (!compound || !stream || !header) return 'damaged'
  if (header === 'older') return 'older'
  if (header.encrypted) return 'encrypted'
  if (header.chars > mostChars) return 'too-long'
  const table = compound.stream(header.table)
  const pieces = table && readPieces(stream, table, header.pieces, header.chars)
  if (!table || !pieces) return 'damaged'
  const characters = characterRuns(stream, table, header.characterPages)
  const paragraphs = paragraphRuns(stream, table, header.paragraphPages)
  if (!characters || !paragraphs) return 'too-long'
  const { lines, changes, pictures, breaks } = linesOf(pieces, lookUp(characters), lookUp(paragraphs))
  // Lines of a title and of a cell become paragraphs of their own.
  if (lines.length + breaks > mostParagraphs) return 'too-long'
  const reading: Reading = { paragraphs: [], changes, pictures, lists: 0 }
  paragraphsOf(lines, reading)
  return { value: reading.paragraphs, notes: notesOf(reading, header) }
}
