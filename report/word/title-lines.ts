/**
 * A long title in lines that keep words whole and stand in balance (GB/T 9704-2012 7.3.1: 词意完整、
 * 排列对称、长短适宜). Never a break inside a word or a term.
 */
import { widthInCharacters } from './placement.ts'

/** Marks that must not begin a line, and those that must not end one. */
const neverFirst = /^[、，。；：！？》〉”’）】〕]/
const neverLast = /[《〈“‘（【〔]$/
/** Particles belong to the words before them. */
const particle = /^[的和与及等之]/
/** Terms of the genre's titles that a general dictionary takes apart: 自查自 | 评情况. */
const terms = /人民政府|履行教育职责|教育督导|自查自评|自评报告|以及/g

/** What may be given up where a title cannot be broken otherwise. */
interface Allowed {
  readonly particleFirst: boolean
  readonly insideMarks: boolean
}

/** From best to worst: 《…》 that fits on a line stays whole, even before 的函 on a line of its own. */
const allowances: readonly Allowed[] = [
  { particleFirst: false, insideMarks: false },
  { particleFirst: true, insideMarks: false },
  { particleFirst: false, insideMarks: true },
]

function breaks(text: string, { particleFirst, insideMarks }: Allowed): number[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)
  const insideTerms = new Set<number>()
  for (const term of text.matchAll(terms))
    for (let at = term.index + 1; at < term.index + term[0].length; at++) insideTerms.add(at)
  let depth = 0
  const found: number[] = []
  for (const { segment, index } of words) {
    const rest = text.slice(index)
    const fits =
      !neverFirst.test(rest) && !neverLast.test(text.slice(0, index)) && (particleFirst || !particle.test(rest))
    if (index > 0 && fits && !insideTerms.has(index) && (insideMarks || depth === 0)) found.push(index)
    for (const character of segment) {
      if (character === '《' || character === '〈') depth += 1
      if (character === '》' || character === '〉') depth = Math.max(0, depth - 1)
    }
  }
  return found
}

/** The lines nearest to an even width, broken at these places only; null where no choice fits. */
function balanced(text: string, places: readonly number[], count: number, longest: number): string[] | null {
  const ideal = widthInCharacters(text) / count
  // Best way to end line n at a place: the sum of squared distances from the ideal width.
  let best = new Map<number, { cost: number; cuts: readonly number[] }>([[0, { cost: 0, cuts: [] }]])
  for (let line = 0; line < count; line++) {
    const next = new Map<number, { cost: number; cuts: readonly number[] }>()
    for (const [from, { cost, cuts }] of best)
      for (const to of places) {
        if (to <= from || (line === count - 1) !== (to === text.length)) continue
        const width = widthInCharacters(text.slice(from, to))
        // No character is left alone on a line.
        if (width > longest || width <= 1) continue
        const total = cost + (width - ideal) ** 2
        if (total < (next.get(to)?.cost ?? Number.POSITIVE_INFINITY)) next.set(to, { cost: total, cuts: [...cuts, to] })
      }
    best = next
  }
  const cuts = best.get(text.length)?.cuts
  return cuts ? cuts.map((to, at) => text.slice(cuts[at - 1] ?? 0, to)) : null
}

/**
 * @param longest characters that fit on a line
 * @returns the lines; one where the title fits, or where it holds no place to break
 */
export function titleLines(text: string, longest: number): string[] {
  const fewest = Math.ceil(widthInCharacters(text) / longest)
  if (fewest <= 1) return [text]
  for (const allowed of allowances) {
    const places = [...breaks(text, allowed), text.length]
    for (let count = fewest; count <= fewest + 2; count++) {
      const lines = balanced(text, places, count, longest)
      if (lines) return lines
    }
  }
  return [text]
}
