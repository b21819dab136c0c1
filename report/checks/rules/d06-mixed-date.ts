import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const digits = '〇一二三四五六七八九'
const small = '[一二三四五六七八九十]{1,3}'
/** A date of both kinds of numerals: 2021年九月, 二〇二一年9月, 9月三十日. */
const pattern = new RegExp(
  [
    `(?<!\\d)(?:19|20)\\d{2}年${small}月(?:${small}日|(?=[，。、；）]|[初底末份起前]|[上中下]旬|$))`,
    `[二一][〇九][${digits}]{2}年\\d{1,2}月(?:\\d{1,2}日)?`,
    `(?<!\\d)(?:19|20)\\d{2}年\\d{1,2}月${small}日`,
    `(?<!\\d|\\d年)\\d{1,2}月${small}日`,
  ].join('|'),
  'g',
)

/** 二〇二一 → 2021, 三十一 → 31. */
function arabic(numeral: string): string {
  if (!numeral.includes('十')) return [...numeral].map((one) => digits.indexOf(one)).join('')
  const [tens = '', ones = ''] = numeral.split('十')
  return String((tens === '' ? 1 : digits.indexOf(tens)) * 10 + Math.max(0, digits.indexOf(ones || '〇')))
}

export const mixedDate: TextRule = {
  id: 'D06',
  scope: 'text',
  title: '一个日期里数字写法一致',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15835—2011 5.1.4',
  why: '年、月、日要么都用阿拉伯数字，要么都用汉字，公文正文用阿拉伯数字。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => {
      const fix = found.replace(/[〇一二三四五六七八九十]+/g, arabic)
      return { message: `“${found}”混用了两种数字，应写作“${fix}”。`, fix }
    }),
  wrong: [
    { text: '2021年九月三十日前完成', found: ['2021年九月三十日'], fixed: '2021年9月30日前完成' },
    { text: '二〇二一年9月召开推进会', found: ['二〇二一年9月'], fixed: '2021年9月召开推进会' },
    { text: '每年9月二十一日开展活动', found: ['9月二十一日'], fixed: '每年9月21日开展活动' },
  ],
  right: ['2021年9月30日', '二〇二一年九月三十日', '2021年一月一调度', '2021年“十一”期间', '3月一号楼竣工'],
}
