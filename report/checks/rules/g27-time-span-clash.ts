import type { ReportRule } from '../rule.ts'

const begun = /(20\d{2})年(?:\d{1,2}月)?[^。；;\n]{0,30}?(?:全面实施|启动|开始|实施|推行|试点)/g
const since = /^[^\n]{0,80}?(?<![\d近])([一二三四五六七八九两]|\d{1,2})年来/
const digits = '零一二三四五六七八九'

const years = (text: string) => (/^\d+$/.test(text) ? Number(text) : text === '两' ? 2 : digits.indexOf(text))

export const timeSpanClash: ReportRule = {
  id: 'G27',
  scope: 'report',
  title: '起始年份与“几年来”对不上',
  severity: 'warning',
  basis: '通常',
  source: '同一段里的起始年份与年数',
  why: '“2020年全面实施……三年来”在2021年的报告里说不通，多半是前后两句来自不同年份的稿子。',
  check({ envelope, units }) {
    const { round } = envelope.details
    return units.flatMap(({ text, block, cell }) =>
      [...text.matchAll(begun)].flatMap(({ 0: found, 1: start, index }) => {
        const behind = index + found.length
        const span = since.exec(text.slice(behind, behind + 100))
        if (!span) return []
        const said = years(span[1] ?? '')
        const most = round - Number(start) + 1
        if (most < 1 || said <= most) return []
        const words = `${span[1]}年来`
        const at = behind + span[0].length - words.length
        return [
          {
            place: { block, cell, start: at, end: at + words.length },
            message: `前面写${start}年开始，到${round}年只有${most}年，这里写“${words}”。请核对。`,
          },
        ]
      }),
    )
  },
  wrong: [
    {
      lines: ['## 主要工作', '2020年全面实施轮岗。三年来，交流教师365名。'],
      details: { round: 2021 },
      found: ['三年来'],
    },
    { lines: ['## 主要工作', '2019年启动改革，五年来成效明显。'], details: { round: 2021 }, found: ['五年来'] },
    {
      lines: ['## 主要工作', '2021年开始试点，2年来覆盖12所学校，4年来无事故。'],
      details: { round: 2021 },
      found: ['2年来'],
    },
  ],
  right: [
    { lines: ['## 主要工作', '2019年全面实施轮岗。三年来，交流教师365名。'], details: { round: 2021 } },
    { lines: ['## 主要工作', '2020年全面实施轮岗。近三年来，教师结构优化。'], details: { round: 2021 } },
    { lines: ['## 主要工作', '2020年全面实施轮岗。'], details: { round: 2021 } },
    { lines: ['## 主要工作', '三年来，交流教师365名。2020年全面实施轮岗。'], details: { round: 2021 } },
    { lines: ['## 主要工作', '2020年全面实施轮岗，两年来平稳有序。'], details: { round: 2021 } },
  ],
}
