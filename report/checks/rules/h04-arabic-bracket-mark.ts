import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const pattern = /(?<=(?:^|[。；：\n])[（(]\d{1,2}[）)])[、，,.．：](?=[\u4e00-\u9fff“《])/g

export const arabicBracketMark: TextRule = {
  id: 'H04',
  scope: 'text',
  title: '（1）后不用点号',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 附录B.3',
  why: '括号已经把序号和文字分开，后面不再加顿号、逗号。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => ({ message: `带括号的序号后不用“${found}”。`, fix: '' })),
  wrong: [
    { text: '（1）、体育', found: ['、'], fixed: '（1）体育' },
    { text: '(2).美育', found: ['.'], fixed: '(2)美育' },
    { text: '包括：（1），学位；（2），师资。', found: ['，', '，'], fixed: '包括：（1）学位；（2）师资。' },
  ],
  right: ['（1）体育', '（1）（2）两项', '第三条第（1）、（2）项', '表（1），单位：万元', '1.体育'],
}
