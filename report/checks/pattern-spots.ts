/** Spots by a pattern, as most text rules find them. */
import type { Spot } from './rule.ts'

/** Names 《…》 are quoted as they are, and fill-ins 【…】 are no text yet. */
const quoted = /《[^《》\n]{0,200}》|【[^【】\n]{0,200}】/g

/**
 * @param pattern global; matches that reach into a name or fill-in do not count, unless `inNames`
 * @param read what is to be said of a match, and of which part of it; null = nothing
 */
export function patternSpots(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => (Omit<Spot, 'start' | 'end'> & Partial<Spot>) | null,
  { inNames = false } = {},
): readonly Spot[] {
  const matches = [...text.matchAll(pattern)]
  // Most texts have no match: their names need not be known.
  const names =
    inNames || matches.length === 0
      ? []
      : [...text.matchAll(quoted)].map(({ 0: name, index }) => [index, index + name.length])
  let at = 0
  return matches.flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    // Matches and names stand in order: what ends before this match is passed once.
    while ((names[at]?.[1] ?? Number.POSITIVE_INFINITY) <= start) at += 1
    for (let next = at; ; next++) {
      const [from = Number.POSITIVE_INFINITY, to = from] = names[next] ?? []
      if (from >= end) break
      // A match that holds whole names is about what stands between them.
      if (start > from || to > end) return []
    }
    const spot = read(match)
    return spot ? [{ start, end, ...spot }] : []
  })
}
