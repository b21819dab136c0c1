import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const rate = '(?:率|占比|比例|比重|优良率|覆盖面)'
/** Of a sum or a number a change in per cent is right; a base behind the rate makes it one of the rate. */
const pattern = new RegExp(
  `${rate}(?:为|达到?|是|由|从)?(?:\\d{1,3}(?:\\.\\d{1,3})?[%％])?[，,]?(?:同比|环比|(?:比|较|与|相比|比较)[^，,。；;%％]{2,12}?)?(?:提高|上升|下降|提升|降低|增加|减少|回落|增长)了?(\\d{1,3}(?:\\.\\d{1,3})?)[%％](?!点)`,
  'g',
)

export const rateInPoints: TextRule = {
  id: 'G10',
  scope: 'text',
  title: '比率的升降用“百分点”',
  severity: 'warning',
  basis: '通常',
  source: '国家统计局关于百分数与百分点用法的说明',
  why: '率、占比本身是百分数，升降的数一般是两个百分数之差，应写“百分点”；确是相对变化的，请写明“按可比口径”。',
  check: ({ text }) =>
    patternSpots(text, pattern, ({ 0: found, 1: value = '', index }) => {
      const start = index + found.length - value.length - 1
      return {
        start,
        end: index + found.length,
        message: `比率的升降写作“${value}个百分点”。确是相对变化的，请写明。`,
      }
    }),
  wrong: [
    { text: '近视检出率为46.3%，相比2019年下降了1.5%。', found: ['1.5%'] },
    { text: '普惠率提高3.2%。', found: ['3.2%'] },
    { text: '高级教师占比为12.5%，比上年提高2%，结构改善。', found: ['2%'] },
    { text: '巩固率较上年上升0.4%', found: ['0.4%'] },
  ],
  right: [
    '近视检出率下降1.5个百分点。',
    '教育支出9.1亿元，比上年增长7.37%。',
    '教师人数比上年增加2%。',
    '普惠率达到91.2%，在园幼儿增长3%。',
    '入学率100%，巩固率99.8%。',
    '投入增长率高于财政收入，生均支出提高5%。',
  ],
}
