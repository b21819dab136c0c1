/** What of a report is printed, in order and with its numbers, and what is left out. */
import type { Envelope, Picture } from '../document/envelope.ts'
import type { Block, Heading, Image, Paragraph, Table, TopNode } from '../document/node.ts'
import { blockFacts, headingTitle, outline } from '../document/outline.ts'
import { trimmed } from './trim.ts'

export type PrintedBlock =
  | { readonly kind: 'heading'; readonly node: Heading; readonly number: string }
  | { readonly kind: 'paragraph'; readonly node: Paragraph }
  | { readonly kind: 'table'; readonly node: Table }
  /** The pictures are numbered in order, from 1. */
  | { readonly kind: 'image'; readonly node: Image; readonly picture: Picture; readonly number: number }

export interface Printed {
  readonly blocks: readonly PrintedBlock[]
  /** Titles of the duty areas that are listed as 不涉及. */
  readonly omitted: readonly string[]
  /** Parts and sections that hold nothing but their heading, with their numbers. */
  readonly withoutBody: readonly string[]
  /** Fill-ins 【】 that print as they are. */
  readonly blanks: number
  readonly emptyParagraphs: number
  readonly emptyHeadings: number
  readonly missingPictures: number
}

function withTrimmedText(node: TopNode): TopNode {
  if (node.type === 'table' || node.type === 'image') return node
  const content = trimmed(node.content)
  return content === node.content ? node : { ...node, content }
}

const isEmpty = (node: TopNode) =>
  node.type !== 'image' && node.type !== 'table' && (node.content === undefined || node.content.length === 0)

/** Indices of the blocks of duty areas that are left out, and the areas' titles. */
function omittedAreas({ document, areas }: Envelope): { blocks: ReadonlySet<number>; titles: string[] } {
  const made = outline(document, (id) => Object.hasOwn(areas, id) && areas[id]?.omitted !== undefined)
  const sections = made.parts.flatMap((part) => part.sections).filter((section) => section.omitted)
  const blocks = new Set<number>()
  for (const { index, end } of sections) for (let at = index; at < end; at++) blocks.add(at)
  return { blocks, titles: sections.map((section) => section.title) }
}

/** Headings of levels 1 and 2 with nothing between them and the next heading of their level or above. */
function headingsWithoutBody(blocks: readonly PrintedBlock[]): string[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'heading' || block.node.attrs.level > 2 || blockFacts(block.node).chars > 0) return []
    const next = blocks[at + 1]
    const ends = !next || (next.kind === 'heading' && next.node.attrs.level <= block.node.attrs.level)
    return ends ? [block.number + headingTitle(block.node)] : []
  })
}

export function printed(envelope: Envelope): Printed {
  const omitted = omittedAreas(envelope)
  const { pictures, document } = envelope
  const all = document.content.filter((_node, index) => !omitted.blocks.has(index)).map(withTrimmedText)
  const pictureOf = (node: Image) => (Object.hasOwn(pictures, node.attrs.picture) ? pictures[node.attrs.picture] : null)

  // Numbers are counted once more over what is really printed: an empty heading takes none.
  const text = all.filter((node) => node.type === 'title' || !isEmpty(node))
  const numbers = new Map(outline({ type: 'doc', content: text }).headings.map(({ index, number }) => [index, number]))
  let drawn = 0
  let missingPictures = 0
  const printedBlock = (node: Block, index: number): PrintedBlock[] => {
    if (node.type === 'heading') return [{ kind: node.type, node, number: numbers.get(index) ?? '' }]
    if (node.type === 'paragraph') return [{ kind: node.type, node }]
    if (node.type === 'table') return [{ kind: node.type, node }]
    const picture = pictureOf(node)
    if (!picture) {
      missingPictures += 1
      return []
    }
    drawn += 1
    return [{ kind: node.type, node, picture, number: drawn }]
  }
  const blocks = text.flatMap((node, index) => (node.type === 'title' ? [] : printedBlock(node, index)))
  const empty = (type: 'paragraph' | 'heading') => all.filter((node) => node.type === type && isEmpty(node)).length
  return {
    blocks,
    omitted: omitted.titles,
    withoutBody: headingsWithoutBody(blocks),
    blanks: text.reduce((sum, node) => sum + blockFacts(node).blanks, 0),
    emptyParagraphs: empty('paragraph'),
    emptyHeadings: empty('heading'),
    missingPictures,
  }
}
