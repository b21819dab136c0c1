/** Lines of a title (GB/T 9704-2012 7.3.1): 词意完整, 梯形或菱形. */
import { describe, expect, it } from 'vitest'
import { widthInCharacters } from '../../../report/paper/placement.ts'
import { titleLines } from '../../../report/paper/title-lines.ts'

describe('a title', () => {
  it('that fits is one line', () => {
    expect(titleLines('临江市履行教育职责自评报告', 20)).toEqual(['临江市履行教育职责自评报告'])
  })

  it.each([
    ['临江市人民政府', '关于2025年度履行教育职责自评情况的报告'],
    ['临江市人民政府办公室', '关于2021年对县级人民政府', '履行教育职责情况自查自评的报告'],
    ['临江市人民政府关于报送', '《临江市人民政府履行教育职责自评报告》', '的函'],
    // The middle line is not the shortest, though 专项督导 | 情况 would be nearer to an even width.
    ['临江市关于2021年度履行教育职责', '以及履行教育职责专项督导情况', '以及问题整改情况的报告'],
    ['临江市教育局　临江市财政局', '关于义务教育教师工资待遇落实情况的报告'],
  ])('breaks by sense: %s | %s | %s', (...lines) => {
    expect(titleLines(lines.join(''), 20)).toEqual(lines)
  })

  const long = [
    '临江市人民政府关于2021年度履行教育职责自查自评情况的报告',
    '临江土家族苗族自治州人民政府关于二〇二一年度履行教育职责评价工作自查自评情况及反馈问题整改落实情况的报告',
    '佐证图片以及临江市二〇二五年度履行教育职责自查自评工作中形成的若干材料的目录清单',
    '关于2021年度履行教育职责自查自评情况以及存在问题整改情况的报告',
    '临江市人民政府教育督导委员会关于对2019—2021年度履行教育职责评价反馈问题整改情况“回头看”的报告',
    '临江市人民政府关于印发《临江市深化新时代教育督导体制机制改革实施方案（2021—2025年）》的通知',
  ]

  it.each(long)('loses no character, fits, and leaves none alone: %s', (text) => {
    const lines = titleLines(text, 20)
    expect(lines.join('')).toBe(text)
    for (const line of lines) {
      expect(widthInCharacters(line)).toBeLessThanOrEqual(20)
      expect(widthInCharacters(line)).toBeGreaterThan(1)
    }
  })

  it.each(long)('begins no line with a particle, ends none with what opens a phrase, divides no year: %s', (text) => {
    for (const line of titleLines(text, 20)) {
      expect(line).not.toMatch(/^[的及和中、，》）”]/)
      expect(line).not.toMatch(/(关于|以及|及|对|《|（|“)$/)
      expect(line).not.toMatch(/^年|[〇二五\d]$/)
    }
  })

  it.each(long.slice(0, 5))('is a trapezium or a lozenge, neither block nor hourglass: %s', (text) => {
    const widths = titleLines(text, 20).map(widthInCharacters)
    const steps = widths.slice(1).map((width, at) => width - (widths[at] ?? 0))
    expect(steps.some((step) => Math.abs(step) >= 1)).toBe(true)
    expect(steps.some((step, at) => step > 0 && steps.slice(0, at).some((before) => before < 0))).toBe(false)
  })

  it('breaks a 《》 wider than a line between words, in balance', () => {
    const [text] = long.slice(-1)
    const lines = titleLines(text ?? '', 20)
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(widthInCharacters(line)).toBeGreaterThan(8)
  })

  it('without a place to break stays whole rather than breaking a word', () => {
    expect(titleLines('A'.repeat(60), 20)).toEqual(['A'.repeat(60)])
  })

  it('of a thousand characters, pasted by mistake, is filled line by line', () => {
    const lines = titleLines('临江市人民政府关于履行教育职责情况的报告'.repeat(50), 20)
    expect(lines.join('')).toHaveLength(1000)
    for (const line of lines) expect(widthInCharacters(line)).toBeLessThanOrEqual(20)
  })
})
