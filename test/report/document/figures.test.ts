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
    ['面向3—6岁幼儿，每校补助10-15万元', ['3—6岁', '10-15万元']],
    ['满意率在90%—95%之间，由5万至8万元', ['90%—95%', '5万至8万元']],
    ['全角数字２１６２万元、46．27％', ['２１６２万元', '46．27％']],
    ['出动30辆次，接种1.2万剂次', ['30辆次', '1.2万剂次']],
    ['满意度得分85.6分，建成2.1万平方米', ['85.6分', '2.1万平方米']],
    ['10多万人次、5000余万元、12.5万余名', ['10多万人次', '5000余万元', '12.5万余名']],
    ['争取专项债3千万元，总额3万亿元，人口30万', ['3千万元', '3万亿元', '30万']],
    ['值守7×24小时，授课8周', ['24小时', '8周']],
    ['新增2000学位，30名师生', ['2000学位', '30名']],
  ])('of “%s”', (text, figures) => {
    expect(found(text)).toEqual(figures)
  })

  it('have a value, a unit and a place', () => {
    expect(figuresIn('共投入1,200.5万元')).toEqual([
      { text: '1,200.5万元', value: 1200.5, unit: '万元', start: 3, end: 12 },
    ])
  })

  it('of a range have the value of its upper end, and 多 is no part of a unit', () => {
    expect(figuresIn('10-15万元，60多家').map(({ value, unit }) => [value, unit])).toEqual([
      [15, '万元'],
      [60, '家'],
    ])
  })

  it('stand where they say, full-width digits or not', () => {
    const text = '投入１２万元、《2021年3个清单》和5,300名'
    for (const figure of figuresIn(text)) expect(text.slice(figure.start, figure.end)).toBe(figure.text)
    expect(found(text)).toEqual(['１２万元', '5,300名'])
  })

  // Each of these took seconds, or would take minutes, where the pattern can go back over what it has read.
  it.each([
    ['spaces', `1${' '.repeat(200_000)}个`],
    ['thousands', `1${',111'.repeat(50_000)}`],
    ['digits', '1'.repeat(200_000)],
    ['names', '《'.repeat(100_000)],
    ['times of the day', '时1分'.repeat(60_000)],
  ])('are found in time among %s without end', (_what, text) => {
    expect(found(text).length).toBeLessThan(2)
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
    '第 3 批名单，第1-3批、第12条',
    '2020—2021学年度第一学期，2021届毕业生，自2019起',
    '3个月内，100周年，2020人均，1对1帮扶，三分之一即3分之一',
    '8时30分开会',
    '实行“5+2”服务和“1+X”证书',
    '投入【约30万元】',
    '《关于〈2021年30个项目〉的通知》',
    '金额\t30\n个数',
    'C9高校、G348国道、A3座',
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
