/** The figure table as rows of a spreadsheet. */
import { expect, it } from 'vitest'
import { outline } from '../../../report/document/outline.ts'
import { figureSheet } from '../../../report/figures/sheet.ts'
import { figureTable } from '../../../report/figures/table.ts'
import { area, details, doc, p, title } from '../../build.ts'

const sheetOf = (now: string, last: string) => {
  const document = doc(title('临江市自评报告'), area('preschool', now))
  const previous = { name: '上年', round: 2020, reviewYear: 2019, document: doc(title('甲'), area('preschool', last)) }
  const { columns, rows } = figureSheet(figureTable({ details, document, previous }, outline(document)), 'lastYear')
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column.title, row[at] ?? null])))
}

it('has numbers as numbers, and last year’s in this year’s unit', () => {
  expect(sheetOf('学前教育。2020年投入资金1.2亿元。', '学前教育。投入资金9600万元。')).toEqual([
    {
      序号: 1,
      章节: '学前教育',
      指标: '投入资金',
      报告中的写法: '1.2亿元',
      数值: 1.2,
      单位: '亿元',
      年份: 2020,
      上年写法: '9600万元',
      上年数值: 0.96,
      增减: 0.24,
      增减单位: '亿元',
      '增减率（%）': 25,
      验算: null,
      验算结果: '',
      原句: '2020年投入资金1.2亿元。',
    },
  ])
})

it('says whether the arithmetic holds, and leaves empty what is not known', () => {
  const [total, part] = sheetOf('学前教育。有园98所（公办53所、民办21所）。', '学前教育。')
  expect(total).toMatchObject({ 验算: '53 + 21 = 74 ≠ 98', 验算结果: '不符', 年份: null, 上年数值: null, 增减: null })
  expect(part).toMatchObject({ 报告中的写法: '53所', 验算结果: '' })
})

it('has as many cells in every row as columns, and no row for a report without figures', () => {
  const document = doc(title('甲'), p('投入5万元。'))
  const { columns, rows } = figureSheet(
    figureTable({ details, document, previous: null }, outline(document)),
    'lastYear',
  )
  expect(rows.map((row) => row.length)).toEqual([columns.length])
  expect(figureSheet([], 'lastYear').rows).toEqual([])
})

it('calls the figures of the same round what they are', () => {
  const titles = figureSheet([], 'submitted').columns.map((column) => column.title)
  expect(titles).toContain('报送稿数值')
  expect(titles.filter((one) => one.includes('上年'))).toEqual([])
})
