/** Figures: numbers with units, and all that only looks like them. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { figuresIn } from '../../../report/document/figures.ts'

const found = (text: string) => figuresIn(text).map((figure) => figure.text)

describe('figures', () => {
  it.each([
    ['投入资金2162万元，改造校舍25000平方米', ['2162万元', '25000平方米']],
    ['近视检出率为46.27%，下降1.5个百分点', ['46.27%', '1.5个百分点']],
    ['累计10804人次参加竞聘，交流641人次', ['10804人次', '641人次']],
    ['与60多家企业合作，培养毕业生0.9万人', ['60多家', '0.9万人']],
    ['全市30名督学到访学校52个', ['30名', '52个']],
    ['完成每年72学时的培训', ['72学时']],
    ['预算支出12.6亿元', ['12.6亿元']],
    ['新增学位1,200个', ['1,200个']],
    ['覆盖率100％', ['100％']],
  ])('of “%s”', (text, figures) => {
    expect(found(text)).toEqual(figures)
  })

  it('have a value, a unit and a place', () => {
    expect(figuresIn('共投入1,200.5万元')).toEqual([
      { text: '1,200.5万元', value: 1200.5, unit: '万元', start: 3, end: 12 },
    ])
  })

  it.each([
    '2021年10月18日召开会议',
    '6月份再次暗访',
    '根据鄂办文〔2020〕25号要求',
    '印发《3-6岁儿童学习与发展指南》',
    '印发《临江市2021年教育项目30个清单》',
    '依据“1+21+N”的模式',
    '实施第五轮结对',
    '第3批名单',
    '十三五以来',
  ])('are not in “%s”', (text) => {
    expect(found(text)).toEqual([])
  })
})

const report = path.resolve(import.meta.dirname, '../../../../shared/reports/qianjiang-2021.txt')
if (!existsSync(report)) console.log(`the published report is not there, its test is left out: ${report}`)
it.skipIf(!existsSync(report))('the published report has figures where a reader finds them', () => {
  const sections = readFileSync(report, 'utf8')
    .split('二、存在问题')[0]
    ?.split(/\n(?=\([一二三四五六七八九十]+\))/)
    .slice(1)
  const without = (sections ?? []).map((text, at) => (figuresIn(text).length === 0 ? at + 1 : 0)).filter((at) => at > 0)
  // Counted by a reader: sections 1, 2, 3, 4, 6 and 9 state no figure at all.
  expect(without).toEqual([1, 2, 3, 4, 6, 9])
})
