import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const han = '〇一二三四五六七八九'
/** Measure words that count; ordinals (年级, 等奖, 号楼, 产业) are lists of two and keep the mark. */
const measure = '(?:个|天|次|名|人|所|间|件|项|家|台|套|分钟|小时|里|成)'
/** Not at the beginning, where 三、 may number a heading (三、四个聚焦), nor behind 第 and in a list of figures. */
const pattern = new RegExp(
  `(?<=[\\u4e00-\\u9fff，。；：、（])(?<![第分别为各一二三四五六七八九十、])([一二三四五六七八九])、([一二三四五六七八九])(?=${measure})|` +
    `(?<=[\\u4e00-\\u9fff，。；：（])(?<![第分别为各])(?<!、)(\\d)、(\\d)(?=${measure})`,
  'g',
)

export const approximateNumber: TextRule = {
  id: 'N05',
  scope: 'text',
  title: '概数不用顿号',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15835—2011 5.2.1',
  why: '相邻两个数字连用表示大概的数目，用汉字，中间不加顿号；加了顿号就成了分列的两个数。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found, a, b, c, d]) => {
      const [first, second] = a ? [han.indexOf(a), han.indexOf(b ?? '')] : [Number(c), Number(d)]
      if (first === 0 || second !== first + 1) return null
      const fix = `${han.charAt(first)}${han.charAt(second)}`
      return { message: `表示概数时，“${found}”应写作“${fix}”。`, fix }
    }),
  wrong: [
    { text: '用三、四个月完成整改', found: ['三、四'], fixed: '用三四个月完成整改' },
    { text: '每校配备3、4名校医', found: ['3、4'], fixed: '每校配备三四名校医' },
    { text: '平均每周开展一、二次', found: ['一、二'], fixed: '平均每周开展一二次' },
  ],
  right: [
    '用三四个月完成整改',
    '一、二年级',
    '三、四个聚焦',
    '第三、四次调度',
    '分别为3、4名',
    '新建2、5所',
    '3、4号楼',
  ],
}
