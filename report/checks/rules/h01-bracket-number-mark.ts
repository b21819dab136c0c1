import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const pattern = /(?<=(?:^|[。；：\n])[（(][一二三四五六七八九十]{1,3}[）)])[、，,.．：](?=[\u4e00-\u9fff“《])/g

export const bracketNumberMark: TextRule = {
  id: 'H01',
  scope: 'text',
  title: '（一）后不用点号',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 附录B.3',
  why: '括号已经把序号和文字分开，后面不再加顿号、逗号。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => ({ message: `带括号的序号后不用“${found}”。`, fix: '' })),
  wrong: [
    { text: '（一）、加强领导。成立专班。', found: ['、'], fixed: '（一）加强领导。成立专班。' },
    { text: '（十二），规范办园行为', found: ['，'], fixed: '（十二）规范办园行为' },
    {
      text: '分三步：（一）．摸清底数；（二）．逐校整改。',
      found: ['．', '．'],
      fixed: '分三步：（一）摸清底数；（二）逐校整改。',
    },
  ],
  right: [
    '（一）加强领导',
    '（一）（二）两项',
    '见第三条第（一）、（二）项',
    '一、总体情况',
    '《通知》（一）、（二）部分',
  ],
}
