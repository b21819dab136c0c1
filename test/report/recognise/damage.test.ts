/** Damaged text: what is found, what is suggested, and what is left alone. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { damageIn, repairedText } from '../../../report/recognise/damage.ts'

const repaired = (text: string) => repairedText(text, damageIn(text))

describe('document numbers', () => {
  it.each([
    // Well formed: left alone.
    ['鄂教督室函〔2021〕6号', '鄂教督室函〔2021〕6号', null],
    ['国办发〔2018〕82号', '国办发〔2018〕82号', null],
    ['武教督委〔2020〕1号', '武教督委〔2020〕1号', null],
    // Only the form is wrong.
    ['鄂办文[2020]25号', '鄂办文〔2020〕25号', true],
    ['临教督（2021）6号', '临教督〔2021〕6号', true],
    ['临教督(2021)6号', '临教督〔2021〕6号', true],
    ['临教督﹝2021﹞6号', '临教督〔2021〕6号', true],
    ['临政发〔2017〕第49号', '临政发〔2017〕49号', true],
    ['临政发〔2021〕06号', '临政发〔2021〕6号', true],
    // Characters were lost: a suggestion.
    ['鄂教督室函20216号', '鄂教督室函〔2021〕6号', false],
    ['渝教2023464号', '渝教〔2023〕464号', false],
    ['国教督办〔20201号', '国教督办〔2020〕1号', false],
    ['孝政督21〕3号', '孝政督〔2021〕3号', false],
    ['临教函20231号', '临教函〔2023〕1号', false],
  ])('%s', (text, expected, sure) => {
    const found = damageIn(`按照《通知》（${text}）要求`)
    expect(found.map((one) => one.sure)).toEqual(sure === null ? [] : [sure])
    expect(repaired(`按照《通知》（${text}）要求`)).toBe(`按照《通知》（${expected}）要求`)
  })

  it('marks the number alone, not the words before it', () => {
    expect(damageIn('印发鄂办文[2020]25号文件').map(({ found }) => found)).toEqual(['[2020]25号'])
  })
})

describe('years and dates', () => {
  it.each([
    ['关于开展2021对市州级人民政府评价', '关于开展2021年对市州级人民政府评价'],
    ['2020以来，全市新建学校3所。', '2020年以来，全市新建学校3所。'],
    ['发布日期20253月11', '发布日期2025年3月11日'],
    ['2025年3月11，召开会议', '2025年3月11日，召开会议'],
    ['20253月11日召开会议', '2025年3月11日召开会议'],
  ])('%s', (text, expected) => {
    expect(repaired(text)).toBe(expected)
    expect(damageIn(text).every(({ sure }) => !sure)).toBe(true)
  })
})

it.each([
  ['文  号: 文  号:无', '文  号：无'],
  ['效力状态：效力状态：有效', '效力状态：有效'],
])('a doubled label: %s', (text, expected) => {
  expect(repaired(text)).toBe(expected)
})

it('a space between two authorities', () => {
  expect(repaired('市委 市政府印发实施方案')).toBe('市委、市政府印发实施方案')
  expect(repaired('市人民政府教育督导室 市教育局联合督导')).toBe('市人民政府教育督导室、市教育局联合督导')
})

describe('what is left alone', () => {
  it.each([
    '2021年9月30日，全市2021人参加。',
    '2020年度履行教育职责，2021年底前完成。',
    '索引号011396186/2021-53338',
    '电话0712-5550123，5号楼，12月10所学校',
    '2017—2035年布局规划，投入2021万元',
    '临江市教育局：关于报送材料的函',
    '2021年3月1—5日集中督导',
    '问题: 措施: 时限',
  ])('%s', (text) => {
    expect(damageIn(text)).toEqual([])
  })
})

it.each([' ', '0', '一', '〔', '2021', '文号:', '市委 '])(
  '100 000 characters of “%s” are read in a moment',
  (piece) => {
    // Guards against patterns that take quadratic time: those would need minutes, so the test's own limit fails.
    expect(damageIn(piece.repeat(100_000 / piece.length)).length).toBeGreaterThanOrEqual(0)
  },
)

const published = join(import.meta.dirname, '../../../../shared/reports/qianjiang-2021.txt')
const present = existsSync(published)
if (!present) console.log('left out: the published report is not here (../shared/reports/qianjiang-2021.txt)')

it.skipIf(!present)('finds the damage of the published report, and nothing else', () => {
  const found = readFileSync(published, 'utf8').split('\n').flatMap(damageIn)
  expect(found.map(({ kind, found: text }) => [kind, text.replace(/\s+/g, ' ')])).toEqual([
    ['label', '文 号: 文 号:'],
    ['documentNumber', '20216号'],
    ['separator', ' '],
    ['separator', ' '],
    ['documentNumber', '[2020]25号'],
  ])
})
