/** 公示稿: what a report that is made public says behind its text — until when, and to whom objections go. */
import type { Official } from '../document/envelope.ts'
import { blankLine } from './body.ts'
import type { PaperParagraph } from './paper.ts'
import { dateText } from './placement.ts'
import { printable, textRuns } from './runs.ts'
import type { Setting } from './setting.ts'

const clean = (text: string) => printable(text).trim()

/** 2026年9月1日至9月7日; the year is said once where it is the same. */
function period(from: string, to: string): string {
  const [start, end] = [dateText(from), dateText(to)]
  if (start === '' || end === '') return start === '' ? end : `${start}起`
  return `${start}至${from.slice(0, 4) === to.slice(0, 4) ? end.replace(/^\d{4}年/, '') : end}`
}

/** Nothing where none of the particulars is filled in. */
export function publicityBlocks({ publicity }: Official, { preset }: Setting): PaperParagraph[] {
  const particulars: readonly (readonly [string, string])[] = [
    ['公示时间', period(publicity.from, publicity.to)],
    ['受理单位', clean(publicity.office)],
    ['联系电话', clean(publicity.phone)],
    ['电子邮箱', clean(publicity.email)],
    ['通信地址', clean(publicity.address)],
  ]
  const filled = particulars.filter(([, text]) => text !== '')
  if (filled.length === 0) return []
  const line = (text: string): PaperParagraph => ({
    kind: 'paragraph',
    style: 'body',
    role: 'publicity',
    runs: textRuns(text, { face: 'fangsong' }, preset),
  })
  const office = clean(publicity.office)
  return [
    blankLine(),
    line(
      `公示期间，任何单位和个人对报告内容有异议的，可通过来信、来电、来访等方式向${office === '' ? '我单位' : office}反映。以单位名义反映的，应当加盖公章；以个人名义反映的，应当署真实姓名并留联系方式。`,
    ),
    ...filled.map(([label, text]) => line(`${label}：${text}`)),
  ]
}
