/**
 * What of a text is bound to its year (沿用项): figures, years, dates, document numbers, policies, running
 * counts such as 第五轮, and one-off happenings. In text carried over from last year each of them is to be updated,
 * confirmed or deleted before the report goes out.
 */
import { documentNumberCores } from '../document/document-number.ts'
import { figuresIn } from '../document/figures.ts'
import { countedBy, type Previous } from './counted.ts'
import { happeningsIn } from './events.ts'
import { writtenFiguresIn } from './written-figures.ts'

export const itemKinds = ['figure', 'date', 'year', 'documentNumber', 'policy', 'running', 'event'] as const
/** 数据, 日期, 年份, 文号, 文件, 届次与累计, 事件. */
export type ItemKind = (typeof itemKinds)[number]

export interface Item {
  readonly kind: ItemKind
  /** As it stands in the text. */
  readonly text: string
  /** Of a figure the number, of a year the year; null elsewhere. */
  readonly value: number | null
  /** Of a figure; '' elsewhere. */
  readonly unit: string
  /** What a figure counts, in the words around it: 校舍面积, 责任督学; '' where they do not say, and elsewhere. */
  readonly counts: string
  /** Offsets into the text. */
  readonly start: number
  readonly end: number
}

type Pattern = readonly [kind: ItemKind, pattern: RegExp]

/** In this order: what an earlier one took, a later one does not see. A policy's name holds its own years. */
const patterns: readonly Pattern[] = [
  ['policy', /《[^《》\n]{2,80}(?:《[^《》\n]{1,60}》[^《》\n]{0,60})?》/g],
  // Damaged ones, too: a number of last year that lost its brackets is last year's all the same.
  ['documentNumber', new RegExp(`〔\\d{4}〕\\d{1,4}号|(?<=\\p{Script=Han})(?:${documentNumberCores})`, 'gu')],
  ['date', /(?<!\d)(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日/g],
  // 第五轮, 第3批, 建党100周年, 三年来, 近三年, “十三五”, 十四五
  ['running', /第[一二三四五六七八九十\d]{1,3}(?:轮|届|次|批|期|年)|[\u4e00-\u9fff]{2}\d{1,3}周年/g],
  [
    'running',
    /(?:近|过去|连续)?[一二三四五六七八九十两\d]{1,2}年来|(?:近|过去|连续)[一二三四五六七八九十两\d]{1,2}年|十[一二三四五六]五/g,
  ],
  // 6月份, 2021年9月底; 3个月 is a span of time, and no month
  ['date', /(?<!\d)(?:(?:19|20)\d{2}年)?(?:1[0-2]|[1-9])月(?:份|[底初]|[上中下]旬)?(?![\d龄])/g],
  ['year', /(?<!\d)(?:19|20)\d{2}(?:[-—–～~至](?:19|20)\d{2})?(?:学年度?|年度?)/g],
]

/** Less than this of a happening's words names none. */
const shortestEvent = 4

/** The items of a text, in order; none overlaps another. */
export function itemsIn(text: string): readonly Item[] {
  const found: Item[] = []
  const free = (start: number, end: number) => found.every((item) => end <= item.start || start >= item.end)
  for (const [kind, pattern] of patterns)
    for (const { 0: own, index } of text.matchAll(pattern)) {
      const end = index + own.length
      // A fill-in waits for its own text: nothing of it is from last year.
      if (!free(index, end) || own.includes('【')) continue
      const value = kind === 'year' ? Number(own.slice(0, 4)) : null
      found.push({ kind, text: own, value, unit: '', counts: '', start: index, end })
    }
  let previous: Previous | null = null
  for (const figure of [...figuresIn(text), ...writtenFiguresIn(text)].toSorted((a, b) => a.start - b.start)) {
    const { start, end, value, unit } = figure
    if (!free(start, end)) continue
    if (previous && text.slice(previous.end, start).includes('。')) previous = null
    const counts: string = countedBy(text, figure, previous)
    previous = { end, counts }
    found.push({ kind: 'figure', text: figure.text, value, unit, counts, start, end })
  }
  // Of a happening what the others left of it, up to its noun.
  for (const { start, end } of happeningsIn(text)) {
    const from = Math.max(
      start,
      ...found.filter((item) => item.start < end && item.end > start).map((item) => item.end),
    )
    // 召开会议2次: how often is the figure, and it was no single one.
    if (end - from >= shortestEvent && found.every((item) => item.start !== end))
      found.push({ kind: 'event', text: text.slice(from, end), value: null, unit: '', counts: '', start: from, end })
  }
  return found.toSorted((a, b) => a.start - b.start)
}
