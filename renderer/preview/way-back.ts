/** From a line on a page to its place in the text, and from a place in the text to its page. Pure. */
import type { TopNode } from '../../report/document/node.ts'
import { blockText } from '../../report/document/node.ts'
import type { PageItem } from '../../report/pagination/pages.ts'
import type { MadePages } from './state.ts'

export type Line = Extract<PageItem, { kind: 'line' }>
type Pages = Pick<MadePages, 'pages' | 'sources' | 'envelope'>

const sourceOf = ({ sources }: Pick<Pages, 'sources'>, { block: [section, at] }: Line): number | null =>
  sources[section]?.[at] ?? null

/** Whether a line prints a block of the report; what is added round the text is no place in it. */
export const leadsBack = (made: Pick<Pages, 'sources'>, line: Line): boolean => sourceOf(made, line) !== null

/** Characters of a line by which it is found in its paragraph. */
const enough = 12
const lineText = ({ segments }: Line) => segments.map(({ text }) => text).join('')

/** Where in a text a printed line begins; the number of a heading and trimmed blanks are printed, or not, beside it. */
function offsetOf(text: string, line: string, before: number): number {
  const words = line.trim().slice(0, enough)
  if (words === '') return 0
  const near = text.indexOf(words, Math.max(0, before - 2 * enough))
  return near >= 0 ? near : Math.max(0, text.indexOf(words))
}

/** A place in the text. */
export interface Place {
  /** Index of the block in the text as it is now. */
  readonly index: number
  /** Characters from the beginning of the block. */
  readonly offset: number
}

/**
 * Where a line of a page stands in the text.
 * @param now the text's blocks, which may have changed since the pages were made
 * @returns null where the line is added round the text, or its block is gone
 */
export function placeOfLine(made: Pages, line: Line, now: readonly TopNode[]): Place | null {
  const source = sourceOf(made, line)
  const block = source === null ? undefined : made.envelope.document.content[source]
  if (source === null || !block) return null
  const same = now.indexOf(block)
  const index = same >= 0 ? same : source
  const present = now[index]
  if (!present) return null
  if (present.type === 'table' || present.type === 'image') return { index, offset: 0 }
  let before = 0
  for (const item of made.pages.flatMap(({ items }) => items)) {
    if (item === line) break
    if (item.kind === 'line' && sourceOf(made, item) === source) before += lineText(item).length
  }
  return { index, offset: offsetOf(blockText(present), lineText(line), before) }
}

/** A place on the pages: the page's index, and how far down, as a share of its height. */
export interface Sight {
  readonly page: number
  readonly y: number
}

/** Where a block of the text begins on the pages; the nearest one before it where it is not printed. */
export function sightOfBlock(made: Pages, index: number): Sight {
  let best: Sight = { page: 0, y: 0 }
  let nearest = -1
  for (const [at, page] of made.pages.entries())
    for (const item of page.items) {
      const source = item.kind === 'line' ? sourceOf(made, item) : null
      if (item.kind !== 'line' || source === null || source > index || source <= nearest) continue
      nearest = source
      best = { page: at, y: item.baseline / page.height }
    }
  return best
}
