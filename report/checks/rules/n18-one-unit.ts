import { blockFacts } from '../../document/outline.ts'
import type { ReportRule, ReportSpot } from '../rule.ts'

/** To one unit: 12.36亿元 and 123600万元 are one sum. Whole numbers of 角, so that equal sums are equal. */
const scales: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 }
/** Two sums of fewer digits (1亿元, 10000万元) may well be two sums. */
const fewestDigits = 3

const significant = (value: number) =>
  String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length

export const oneUnit: ReportRule = {
  id: 'N18',
  scope: 'report',
  title: '同一金额用同一单位',
  severity: 'warning',
  basis: '标准规定',
  source: 'GB/T 15835—2011 4.3（同类别同形式）',
  why: '同一笔钱一处写亿元、一处写万元，核对时容易当成两笔，也显得口径不一。',
  check({ units, envelope }) {
    const first = new Map<number, { readonly text: string; readonly unit: string }>()
    const spots: ReportSpot[] = []
    for (const { block, cell, headingEnd } of units) {
      const node = envelope.document.content[block]
      // A table has one unit for a column.
      if (!node || cell !== null) continue
      for (const { text, value, unit, start, end } of blockFacts(node).figures) {
        const scale = scales[unit]
        if (scale === undefined || significant(value) < fewestDigits) continue
        const sum = Math.round(value * scale * 10)
        const before = first.get(sum)
        if (before === undefined) first.set(sum, { text, unit })
        else if (before.unit !== unit)
          spots.push({
            place: { block, cell, start: headingEnd + start, end: headingEnd + end },
            message: `前文写作“${before.text}”，这里写作“${text}”，是同一金额。请统一单位。`,
          })
      }
    }
    return spots
  },
  wrong: [
    { lines: ['教育支出12.36亿元。', '教育支出123600万元，比上年增加。'], found: ['123600万元'] },
    { lines: ['投入2162万元改造校舍。', '### 校园安全。投入0.2162亿元。'], found: ['0.2162亿元'] },
    { lines: ['发放补助35800元，合计3.58万元。'], found: ['3.58万元'] },
  ],
  right: [
    { lines: ['教育支出12.36亿元。', '教育支出12.36亿元，比上年增加。'] },
    { lines: ['投入1亿元。', '投入10000万元。'] },
    { lines: ['投入2162万元。', '受益2162万人。'] },
    { lines: ['| 12.36亿元 |', '教育支出123600万元。'] },
    { lines: ['投入2162万元，其中0.5亿元用于校舍。'] },
  ],
}
