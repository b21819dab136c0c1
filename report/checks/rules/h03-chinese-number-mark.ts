import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const pattern = /(?<=(?:^|\n)[一二三四五六七八九十]{1,3})[.．，](?=[\u4e00-\u9fff“《])/g

export const chineseNumberMark: TextRule = {
  id: 'H03',
  scope: 'text',
  title: '汉字数字序号后用顿号',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 附录B.3',
  why: '不带括号的汉字数字作序号，后面用顿号。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => ({ message: `序号后的“${found}”应为“、”。`, fix: '、' })),
  wrong: [
    { text: '一.总体情况', found: ['.'], fixed: '一、总体情况' },
    { text: '三，下一步打算', found: ['，'], fixed: '三、下一步打算' },
    { text: '十一．“五项管理”', found: ['．'], fixed: '十一、“五项管理”' },
  ],
  right: ['一、总体情况', '第一，加强领导', '其一，加强领导', '三五年内补齐短板', '（一）总体情况'],
}
