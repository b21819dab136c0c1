import { named } from '../quoted-names.ts'
import type { ReportRule } from '../rule.ts'

interface Term {
  readonly pattern: RegExp
  /** Round from which on the term belongs to the past. */
  readonly from: number
  readonly advice: string
}

/** Terms with an end that is known: of plans their last year, of campaigns the year in which another name took over. */
const terms: readonly Term[] = [
  {
    pattern: /贫困户|贫困县|贫困村|精准扶贫|脱贫攻坚(?!成果)/g,
    from: 2022,
    advice: '2021年起改用“脱贫户”“巩固拓展脱贫攻坚成果”“乡村振兴”',
  },
  { pattern: /十三五/g, from: 2022, advice: '“十三五”已于2020年结束' },
  { pattern: /十四五/g, from: 2027, advice: '“十四五”于2025年结束' },
  { pattern: /疫情防控|常态化防控|新冠肺炎/g, from: 2024, advice: '2023年1月起实施“乙类乙管”，写法已经改变' },
  { pattern: /全面建成小康社会决胜|决胜全面小康/g, from: 2022, advice: '2021年已宣布全面建成小康社会' },
]
/** What is told of the past may be told in its words. */
const past = /以来|期间|时期|末|收官|圆满|成果|曾|过去/

export const expiredTerms: ReportRule = {
  id: 'G26',
  scope: 'report',
  title: '过了时的提法',
  severity: 'hint',
  basis: '通常',
  source: '有关规划、行动的起止年份',
  why: '规划、行动有起止年份，过期的提法多半是从往年报告里带过来的。',
  check({ envelope, units }) {
    const due = terms.filter(({ from }) => envelope.details.round >= from)
    return units.flatMap(({ text, block, cell }) => {
      const bare = named(text)
      return due.flatMap(({ pattern, advice }) =>
        [...bare.matchAll(pattern)].flatMap(({ 0: found, index }) =>
          past.test(bare.slice(index, index + found.length + 6))
            ? []
            : [
                {
                  place: { block, cell, start: index, end: index + found.length },
                  message: `“${found}”可能过时：${advice}。请核对。`,
                },
              ],
        ),
      )
    })
  },
  wrong: [
    { lines: ['## 主要工作', '资助贫困户学生512名。'], details: { round: 2023 }, found: ['贫困户'] },
    { lines: ['## 主要工作', '按照“十三五”规划推进。'], details: { round: 2022 }, found: ['十三五'] },
    { lines: ['## 主要工作', '抓好疫情防控，守好校门。'], details: { round: 2025 }, found: ['疫情防控'] },
  ],
  right: [
    { lines: ['## 主要工作', '资助贫困户学生512名。'], details: { round: 2021 } },
    { lines: ['## 主要工作', '“十三五”期间新建学校12所。'], details: { round: 2022 } },
    { lines: ['## 主要工作', '巩固拓展脱贫攻坚成果。'], details: { round: 2023 } },
    { lines: ['## 主要工作', '落实《临江市“十三五”教育规划》。'], details: { round: 2023 } },
    { lines: ['## 主要工作', '抓好疫情防控。'], details: { round: 2022 } },
  ],
}
