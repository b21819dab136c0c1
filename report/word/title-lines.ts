/**
 * A long title in lines that keep words whole and stand in balance (GB/T 9704-2012 7.3.1: 词意完整、
 * 排列对称、长短适宜). Never a break inside 《》 or inside a word.
 */
import { widthInCharacters } from './placement.ts'

/** What must not begin a line: it belongs to the words before it. */
const clinging = /^[的和与及等之、，。；：！？》〉”’）】〕]/

function breaks(text: string): number[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)
  let depth = 0
  const found: number[] = []
  for (const { segment, index } of words) {
    if (index > 0 && depth === 0 && !clinging.test(text.slice(index)) && !/[《〈“‘（【〔]$/.test(text.slice(0, index)))
      found.push(index)
    for (const character of segment) {
      if (character === '《' || character === '〈') depth += 1
      if (character === '》' || character === '〉') depth = Math.max(0, depth - 1)
    }
  }
  return found
}

/**
 * @param longest characters that fit on a line
 * @returns the lines; one where the title fits, or where it holds no place to break
 */
export function titleLines(text: string, longest: number): string[] {
  const width = widthInCharacters(text)
  if (width <= longest) return [text]
  const places = [...breaks(text), text.length]
  for (let count = Math.ceil(width / longest); count <= Math.ceil(width / longest) + 2; count++) {
    const ideal = width / count
    // Best way to end line n at a place: the sum of squared distances from the ideal width.
    let best = new Map<number, { cost: number; cuts: readonly number[] }>([[0, { cost: 0, cuts: [] }]])
    for (let line = 0; line < count; line++) {
      const next = new Map<number, { cost: number; cuts: readonly number[] }>()
      for (const [from, { cost, cuts }] of best)
        for (const to of places) {
          if (to <= from || (line === count - 1) !== (to === text.length)) continue
          const lineWidth = widthInCharacters(text.slice(from, to))
          if (lineWidth > longest) continue
          const total = cost + (lineWidth - ideal) ** 2
          if (total < (next.get(to)?.cost ?? Number.POSITIVE_INFINITY))
            next.set(to, { cost: total, cuts: [...cuts, to] })
        }
      best = next
    }
    const cuts = best.get(text.length)?.cuts
    if (cuts) return cuts.map((to, at) => text.slice(cuts[at - 1] ?? 0, to))
  }
  return [text]
}
