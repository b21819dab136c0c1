/** Where a block of an earlier state of a text stands in a later one, told by the blocks that are the same in both. */
import type { TopNode } from '../../report/document/node.ts'

/** Of one kind and with the same attributes: what somebody wrote in meanwhile is alike still. */
const alike = (one: TopNode | undefined, other: TopNode): boolean =>
  one !== undefined &&
  one.type === other.type &&
  JSON.stringify('attrs' in one ? one.attrs : null) === JSON.stringify('attrs' in other ? other.attrs : null)

/**
 * A block that nobody touched is the same value in both, wherever others were added or taken away. One that was written in
 * keeps its distance to the nearest untouched one above it or, where another kind of block stands there now, below it.
 * @param index of the block in `before`
 */
export function movedIndex(before: readonly TopNode[], after: readonly TopNode[], index: number): number {
  const block = before[index]
  if (!block) return index
  const byNeighbour = (step: -1 | 1): number | null => {
    for (let near = index; near >= 0 && near < before.length; near += step) {
      const at = after.indexOf(before[near] as TopNode)
      if (at >= 0) return at + index - near
    }
    return null
  }
  const places = [byNeighbour(-1), byNeighbour(1)].filter((at) => at !== null)
  const likely = places.find((at) => alike(after[at], block)) ?? places[0] ?? index
  return Math.max(0, Math.min(likely, after.length - 1))
}
