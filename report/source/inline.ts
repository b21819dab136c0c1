/** Text of a source, with its marks, as inline content of a report. */
import { type Inline, inlineOf } from '../document/node.ts'
import type { SourceMark } from './paragraph.ts'

/** Takes marks in the order of the text; those of one type that stand side by side become one. */
export function markCollector() {
  const marks: SourceMark[] = []
  /** Where the last mark of each type stands: a paragraph of ten thousand pieces is not searched at each of them. */
  const last = new Map<SourceMark['type'], number>()
  return {
    marks: marks as readonly SourceMark[],
    add: (mark: SourceMark) => {
      const at = last.get(mark.type)
      const before = at === undefined ? undefined : marks[at]
      if (at !== undefined && before?.end === mark.start) marks[at] = { ...before, end: mark.end }
      else last.set(mark.type, marks.push(mark) - 1)
    },
  }
}

/** Text with marks as inline content. */
export function inlineContent(text: string, marks: readonly SourceMark[]): Inline[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b)
  const numbered = marks.map((mark, order) => ({ ...mark, order })).sort((a, b) => a.start - b.start)
  let next = 0
  let open: typeof numbered = []
  return cuts.slice(1).flatMap((end, at) => {
    const start = cuts[at] ?? 0
    while ((numbered[next]?.start ?? Number.POSITIVE_INFINITY) <= start) open.push(...numbered.slice(next, ++next))
    open = open.filter((mark) => mark.end >= end)
    const types = [...new Set(open.toSorted((a, b) => a.order - b.order).map(({ type }) => type))]
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
