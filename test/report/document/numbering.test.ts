/** Numbers of headings: written and read. */
import { describe, expect, it } from 'vitest'
import { chineseNumber, chineseNumberValue, headingNumber, typedNumber } from '../../../report/document/numbering.ts'

describe('Chinese numbers', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [25, '二十五'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [999, '九百九十九'],
  ])('%i is %s', (n, text) => {
    expect(chineseNumber(n)).toBe(text)
  })

  it('are read back, every one', () => {
    for (let n = 1; n <= 999; n++) expect(chineseNumberValue(chineseNumber(n))).toBe(n)
  })

  it.each(['', '零', '一一', '十十', '百', '甲', '零五', '一百五', '一百十', '一十二', '十零'])(
    '%s is none',
    (text) => {
      expect(chineseNumberValue(text)).toBeNull()
    },
  )

  it.each([0, -1, 1.5, 1000])('%d cannot be written', (n) => {
    expect(() => chineseNumber(n)).toThrow(RangeError)
  })
})

it('the four levels have the forms of the standard', () => {
  expect([headingNumber(1, 2), headingNumber(2, 12), headingNumber(3, 3), headingNumber(4, 10)]).toEqual([
    '二、',
    '（十二）',
    '3.',
    '（10）',
  ])
})

it('beyond a thousand headings, which only a damaged file has, numbers go on in digits', () => {
  expect([headingNumber(1, 1000), headingNumber(2, 1001)]).toEqual(['1000、', '（1001）'])
})

describe('typed numbers', () => {
  it.each([
    ['一、主要工作', 1, 1, '主要工作'],
    ['十二、 其他', 1, 12, '其他'],
    ['（三）评价改革', 2, 3, '评价改革'],
    ['(十五)后勤', 2, 15, '后勤'],
    ['（ 二 ）督导', 2, 2, '督导'],
    ['1.经费', 3, 1, '经费'],
    ['2．项目', 3, 2, '项目'],
    ['3、资助', 3, 3, '资助'],
    ['（4）公用经费', 4, 4, '公用经费'],
    ['(5)其他', 4, 5, '其他'],
    ['二，存在问题', 1, 2, '存在问题'],
    ['三.下一步', 1, 3, '下一步'],
  ])('%s', (text, level, n, rest) => {
    expect(typedNumber(text)).toEqual({ level, n, rest })
  })

  it.each([
    '2.5万元用于改造',
    '2021年工作',
    '一是加强领导',
    '（公示稿）',
    '第一、二季度',
    '3.14',
    '（〇）',
    '（2021）6号文',
  ])('%s has none', (text) => {
    expect(typedNumber(text)).toBeNull()
  })
})
