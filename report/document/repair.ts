/**
 * Small repairs of a stored block that lose nothing: what the editor's own defaults would fill in,
 * and what ProseMirror cannot hold though it says nothing. All else is left to the schema to refuse.
 */

import { isRecord } from './is-record.ts'

/** document → table → row → cell → paragraph → text: what lies deeper is no report, and is not walked. */
const deepest = 6

type Json = Readonly<Record<string, unknown>>

/** The editor's defaults (renderer/editor/schema) for attributes that a block cannot do without. */
const defaults: Readonly<Record<string, Json>> = {
  heading: { level: 1, areaId: null, runIn: false },
  image: { alt: '', width: 1 },
}

/** Marks of which a text can bear only one; the first counts. */
const rivals: Readonly<Record<string, string>> = { subscript: 'superscript', superscript: 'subscript' }

/** One mark of a type: ProseMirror refuses a text that bears the same mark twice. */
function withoutDoubles(marks: readonly unknown[]): readonly unknown[] {
  const seen = new Set<unknown>()
  return marks.filter((mark) => {
    const type = isRecord(mark) ? mark.type : undefined
    if (typeof type !== 'string') return true
    if (seen.has(type) || seen.has(rivals[type])) return false
    seen.add(type)
    return true
  })
}

const isEmptyText = (node: unknown): boolean => isRecord(node) && node.type === 'text' && node.text === ''

export interface Repaired {
  readonly block: unknown
  /** An attribute was missing and has its default now: the user should look at the block. */
  readonly completed: boolean
}

/** The block as the schema wants it, where that costs nothing; any other value comes back as it is. */
export function repair(raw: unknown): Repaired {
  let completed = false
  const visit = (node: unknown, depth: number): unknown => {
    if (depth > deepest || !isRecord(node)) return node
    const changes: Record<string, unknown> = {}
    const expected = typeof node.type === 'string' && Object.hasOwn(defaults, node.type) ? defaults[node.type] : null
    if (expected && (node.attrs === undefined || isRecord(node.attrs))) {
      const given: Json = node.attrs ?? {}
      if (Object.keys(expected).some((key) => given[key] === undefined)) {
        changes.attrs = { ...expected, ...Object.fromEntries(Object.entries(given).filter(([, v]) => v !== undefined)) }
        completed = true
      }
    }
    if (Array.isArray(node.marks) && node.marks.length > 1) changes.marks = withoutDoubles(node.marks)
    if (Array.isArray(node.content)) {
      const content = visitAll(node.content, depth + 1)
      if (content !== node.content) changes.content = content
    }
    // A save looks at every node of a report; nearly none needs anything, and is not made anew then.
    return Object.keys(changes).length > 0 ? { ...node, ...changes } : node
  }
  const visitAll = (nodes: readonly unknown[], depth: number): readonly unknown[] => {
    const visited = nodes.filter((node) => !isEmptyText(node)).map((node) => visit(node, depth))
    return visited.length === nodes.length && visited.every((node, n) => node === nodes[n]) ? nodes : visited
  }
  return { block: visit(raw, 0), completed }
}
