/** Headings: the number as text; a run-in heading in its face up to the first 。, 仿宋 behind. */
import { Paragraph } from 'docx'
import { blockText, type Heading, runInEnd, splitInline } from '../../document/node.ts'
import type { Face } from '../faces.ts'
import { style } from '../styles.ts'
import { runs, textRun } from './runs.ts'

/** 7.3.3: 黑体, 楷体, 仿宋, 仿宋. */
const faceOf = { 1: 'hei', 2: 'kai', 3: 'fangsong', 4: 'fangsong' } as const satisfies Record<number, Face>

/**
 * @param number from the outline, with its mark: 一、 （一） 1. （1）
 * @param keepNext for the last paragraph of the text, as in bodyParagraph
 */
export function headingParagraph(node: Heading, number: string, keepNext = false): Paragraph {
  const { level, runIn } = node.attrs
  const face = faceOf[level]
  const [head, body] = runIn ? splitInline(node.content, runInEnd(blockText(node))) : [node.content, []]
  return new Paragraph({
    style: style.heading[level],
    // A heading that its text follows on carries a whole paragraph; chained to the next it would drag pages along.
    keepNext: keepNext || body.length === 0,
    children: [textRun(number, { face }), ...runs(head, { face }), ...runs(body, { face: 'fangsong' })],
  })
}
