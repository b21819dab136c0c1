/**
 * A report as a Word file in the form 普通稿 of GB/T 9704-2012: title, recipient, text, signature,
 * date, page numbers. The same envelope gives the same bytes.
 */
import {
  AlignmentType,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { Envelope } from '../document/envelope.ts'
import { type Block, blockText } from '../document/node.ts'
import { blockFacts, type Outline, outline } from '../document/outline.ts'
import type { Note, Noted } from '../document/result.ts'
import { headingParagraph } from './element/heading.ts'
import { pictureParagraph } from './element/image.ts'
import { bodyParagraph, emptyLine, flushLine, placedLine } from './element/paragraph.ts'
import { reportTable } from './element/table.ts'
import { titleParagraph } from './element/title.ts'
import { runFonts } from './faces.ts'
import { footerDistance, headerDistance, lineTwips, margin, pageHeight, pageNumberIndent, pageWidth } from './layout.ts'
import { finishPackage } from './package.ts'
import { dateText, placeSignature } from './placement.ts'
import { style } from './styles.ts'

/** — 1 —, with an em dash on each side (7.5): right with a space of one on odd pages, left on even ones. */
function pageNumber(side: 'odd' | 'even'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: style.pageNumber,
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: pageNumberIndent } : { left: pageNumberIndent },
        children: [
          new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: { ...runFonts('song'), ascii: '宋体' } }),
        ],
      }),
    ],
  })
}

/** Indices of the blocks that stand in duty areas left out. */
function omittedBlocks(made: Outline): Set<number> {
  const left = new Set<number>()
  for (const section of made.parts.flatMap((part) => part.sections))
    if (section.omitted) for (let index = section.index; index < section.end; index++) left.add(index)
  return left
}

interface Body {
  readonly children: readonly FileChild[]
  readonly notes: readonly Note[]
}

function body(envelope: Envelope): Body {
  const { document, areas, pictures } = envelope
  const made = outline(document, (areaId) => areas[areaId]?.omitted !== undefined)
  const left = omittedBlocks(made)
  const numbers = new Map(made.headings.map((heading) => [heading.index, heading.number]))
  const children: FileChild[] = []
  let empty = 0
  let blanks = 0
  let missing = 0
  let drawn = 0
  let behindTable = false
  const last = document.content.findLastIndex((node, index) => !left.has(index) && blockText(node).trim() !== '')

  const block = (node: Block, index: number): FileChild | null => {
    switch (node.type) {
      case 'heading':
        return blockText(node).trim() === '' ? null : headingParagraph(node, numbers.get(index) ?? '', index === last)
      case 'paragraph':
        return blockText(node).trim() === '' ? null : bodyParagraph(node, index === last)
      case 'table':
        return reportTable(node)
      case 'image': {
        const picture = pictures[node.attrs.picture]
        if (!picture) {
          missing += 1
          return null
        }
        drawn += 1
        return pictureParagraph(node, picture, drawn)
      }
    }
  }

  for (const [index, node] of document.content.entries()) {
    if (node.type === 'title' || left.has(index)) continue
    const child = block(node, index)
    if (child === null) {
      if (node.type === 'paragraph' || node.type === 'heading') empty += 1
      continue
    }
    // Two tables without a paragraph between them would grow together.
    if (node.type === 'table' && behindTable) children.push(emptyLine())
    children.push(child)
    behindTable = node.type === 'table'
    blanks += blockFacts(node).blanks
  }
  // A table must not be the last thing of a section.
  if (behindTable) children.push(emptyLine())

  const omitted = made.parts.flatMap((part) => part.sections).filter((section) => section.omitted)
  const notes: Note[] = []
  if (blanks > 0) notes.push({ code: 'blank-left', message: `有 ${blanks} 处【】没有填写，已原样导出。` })
  if (omitted.length > 0)
    notes.push({
      code: 'omitted-left-out',
      message: `列为不涉及的 ${omitted.length} 个领域没有导出：${omitted.map((section) => section.title).join('、')}。`,
    })
  if (empty > 0) notes.push({ code: 'empty-dropped', message: `略去了 ${empty} 个空段（公文正文不留空行）。` })
  if (missing > 0)
    notes.push({ code: 'picture-missing', message: `有 ${missing} 张图片不在草稿中，没有导出，请重新插入。` })
  return { children, notes }
}

/** 主送机关 (7.3.2): the publicity copy has none. */
function recipient({ details }: Envelope): Paragraph[] {
  const text = details.recipient.trim().replace(/[:：]$/, '')
  return details.form === '公示' || text === '' ? [] : [flushLine(`${text}：`)]
}

/** 正文下空一行, then signature and date (7.3.5.2), kept together on one page. */
function signature({ details }: Envelope): Paragraph[] {
  const signatory = details.signatory.trim()
  const date = dateText(details.date)
  if (details.form === '公示' || (signatory === '' && date === '')) return []
  const place = placeSignature(signatory, date)
  return [
    emptyLine(true),
    ...(signatory === '' ? [] : [placedLine(signatory, place.signatory, date !== '')]),
    ...(date === '' ? [] : [placedLine(date, place.date, false)]),
  ]
}

/** The bytes of the .docx, with what is worth knowing about it. */
export async function writeWord(envelope: Envelope): Promise<Noted<Uint8Array>> {
  const [first] = envelope.document.content
  const title = first?.type === 'title' ? first : { type: 'title' as const }
  const { children, notes } = body(envelope)
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: pageWidth, height: pageHeight },
            margin: { ...margin, header: headerDistance, footer: footerDistance, gutter: 0 },
          },
          grid: { type: DocumentGridType.LINES, linePitch: lineTwips },
        },
        footers: { default: pageNumber('odd'), even: pageNumber('even') },
        children: [titleParagraph(title), emptyLine(), ...recipient(envelope), ...children, ...signature(envelope)],
      },
    ],
  })
  const packed = new Uint8Array(await Packer.toArrayBuffer(document))
  const properties = {
    title: blockText(title).replaceAll('\n', ''),
    organisation: envelope.details.signatory || envelope.details.organisation,
  }
  return { value: finishPackage(packed, properties), notes }
}
