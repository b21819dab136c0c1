import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** 目前 and 近三年 are common and clear beside a figure of the year; these are not. */
const pattern = /(?<![如至])(?:今年|去年|明年|前年|后年|近日|日前|近期|上个月|本月|下个月)(?![龄级])/g
/** What was said or written then is quoted as it was. */
const quotation = /“[^“”\n]{0,300}”/g

export const relativeTime: TextRule = {
  id: 'N21',
  scope: 'text',
  title: '时间写明年月',
  severity: 'warning',
  basis: '通常',
  source: '公文用语的通常写法',
  why: '报告上报、公示和存档后，“今年”“去年”指哪一年就说不清了；写明年份。',
  check({ text }) {
    const quoted = text.replace(quotation, (found) => '□'.repeat(found.length))
    return patternSpots(quoted, pattern, ([found]) => ({ message: `“${found}”请改写为具体的年份或日期。` }))
  },
  wrong: [
    { text: '今年以来，新建学校3所。', found: ['今年'] },
    { text: '比去年同期增加12所', found: ['去年'] },
    { text: '近日召开专题会议', found: ['近日'] },
  ],
  right: [
    '2021年以来，新建学校3所。',
    '比2020年同期增加12所',
    '“今年要办成十件实事”',
    '目前全部达标',
    '近三年累计投入1.2亿元',
  ],
}
