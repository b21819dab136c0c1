import { named } from '../quoted-names.ts'
import type { ReportRule } from '../rule.ts'

/** A year of its own: no part of a range, of a school year, of a document number, of a plan's name. */
const year = /(?<![\d〔[（(至—–~～-])(20\d{2})年(?!\s?(?:[—–~～-]|至|到)\s?20\d{2})(?!底?前|以前|起|以来|以后|之后|后)/g
/** What compares says of an older year with reason: 比2019年, 较2019年, 2019年以来, 同比. */
const compared = /(?:比|较|从|自|由|于|与|对比|相比|同)$/

const details = { round: 2021, reviewYear: 2020 }

export const staleYear: ReportRule = {
  id: 'G03',
  scope: 'report',
  title: '数据的年份过旧',
  severity: 'warning',
  basis: '通常',
  source: '同类报告的写法：写履职年度和本年的工作',
  why: '正文里有数据的句子写着往年的年份，多半是上年报告里没有更新的话。与往年比较的除外。',
  check({ envelope, units }) {
    const { round, reviewYear } = envelope.details
    const oldest = Math.min(round, reviewYear)
    return units.flatMap(({ kind, text, headingEnd, block, cell, areaId }) => {
      if (kind === 'title' || kind === 'cell' || kind === 'attachment') return []
      const open = named(text)
      return [...open.matchAll(year)].flatMap(({ 0: found, 1: digits, index }) => {
        const value = Number(digits)
        if (index < headingEnd || (value >= oldest && value <= round)) return []
        // Outside the duty areas a year to come is a plan.
        if (value > round && areaId === null) return []
        const before = open.slice(Math.max(0, index - 4), index)
        const clause = open.slice(index, index + 40).split(/[，；。,;]/)[0] ?? ''
        // The year alone is history; with a figure behind it, it states last year's results.
        if (
          compared.test(before) ||
          !/\d+(?:\.\d+)?\s?(?:[%％]|[万亿]?[所个名人元次])/.test(clause.slice(found.length))
        )
          return []
        return [
          {
            place: { block, cell, start: index, end: index + found.length },
            message: `数据写的是${value}年，履职年度是${reviewYear}年。请更新；确是往年数据的，写明与哪年比较。`,
          },
        ]
      })
    })
  },
  wrong: [
    { lines: ['## 主要工作', '2018年新建公办园12所。'], details, found: ['2018年'] },
    { lines: ['## 主要工作', '### 校园安全。全市2019年投入2162万元，配备保安532名。'], details, found: ['2019年'] },
    { lines: ['## 主要工作', '### {preschool} 学前教育。2022年普惠率达到91.2%。'], details, found: ['2022年'] },
  ],
  right: [
    { lines: ['## 主要工作', '2020年新建公办园12所，2021年新建3所。'], details },
    { lines: ['## 主要工作', '普惠率91.2%，比2018年提高3.5个百分点。'], details },
    { lines: ['## 主要工作', '落实《临江市2017年新建50所学校规划》。'], details },
    { lines: ['## 主要工作', '2018—2020年新建公办园12所。'], details },
    { lines: ['## 主要工作', '2018年起实施集团化办学。'], details },
    { lines: ['## 主要工作', '2025年底前建成学校5所。'], details },
    { lines: ['## 改进措施', '### 更新设备。2022年投入300万元。'], details },
  ],
}
