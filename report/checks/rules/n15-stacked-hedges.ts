import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const amount = '\\d{1,8}(?:\\.\\d{1,4})?[%％多余]?[万亿]?(?:个百分点|[\\u4e00-\\u9fff]{0,3}?)'
/** 约…左右, 近…上下: the second word says what the first one said. */
const about = `(?:大约|约|将近|近|大概)${amount}(?:左右|上下)`
/** 超过…以上, 不到…以下: two bounds of one figure. */
const bounds = `(?:超过|超|逾|突破|至少|不少于|不低于)${amount}以上|(?:不到|不足|低于|至多|最多|不超过)${amount}以下`
const pattern = new RegExp(`${about}|${bounds}`, 'g')

export const stackedHedges: TextRule = {
  id: 'N15',
  scope: 'text',
  title: '“约”与“左右”、“超”与“以上”不并用',
  severity: 'warning',
  basis: '通常',
  source: '公文用语的通常写法',
  why: '两个词是一个意思，并用显得数字没有核实；“超过……以上”还让界限含不含本数说不清。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) =>
      /[右下]$/.test(found) && !found.endsWith('以下')
        ? { message: `“${found}”只留一个表示大概的词。`, fix: found.slice(0, -2) }
        : { message: `“${found}”重复限定，请留“超过”一类的词或“${found.slice(-2)}”中的一个。` },
    ),
  wrong: [
    { text: '参训教师约100人左右', found: ['约100人左右'], fixed: '参训教师约100人' },
    { text: '初中专任教师必须超85%以上', found: ['超85%以上'] },
    { text: '大班额比例不到1.5%以下', found: ['不到1.5%以下'] },
  ],
  right: [
    '参训教师约100人',
    '参训教师100人左右',
    '就业率达96%以上',
    '超过85%',
    '近3年投入200万元以上',
    '不足5人的教学点',
  ],
}
