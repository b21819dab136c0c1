/** Figures of a bench. */

/** The middle one; a mean would follow a single pause of the machine. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** The value that this share of them stays below: 0.95 for p95. */
export const share = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN

export const slowest = (values: readonly number[]): number => Math.max(...values)

/** Milliseconds, with as many digits as mean something. */
export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`

/** How long a piece of work takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** What is measured, and what must be there before and does not count. */
export type Work = (() => unknown) | { readonly before?: () => void; readonly work: () => unknown }

const rounds = 30
const warmUps = 5

/**
 * Medians of several pieces of work done in turns, so that what the machine does meanwhile meets all of them; another
 * one begins each round, for whoever comes behind a flush finds caches and disk otherwise than whoever does not.
 */
export async function inTurns(...works: readonly Work[]): Promise<number[]> {
  const times = works.map((): number[] => [])
  const turns = works.map((work, at) => ({ ...(typeof work === 'function' ? { work } : work), at }))
  for (let round = -warmUps; round < rounds; round++) {
    for (const { before, work, at } of turns) {
      before?.()
      const time = await timed(work)
      if (round >= 0) times[at]?.push(time)
    }
    turns.push(...turns.splice(0, 1))
  }
  return times.map(median)
}
