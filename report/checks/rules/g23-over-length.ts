import { withoutBlanks } from '../../document/fields.ts'
import { countChars } from '../../document/outline.ts'
import type { ReportRule } from '../rule.ts'

const long = (chars: number) => ['## 主要工作及成效', '新'.repeat(chars)]

export const overLength: ReportRule = {
  id: 'G23',
  scope: 'report',
  title: '字数超过模板的限制',
  severity: 'warning',
  basis: '模板要求',
  source: '模板的字数限制',
  why: '通知对篇幅有要求的，超出部分要压缩。字数含标点，不含空格、填空和附件。',
  check({ pack, units, outline }) {
    const limit = pack?.limits.maxChars ?? null
    if (limit === null) return []
    const chars = units
      .filter(({ block }) => block < outline.textEnd)
      .reduce((sum, { text }) => sum + countChars(withoutBlanks(text)), 0)
    if (chars <= limit) return []
    return [
      {
        place: null,
        areaId: null,
        text: `${chars}字`,
        message: `正文${chars}字，模板限${limit}字，超出${chars - limit}字。请压缩，或者核对通知的字数要求。`,
      },
    ]
  },
  wrong: [
    // The title that examples have and the part's heading are 34 characters.
    { lines: long(5000), found: ['5034字'] },
    { lines: long(6000), found: ['6034字'] },
    { lines: [...long(4900), '校'.repeat(70)], found: ['5004字'] },
  ],
  right: [
    { lines: long(10) },
    { lines: long(4966) },
    { lines: [...long(4900), ' '.repeat(300)] },
    { lines: [...long(4900), `【${'填'.repeat(200)}】`] },
    { lines: [...long(4900), '! 佐证材料目录', '附'.repeat(3000)] },
  ],
}
