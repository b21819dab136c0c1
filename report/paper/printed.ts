/** What of a report is printed, in order and with its numbers, and what is left out. */
import type { Envelope, Picture } from '../document/envelope.ts'
import { type Heading, type Image, inlineText, type Paragraph, type Table, type TopNode } from '../document/node.ts'
import { blockFacts, headingTitle, outline } from '../document/outline.ts'
import { isReadable } from './readable-picture.ts'
import { trimmed } from './trim.ts'

type Numbered<T> = T & {
  /** Index of the block in the report. */
  readonly source: number
}
export type PrintedBlock = Numbered<
  | { readonly kind: 'heading'; readonly node: Heading; readonly number: string }
  | { readonly kind: 'paragraph'; readonly node: Paragraph }
  | { readonly kind: 'table'; readonly node: Table }
  /** The pictures are numbered in order, from 1. */
  | { readonly kind: 'image'; readonly node: Image; readonly picture: Picture; readonly number: number }
>

export interface PrintedAttachment {
  readonly title: string
  readonly source: number
  readonly blocks: readonly PrintedBlock[]
}

export interface Printed {
  /** The text, without title and attachments. */
  readonly blocks: readonly PrintedBlock[]
  readonly attachments: readonly PrintedAttachment[]
  /** Titles of the duty areas that are listed as 不涉及. */
  readonly omitted: readonly string[]
  /** Parts and sections that hold nothing but their heading, with their numbers. */
  readonly withoutBody: readonly string[]
  /** Fill-ins 【】 that print as they are. */
  readonly blanks: number
  readonly emptyParagraphs: number
  readonly emptyHeadings: number
  readonly missingPictures: number
  readonly damagedPictures: number
}

interface Placed<T extends TopNode = TopNode> {
  readonly node: T
  readonly source: number
}

function withTrimmedText(node: TopNode): TopNode {
  if (node.type === 'table' || node.type === 'image') return node
  const content = trimmed(node.content)
  return content === node.content ? node : { ...node, content }
}

const isEmpty = (node: TopNode) =>
  (node.type === 'heading' || node.type === 'paragraph') && (node.content === undefined || node.content.length === 0)

/** Text and attachments, each attachment's blocks behind its own node. */
function split(content: readonly TopNode[]): { text: Placed[]; attachments: { node: Placed; blocks: Placed[] }[] } {
  const text: Placed[] = []
  const attachments: { node: Placed; blocks: Placed[] }[] = []
  for (const [source, node] of content.entries()) {
    if (node.type === 'attachment') attachments.push({ node: { node, source }, blocks: [] })
    else (attachments.at(-1)?.blocks ?? text).push({ node, source })
  }
  return { text, attachments }
}

/** The text without the blocks of duty areas that are left out, and the areas' titles. */
function withoutOmitted(text: readonly Placed[], { areas }: Envelope): { kept: Placed[]; titles: string[] } {
  const content = text.map(({ node }) => node)
  const made = outline({ type: 'doc', content }, (id) => Object.hasOwn(areas, id) && areas[id]?.omitted !== undefined)
  const sections = made.parts.flatMap((part) => part.sections).filter((section) => section.omitted)
  const left = new Set<number>()
  for (const { index, end } of sections) for (let at = index; at < end; at++) left.add(at)
  return { kept: text.filter((_, at) => !left.has(at)), titles: sections.map((section) => section.title) }
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

/** @throws nothing: what cannot be printed is counted */
export function printed(envelope: Envelope): Printed {
  const { pictures } = envelope
  const parts = split(envelope.document.content)
  const { kept, titles } = withoutOmitted(parts.text, envelope)
  const readable = new Map<string, boolean>()
  let drawn = 0
  let missingPictures = 0
  let damagedPictures = 0
  let emptyParagraphs = 0
  let emptyHeadings = 0
  let blanks = 0

  const image = (node: Image, source: number): PrintedBlock[] => {
    const key = node.attrs.picture
    const picture = Object.hasOwn(pictures, key) ? pictures[key] : undefined
    if (!picture) {
      missingPictures += 1
      return []
    }
    if (!readable.has(key)) readable.set(key, isReadable(picture))
    if (!readable.get(key)) {
      damagedPictures += 1
      return []
    }
    drawn += 1
    return [{ kind: 'image', node, picture, number: drawn, source }]
  }
  const blocksOf = (placed: readonly Placed[]): PrintedBlock[] => {
    const all = placed.map(({ node, source }) => ({ node: withTrimmedText(node), source }))
    // Numbers are counted once more over what is really printed: an empty heading takes none.
    const text = all.filter(({ node }) => !isEmpty(node))
    const { headings } = outline({ type: 'doc', content: text.map(({ node }) => node) })
    const numbers = new Map(headings.map(({ index, number }) => [index, number]))
    emptyParagraphs += all.filter(({ node }) => node.type === 'paragraph' && isEmpty(node)).length
    emptyHeadings += all.filter(({ node }) => node.type === 'heading' && isEmpty(node)).length
    blanks += text.reduce((sum, { node }) => sum + blockFacts(node).blanks, 0)
    return text.flatMap(({ node, source }, index): PrintedBlock[] => {
      if (node.type === 'heading') return [{ kind: 'heading', node, number: numbers.get(index) ?? '', source }]
      if (node.type === 'paragraph') return [{ kind: 'paragraph', node, source }]
      if (node.type === 'table') return [{ kind: 'table', node, source }]
      // The title is printed by title.ts, attachments by their own list.
      return node.type === 'image' ? image(node, source) : []
    })
  }

  const blocks = blocksOf(kept)
  const attachments = parts.attachments.map(({ node: { node, source }, blocks: own }) => {
    blanks += blockFacts(node).blanks
    const words = node.type === 'attachment' ? inlineText(trimmed(node.content)) : ''
    return { title: words, source, blocks: blocksOf(own) }
  })
  return {
    blocks,
    attachments,
    omitted: titles,
    withoutBody: headingsWithoutBody(blocks),
    blanks,
    emptyParagraphs,
    emptyHeadings,
    missingPictures,
    damagedPictures,
  }
}
