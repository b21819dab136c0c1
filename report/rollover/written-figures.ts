/**
 * Figures that are written in Chinese characters: 四大类, 两亿元, 至少一所, 百分之九十六. They date like those in
 * digits, but a text is full of words that only look like them (统一, 五个一, 三位一体), so they are looked
 * for in last year's text alone and count as figures nowhere else.
 */
import type { Figure } from '../document/figures.ts'
import { chineseNumberValue } from '../document/numbering.ts'

const numeral = '[一二两三四五六七八九十][一二三四五六七八九十百零]*'
const measures = '元|美元|平方米|平方公里|公里|米|公顷|亩|吨|个百分点|倍|小时|学时|课时|天|周'
/** Of concrete things and people: there 一 tells a number, too. */
const counters = '所|名|人次|人|件|家|间|台|套|座|栋|幢|处|篇|份|支|只|辆|场次|场|位|册|块'
/** With 一 these tell none: 一个, 一次, 一项, 一种. */
const loose = '个|次|项|条|种|类|大类|门|张|批次|起'

/** Not 第三名, 每一所, 统一, 前十名, 一校一案, 说一件办一件; not behind an opening quote, where slogans begin. */
const notBehind =
  '(?<![第每某逐同统前专唯任另这那万千百十一二两三四五六七八九几数“"「‘])(?<!一.|接着)(?<![说办抓干](?=一件))'
/** Not 三个月, 三位一体, 一人一籍, 三名工程, 两个维护, 两位数. */
const notBefore = '(?![一月体数接])(?!工程|维护|确立|意识|自信|代表|全面|只增不减|必须)'

const written = new RegExp(
  `${notBehind}(?<number>${numeral})[多余]?(?<unit>[千万亿]{0,2}(?:${measures}|${counters})|${loose})${notBefore}`,
  'g',
)
/** Units that go with 一 alone. */
const withOne = new RegExp(`^(?:[千万亿]+.+|${counters})$`)
const percent = new RegExp(`百分之(?<number>百|${numeral})(?:点(?<decimals>[零一二三四五六七八九]{1,3}))?(?!点)`, 'g')
const digits = '零一二三四五六七八九'

/** 两 is 二 in numbers. Null of what is none, such as 三四. */
const readNumeral = (text: string): number | null =>
  chineseNumberValue(text.replace(/^两/, '二').replace(/^百$/, '一百'))

/** In order. */
export function writtenFiguresIn(text: string): readonly Figure[] {
  const found = [...text.matchAll(written)].flatMap((match): Figure[] => {
    const { number = '', unit = '' } = match.groups ?? {}
    const value = readNumeral(number)
    if (value === null || (value === 1 && !withOne.test(unit))) return []
    return [{ text: match[0], value, unit, start: match.index, end: match.index + match[0].length }]
  })
  const shares = [...text.matchAll(percent)].flatMap((match): Figure[] => {
    const whole = readNumeral(match.groups?.number ?? '')
    if (whole === null) return []
    const decimals = [...(match.groups?.decimals ?? '')].map((sign) => digits.indexOf(sign)).join('')
    const value = Number(decimals === '' ? whole : `${whole}.${decimals}`)
    return [{ text: match[0], value, unit: '%', start: match.index, end: match.index + match[0].length }]
  })
  return [...found, ...shares].toSorted((a, b) => a.start - b.start)
}
