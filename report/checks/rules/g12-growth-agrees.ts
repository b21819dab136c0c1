import type { Spot, TextRule } from '../rule.ts'

const amount = '(\\d{1,9}(?:\\.\\d{1,4})?)(亿元|万元|元|人|名|个|所)'
/** 支出440.53亿元，比上年增加32.45亿元，增长7.37%: an amount, what it grew by, and by how many per cent. */
const pattern = new RegExp(
  `${amount}[，,](?:比|较)(?:上年|去年|20\\d{2}年)(增加|增长|减少|下降)了?${amount}[，,]?(?:同比)?(?:增长|增幅为?|增加|下降|降幅为?|减少)了?(\\d{1,4}(?:\\.\\d{1,3})?)[%％]`,
  'g',
)

export const growthAgrees: TextRule = {
  id: 'G12',
  scope: 'text',
  title: '增长率与增长额相符',
  severity: 'error',
  basis: '通常',
  source: '增长率＝增长额÷（本年数－增长额）',
  why: '同一句里写了本年数、增长额和增长率，三个数必须算得上。',
  check: ({ text }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Spot[] => {
      const [found, now = '', unit = '', direction = '', change = '', changeUnit = '', stated = ''] = match
      const { index } = match
      if (unit !== changeUnit) return []
      const sign = direction === '减少' || direction === '下降' ? -1 : 1
      const base = Number(now) - sign * Number(change)
      if (base <= 0) return []
      const places = stated.split('.')[1]?.length ?? 0
      const rate = (Number(change) / base) * 100
      // Amounts are rounded themselves; a tenth of a point may come from that.
      const tolerance = Math.max(0.1, 0.6 * 10 ** -places)
      if (Math.abs(rate - Number(stated)) <= tolerance) return []
      const end = index + found.length
      return [
        {
          start: end - stated.length - 1,
          end,
          message: `按本年数和增长额计算是${rate.toFixed(Math.max(places, 1))}%，写的是${stated}%。请核对三个数。`,
        },
      ]
    }),
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
