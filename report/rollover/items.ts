/**
 * What of a text is bound to its year (沿用项): figures, years, dates, document numbers, policies, and
 * running counts such as 第五轮. In text carried over from last year each of them is to be updated,
 * confirmed or deleted before the report goes out.
 */
import { type Figure, figuresIn } from '../document/figures.ts'

export const itemKinds = ['figure', 'date', 'year', 'documentNumber', 'policy', 'running'] as const
/** 数据, 日期, 年份, 文号, 文件, 届次与累计. */
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
  ['documentNumber', /〔\d{4}〕\d{1,4}号/g],
  ['date', /(?<!\d)(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日/g],
  // 第五轮, 第3批, 建党100周年, 三年来, 近三年, “十三五”, 十四五
  ['running', /第[一二三四五六七八九十\d]{1,3}(?:轮|届|次|批|期|年)|[\u4e00-\u9fff]{2}\d{1,3}周年/g],
  [
    'running',
    /(?:近|过去|连续)?[一二三四五六七八九十两\d]{1,2}年来|(?:近|过去|连续)[一二三四五六七八九十两\d]{1,2}年|十[一二三四五六]五/g,
  ],
  ['year', /(?<!\d)(?:19|20)\d{2}(?:[-—–～~至](?:19|20)\d{2})?(?:学年度?|年度?)(?:\d{1,2}月)?/g],
]

const delimiters = /[，。；、：！？,.;:!?\n“”‘’（）()《》〈〉【】\d%％]/
/** Nearest characters of a clause that can name a thing; a longer name is cut. */
const longestName = 14

/** Words before a figure that lead to it and name nothing. */
const leading =
  /(?:达到了?|高达|约为|分别为|仅为|增加到|提高到|下降到|共有|现有|累计|总计|共计|合计|达|为|共|约|近|超过|超|不少于|不低于|至少|以上|投入|新增|组织|发放|配备|占|了|到|至|各|每年|全年|其中)+$/
/** Words in front of a name that say when or by whom, or do something to it. */
const before = /^(?:全[市县区州]|我[市县区州]|目前|已|并|共|还|新建、?|改建、?|(?:年|月)?底前|建成)+/
/** Words behind a counted thing that go on with the sentence. */
const following =
  /(?:参加|开展|接受|获得|被|已|均|全部|实现|完成|达到|进行|得到|纳入|中的?|的|和|与|及|为|在|以上|左右|予以).*$/

/** Units that measure something named before them; the others count what stands behind. */
const measures =
  /^(?:[百千万亿]{0,2}(?:元|美元)|[%％‰‱]|个?百分点|(?:平方|立方)?(?:公里|米|千米|厘米|毫米)|平米|㎡|公顷|亩|吨|公斤|千克|克|倍|分|小时|分钟|[万亿]{1,2})$/

function clauseBefore(text: string, start: number): string {
  let from = start
  while (from > 0 && start - from < longestName && !delimiters.test(text.charAt(from - 1))) from -= 1
  return text.slice(from, start)
}

function clauseBehind(text: string, end: number): string {
  let to = end
  while (to < text.length && to - end < longestName && !delimiters.test(text.charAt(to))) to += 1
  return text.slice(end, to)
}

/** What a figure counts, in the words around it. */
function counted(text: string, { start, end, unit }: Figure): string {
  const named = clauseBefore(text, start).replace(leading, '').replace(before, '')
  const behind = clauseBehind(text, end).replace(following, '')
  const [first, second] = measures.test(unit) ? [named, behind] : [behind, named]
  return (first.length >= 2 ? first : second).trim()
}

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
  for (const figure of figuresIn(text)) {
    const { start, end, value, unit } = figure
    if (free(start, end))
      found.push({ kind: 'figure', text: figure.text, value, unit, counts: counted(text, figure), start, end })
  }
  return found.toSorted((a, b) => a.start - b.start)
}
