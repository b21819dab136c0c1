/** What the review shows of a proposal, and what of it waits for the user. */
import { describe, expect, it } from 'vitest'
import { counts, openRows, structureRows } from '../../renderer/review/rows.ts'
import { recognise } from '../../report/recognise/recognise.ts'
import { builtinPack } from '../packs.ts'

const text = `索引号：LJ-0917
临江市履行教育职责自评报告
各位委员：现将有关情况报告如下。
一、主要工作及成效
（一）学前教育普惠优质。新建公办园12所。
（二）其他有关事项。开展检查四十次。
二、存在问题及改进措施
（一）学位不足。新区学位紧张。
2021年10月18日`
const paragraphs = text.split('\n').map((line) => ({ text: line }))
const proposal = recognise(paragraphs, builtinPack('hubei-2021'))
const rows = structureRows(proposal)

describe('rows', () => {
  it('stand in the order of the text, with number and words', () => {
    expect(rows.map(({ label, words }) => `${label} ${words}`)).toEqual([
      '题目 临江市履行教育职责自评报告',
      '引语 各位委员：现将有关情况报告如下。',
      '一、 主要工作及成效',
      '（一） 学前教育普惠优质',
      '（二） 其他有关事项',
      '二、 存在问题及改进措施',
      '（一） 学位不足',
      '日期 2021年10月18日',
    ])
  })

  it('ask for an area only in a part that reports on duties, and wait where none is certain', () => {
    expect(rows.filter(({ section }) => section).map(({ words }) => words)).toEqual([
      '学前教育普惠优质',
      '其他有关事项',
    ])
    expect(openRows(rows).map(({ words }) => words)).toEqual(['其他有关事项'])
  })
})

it('counts what is taken over and what is left', () => {
  expect(counts(proposal)).toMatchObject({ titles: 1, parts: 2, sections: 3, left: 1 })
})
