/** A .docx → its paragraphs, tables and pictures in order, with notes on what was left out. */
import type { Note, Noted } from '../../document/result.ts'
import { marksWithin } from '../inline.ts'
import type { SourceMark, SourceParagraph } from '../paragraph.ts'
import { type Content, endDeleted, type LeftOut, nothingLeftOut, plainText, readContent } from './content.ts'
import { readNumbering } from './numbering.ts'
import { type DocxPackage, openDocx } from './open.ts'
import { readPicture } from './picture.ts'
import { readSections } from './sections.ts'
import { first, firstValue, readStyles } from './styles.ts'
import { readTable } from './table.ts'
import { child, childrenOf, value, within, type XmlNode } from './xml.ts'

/** A stored report may have 50,000 blocks (restore.ts). */
const mostParagraphs = 40_000
/** Bytes of all pictures that are taken over: a draft with more is slow to save. */
const mostPictureBytes = 60 * 1024 * 1024

const alignments: Readonly<Record<string, NonNullable<SourceParagraph['form']>['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
}

interface Reading {
  readonly paragraphs: SourceParagraph[]
  readonly leftOut: LeftOut
  contents: number
  pictures: number
  innerTables: number
}

/** Level 1 to 9 of an outline; 9 in the file means text. */
function outlineLevel(layers: readonly XmlNode[]): number | undefined {
  const level = Number(firstValue(layers, 'w:outlineLvl') ?? 9)
  return level >= 0 && level < 9 ? level + 1 : undefined
}

function readBody(docx: DocxPackage): Reading {
  const styles = readStyles(docx.part('styles'))
  const numbering = readNumbering(docx.part('numbering'))
  const reading: Reading = { paragraphs: [], leftOut: nothingLeftOut(), contents: 0, pictures: 0, innerTables: 0 }
  const notes = {
    footnote: notesById(docx.part('footnotes'), 'w:footnote'),
    endnote: notesById(docx.part('endnotes'), 'w:endnote'),
  }
  const around = {
    styles,
    leftOut: reading.leftOut,
    // Once: Word calls each note at one place, and a long one called without end would fill the memory.
    note: (kind: 'footnote' | 'endnote', id: string) => {
      const text = notes[kind].get(id) ?? ''
      notes[kind].delete(id)
      return text
    },
  }
  const sections = readSections()
  let pictureBytes = 0

  /** The label that Word computes, as text before the paragraph. */
  const label = (properties: XmlNode | undefined): string => {
    const layers = styles.paragraph(properties)
    const list = first(layers, (layer) => value(child(layer, 'w:numPr'), 'w:numId'))
    if (list === undefined || list === '0') return ''
    const level =
      first(layers, (layer) => value(child(layer, 'w:numPr'), 'w:ilvl')) ??
      numbering.levelOfStyle(list, value(properties, 'w:pStyle'))
    return numbering.next(list, Number(level))
  }
  const numbered = (node: XmlNode): Content => {
    const prefix = label(child(node, 'w:pPr'))
    const content = readContent(node, around)
    if (prefix === '' || content.text.trim() === '') return content
    const shift = prefix.length
    return {
      ...content,
      text: prefix + content.text,
      marks: content.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
      drawings: content.drawings.map(({ node: drawing, at }) => ({ node: drawing, at: at + shift })),
    }
  }
  const pictures = ({ drawings }: Content) => {
    for (const { node } of drawings) {
      const picture = readPicture(node, docx)
      const size = picture?.kind === 'picture' ? picture.picture.data.length * 0.75 : 0
      if (!picture || pictureBytes + size > mostPictureBytes) {
        reading.leftOut.drawings += 1
        continue
      }
      pictureBytes += size
      reading.pictures += 1
      reading.paragraphs.push({ text: '', object: picture })
    }
  }
  let pending: Content | null = null
  const paragraph = (node: XmlNode) => {
    const properties = child(node, 'w:pPr')
    const read = numbered(node)
    const content: Content = pending ? joinedContents(pending, read) : read
    pending = null
    if (endDeleted(node)) {
      reading.leftOut.changes += 1
      pending = content
      return
    }
    const layers = styles.paragraph(properties)
    const align = alignments[firstValue(layers, 'w:jc') ?? '']
    const style = styles.name(properties)
    if (/^toc \d$/i.test(style ?? '')) {
      reading.contents += 1
      return
    }
    const level = outlineLevel(layers)
    const form = {
      ...(level !== undefined && { outlineLevel: level }),
      ...(style !== undefined && { style }),
      ...(content.face !== undefined && { face: content.face }),
      ...(content.size !== undefined && { size: content.size }),
      ...(align !== undefined && { align }),
      bold: content.bold,
    }
    // Lines of a centred paragraph are lines of a title.
    for (const piece of align === 'center' ? lines(content) : [content])
      reading.paragraphs.push({
        text: piece.text,
        ...(piece.marks.length > 0 && { marks: piece.marks }),
        form,
      })
    pictures(content)
  }
  const cellParagraphs = (cell: XmlNode): Content[] =>
    cell.children.flatMap((node) => {
      if (node.name === 'w:p') {
        const content = numbered(node)
        pictures(content)
        return [content]
      }
      if (node.name === 'w:tbl') {
        reading.innerTables += 1
        return childrenOf(node, 'w:tr').flatMap((row) => childrenOf(row, 'w:tc').flatMap(cellParagraphs))
      }
      return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(node.name) ? cellParagraphs(node) : []
    })
  const walk = (nodes: readonly XmlNode[]) => {
    for (const node of nodes) {
      if (node.name === 'w:p') {
        paragraph(node)
        sections.end(child(child(node, 'w:pPr'), 'w:sectPr'))
      } else if (node.name === 'w:sectPr') sections.end(node)
      else if (node.name === 'w:tbl') {
        const at = reading.paragraphs.length
        const table = readTable(node, cellParagraphs)
        // Pictures of its cells were found on the way; they stand behind the table.
        if (!table) continue
        reading.paragraphs.splice(at, 0, { text: '', object: { kind: 'table', table } })
        sections.table(at)
      } else if (node.name === 'w:sdt' && isContents(node)) reading.contents += 1
      else if (['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag'].includes(node.name))
        walk(node.children)
    }
  }
  walk(child(docx.document, 'w:body')?.children ?? [])
  for (const at of sections.sideways()) {
    const object = reading.paragraphs[at]?.object
    if (object?.kind !== 'table') continue
    const table = { ...object.table, attrs: { landscape: true } }
    reading.paragraphs[at] = { text: '', object: { kind: 'table', table } }
  }
  return reading
}

const isContents = (node: XmlNode): boolean =>
  [...within(child(node, 'w:sdtPr') ?? node, 'w:docPartGallery')].some(({ attributes }) =>
    /table of contents/i.test(attributes['w:val'] ?? ''),
  )

const notesById = (root: XmlNode | null, name: string): Map<string, string> =>
  new Map(childrenOf(root ?? undefined, name).map((note) => [note.attributes['w:id'] ?? '', plainText(note)]))

function joinedContents(a: Content, b: Content): Content {
  const shift = a.text.length
  const moved = (mark: SourceMark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })
  return {
    ...a,
    text: a.text + b.text,
    marks: [...a.marks, ...b.marks.map(moved)],
    drawings: [...a.drawings, ...b.drawings.map(({ node, at }) => ({ node, at: at + shift }))],
  }
}

/** A paragraph cut at its manual line breaks. */
function lines({ text, marks }: Content): { text: string; marks: readonly SourceMark[] }[] {
  let start = 0
  return text.split('\n').map((line) => {
    const from = start
    start += line.length + 1
    return { text: line, marks: marksWithin(marks, from, from + line.length) }
  })
}

/** Whether headers or footers say more than a page number. */
function pageMargins(docx: DocxPackage): string {
  return [...docx.parts('header'), ...docx.parts('footer')]
    .map((part) => plainText(part).replace(/[\s\d—–\-第页共/]/g, ''))
    .join('')
}

function notesOf(reading: Reading, docx: DocxPackage): Note[] {
  const { leftOut, contents, innerTables } = reading
  const notes: (Note | false)[] = [
    leftOut.changes > 0 && {
      code: 'changes-accepted',
      message: `文件里有 ${leftOut.changes} 处没有处理的修订，已按“全部接受”读入，请核对。`,
    },
    leftOut.comments > 0 && {
      code: 'comments-dropped',
      message: `文件里有 ${leftOut.comments} 条批注，没有读入；需要时请打开原文件查看。`,
    },
    leftOut.textBoxes.length > 0 && {
      code: 'text-boxes-dropped',
      message: `有 ${leftOut.textBoxes.length} 个文本框没有读入：“${leftOut.textBoxes.slice(0, 3).join('”“')}”。需要的文字请从原文件复制。`,
    },
    leftOut.drawings > 0 && {
      code: 'pictures-dropped',
      message: `有 ${leftOut.drawings} 个图形或图片不能读入（只能读入 PNG 和 JPEG 图片），请在原文件中另存为图片后插入。`,
    },
    leftOut.hidden > 0 && {
      code: 'hidden-dropped',
      message: `有 ${leftOut.hidden} 处隐藏文字没有读入。`,
    },
    leftOut.symbols > 0 && {
      code: 'symbols-dropped',
      message: `有 ${leftOut.symbols} 个特殊符号读不出来，已略去，请对照原文件补上。`,
    },
    contents > 0 && { code: 'contents-dropped', message: '目录没有读入：标题会重新编号。' },
    innerTables > 0 && {
      code: 'inner-tables-flattened',
      message: `有 ${innerTables} 个套在表格里的表格，里面的文字已并入外层单元格，请核对。`,
    },
    pageMargins(docx) !== '' && {
      code: 'page-margins-dropped',
      message: '页眉、页脚中的文字没有读入；页码会重新编排。',
    },
  ]
  return notes.filter((note) => note !== false)
}

/** @returns why not: 'damaged', 'too-large', or 'too-long' for far more paragraphs than any report has */
export function readDocx(bytes: Uint8Array): Noted<readonly SourceParagraph[]> | 'damaged' | 'too-large' | 'too-long' {
  const docx = openDocx(bytes)
  if (typeof docx === 'string') return docx
  const reading = readBody(docx)
  if (reading.paragraphs.length > mostParagraphs) return 'too-long'
  return { value: reading.paragraphs, notes: notesOf(reading, docx) }
}
