/** Last year's text beside this year's: the right section, differences by word, and how alike the two are. */
import { describe, expect, it } from 'vitest'
import type { PreviousReport } from '../../../report/document/envelope.ts'
import { outline, type Section } from '../../../report/document/outline.ts'
import {
  differences,
  previousSection,
  sentencesOf,
  similarities,
  similarity,
} from '../../../report/rollover/compare.ts'
import { area, doc, h, p, title } from '../../build.ts'

const last = doc(
  title('临江市履行教育职责自评报告'),
  h(1, '主要工作及成效'),
  area('preschool', '学前教育普惠优质。新建公办园12所，普惠率达91.2%。'),
  p('另有一段说明。'),
  area('safety', '校园安全。投入2162万元。'),
  h(2, '关心下一代工作'),
  p('组织活动三次。'),
)
const previous: PreviousReport = { name: '去年.docx', round: 2021, reviewYear: 2020, document: last }
const now = doc(
  title('临江市履行教育职责自评报告'),
  h(1, '主要工作及成效'),
  area('preschool', '学前教育更加普惠。新建公办园15所，普惠率达93.5%。'),
  h(2, '关心下一代'),
  p('组织活动三次。'),
  area('vocational', '职业教育。新增专业两个。'),
)
const made = outline(now)
const sections = made.parts.flatMap((part) => part.sections)
const section = (at: number): Section => {
  const found = sections[at]
  if (!found) throw new RangeError('no such section')
  return found
}

describe('the section of last year', () => {
  it('is the one of the same duty area, whatever its heading says', () => {
    expect(previousSection(previous, section(0))).toEqual({
      heading: '学前教育普惠优质',
      paragraphs: ['新建公办园12所，普惠率达91.2%。', '另有一段说明。'],
    })
  })

  it('is the one with a like heading where there is no area', () => {
    expect(previousSection(previous, section(1))?.paragraphs).toEqual(['组织活动三次。'])
  })

  it('is none where last year said nothing of it', () => {
    expect(previousSection(previous, section(2))).toBeNull()
  })
})

describe('differences', () => {
  it('put last year’s words before this year’s, and lose no character of either', () => {
    const pieces = differences('新建公办园12所，普惠率达91.2%。', '新建公办园15所，普惠率达93.5%。')
    expect(pieces.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'removed 12',
      'added 15',
      'removed 91.2',
      'added 93.5',
    ])
    const without = (other: string) =>
      pieces
        .filter(({ kind }) => kind !== other)
        .map(({ text }) => text)
        .join('')
    expect(without('added')).toBe('新建公办园12所，普惠率达91.2%。')
    expect(without('removed')).toBe('新建公办园15所，普惠率达93.5%。')
  })

  it('are none between equal texts', () => {
    expect(differences('甲乙丙。', '甲乙丙。').every(({ kind }) => kind === 'same')).toBe(true)
  })
})

it('sentences together are the text', () => {
  const text = '新建园12所。普惠率达91.2%；另有两所在建\n完'
  expect(sentencesOf(text).join('')).toBe(text)
  expect(sentencesOf(text)).toHaveLength(4)
})

it('similarity is 1 for the same text, 0 for nothing in common, and in between else', () => {
  expect(similarity('新建公办园12所。', '新建 公办园12所。')).toBe(1)
  expect(similarity('新建公办园', '职业教育展')).toBe(0)
  const [preschool, youth, vocational] = similarities(previous, now, made).map((one) => one.similarity)
  expect(youth).toBe(1)
  expect(preschool).toBeGreaterThan(0.3)
  expect(preschool).toBeLessThan(1)
  expect(vocational).toBeNull()
})
