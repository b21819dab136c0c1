/**
 * A long title in lines (GB/T 9704-2012 7.3.1: 词意完整、排列对称、长短适宜, 梯形或菱形): words and terms stay
 * whole, and the lines make a trapezium or a lozenge rather than a block or an hourglass.
 */
import { widthInCharacters } from './placement.ts'

/** Marks that must not begin a line, and those that must not end one. */
const neverFirst = /^[\s、，。；：！？》〉”’）】〕—…·]/
const neverLast = /[《〈“‘（【〔—·]$/
/** Particles and words of place belong to the words before them. */
const particle = /^(?:[的和与及等之中内上下前后]|以来)/
/** What opens a phrase belongs to the words behind it. */
const opening = /(?:关于|以及|[和与及并对在各])$/
/** Terms of the genre's titles that a general dictionary takes apart: 自查自 | 评情况, 二〇二一 | 年度. */
const terms = new RegExp(
  [
    '(?:[省市州县区乡镇]级?)?人民政府|履行教育职责|教育督导|自查自评|自评报告|以及|关于',
    '县域|义务教育|学前教育|优质均衡发展|优质均衡|普及普惠|问题整改|整改|课后服务|校园安全|人力资源和社会保障局?|发展和改革|卫生健康|乡村振兴',
    '[\\d〇○零一二三四五六七八九十—－-]+年度?|\\d+[.\\d]*[%％\\p{Script=Han}]',
  ].join('|'),
  'gu',
)

/** What may be given up where a title cannot be broken otherwise. */
interface Allowed {
  readonly looseEnds: boolean
  readonly insideMarks: boolean
}

/** From best to worst: 《…》 that fits on a line stays whole, even before 的函 on a line of its own. */
const allowances: readonly [Allowed, ...Allowed[]] = [
  { looseEnds: false, insideMarks: false },
  { looseEnds: true, insideMarks: false },
  { looseEnds: false, insideMarks: true },
  { looseEnds: true, insideMarks: true },
]

function breaks(text: string, { looseEnds, insideMarks }: Allowed): number[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)
  const insideTerms = new Set<number>()
  for (const term of text.matchAll(terms))
    for (let at = term.index + 1; at < term.index + term[0].length; at++) insideTerms.add(at)
  let depth = 0
  const found: number[] = []
  for (const { segment, index } of words) {
    const rest = text.slice(index)
    const line = text.slice(0, index)
    const fits = !neverFirst.test(rest) && !neverLast.test(line)
    const whole = looseEnds || (!particle.test(rest) && !opening.test(line))
    if (index > 0 && fits && whole && !insideTerms.has(index) && (insideMarks || depth === 0)) found.push(index)
    for (const character of segment) {
      if (character === '《' || character === '〈') depth += 1
      if (character === '》' || character === '〉') depth = Math.max(0, depth - 1)
    }
  }
  return found
}

/** Lines that end at these places, with their cost. */
interface Lines {
  readonly cuts: readonly number[]
  readonly cost: number
}

/** Costs are squares of 字; as dear as a line that is eight from the even width. */
const blockCost = 64
const hourglassCost = 64
/** 机关 | 关于…, 机关 | 机关: a break where one ends is worth a line five further from the even width. */
const organGain = 25
/** Whether a line that ends here ends with an organ: the matter follows, or the space between two. */
const endsOrgan = (text: string, at: number): boolean => text.startsWith('关于', at) || /\s/.test(text[at - 1] ?? '')
/** Ways to reach a place that are followed further: the cheapest may turn out a block. */
const followed = 12
/** More lines than any title has: they are filled one after the other. */
const mostArranged = 6

/** What the outline of the lines costs: none for a trapezium or a lozenge. */
function outlineCost(widths: readonly number[]): number {
  const differences = widths.slice(1).map((width, at) => width - (widths[at] ?? 0))
  if (differences.every((difference) => Math.abs(difference) < 1)) return blockCost
  // Narrower, then wider again.
  const waist = differences.some((difference, at) => difference > 0 && differences.slice(0, at).some((d) => d < 0))
  return waist ? hourglassCost : 0
}

const cut = (text: string, cuts: readonly number[]): string[] =>
  cuts.map((to, at) => text.slice(cuts[at - 1] ?? 0, to).trim())

/** The best lines that break at these places only; null where no choice fits. */
function arranged(text: string, places: readonly number[], count: number, longest: number): string[] | null {
  const ideal = widthInCharacters(text) / count
  let ways = new Map<number, readonly Lines[]>([[0, [{ cuts: [], cost: 0 }]]])
  for (let line = 0; line < count; line++) {
    const next = new Map<number, Lines[]>()
    for (const [from, before] of ways)
      for (const to of places) {
        if (to <= from || (line === count - 1) !== (to === text.length)) continue
        const width = widthInCharacters(text.slice(from, to).trim())
        if (width > longest) break
        // No character is left alone on a line.
        if (width <= 1) continue
        const own = (width - ideal) ** 2 - (endsOrgan(text, to) ? organGain : 0)
        const found = before.map(({ cuts, cost }) => ({ cuts: [...cuts, to], cost: cost + own }))
        next.set(to, [...(next.get(to) ?? []), ...found])
      }
    for (const [to, found] of next) next.set(to, found.toSorted((a, b) => a.cost - b.cost).slice(0, followed))
    ways = next
  }
  const all = (ways.get(text.length) ?? []).map(({ cuts, cost }) => {
    const lines = cut(text, cuts)
    return { lines, cost: cost + outlineCost(lines.map(widthInCharacters)) }
  })
  return all.toSorted((a, b) => a.cost - b.cost)[0]?.lines ?? null
}

/** Each line as full as the places allow; a piece without a place stays whole. */
function filled(text: string, places: readonly number[], longest: number): string[] {
  const cuts: number[] = []
  let from = 0
  let last = 0
  for (const to of places) {
    if (last > from && widthInCharacters(text.slice(from, to).trim()) > longest) {
      cuts.push(last)
      from = last
    }
    last = to
  }
  return cut(text, [...cuts, text.length])
}

/**
 * @param longest characters that fit on a line
 * @returns the lines; one where the title fits, or where it holds no place to break
 */
export function titleLines(text: string, longest: number): string[] {
  const fewest = Math.ceil(widthInCharacters(text) / longest)
  if (fewest <= 1) return [text]
  const [best] = allowances
  if (fewest > mostArranged) return filled(text, [...breaks(text, best), text.length], longest)
  for (const allowed of allowances) {
    const places = [...breaks(text, allowed), text.length]
    for (let count = fewest; count <= fewest + 2; count++) {
      const lines = arranged(text, places, count, longest)
      if (lines) return lines
    }
  }
  return [text]
}
