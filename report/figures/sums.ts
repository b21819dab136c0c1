/** Totals with their parts, in brackets or behind 其中: 学校84所（小学53所、初中21所、高中10所）. */
import { type Figure, figuresIn } from '../document/figures.ts'
import { placesOf, rounded } from './scale.ts'

export interface Sum {
  /** Offsets into the text of the total. */
  readonly start: number
  readonly end: number
  readonly total: Figure
  readonly parts: readonly Figure[]
  /** What the parts add up to, in the total's unit. */
  readonly sum: number
  /** Behind 其中 some parts are picked out: they may be fewer, never more, than the total. */
  readonly some: boolean
  readonly holds: boolean
}

const split = /[（(](?:其中[：:，,]?)?|[，,]\s?其中[：:，,]?/g
/** Words that say the parts are not all, or overlap. */
const open = /等|部分|主要|包括|含(?!有)|另|约|近|多|余|不少于|以上|分别|重点/
/** Characters of the longest list; without a bound a text full of open brackets would be read again from each of them. */
const longestList = 300

/** Parts listed behind a total, up to the closing bracket or the end of the clause; '' where they end nowhere near. */
function listed(text: string, from: number, bracket: boolean): string {
  const near = text.slice(from, from + longestList)
  const stop = near.search(bracket ? /[）)]/ : /[。；;\n]/)
  if (stop >= 0) return near.slice(0, stop)
  return near.length < longestList ? near : ''
}

/** @param text with the names 《…》 blanked out; offsets stay */
export function sumsIn(text: string): Sum[] {
  // Found once for the whole text: a text full of brackets would be read again before each of them.
  const byEnd = new Map(figuresIn(text).map((figure) => [figure.end, figure]))
  return [...text.matchAll(split)].flatMap(({ 0: mark, index }): Sum[] => {
    // The total stands right before the list.
    const total = byEnd.get(index)
    if (!total) return []
    const list = listed(text, index + mark.length, /[（(]/.test(mark))
    if (open.test(list) || /[%％‰]/.test(list)) return []
    const parts = figuresIn(list)
    if (parts.length < 2 || parts.some(({ unit }) => unit !== total.unit)) return []
    // Each part is named and counted once: 小学53所、初中21所 — no second figure in one item.
    const items = list.split(/[、，,；;和及与]/).filter((item) => item.trim() !== '')
    if (items.length !== parts.length) return []
    const places = Math.max(placesOf(total.value), ...parts.map(({ value }) => placesOf(value)))
    const sum = parts.reduce((all, { value }) => all + value, 0)
    // Rounded parts may miss a rounded total by half a unit each.
    const tolerance = (places > 0 ? (parts.length * 10 ** -places) / 2 : 0) + 1e-9
    const over = sum - total.value
    const some = mark.includes('其中')
    const holds = over <= tolerance && (some || over >= -tolerance)
    return [{ start: index - total.text.length, end: index, total, parts, sum: rounded(sum, places), some, holds }]
  })
}
