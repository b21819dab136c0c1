/** Text without the spaces and line breaks that people put around a paragraph to move it about. */
import type { Inline } from '../document/node.ts'

/** Space that is underlined is a line to write on, and stays. */
const isLine = (node: Inline) => node.type === 'text' && (node.marks ?? []).some((mark) => mark.type === 'underline')

/** Ideographic spaces are white space here; so are characters that no file can hold. */
const edges = [/^[\s\p{Cc}]+/u, /[\s\p{Cc}]+$/u] as const

/** The content without white space and line breaks at its ends; the same array where there are none. */
export function trimmed(content: readonly Inline[] = []): readonly Inline[] {
  const nodes = [...content]
  for (const [edge, at] of [
    [edges[0], 0],
    [edges[1], -1],
  ] as const)
    for (let node = nodes.at(at); node !== undefined && !isLine(node); node = nodes.at(at)) {
      const text = node.type === 'text' ? node.text.replace(edge, '') : ''
      if (node.type === 'text' && text === node.text) break
      nodes.splice(at, 1)
      if (node.type !== 'text' || text === '') continue
      const cut = { ...node, text }
      if (at === 0) nodes.unshift(cut)
      else nodes.push(cut)
      break
    }
  return nodes.length === content.length && nodes.every((node, at) => node === content[at]) ? content : nodes
}
