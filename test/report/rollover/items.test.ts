/** What of a text is bound to its year, and what a figure counts. */
import { describe, expect, it } from 'vitest'
import { itemsIn } from '../../../report/rollover/items.ts'

const found = (text: string) => itemsIn(text).map((item) => [item.kind, item.text])

describe('items', () => {
  it.each([
    [
      '投入2162万元，普惠率达91.2%。',
      [
        ['figure', '2162万元'],
        ['figure', '91.2%'],
      ],
    ],
    [
      '2021年新建3所，2020—2021学年度招生。',
      [
        ['year', '2021年'],
        ['figure', '3所'],
        ['year', '2020—2021学年度'],
      ],
    ],
    [
      '2021年9月1日起施行，10月18日公示。',
      [
        ['date', '2021年9月1日'],
        ['date', '10月18日'],
      ],
    ],
    [
      '按《布局规划（2017—2035）》（临政发〔2020〕25号）建设。',
      [
        ['policy', '《布局规划（2017—2035）》'],
        ['documentNumber', '〔2020〕25号'],
      ],
    ],
    [
      '第五轮结对，建党100周年，三年来，近三年，“十三五”期间。',
      [
        ['running', '第五轮'],
        ['running', '建党100周年'],
        ['running', '三年来'],
        ['running', '近三年'],
        ['running', '十三五'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('of two that overlap the one with more meaning counts: years in a name are no years', () => {
    expect(found('《临江市2021年行动计划》')).toEqual([['policy', '《临江市2021年行动计划》']])
    expect(found('2021年3月1日')).toEqual([['date', '2021年3月1日']])
  })

  it('finds nothing where nothing is bound to a year', () => {
    expect(found('坚持立德树人，办好人民满意的教育。')).toEqual([])
  })
})

describe('what a figure counts', () => {
  it.each([
    ['校舍安全建设投入资金2162万元', '校舍安全建设投入资金'],
    ['组织30名责任督学开展督导', '责任督学'],
    ['涉及56所学校', '学校'],
    ['普惠性幼儿园覆盖率达91.2%', '普惠性幼儿园覆盖率'],
    ['全市新建公办园12所', '公办园'],
    ['累计培训教师1200人次', '培训教师'],
  ])('%s', (text, counts) => {
    const [figure] = itemsIn(text)
    expect(figure?.counts).toContain(counts)
  })
})

it.each(['《', '2021年', '第', '十五', '1', '达'])('100 000 characters of “%s” are read in a moment', (piece) => {
  // Guards against patterns that take quadratic time: those would need minutes, so the test's own limit fails.
  expect(itemsIn(piece.repeat(100_000 / piece.length)).length).toBeGreaterThanOrEqual(0)
})
