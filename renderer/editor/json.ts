/**
 * ProseMirror's document as the report's: every top-level node is turned into JSON once and kept by
 * identity, so that an untouched block stays the very same value from keystroke to keystroke.
 */
import type { Node } from '@tiptap/pm/model'
import type { ReportDocument, TopNode } from '../../report/document/node.ts'

const known = new WeakMap<Node, TopNode>()

function blockJson(node: Node): TopNode {
  const before = known.get(node)
  if (before) return before
  const made = node.toJSON() as TopNode
  known.set(node, made)
  return made
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
