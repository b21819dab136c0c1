/** Amounts of one kind on one scale: 2162万元 and 0.2162亿元 are the same money. */

const factors: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
}
/** Different signs of one unit. */
const same: Readonly<Record<string, string>> = {
  '％': '%',
  百分点: '个百分点',
  平米: '平方米',
  '㎡': '平方米',
  千米: '公里',
}

export interface Scale {
  /** 元 of 万元, '' where 万 or 亿 is the whole unit. */
  readonly base: string
  /** How many of the base one of the unit is. */
  readonly factor: number
}

/** @param unit of a figure, such as 万元 or 亿 */
export function scaleOf(unit: string): Scale {
  const prefix = /^[百千万亿]+/.exec(unit)?.[0] ?? ''
  const rest = unit.slice(prefix.length)
  const factor = factors[prefix]
  // A prefix that is no number, such as 亿万, belongs to the name.
  if (prefix !== '' && factor === undefined) return { base: unit, factor: 1 }
  return { base: same[rest] ?? rest, factor: factor ?? 1 }
}

/** Decimal places of a value as it is written. */
export const placesOf = (value: number): number => String(value).split('.')[1]?.length ?? 0

/** A computed number without the noise of binary fractions, at most that many decimals. */
export const rounded = (value: number, places: number): number => Number(value.toFixed(Math.min(places, 10)))
