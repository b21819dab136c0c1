import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** What is counted and not divided; nothing of a share (率, 占比, 增幅) may stand between. */
const pattern =
  /(?<=投入|经费|支出|资金|收入|人数|学位数?|总量|工资|面积|数量|规模)(?:比上年|较上年|同比|比去年|较去年|比\d{4}年|较\d{4}年|逐年){0,2}(?:增加|增长|减少|下降|提高|提升)了?\d{1,4}(?:\.\d{1,4})?个百分点/g
const share = /(?:[率占比幅速]|系数)[^，。；]{0,10}$/

export const amountInPoints: TextRule = {
  id: 'N09',
  scope: 'text',
  title: '数量的增减不用“百分点”',
  severity: 'warning',
  basis: '通常',
  source: '国家统计局关于百分数与百分点用法的说明',
  why: '百分点是两个百分数的差；经费、人数这样的绝对数，增减用“%”。',
  check({ text }) {
    return patternSpots(text, pattern, (match) => {
      // 教育支出占比经费…: the clause speaks of a share after all.
      const clause =
        text
          .slice(Math.max(0, match.index - 30), match.index)
          .split(/[，。；、\n]/)
          .at(-1) ?? ''
      if (share.test(clause)) return null
      const number = /\d[\d.]*/.exec(match[0])?.[0] ?? ''
      return { message: `绝对数的增减用百分数。如果增长${number}%，写作“${number}%”；请核对。` }
    })
  },
  wrong: [
    { text: '教育经费投入增长12个百分点', found: ['增长12个百分点'] },
    { text: '在园人数比上年减少3.5个百分点', found: ['比上年减少3.5个百分点'] },
    { text: '生均公用经费支出同比提高8个百分点', found: ['同比提高8个百分点'] },
  ],
  right: [
    '教育经费投入增长12%',
    '教育支出占比提高1.2个百分点',
    '增幅比上年提高2个百分点',
    '普惠率提高1.2个百分点',
    '占财政支出提高1.2个百分点',
  ],
}
