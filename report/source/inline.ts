/** Text of a source, with its marks, as inline content of a report. */
import { type Inline, inlineOf } from '../document/node.ts'
import type { SourceMark } from './paragraph.ts'

/** Text with marks as inline content. */
export function inlineContent(text: string, marks: readonly SourceMark[]): Inline[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b)
  return cuts.slice(1).flatMap((end, at) => {
    const start = cuts[at] ?? 0
    const types = [...new Set(marks.filter((mark) => mark.start <= start && mark.end >= end).map(({ type }) => type))]
    const nodes = inlineOf(text.slice(start, end))
    return types.length === 0 ? nodes : nodes.map((node) => ({ ...node, marks: types.map((type) => ({ type })) }))
  })
}

/** The marks of a piece of a text, counted from where the piece begins. */
export function marksWithin(marks: readonly SourceMark[], start: number, end: number): SourceMark[] {
  return marks
    .map((mark) => ({ ...mark, start: Math.max(start, mark.start) - start, end: Math.min(end, mark.end) - start }))
    .filter((mark) => mark.end > mark.start)
}
