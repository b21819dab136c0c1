import { sentenceSpans } from '../../document/sentence.ts'
import type { Spot, TextRule } from '../rule.ts'

/** 两个只增不减: what must not fall. */
const must = /生均(?:一般公共预算)?(?:教育)?(?:支出|公用经费|事业费)|一般公共预算教育支出|财政性教育经费|教育经费投入/
const falls = /(?:比上年|同比|较上年|较去年|比去年)?(?:下降|减少|降低|负增长|下滑)(?!为零|到零)|增长[-－−]\d/
const reason = /因|由于|主要是|受|原因|口径|剔除|一次性|学生(?:数|人数)|在校生/

export const decreaseWithoutReason: TextRule = {
  id: 'G15',
  scope: 'text',
  title: '教育投入下降没有说明原因',
  severity: 'warning',
  basis: '通常',
  source: '教育经费“两个只增不减”的要求',
  why: '一般公共预算教育支出和生均支出应当只增不减。下降的要写明原因，否则会被直接扣分。',
  check: ({ text }) =>
    sentenceSpans(text).flatMap(([start, end]): readonly Spot[] => {
      const sentence = text.slice(start, end)
      const named = must.exec(sentence)
      if (!named || reason.test(sentence)) return []
      const fall = falls.exec(sentence.slice(named.index + named[0].length))
      if (!fall) return []
      const at = start + named.index + named[0].length + fall.index
      return [
        { start: at, end: at + fall[0].length, message: `“${named[0]}”下降了，没有写原因。请补写原因和补救措施。` },
      ]
    }),
  wrong: [
    { text: '生均公用经费比上年下降1.2%。', found: ['比上年下降'] },
    { text: '一般公共预算教育支出8.9亿元，同比减少0.3亿元。', found: ['同比减少'] },
    { text: '财政性教育经费增长-1.69%。', found: ['增长-1'] },
  ],
  right: [
    '生均公用经费比上年增长1.2%。',
    '因在校生增加，生均公用经费比上年下降1.2%。',
    '生均支出下降，主要是上年有一次性校舍建设投入。',
    '学生近视率比上年下降1.2个百分点。',
    '一般公共预算教育支出8.9亿元，只增不减。',
  ],
}
