/** How much is run: a short form with `npm test`, all of it with `npm run test:reliability`. */
export const full = process.env.ZIPING_RELIABILITY === 'full'

/** Of a list every n-th in the short form, beginning with the first; all of it in full. */
export const some = <T>(all: readonly T[], every: number): readonly T[] =>
  full ? all : all.filter((_, index) => index % every === 0)

/** Numbers from 0 to 1, the same in every run: a failure can be repeated. (mulberry32) */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
