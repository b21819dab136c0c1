/** How much a figure differs from last year's. */
import { placesOf, rounded, scaleOf } from './scale.ts'

export interface Change {
  /** In this year's unit; of two percentages in percentage points. */
  readonly difference: number
  /** 个百分点, or this year's unit. */
  readonly unit: string
  /** Per cent of last year's value, two decimals; null of percentages, and where last year's is 0. */
  readonly percent: number | null
}

interface Amount {
  readonly value: number
  readonly unit: string
}

/** @returns null where the two measure different things */
export function changeOf(now: Amount, last: Amount): Change | null {
  const [scale, before] = [scaleOf(now.unit), scaleOf(last.unit)]
  if (scale.base !== before.base) return null
  const value = (last.value * before.factor) / scale.factor
  const places = Math.max(placesOf(now.value), placesOf(rounded(value, 8)))
  const difference = rounded(now.value - value, places)
  const share = scale.base === '%' || scale.base === '‰'
  return {
    difference,
    unit: scale.base === '%' ? '个百分点' : now.unit,
    percent: share || value === 0 ? null : rounded((difference / value) * 100, 2),
  }
}
