import type { Spot, TextRule } from '../rule.ts'

const numerals = '一二三四五六七八九十'
/** What begins an item behind a semicolon, or at the beginning. */
const items =
  /(?:^|[。；：，\n])(?:[一二三四五六七八九]是|第[一二三四五六七八九](?=，)|（[一二三四五六七八九]）|（[1-9]）)/g

const ordinal = (item: string) => {
  const sign = /[一二三四五六七八九1-9]/.exec(item)?.[0] ?? ''
  return Number.isNaN(Number(sign)) ? numerals.indexOf(sign) + 1 : Number(sign)
}
const form = (item: string) => item.replace(/^[。；：，\n]/, '').replace(/[一二三四五六七八九1-9]/, '')

/** Semicolons before an item whose predecessor, of the same row, has a full stop within. */
function semicolons(text: string): readonly Spot[] {
  const found = [...text.matchAll(items)]
  return found.flatMap((item, at): Spot[] => {
    const before = found[at - 1]
    if (!before || !item[0].startsWith('；')) return []
    if (form(before[0]) !== form(item[0]) || ordinal(item[0]) !== ordinal(before[0]) + 1) return []
    if (!text.slice(before.index + before[0].length, item.index).includes('。')) return []
    const message = '前一项里已有句号，项与项之间也用句号，不用分号。'
    return [{ start: item.index, end: item.index + 1, message, fix: '。' }]
  })
}

export const semicolonOverStop: TextRule = {
  id: 'P13',
  scope: 'text',
  title: '分项里有句号，项间不用分号',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 附录A',
  why: '分号的停顿比句号小：一项里已经用了句号，项与项之间就不能只停分号。',
  check: ({ text }) => semicolons(text),
  wrong: [
    {
      text: '一是新建学校。共3所；二是改造食堂12处。',
      found: ['；'],
      fixed: '一是新建学校。共3所。二是改造食堂12处。',
    },
    {
      text: '第一，补短板。逐校排查；第二，强弱项。逐项整改；第三，见长效。',
      found: ['；', '；'],
      fixed: '第一，补短板。逐校排查。第二，强弱项。逐项整改。第三，见长效。',
    },
    {
      text: '（1）摸清底数。覆盖53所学校；（2）限期整改。',
      found: ['；'],
      fixed: '（1）摸清底数。覆盖53所学校。（2）限期整改。',
    },
  ],
  right: [
    '一是新建学校3所；二是改造食堂12处。',
    '一是新建学校。共3所。二是改造食堂12处。',
    '一是新建学校3所；二是改造食堂。共12处。',
    '任务已完成。主要做法：一是早部署；二是勤督查。',
    '一是抓投入。其中：（一）新建；二是抓管理。',
  ],
}
