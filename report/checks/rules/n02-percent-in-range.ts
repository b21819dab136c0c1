import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const pattern = /(?<![\d.%％—～])(\d{1,4}(?:\.\d{1,4})?)([～—~–－-])(\d{1,4}(?:\.\d{1,4})?)([%％])/g

export const percentInRange: TextRule = {
  id: 'N02',
  scope: 'text',
  title: '百分数范围两头都写“%”',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15835—2011 5.1.3',
  why: '“15～30%”可以读作从15到30%；两头都写百分号才没有歧义。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found, from = '', sign = '', to = '', percent = '']) => {
      if (Number(from) >= Number(to)) return null
      const fix = `${from}${percent}${sign === '—' ? sign : '～'}${to}${percent}`
      return { message: `“${found}”应写作“${fix}”。`, fix }
    }),
  wrong: [
    { text: '提高15～30%', found: ['15～30%'], fixed: '提高15%～30%' },
    { text: '占比在8.5—12.5%之间', found: ['8.5—12.5%'], fixed: '占比在8.5%—12.5%之间' },
    { text: '按5~10％比例统筹', found: ['5~10％'], fixed: '按5％～10％比例统筹' },
  ],
  right: ['提高15%～30%', '占15%', '2019—2021年', '3—6岁占12%', '由30%降到15%'],
}
