/**
 * ProseMirror's document as the report's: every top-level node is turned into JSON once and kept by
 * identity, so that an untouched block stays the very same value from keystroke to keystroke.
 */
import type { Node } from '@tiptap/pm/model'
import type { ReportDocument, TopNode } from '../../report/document/node.ts'
import type { TextPlace } from '../../report/document/units.ts'

const known = new WeakMap<Node, TopNode>()

function blockJson(node: Node): TopNode {
  const before = known.get(node)
  if (before) return before
  const made = node.toJSON() as TopNode
  known.set(node, made)
  return made
}

/** Of a document that was made from a report's: its blocks stay the values that they came from. */
export function keepBlocks(doc: Node, { content }: ReportDocument): void {
  if (doc.childCount !== content.length) return
  for (const [at, block] of content.entries()) known.set(doc.child(at), block)
}

export function reportDocument(doc: Node): ReportDocument {
  return { type: 'doc', content: doc.children.map(blockJson) }
}

/** The position before the top-level block of that index (or behind the last one). */
export function blockPosition(doc: Node, index: number): number {
  let position = 0
  for (let at = 0; at < index && at < doc.childCount; at++) position += doc.child(at).nodeSize
  return position
}

/** Positions in the document. */
export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Where a place of the report stands, table cells included; null where the document has no such place.
 * @param before the position before its block, for those who know it
 */
export function placeRange(
  doc: Node,
  { block, cell, start, end }: TextPlace,
  before = blockPosition(doc, block),
): Range | null {
  if (block >= doc.childCount) return null
  let position = before
  let node = doc.child(block)
  for (const at of cell ?? []) {
    if (at >= node.childCount) return null
    position += 1
    for (let sibling = 0; sibling < at; sibling++) position += node.child(sibling).nodeSize
    node = node.child(at)
  }
  const { size } = node.content
  return { from: position + 1 + Math.min(start, size), to: position + 1 + Math.min(end, size) }
}
