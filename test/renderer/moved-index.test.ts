/** Where a block stands after others were added, written in, or taken away: what the panes act by. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedIndex } from '../../renderer/session/moved-index.ts'
import { inlineOf, type TopNode } from '../../report/document/node.ts'

const p = (text: string): TopNode => ({ type: 'paragraph', content: inlineOf(text) })
const h = (text: string, areaId: string): TopNode => ({
  type: 'heading',
  attrs: { level: 2, areaId, runIn: true },
  content: inlineOf(text),
})

describe('a block that was not touched', () => {
  it('stays before the changes and moves behind them', () => {
    const before = [...'abcdef'].map(p)
    const [a, b, , d, e, f] = before as [TopNode, TopNode, TopNode, TopNode, TopNode, TopNode]
    const after = [a, b, p('C'), p('new'), d, e, f]
    expect([0, 1, 2, 3, 5].map((index) => movedIndex(before, after, index))).toEqual([0, 1, 2, 4, 6])
    expect([0, 1, 2, 4].map((index) => movedIndex(before, [a, b, d, e, f], index))).toEqual([0, 1, 2, 3])
  })

  it('is found between two changes', () => {
    const before = [p('引语'), h('领导', 'leadership'), h('安全', 'safety'), h('后勤', 'logistics'), p('问题')]
    const [opening, , , logistics] = before as [TopNode, TopNode, TopNode, TopNode, TopNode]
    const after = [
      opening,
      h('领导更加', 'leadership'),
      h('安全', 'safety'),
      p('校园'),
      p('表'),
      logistics,
      p('问题不足'),
    ]
    expect(movedIndex(before, after, 3)).toBe(5)
  })

  it('is found again wherever stretches were replaced', () => {
    const change = fc.record({ from: fc.nat(12), length: fc.nat(4), added: fc.nat(4) })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.array(change, { maxLength: 3 }), (size, changes) => {
        const before = Array.from({ length: size }, (_, at) => p(String(at)))
        let after = before
        for (const { from, length, added } of changes)
          after = after.toSpliced(from, length, ...Array.from({ length: added }, () => p('新')))
        for (const [index, block] of before.entries()) {
          const now = movedIndex(before, after, index)
          if (after.includes(block)) expect(after[now]).toBe(block)
          else expect(now).toBeLessThanOrEqual(Math.max(0, after.length - 1))
        }
      }),
    )
  })
})

it('a heading that was written in is found by its area, above and below lines that were added', () => {
  const before = [p('引语'), h('安全', 'safety'), h('后勤', 'logistics'), p('问题')]
  const [opening, , , problems] = before as [TopNode, TopNode, TopNode, TopNode]
  const after = [opening, h('安全。', 'safety'), p('校园'), p('校舍'), h('后勤。食堂', 'logistics'), problems]
  expect([1, 2].map((index) => movedIndex(before, after, index))).toEqual([1, 4])
})
