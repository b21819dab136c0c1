/** What is still last year's in a report: computed from the mark `carried`, kept nowhere else. */
import type { Inline, Mark, Paragraph, ReportDocument, TopNode } from '../document/node.ts'
import { type Outline, sectionAt } from '../document/outline.ts'
import type { TextPlace } from '../document/units.ts'
import { type Item, itemsIn } from './items.ts'

/** An item of carried text and where it stands. */
export interface CarriedItem extends Item {
  readonly place: TextPlace
  readonly areaId: string | null
}

const isCarried = (inline: Inline) => inline.marks?.some(({ type }) => type === 'carried') ?? false

/** Adds the mark; behind all others, in the order that the editor's schema wants. What prints a detail follows it and is not carried. */
export function carriedInline(content: readonly Inline[]): readonly Inline[] {
  const carried: Mark = { type: 'carried' }
  return content.map((inline) =>
    isCarried(inline) || inline.marks?.some(({ type }) => type === 'field')
      ? inline
      : { ...inline, marks: [...(inline.marks ?? []), carried] },
  )
}

/** Takes the mark away. */
export function confirmedInline(content: readonly Inline[]): readonly Inline[] {
  return content.map((inline) => {
    if (!isCarried(inline)) return inline
    const { marks = [], ...rest } = inline
    const left = marks.filter(({ type }) => type !== 'carried')
    return left.length > 0 ? { ...rest, marks: left } : rest
  })
}

interface OwnItem extends Item {
  readonly cell: TextPlace['cell']
}

const known = new WeakMap<TopNode, readonly OwnItem[]>()

/** Items that stand in carried text whole or in part. */
function inTextblock(content: readonly Inline[] | undefined, cell: TextPlace['cell']): OwnItem[] {
  if (!content?.some(isCarried)) return []
  let text = ''
  const spans: [start: number, end: number][] = []
  for (const inline of content) {
    const start = text.length
    text += inline.type === 'text' ? inline.text : '\n'
    if (isCarried(inline)) spans.push([start, text.length])
  }
  return itemsIn(text)
    .filter((item) => spans.some(([start, end]) => item.start < end && item.end > start))
    .map((item) => ({ ...item, cell }))
}

function inBlock(node: TopNode): readonly OwnItem[] {
  const before = known.get(node)
  if (before) return before
  const made =
    node.type === 'table'
      ? node.content.flatMap((row, rowAt) =>
          (row.content ?? []).flatMap((cell, cellAt) =>
            cell.content.flatMap((paragraph: Paragraph, at) => inTextblock(paragraph.content, [rowAt, cellAt, at])),
          ),
        )
      : node.type === 'image'
        ? []
        : inTextblock(node.content, null)
  known.set(node, made)
  return made
}

/** Every item of carried text, in order; remembered by the block, so that a keystroke reads one block anew. */
export function carriedItems(document: ReportDocument, outline: Outline): readonly CarriedItem[] {
  return document.content.flatMap((node, block) => {
    const own = inBlock(node)
    if (own.length === 0) return []
    const areaId = sectionAt(outline, block)?.areaId ?? null
    return own.map(({ cell, ...item }) => ({
      ...item,
      place: { block, cell, start: item.start, end: item.end },
      areaId,
    }))
  })
}
