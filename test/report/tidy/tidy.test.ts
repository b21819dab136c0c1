/** 清理: what changes in a line, what stays, and which paragraphs are one. */
import { describe, expect, it } from 'vitest'
import { isBroken } from '../../../report/tidy/broken-lines.ts'
import { type LineKind, lineEdits } from '../../../report/tidy/line-edits.ts'

function tidied(text: string, ...kinds: LineKind[]): string {
  let made = text
  for (const { start, end, text: put } of lineEdits(text, new Set(kinds)).reverse())
    made = made.slice(0, start) + put + made.slice(end)
  return made
}

describe('widths', () => {
  it.each([
    ['投入２１６２万元,占６５％;', '投入2162万元，占65%；'],
    ['全市(含民办)学校:', '全市（含民办）学校：'],
    ['人均1,234元，时间10:30', '人均1,234元，时间10:30'],
    ['面积(m2)', '面积（m2）'],
    ['Word (docx) file, v2', 'Word (docx) file, v2'],
    ['2.5万元', '2.5万元'],
    ['一半)', '一半)'],
  ])('%s → %s', (before, after) => {
    expect(tidied(before, 'width')).toBe(after)
  })
})

describe('spaces', () => {
  it.each([
    ['　　全市 教育\u00a0事业 ', '全市教育事业'],
    ['投入 2162 万元', '投入2162万元'],
    ['张　三', '张　三'],
    ['Word   file', 'Word file'],
    ['第一行 \n　第二行', '第一行\n第二行'],
  ])('%j → %j', (before, after) => {
    expect(tidied(before, 'space')).toBe(after)
  })
  it('and widths together do not get into each other', () => {
    expect(tidied('　全市 (含 ５ 所) ,共计', 'width', 'space')).toBe('全市（含5所），共计')
  })
})

describe('lines broken by a PDF', () => {
  const line = '全年新增公办幼儿园学位一千二百个，普惠性幼儿园覆'
  it('are one where the sentence goes on', () => {
    expect(isBroken(line, '盖率提高三个百分点。')).toBe(true)
  })
  it.each([
    ['全市教育', '事业发展', 'a short line was ended on purpose'],
    [`${line}盖率提高。`, '另一段', 'the sentence has ended'],
    [line, '（二）职业教育', 'a heading follows'],
    [`（一）${line}`, '盖率', 'a heading'],
    [line, '', 'nothing follows'],
  ])('%s / %s are two: %s', (here, next) => {
    expect(isBroken(here, next)).toBe(false)
  })
})
