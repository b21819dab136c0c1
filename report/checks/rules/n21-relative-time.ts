import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** 目前 and 近三年 are common and clear beside a figure of the year; these are not. */
const pattern =
  /(?:今年|去年|(?<![申透写注标])明年(?!份)|(?<![目以之年如])前年|(?<![年以之此])后年|近日|(?<![\d日本次当即今近某〇一二三四五六七八九十])日前|上个月|本月|下个月)(?![龄级均度报])/g
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
    '9月30日前完成，三年后年均达标',
  ],
}
