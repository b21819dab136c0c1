/** Choices that are the same for the same seed, so that a report of the corpus never changes by itself. */

export interface Random {
  /** From 0 up to 1. */
  next(): number
  /** A whole number, both ends included. */
  between(from: number, to: number): number
  one<T>(choices: readonly T[]): T
  /** The choices in another order. */
  shuffled<T>(choices: readonly T[]): T[]
}

/** mulberry32. */
export function random(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    one: (choices) => {
      if (choices.length === 0) throw new RangeError('no choice')
      return choices[between(0, choices.length - 1)] as (typeof choices)[number]
    },
    shuffled: (choices) => {
      const rest = [...choices]
      for (let at = rest.length - 1; at > 0; at--) {
        const other = between(0, at)
        ;[rest[at], rest[other]] = [rest[other] as (typeof rest)[number], rest[at] as (typeof rest)[number]]
      }
      return rest
    },
  }
}
