/** Spots by a pattern, as most text rules find them. */
import type { Spot } from './rule.ts'

/** Names 《…》 are quoted as they are, and fill-ins 【…】 are no text yet. */
const quoted = /《[^《》\n]{0,200}》|【[^【】\n]{0,200}】/g

/**
 * @param pattern global; matches that reach into a name or fill-in do not count, unless `inNames`
 * @param read what is to be said of a match; null = nothing
 */
export function patternSpots(
  text: string,
  pattern: RegExp,
  read: (match: RegExpMatchArray) => Omit<Spot, 'start' | 'end'> | null,
  { inNames = false } = {},
): readonly Spot[] {
  const names = inNames ? [] : [...text.matchAll(quoted)].map(({ 0: name, index }) => [index, index + name.length])
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    // A match that holds whole names is about what stands between them.
    if (names.some(([from = 0, to = 0]) => start < to && end > from && !(start <= from && to <= end))) return []
    const spot = read(match)
    return spot ? [{ start, end, ...spot }] : []
  })
}
