import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const pattern = /[、，]?……(?=等(?![级次候待额于同式]))/g

export const dengAfterEllipsis: TextRule = {
  id: 'P06',
  scope: 'text',
  title: '省略号后不用“等”',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 4.11',
  why: '省略号和“等”都表示没有列完，用一个就够。',
  check: ({ text }) => patternSpots(text, pattern, ([found]) => ({ message: `有“等”就不用“${found}”。`, fix: '' })),
  wrong: [
    { text: '语文、数学……等学科', found: ['……'], fixed: '语文、数学等学科' },
    { text: '保安、校医、……等人员', found: ['、……'], fixed: '保安、校医等人员' },
    { text: '食堂、宿舍……等', found: ['……'], fixed: '食堂、宿舍等' },
  ],
  right: ['语文、数学等学科', '语文、数学……', '分为一等奖……等级另定', '他说：“好……”', '保安、校医等'],
}
