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
import type { Noted } from '../document/result.ts'
import { headingParagraph } from './element/heading.ts'
import { pictureParagraph } from './element/image.ts'
import { bodyParagraph, emptyLine, flushLine, placedLine } from './element/paragraph.ts'
import { reportTable } from './element/table.ts'
import { linesOfTitle, titleParagraph } from './element/title.ts'
import { runFonts } from './faces.ts'
import { footerDistance, headerDistance, lineTwips, margin, pageHeight, pageNumberIndent, pageWidth } from './layout.ts'
import { exportNotes } from './notes.ts'
import { finishPackage } from './package.ts'
import { dateText, placeSignature } from './placement.ts'
import { type PrintedBlock, printed } from './printed.ts'
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

/** The text between recipient and signature. */
function body(blocks: readonly PrintedBlock[], signed: boolean): FileChild[] {
  const children: FileChild[] = []
  let behindTable = false
  for (const [index, block] of blocks.entries()) {
    const keepNext = signed && index === blocks.length - 1
    const child = element(block, keepNext)
    if (child === null) continue
    // Two tables without a paragraph between them would grow together.
    if (block.kind === 'table' && behindTable) children.push(emptyLine())
    children.push(child)
    behindTable = block.kind === 'table'
  }
  // A table must not be the last thing of a section; a signature brings its blank line along.
  if (behindTable && !signed) children.push(emptyLine())
  return children
}

function element(block: PrintedBlock, keepNext: boolean): FileChild | null {
  switch (block.kind) {
    case 'heading':
      return headingParagraph(block.node, block.number, keepNext)
    case 'paragraph':
      return bodyParagraph(block.node, keepNext)
    case 'table':
      return reportTable(block.node, keepNext)
    case 'image':
      return pictureParagraph(block.node, block.picture, block.number, keepNext)
  }
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
  const { details } = envelope
  const [first] = envelope.document.content
  const title = first?.type === 'title' ? linesOfTitle(first) : []
  const text = printed(envelope)
  const signed = signature(envelope)
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
        children: [
          titleParagraph(title),
          emptyLine(),
          ...recipient(envelope),
          ...body(text.blocks, signed.length > 0),
          ...signed,
        ],
      },
    ],
  })
  const packed = new Uint8Array(await Packer.toArrayBuffer(document))
  const properties = { title: title.join(''), organisation: details.organisation || details.signatory }
  return { value: finishPackage(packed, properties), notes: exportNotes(text, title.length > 0) }
}
