/** Body paragraphs, and the lines that the form of an official document adds. */
import { AlignmentType, Paragraph } from 'docx'
import type { Paragraph as ReportParagraph } from '../../document/node.ts'
import { inTwips } from '../placement.ts'
import { style } from '../styles.ts'
import { runs, textRun } from './runs.ts'

const alignment = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** @param keepNext keeps the paragraph's end on the page of what follows: no signature on a page without text */
export function bodyParagraph(node: ReportParagraph, keepNext = false): Paragraph {
  const align = node.attrs?.align ?? null
  return new Paragraph({
    style: align === null ? style.body : style.flush,
    keepNext,
    ...(align !== null && { alignment: alignment[align] }),
    children: runs(node.content, { face: 'fangsong' }),
  })
}

export const emptyLine = (keepNext = false): Paragraph => new Paragraph({ style: style.flush, keepNext })

/** 顶格, and 回行顶格 (7.3.2). */
export const flushLine = (text: string): Paragraph =>
  new Paragraph({ style: style.flush, children: [textRun(text, { face: 'fangsong' })] })

/**
 * A line that begins so many 字 from the left. It may run past the right edge by two 字: with a
 * substitute face digits are wider than reckoned, and a date must not break.
 */
export const placedLine = (text: string, characters: number, keepNext: boolean): Paragraph =>
  new Paragraph({
    style: style.flush,
    keepNext,
    alignment: AlignmentType.LEFT,
    indent: { left: inTwips(characters), right: -inTwips(2), firstLine: 0, firstLineChars: 0 },
    children: [textRun(text, { face: 'fangsong' })],
  })
