import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** 21年底, 20年9月: not the length of a time (从教20年初心不改, 建校20年以来). */
const pattern =
  /(?<![\d.第年近约满有教校龄])[12]\d年(?=底(?![子蕴气线色层])|末|[上下]半年|初(?![心中衷步级期始任])|\d{1,2}月(?!龄))/g

export const shortYear: TextRule = {
  id: 'D07',
  scope: 'text',
  title: '年份写全四位',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15835—2011 5.1.4',
  why: '“21年底”可以读作年份，也可以读作二十一年之末；年份写全，存档后才不会看错。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => ({ message: `年份“${found}”应写全四位，请核对后补上。` })),
  wrong: [
    { text: '截至21年底，新建12所。', found: ['21年'] },
    { text: '20年9月投入使用', found: ['20年'] },
    { text: '力争22年上半年完工', found: ['22年'] },
  ],
  right: [
    '截至2021年底，新建12所。',
    '从教20年初心不改',
    '建校20年',
    '第21年',
    '租期10年零3个月',
    '有20年底蕴的学校',
    '虽然办学20年底子仍薄',
  ],
}
