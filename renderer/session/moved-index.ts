/** Where a block of an earlier state of a list stands in a later one, told by the nodes that are the same in both. */

/**
 * Blocks before all changes stay where they were, those behind them move by what was added or taken away. A block among the
 * changed ones keeps its distance to what stands unchanged before it.
 * @param index of the block in `before`
 */
export function movedIndex(before: readonly unknown[], after: readonly unknown[], index: number): number {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  if (index < head) return index
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const growth = after.length - before.length
  if (index >= before.length - tail) return index + growth
  return Math.min(index, Math.max(head, after.length - tail - 1))
}
