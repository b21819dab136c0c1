import { growthsIn } from '../../figures/growth.ts'
import type { TextRule } from '../rule.ts'

export const growthAgrees: TextRule = {
  id: 'G12',
  scope: 'text',
  title: '增长率与增长额相符',
  severity: 'error',
  basis: '通常',
  source: '增长率＝增长额÷（本年数－增长额）',
  why: '同一句里写了本年数、增长额和增长率，三个数必须算得上。',
  check: ({ text }) =>
    growthsIn(text)
      .filter(({ holds }) => !holds)
      .map(({ start, end, rate, stated }) => ({
        start,
        end,
        message: `按本年数和增长额计算是${rate}%，写的是${stated}%。请核对三个数。`,
      })),
  wrong: [
    { text: '教育支出9.5亿元，比上年增加0.5亿元，增长7.2%。', found: ['7.2%'] },
    { text: '投入2162万元，较去年增加162万元，同比增长5%。', found: ['5%'] },
    { text: '在园幼儿8000人，比2019年减少1000人，下降12.5%', found: ['12.5%'] },
  ],
  right: [
    '教育支出440.53亿元，比上年增加32.45亿元，增长7.95%。',
    '投入2162万元，较去年增加162万元，同比增长8.1%。',
    '在园幼儿8000人，比2019年减少1000人，下降11.1%。',
    '教育支出9.5亿元，比上年增长7.2%。',
    '教育支出9.5亿元，比上年增加500万元，增长7.2%。',
  ],
}
