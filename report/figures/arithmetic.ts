/** 验算: how the figures of a text follow from each other — totals and parts, growth and its rate, from one value to another. */
import { named } from '../checks/quoted-names.ts'
import { growthsIn } from './growth.ts'
import { scaleOf } from './scale.ts'
import { stepsIn } from './steps.ts'
import { sumsIn } from './sums.ts'

export interface Relation {
  readonly kind: 'sum' | 'growth' | 'step'
  /** As one reads it: 53 + 21 + 10 = 84. */
  readonly formula: string
  /** Null where the text states nothing to hold the result against: of a step only the difference is computed. */
  readonly holds: boolean | null
  /** Offsets into the text of the figure that it is about: the total, the rate, the later value. */
  readonly start: number
  readonly end: number
}

/** With its sign in front: +3, −2. */
export const signed = (value: number): string => (value > 0 ? `+${value}` : String(value).replace('-', '−'))

export function relationsIn(text: string): readonly Relation[] {
  const bare = named(text)
  const sums = sumsIn(bare).map(({ start, end, total, parts, sum, some, holds }): Relation => {
    const added = parts.map(({ value }) => value).join(' + ')
    // Parts that were picked out (其中) need not make up the whole.
    const sign = sum === total.value ? '=' : holds ? (some ? '<' : '≈') : some ? '>' : '≠'
    const shown =
      sign === '=' || sign === '≈' ? `${added} ${sign} ${total.value}` : `${added} = ${sum} ${sign} ${total.value}`
    return { kind: 'sum', formula: shown, holds, start, end }
  })
  const growths = growthsIn(bare).map(({ start, end, now, change, grew, stated, rate, holds }): Relation => {
    const base = `(${now} ${grew ? '−' : '+'} ${change})`
    const result = Number(rate) === Number(stated) ? `${rate}%` : `${rate}% ${holds ? '≈' : '≠'} ${stated}%`
    return { kind: 'growth', formula: `${change} ÷ ${base} = ${result}`, holds, start, end }
  })
  const steps = stepsIn(bare).map(({ from, to, difference }): Relation => {
    const unit = scaleOf(to.unit).base === '%' ? '个百分点' : to.unit
    return {
      kind: 'step',
      formula: `${from.text} → ${to.text}：${signed(difference)}${unit}`,
      holds: null,
      start: to.start,
      end: to.end,
    }
  })
  return [...sums, ...growths, ...steps].toSorted((a, b) => a.start - b.start)
}
