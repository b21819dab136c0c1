import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** In a name it is quoted as it is. */
const pattern = /(?<![\d/-])(?:19|20)\d{2}[-–－~～](?:19|20)\d{2}(?:学年|年)/g

export const yearRangeDash: TextRule = {
  id: 'P16',
  scope: 'text',
  title: '年份起止用一字线',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 4.13',
  why: '表示时间起止用一字线“—”，不用短横线或浪纹线。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => ({
      message: `“${found}”的起止应用一字线“—”。`,
      fix: found.replace(/[-–－~～]/, '—'),
    })),
  wrong: [
    { text: '2019-2021年新建12所', found: ['2019-2021年'], fixed: '2019—2021年新建12所' },
    { text: '“十四五”（2021~2025年）', found: ['2021~2025年'], fixed: '“十四五”（2021—2025年）' },
    { text: '2020－2021学年', found: ['2020－2021学年'], fixed: '2020—2021学年' },
  ],
  right: [
    '2019—2021年新建12所',
    '电话0712-5550123',
    '索引号011396186/2021-53338',
    '《布局规划（2017-2035年）》',
    '2021年3月—6月',
  ],
}
