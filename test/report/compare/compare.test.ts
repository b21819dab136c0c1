import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, changes, countChanges, otherParts } from '../../../report/compare/compare.ts'
import { type Inline, inlineOf, type ReportDocument, type TopNode } from '../../../report/document/node.ts'
import { report } from '../../main/world.ts'

const paragraph = (text: string): TopNode => ({ type: 'paragraph', content: inlineOf(text) })
const document = (...texts: string[]): ReportDocument => ({ type: 'doc', content: texts.map(paragraph) })

const before = (all: readonly Change[]) => side(all, 'added')
const now = (all: readonly Change[]) => side(all, 'removed')
/** The texts of one state, made again from the comparison. */
function side(all: readonly Change[], without: 'added' | 'removed'): string[] {
  return all
    .filter(({ kind }) => kind !== without)
    .map((one) =>
      one.kind === 'changed'
        ? one.pieces
            .filter(({ kind }) => kind !== without)
            .map(({ text }) => text)
            .join('')
        : one.text,
    )
}

describe('a comparison of two states', () => {
  it('shows a changed paragraph by its words', () => {
    const all = changes(document('全市有学校120所。', '不变。'), document('全市有学校125所。', '不变。'))
    expect(all).toEqual([
      {
        kind: 'changed',
        pieces: [
          { kind: 'same', text: '全市有学校' },
          { kind: 'removed', text: '120' },
          { kind: 'added', text: '125' },
          { kind: 'same', text: '所。' },
        ],
      },
      { kind: 'same', text: '不变。', restyled: false },
    ])
  })

  it('finds the changed paragraph again where another one came before it', () => {
    const all = changes(
      document('学前教育普惠率达到百分之八十五。'),
      document('新写的一段，与别的都不同。', '学前教育普惠率达到百分之八十八。'),
    )
    expect(all.map(({ kind }) => kind)).toEqual(['added', 'changed'])
  })

  it('shows what went and what came apart where they have nothing in common', () => {
    const all = changes(document('甲乙丙丁。'), document('子丑寅卯。'))
    expect(all.map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })

  it('says that a paragraph looks another way where its words are the same', () => {
    const bold: Inline[] = [{ type: 'text', text: '一段。', marks: [{ type: 'bold' }] }]
    const all = changes(document('一段。'), { type: 'doc', content: [{ type: 'paragraph', content: bold }] })
    expect(all).toEqual([{ kind: 'same', text: '一段。', restyled: true }])
    expect(countChanges(all)).toBe(1)
  })

  it('does not take the order of keys, or what is unset, for a difference', () => {
    const heading = (attrs: object) =>
      ({
        type: 'doc',
        content: [{ type: 'heading', attrs, content: inlineOf('履职情况') }],
      }) as unknown as ReportDocument
    const all = changes(heading({ level: 2, areaId: null, runIn: false }), heading({ runIn: false, level: 2 }))
    expect(countChanges(all)).toBe(0)
    expect(countChanges(changes(heading({ level: 2 }), heading({ level: 3 })))).toBe(1)
  })

  it('names the parts beside the text that differ', () => {
    const other = { ...report(), areas: { 'area-1': { done: true } } }
    expect(otherParts(report(), other)).toEqual(['areas'])
    expect(otherParts(report(), report())).toEqual([])
  })

  it('holds every word of both states, in order, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom(...'教育学校一二三，。'), minLength: 1, maxLength: 12 })
    const texts = fc.array(text, { maxLength: 8 })
    fc.assert(
      fc.property(texts, texts, (old, fresh) => {
        const all = changes(document(...old), document(...fresh))
        expect(before(all)).toEqual(old)
        expect(now(all)).toEqual(fresh)
        expect(countChanges(changes(document(...old), document(...old)))).toBe(0)
      }),
    )
  })
})
