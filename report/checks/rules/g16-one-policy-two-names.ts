import type { TextPlace } from '../../document/units.ts'
import { folded, likeness } from '../../recognise/fold.ts'
import type { ReportRule } from '../rule.ts'

const name = /《([^《》\n]{6,120}(?:《[^《》\n]{1,80}》[^《》\n]{0,80})?)》/g
/** Two names more alike than this and not the same are one document; measured on published reports, which have pairs of 0.81 that are two. */
const threshold = 0.85
/** What tells two documents of one series apart: years, numbers, a trial version. */
const series = /\d+|[一二三四五六七八九十]+(?=[期批轮])|试行|修订|征求意见/g

const plan = '落实《临江市中小学（幼儿园）布局规划（2017—2035）》。'

export const onePolicyTwoNames: ReportRule = {
  id: 'G16',
  scope: 'report',
  title: '同一份文件写了两个名称',
  severity: 'warning',
  basis: '通常',
  source: '引用公文名称应当准确、一致',
  why: '两个书名号里的名称几乎相同，多半是同一份文件，有一处写错了。请对照原件统一。',
  check({ units }) {
    const seen = new Map<string, TextPlace>()
    const spots: { place: TextPlace; message: string }[] = []
    for (const { text, block, cell } of units)
      for (const { 0: found, 1: own = '', index } of text.matchAll(name)) {
        if (seen.has(own)) continue
        const place = { block, cell, start: index, end: index + found.length }
        const marks = (own.match(series) ?? []).join()
        const other = [...seen.keys()].find(
          (known) =>
            (known.match(series) ?? []).join() === marks &&
            folded(known) !== folded(own) &&
            likeness(folded(known), folded(own)) > threshold,
        )
        if (other !== undefined)
          spots.push({ place, message: `与前文的《${other}》几乎相同，可能是同一份文件。请对照原件，统一名称。` })
        seen.set(own, place)
      }
    return spots
  },
  wrong: [
    {
      lines: ['## 主要工作', plan, '实施《临江市中小学及幼儿园布局规划（2017—2035）》。'],
      found: ['《临江市中小学及幼儿园布局规划（2017—2035）》'],
    },
    {
      lines: [
        '## 主要工作',
        '印发《关于进一步加强校园安全工作的通知》。',
        '落实《关于进一步加强校园安全管理工作的通知》。',
      ],
      found: ['《关于进一步加强校园安全管理工作的通知》'],
    },
    {
      lines: ['## 主要工作', '出台《临江市中小学教师交流轮岗实施办法》，执行《临江市中小学教师交流轮岗的实施办法》。'],
      found: ['《临江市中小学教师交流轮岗的实施办法》'],
    },
  ],
  right: [
    { lines: ['## 主要工作', plan, plan] },
    { lines: ['## 主要工作', '落实《临江市中小学(幼儿园)布局规划(2017-2035)》。', plan] },
    { lines: ['## 主要工作', '落实《第一期学前教育行动计划》《第二期学前教育行动计划》。'] },
    { lines: ['## 主要工作', '落实《临江市2020年教育工作要点》《临江市2021年教育工作要点》。'] },
    { lines: ['## 主要工作', '落实《临江市教师轮岗办法》和《临江市校园安全管理办法》。'] },
  ],
}
