/** 验算: what the figures of one text say of each other. */
import { describe, expect, it } from 'vitest'
import { relationsIn } from '../../../report/figures/arithmetic.ts'
import { stepsIn } from '../../../report/figures/steps.ts'

const read = (text: string) => relationsIn(text).map(({ formula, holds }) => [formula, holds])

describe('arithmetic', () => {
  it.each([
    ['全市有学校84所（小学53所、初中21所、高中10所）。', '53 + 21 + 10 = 84', true],
    ['全市有学校98所（小学53所、初中21所、高中10所）。', '53 + 21 + 10 = 84 ≠ 98', false],
    ['培训教师2241人次，其中国家级105人次、省级370人次。', '105 + 370 = 475 < 2241', true],
    ['新增学位3200个，其中小学1800个、初中1500个。', '1800 + 1500 = 3300 > 3200', false],
    ['投入9.2亿元（中央3.4亿元、省3.3亿元、市2.4亿元）。', '3.4 + 3.3 + 2.4 ≈ 9.2', true],
  ])('of a total and its parts: %s', (text, formula, holds) => {
    expect(read(text)).toEqual([[formula, holds]])
  })

  it.each([
    ['支出440.53亿元，比上年增加32.45亿元，增长7.95%。', '32.45亿元 ÷ (440.53亿元 − 32.45亿元) = 7.95%', true],
    ['支出9.5亿元，比上年增加0.5亿元，增长7.2%。', '0.5亿元 ÷ (9.5亿元 − 0.5亿元) = 5.6% ≠ 7.2%', false],
    ['幼儿8000人，比2019年减少1000人，下降11.1%', '1000人 ÷ (8000人 + 1000人) = 11.1%', true],
  ])('of growth and its rate: %s', (text, formula, holds) => {
    expect(read(text)).toEqual([[formula, holds]])
  })

  it.each([
    ['普惠率由80.5%提高到85%。', '80.5% → 85%：+4.5个百分点'],
    ['大班额比例从2019年的12.1%下降到2020年的3.4%。', '12.1% → 3.4%：−8.7个百分点'],
    ['学位由9000个增加到1.2万个。', '9000个 → 1.2万个：+0.3万个'],
    ['经费由9800万元增长至1.12亿元。', '9800万元 → 1.12亿元：+0.14亿元'],
  ])('from one value to another: %s', (text, formula) => {
    expect(read(text)).toEqual([[formula, null]])
  })

  it.each([
    '由6所学校增加到2个教育集团，共23间。',
    '由12所幼儿园提高到91.2%。',
    '提高到85%，比80%高。',
    '《由80%提高到85%》',
    '新建12所，改建8所。',
  ])('is not seen where there is none: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('stands with the figure that it is about', () => {
    const text = '学前三年普惠率由80.5%提高到85%，全市有园98所（公办53所、民办21所）。'
    expect(relationsIn(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['step', '85%'],
      ['sum', '98所'],
    ])
  })

  it('keeps the difference free of the noise of fractions', () => {
    expect(stepsIn('由0.1%提高到0.3%').map(({ difference }) => difference)).toEqual([0.2])
  })
})
