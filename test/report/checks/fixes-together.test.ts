/** 全部修正 on texts of any shape: the rules do not undo one another, and a text comes to rest. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fixedText } from '../../../report/checks/fix.ts'
import type { TextRule } from '../../../report/checks/rule.ts'
import { rules } from '../../../report/checks/rules.ts'
import { noWords } from '../../../report/checks/words.ts'
import { runInEnd } from '../../../report/document/node.ts'
import type { TextUnit } from '../../../report/document/units.ts'

const textRules = rules.filter((rule): rule is TextRule => rule.scope === 'text')
const signs = [
  ...[
    '，',
    '。',
    '、',
    '；',
    '：',
    ',',
    '.',
    ';',
    ':',
    '?',
    '…',
    '……',
    '—',
    '——',
    '-',
    '～',
    '~',
    '%',
    ' ',
    '  ',
    '\n',
  ],
  ...['（', '）', '(', ')', '《', '》', '〈', '〉', '“', '”', '‘', '’', '"', '〔', '〕', '【', '】', '[', ']'],
  ...[
    '1',
    '12',
    '2021',
    '2026',
    '3.5',
    '０',
    '一',
    '三',
    '四',
    '十',
    '年',
    '月',
    '日',
    '号',
    '万',
    '个',
    '人',
    '所',
    '等',
  ],
  ...[
    '教育',
    '学校',
    '和',
    '及时',
    '一是',
    '第二',
    '附件',
    '约',
    '左右',
    '上升',
    '个百分点',
    'AI',
    '截止',
    '去年',
    '星期',
  ],
]
const examples = textRules.flatMap(({ wrong, right }) =>
  [...wrong, ...right].map((example) => (typeof example === 'string' ? example : example.text)),
)
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...signs) }, fc.constantFrom(...examples)), { maxLength: 14 })
  .map((pieces) => pieces.join(''))
const kind = fc.constantFrom('title', 'heading', 'paragraph', 'cell', 'attachment' as const)

const unit = (of: TextUnit['kind'], own: string): TextUnit => ({
  kind: of,
  text: own,
  level: of === 'heading' ? 2 : null,
  headingEnd: of === 'heading' ? runInEnd(own) : 0,
})
const spotsIn = (of: TextUnit['kind'], own: string) => textRules.flatMap((rule) => rule.check(unit(of, own), noWords))

it('every finding lies in the text, and says something', () => {
  fc.assert(
    fc.property(kind, text, (of, own) => {
      for (const { start, end, message, fix } of spotsIn(of, own)) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(own.length)
        expect(fix).not.toBe(own.slice(start, end))
        expect(message).toMatch(/[。？]$/)
      }
    }),
    { numRuns: 300 },
  )
})

it('fixes come to rest', () => {
  fc.assert(
    fc.property(kind, text, (of, own) => {
      let now = own
      // Fixes that are in each other's way take a run each; rules that undo one another would go on for ever.
      for (let run = 0; run < 12; run++) {
        const next = fixedText(now, spotsIn(of, now))
        if (next === now) break
        now = next
      }
      expect(spotsIn(of, now).filter(({ fix }) => fix !== undefined)).toEqual([])
    }),
    { numRuns: 400 },
  )
})
