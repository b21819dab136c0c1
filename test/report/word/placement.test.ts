/** Where signature and date stand (GB/T 9704-2012 7.3.5.2), and how long titles break (7.3.1). */
import { describe, expect, it } from 'vitest'
import { dateText, placeSignature, widthInCharacters } from '../../../report/word/placement.ts'
import { titleLines } from '../../../report/word/title-lines.ts'

describe('signature and date', () => {
  it.each([
    // signatory, date, left of the signatory, left of the date; 28 characters a line
    ['临江市人民政府', '2021年9月30日', 19, 21],
    ['临江市人民政府教育督导委员会办公室', '2021年10月8日', 9, 11],
    // The date is the longer one: it takes the space of two at the right, the signature stands two left of it.
    ['教育局', '2021年12月31日', 17, 19],
    ['', '2021年9月30日', 17.5, 19.5],
    // Wider than the line: from its beginning, never outside.
    ['临'.repeat(30), '2021年9月30日', 0, 2],
  ])('%s, %s', (signatory, date, left, dateLeft) => {
    expect(placeSignature(signatory, date)).toEqual({ signatory: left, date: dateLeft })
  })

  it('reckons digits as half a character and full-width marks as one', () => {
    expect(widthInCharacters('2021年')).toBe(3)
    expect(widthInCharacters('“双减”')).toBe(4)
  })

  it.each([
    ['2021-09-30', '2021年9月30日'],
    ['2021-12-01', '2021年12月1日'],
    ['', ''],
    ['二〇二一年', '二〇二一年'],
  ])('writes the date %s as %s', (date, text) => {
    expect(dateText(date)).toBe(text)
  })
})

describe('a title', () => {
  it('that fits is one line', () => {
    expect(titleLines('临江市履行教育职责自评报告', 20)).toEqual(['临江市履行教育职责自评报告'])
  })

  it.each([
    '临江市人民政府关于2021年度履行教育职责自查自评情况的报告',
    '临江土家族苗族自治州人民政府关于二〇二一年度履行教育职责评价工作自查自评情况及反馈问题整改落实情况的报告',
  ])('that is longer breaks into lines that fit, in balance and by sense: %s', (text) => {
    const lines = titleLines(text, 20)
    expect(lines.join('')).toBe(text)
    const widths = lines.map(widthInCharacters)
    expect(lines.length).toBeGreaterThan(1)
    for (const width of widths) expect(width).toBeLessThanOrEqual(20)
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(8)
    for (const line of lines) {
      expect(line).not.toMatch(/^[的及、》]/)
      expect([...line].filter((c) => c === '《')).toHaveLength([...line].filter((c) => c === '》').length)
    }
  })

  it('never breaks inside 《》 that fits on a line, and leaves no character alone', () => {
    expect(titleLines('临江市人民政府关于报送《临江市人民政府履行教育职责自评报告》的函', 20)).toEqual([
      '临江市人民政府关于报送',
      '《临江市人民政府履行教育职责自评报告》',
      '的函',
    ])
  })

  it('breaks a 《》 wider than a line between words, in balance', () => {
    const text = '临江市人民政府关于印发《临江市深化新时代教育督导体制机制改革实施方案（2021—2025年）》的通知'
    const lines = titleLines(text, 20)
    expect(lines.join('')).toBe(text)
    for (const line of lines) {
      expect(widthInCharacters(line)).toBeLessThanOrEqual(20)
      expect(widthInCharacters(line)).toBeGreaterThan(8)
      expect(line).not.toMatch(/^[》）的]|[《（]$/)
    }
  })

  it('keeps the terms of such titles whole', () => {
    const lines = titleLines('关于2021年度履行教育职责自查自评情况以及存在问题整改情况的报告', 20)
    for (const term of ['履行教育职责', '自查自评', '以及'])
      expect(
        lines.some((line) => line.includes(term)),
        `${lines.join(' / ')} holds ${term}`,
      ).toBe(true)
  })

  it('without a place to break stays whole rather than breaking a word', () => {
    expect(titleLines('A'.repeat(60), 20)).toEqual(['A'.repeat(60)])
  })
})
