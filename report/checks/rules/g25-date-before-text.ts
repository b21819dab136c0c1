import { named } from '../quoted-names.ts'
import type { ReportRule } from '../rule.ts'

/** A day that has passed when it is written of: planned ones stand behind 将, 计划, 前. */
const day = /(20\d{2})年(\d{1,2})月(?:(\d{1,2})日)?/g
const planned = /将|拟|计划|预计|力争|确保|争取|目标|(?<!截)[到至]$/
const untilThen = /^(?:底?前|以前|之前|底)/

const two = (value: number) => String(value).padStart(2, '0')

export const dateBeforeText: ReportRule = {
  id: 'G25',
  scope: 'report',
  title: '成文日期早于文中写到的日期',
  severity: 'warning',
  basis: '通常',
  source: '成文日期是签发的日期（GB/T 9704—2012 7.3.5.4）',
  why: '文中已经写到的事，日期不会晚于成文日期。不是成文日期没有改，就是文中的日期写错了。',
  check({ envelope: { details }, units }) {
    if (details.date === '') return []
    return units.flatMap(({ text, block, cell }) => {
      const bare = named(text)
      return [...bare.matchAll(day)].flatMap(({ 0: found, 1: y, 2: m, 3: d, index }) => {
        const written = `${y}-${two(Number(m))}-${d === undefined ? '01' : two(Number(d))}`
        if (written <= details.date) return []
        const before = bare.slice(Math.max(0, index - 8), index)
        if (planned.test(before) || untilThen.test(bare.slice(index + found.length))) return []
        return [
          {
            place: { block, cell, start: index, end: index + found.length },
            message: `成文日期是${details.date}，文中写到了“${found}”。请核对其中一个。`,
          },
        ]
      })
    })
  },
  wrong: [
    { lines: ['## 主要工作', '2021年11月5日召开现场会。'], details: { date: '2021-10-18' }, found: ['2021年11月5日'] },
    { lines: ['## 主要工作', '2022年3月完成验收。'], details: { date: '2021-10-18' }, found: ['2022年3月'] },
    {
      lines: ['## 主要工作', '截至2021年10月31日，全部到位。'],
      details: { date: '2021-10-18' },
      found: ['2021年10月31日'],
    },
  ],
  right: [
    { lines: ['## 主要工作', '2021年9月5日召开现场会。'], details: { date: '2021-10-18' } },
    { lines: ['## 主要工作', '2021年10月完成验收。'], details: { date: '2021-10-18' } },
    { lines: ['## 主要工作', '计划2022年3月完成验收。'], details: { date: '2021-10-18' } },
    { lines: ['## 主要工作', '2022年3月底前完成验收。'], details: { date: '2021-10-18' } },
    { lines: ['## 主要工作', '2022年3月完成验收。'], details: { date: '' } },
    { lines: ['## 主要工作', '落实《2022年3月工作安排》。'], details: { date: '2021-10-18' } },
  ],
}
