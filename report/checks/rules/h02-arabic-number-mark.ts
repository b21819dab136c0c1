import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** At the beginning of a paragraph or an item; 1、2年级 is a list. */
const pattern = /(?<=(?:^|[。；：\n])\d{1,2})[、，．](?=[\u4e00-\u9fff“《])/g

export const arabicNumberMark: TextRule = {
  id: 'H02',
  scope: 'text',
  title: '阿拉伯数字序号后用“.”',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 附录B.3',
  why: '不带括号的阿拉伯数字作序号，后面用下脚点“.”，不用顿号。',
  check: ({ text }) => patternSpots(text, pattern, ([found]) => ({ message: `序号后的“${found}”应为“.”。`, fix: '.' })),
  wrong: [
    { text: '1、经费投入。一般公共预算教育支出增长。', found: ['、'], fixed: '1.经费投入。一般公共预算教育支出增长。' },
    { text: '12．校园安全', found: ['．'], fixed: '12.校园安全' },
    { text: '主要做法：1、统筹学位；2、统筹师资。', found: ['、', '、'], fixed: '主要做法：1.统筹学位；2.统筹师资。' },
  ],
  right: ['1.经费投入', '1、2年级共用一栋楼', '分别新建3、4所', '2021，再次部署', '（1）体育'],
}
