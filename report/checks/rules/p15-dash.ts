import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** Runs of short lines, box-drawing lines and mixtures: one — alone joins (4.13) and stays. */
const pattern = /(?<=[\u4e00-\u9fff”》）])(?:[-－–─]{2,6}|—[-－–─]{1,3}|[-－–─]{1,3}—)(?=[\u4e00-\u9fff“《（])/g

export const dash: TextRule = {
  id: 'P15',
  scope: 'text',
  title: '破折号写作——',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 4.10',
  why: '破折号占两个字的位置，中间不断开；两个短横不是破折号。',
  check: ({ text }) => patternSpots(text, pattern, ([found]) => ({ message: `“${found}”应写作“——”。`, fix: '——' })),
  wrong: [
    { text: '体育--美育', found: ['--'], fixed: '体育——美育' },
    { text: '一项制度－－校长陪餐', found: ['－－'], fixed: '一项制度——校长陪餐' },
    { text: '“阳光体育”──每天一小时', found: ['──'], fixed: '“阳光体育”——每天一小时' },
  ],
  right: ['体育——美育', '临江—东湖公路', 'K-12阶段', '2019—2021年', '电话0712-5550123'],
}
