/** From one value to another: 由80.5%提高到85%, 从1200个增加到1500个. */
import { type Figure, figuresIn } from '../document/figures.ts'
import { placesOf, rounded, scaleOf } from './scale.ts'

export interface Step {
  readonly from: Figure
  /** Its offsets are those of the step's place. */
  readonly to: Figure
  /** What was added, in the unit of `to`; of two percentages in percentage points. */
  readonly difference: number
}

const up = '提高|增加|提升|上升|增长|扩大|扩充|新增|增'
const down = '下降|降低|减少|缩小|缩短|压减|精简|回落|降|减'
/** Between the two: 由1200个（2019年）增加到2020年的1500个. */
const between = new RegExp(
  `^(?:[（(][^（）()\\d]{0,6}(?:\\d{4}年)?[）)])?[，,]?(?:${up}|${down})了?(?:到|至|为)了?(?:\\d{4}年?的?)?$`,
)
const before = /(?:由|从|自)[^，,。；;：:]{0,14}$/

export function stepsIn(text: string): Step[] {
  const figures = figuresIn(text)
  return figures.flatMap((to, at): Step[] => {
    const from = figures[at - 1]
    if (!from || !between.test(text.slice(from.end, to.start))) return []
    if (!before.test(text.slice(Math.max(0, from.start - 16), from.start))) return []
    const [old, now] = [scaleOf(from.unit), scaleOf(to.unit)]
    // 由6增加到23间: the unit is said once, and figures without one are not seen. Two units are two things.
    if (old.base !== now.base) return []
    const value = (from.value * old.factor) / now.factor
    const places = Math.max(placesOf(to.value), placesOf(rounded(value, 8)))
    return [{ from, to, difference: rounded(to.value - value, places) }]
  })
}
