import type { ReportRule } from '../rule.ts'

const noticeYear = /开展\s?(20\d{2})\s?年/
const numberYear = /〔(20\d{2})〕/
const titleYear = /(20\d{2})\s?(?:年度?)/

/** Round 2021, reviewed year 2020, as the details of every example have them. */
const notice = { noticeTitle: '关于开展2021年教育职责评价工作的通知', noticeNumber: '鄂教督室函〔2021〕6号' }
const details = { round: 2021, reviewYear: 2020, ...notice }

export const roundsAgree: ReportRule = {
  id: 'G02',
  scope: 'report',
  title: '通知、标题、评价年度的年份一致',
  severity: 'error',
  basis: '通常',
  source: '同类报告的写法：标题写履职年度，通知写评价年度',
  why: '通知的年份、文号的年份、标题的年份和报告信息对不上，一眼就看得出是照搬了上年的报告。',
  check({ envelope: { details: own }, outline: { title } }) {
    const { round, reviewYear, noticeTitle, noticeNumber } = own
    const inNotice = Number(noticeYear.exec(noticeTitle)?.[1] ?? round)
    const inNumber = Number(numberYear.exec(noticeNumber)?.[1] ?? round)
    const inTitle = Number(titleYear.exec(title)?.[1] ?? reviewYear)
    return [
      ...(inNotice !== round
        ? [
            {
              place: { detail: 'noticeTitle' },
              text: noticeTitle,
              message: `通知名称写的是${inNotice}年，评价年度是${round}年。请核对通知和报告信息。`,
            },
          ]
        : []),
      ...(inNumber !== round
        ? [
            {
              place: { detail: 'noticeNumber' },
              text: noticeNumber,
              message: `通知文号的年份是${inNumber}年，评价年度是${round}年。请核对文号和报告信息。`,
            },
          ]
        : []),
      ...(inTitle !== reviewYear && inTitle !== round
        ? [
            {
              place: { block: 0, cell: null, start: 0, end: title.length },
              text: title,
              message: `标题写的是${inTitle}年，履职年度是${reviewYear}年、评价年度是${round}年。请核对标题。`,
            },
          ]
        : []),
    ]
  },
  wrong: [
    {
      lines: ['# 临江市履行教育职责自评报告'],
      details: { ...details, noticeNumber: '鄂教督室函〔2020〕6号' },
      found: ['鄂教督室函〔2020〕6号'],
    },
    {
      lines: ['# 临江市履行教育职责自评报告'],
      details: { ...details, noticeTitle: '关于开展2019年教育职责评价工作的通知' },
      found: ['关于开展2019年教育职责评价工作的通知'],
    },
    {
      lines: ['# 临江市2018年度履行教育职责自评报告'],
      details,
      found: ['临江市2018年度履行教育职责自评报告'],
    },
  ],
  right: [
    { lines: ['# 临江市履行教育职责自评报告'], details },
    { lines: ['# 临江市2020年度履行教育职责自评报告'], details },
    { lines: ['# 临江市2021年履行教育职责自评报告'], details },
    { lines: ['# 临江市履行教育职责自评报告'], details: { ...details, noticeTitle: '', noticeNumber: '' } },
    { lines: ['# 临江市履行教育职责自评报告'], details: { ...details, noticeTitle: '教育职责评价办法' } },
  ],
}
