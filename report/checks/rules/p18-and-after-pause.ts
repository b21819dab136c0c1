import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** Not 和谐, 及时, 与会: words that begin so; nor places such as 和平区. */
const pattern =
  /(?<=[\u4e00-\u9fff”》）])、(?:以及|和(?![谐睦解平顺善美合气声服田县龙政])|及(?![时格早其])|与(?![会时众日其]))(?=[\u4e00-\u9fff“《])/g

export const andAfterPause: TextRule = {
  id: 'P18',
  scope: 'text',
  title: '“和”“及”前不用顿号',
  severity: 'warning',
  basis: '标准规定',
  source: 'GB/T 15834—2011 4.5',
  why: '最后一项前已有“和”“及”“与”连接，不再停顿。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => ({ message: `“${found.slice(1)}”前不用顿号。`, fix: found.slice(1) })),
  wrong: [
    { text: '幼儿园、小学、和初中', found: ['、和'], fixed: '幼儿园、小学和初中' },
    { text: '场地、设备、及师资', found: ['、及'], fixed: '场地、设备及师资' },
    { text: '教师、家长、以及社区', found: ['、以及'], fixed: '教师、家长以及社区' },
  ],
  right: [
    '幼儿园、小学和初中',
    '平安、和谐校园',
    '准确、及时上报',
    '团结、和睦',
    '视唱、和声',
    '教师、家长以及社区',
    '城东区、和平区',
  ],
}
