/** Where a block stands after others were added, written in, or taken away: what the panes act by. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { movedIndex } from '../../renderer/session/moved-index.ts'

const blocks = (names: string) => [...names].map((name) => ({ name }))

it('leaves what stands before the changes, and moves what stands behind them', () => {
  const before = blocks('abcdef')
  const [a, b, , d, e, f] = before
  const after = [a, b, { name: 'C' }, { name: 'new' }, d, e, f]
  expect([0, 1, 2, 3, 5].map((index) => movedIndex(before, after, index))).toEqual([0, 1, 2, 4, 6])
  expect([0, 1, 2, 4].map((index) => movedIndex(before, [a, b, d, e, f], index))).toEqual([0, 1, 2, 3])
})

it('finds every untouched block again, wherever a stretch was replaced', () => {
  const list = fc.array(fc.constant(null), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(list, fc.nat(12), fc.nat(12), fc.nat(5), (shape, from, length, added) => {
      const before = shape.map((_, at) => ({ at }))
      const start = Math.min(from, before.length)
      const after: unknown[] = before.toSpliced(start, length, ...Array.from({ length: added }, () => ({ at: -1 })))
      for (const [index, block] of before.entries()) {
        const now = movedIndex(before, after, index)
        if (after.includes(block)) expect(after[now]).toBe(block)
        else expect(now).toBeLessThanOrEqual(Math.max(0, after.length))
      }
    }),
  )
})
