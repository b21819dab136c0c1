import { describe, expect, it } from 'vitest'
import { parseDate, shownDate } from '../../renderer/details/date-text.ts'

describe('a date as it is typed', () => {
  it.each([
    ['2021年9月30日', '2021-09-30'],
    ['2021-9-30', '2021-09-30'],
    ['2021-09-30', '2021-09-30'],
    ['2021.9.30', '2021-09-30'],
    ['2021/9/30', '2021-09-30'],
    ['20210930', '2021-09-30'],
    [' 2021 年 9 月 30 日 ', '2021-09-30'],
    ['２０２１年９月３０日', '2021-09-30'],
    ['2021—9—30', '2021-09-30'],
    ['2021年9月30号', '2021-09-30'],
    ['二〇二一年九月三十日', '2021-09-30'],
    ['二○二一年十二月三十一日', '2021-12-31'],
    ['二零二一年十月二十日', '2021-10-20'],
    ['二〇二一年十一月一日', '2021-11-01'],
    ['2024-2-29', '2024-02-29'],
  ])('%s is read', (text, date) => {
    expect(parseDate(text)).toBe(date)
  })

  it.each([
    '2021-2-29',
    '2021-13-1',
    '2021-0-1',
    '20210931',
    '2021年9月',
    '9月30日',
    '2021-9.30',
    '0021-9-30',
    '二〇二一年二一月一日',
    '二〇二一年十三月一日',
    '明天',
  ])('%s is no day of the calendar', (text) => {
    expect(parseDate(text)).toBeNull()
  })

  it('is none where nothing is typed', () => {
    expect(parseDate('')).toBe('')
    expect(parseDate(' 　')).toBe('')
  })
})

it('is shown as official documents print it, and read back the same', () => {
  expect(shownDate('2021-09-03')).toBe('2021年9月3日')
  expect(parseDate(shownDate('2021-09-03'))).toBe('2021-09-03')
  expect(shownDate('')).toBe('')
})
