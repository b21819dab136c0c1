/** 数据表: each figure with its sentence and year, and last year's where it is surely the same. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { figuresIn } from '../../../report/document/figures.ts'
import type { ReportDocument } from '../../../report/document/node.ts'
import { outline } from '../../../report/document/outline.ts'
import { changeOf } from '../../../report/figures/change.ts'
import { figureTable } from '../../../report/figures/table.ts'
import { yearOf } from '../../../report/figures/year.ts'
import { area, details, doc, h, p, table, title } from '../../build.ts'

const report = (...content: Parameters<typeof doc> extends [unknown, ...infer Rest] ? Rest : never) =>
  doc(title('临江市2021年履行教育职责自评报告'), h(1, '主要工作'), ...content)

const rowsOf = (document: ReportDocument, last: ReportDocument | null = null) =>
  figureTable(
    { details, document, previous: last && { name: '上年.docx', round: 2020, reviewYear: 2019, document: last } },
    outline(document),
  )
const changes = (now: ReportDocument, last: ReportDocument) =>
  rowsOf(now, last).map((row) => [row.text, row.lastYear?.text ?? null, row.change?.difference ?? null])

describe('the table', () => {
  it('has every figure with area, sentence, value, unit, what it counts, and its place', () => {
    const made = rowsOf(
      report(
        area('preschool', '学前教育。2020年，全市新建公办园12所。普惠率达91.2%。'),
        table(['指标', '数'], ['生均经费', '850元']),
      ),
    )
    expect(made).toMatchObject([
      {
        areaId: 'preschool',
        section: '学前教育',
        sentence: '2020年，全市新建公办园12所。',
        text: '12所',
        value: 12,
        unit: '所',
        counts: '公办园',
        year: 2020,
        lastYear: null,
        change: null,
      },
      { text: '91.2%', sentence: '普惠率达91.2%。', year: null },
      { text: '850元', place: { block: 3, cell: [1, 1, 0], start: 0, end: 4 } },
    ])
  })

  it('leaves out what is no figure: years, names, fill-ins, numbers in Chinese characters, the title', () => {
    expect(rowsOf(report(p('2020年，《2021年3个清单》列出四大类问题，【12】所。')))).toEqual([])
  })

  it('leaves out areas that are not this report’s', () => {
    const document = report(area('preschool', '学前教育。新建12所。'), area('safety', '校园安全。投入9万元。'))
    const rows = figureTable(
      { details, document, previous: null },
      outline(document, (id) => id === 'preschool'),
    )
    expect(rows.map(({ text }) => text)).toEqual(['9万元'])
  })

  it('shows the arithmetic with the figure that it is about', () => {
    const rows = rowsOf(report(p('全市有学校98所（小学53所、初中21所、高中10所）。')))
    expect(rows.map(({ text, relation }) => [text, relation?.holds ?? null])).toEqual([
      ['98所', false],
      ['53所', null],
      ['21所', null],
      ['10所', null],
    ])
  })
})

it('holds what was handed in against the figures of its own year', () => {
  const last = report(area('preschool', '学前教育。2020年投入资金9万元。2019年新建公办园5所。'))
  const now = report(area('preschool', '学前教育。2020年投入资金8万元。2020年新建公办园6所。'))
  const beside = (round: number, reviewYear: number) =>
    figureTable(
      { details, document: now, previous: { name: '上年.docx', round, reviewYear, document: last } },
      outline(now),
    ).map(({ lastYear }) => lastYear?.text ?? null)
  expect(beside(details.round, details.reviewYear)).toEqual(['9万元', null])
  expect(beside(details.round - 1, details.reviewYear - 1)).toEqual([null, '5所'])
})

it('knows a figure in a sentence that is word for word the same, also where its name would tell nothing', () => {
  const text = area('preschool', '学前教育。甲园有3个班，乙园有5个班，共8个。')
  const row = (round: number, reviewYear: number) =>
    figureTable(
      { details, document: report(text), previous: { name: '上年.docx', round, reviewYear, document: report(text) } },
      outline(report(text)),
    ).map(({ lastYear }) => lastYear?.text ?? null)
  expect(row(details.round, details.reviewYear)).toEqual(['3个', '5个', '8个'])
  expect(row(details.round - 1, details.reviewYear - 1)).toEqual(['3个', '5个', '8个'])
})

describe('last year’s value', () => {
  it('is that of the same thing in the same area, with the change', () => {
    expect(
      changes(
        report(area('preschool', '学前教育。新建公办园15所，普惠率达91.2%，投入1.2亿元。')),
        report(area('preschool', '幼儿园。新建公办园12所，普惠率达88.5%，投入9800万元。')),
      ),
    ).toEqual([
      ['15所', '12所', 3],
      ['91.2%', '88.5%', 2.7],
      ['1.2亿元', '9800万元', 0.22],
    ])
  })

  it('is found in another section where only that one counts the same', () => {
    expect(
      changes(report(p('全市配备保安员532名。')), report(area('safety', '校园安全。全市配备保安员500名。'))),
    ).toEqual([['532名', '500名', 32]])
  })

  it('is none where two could be meant, where units differ, and where the words say nothing', () => {
    const now = report(area('safety', '校园安全。投入资金90万元，配备保安员532名。'))
    const last = report(
      area('safety', '校园安全。配备保安员500名。县区配备保安员180名。配备保安员480名。投入资金3次。'),
    )
    expect(changes(now, last)).toEqual([
      ['90万元', null, null],
      ['532名', null, null],
    ])
  })

  it('is none where two different figures would follow from one', () => {
    const now = report(area('safety', '校园安全。配备保安员532名。'), p('临江配备保安员180名。配备保安员90名。'))
    const last = report(area('safety', '校园安全。配备保安员500名。'))
    expect(changes(now, last).filter(([, before]) => before !== null)).toEqual([])
  })

  it('is none where both are of one and the same year', () => {
    const now = report(area('safety', '校园安全。2019年，配备保安员500名。'))
    const last = report(area('safety', '校园安全。2019年，配备保安员500名。'))
    expect(changes(now, last)).toEqual([['500名', null, null]])
  })
})

describe('the year of a figure', () => {
  it.each([
    ['2020年，检出率为46.27%，相比2019年下降了1.5%。', '1.5%', 2020],
    ['由2019年的80%提高到2020年的85%', '80%', 2019],
    ['由2019年的80%提高到2020年的85%', '85%', 2020],
    ['2019年建成5所。新建6所', '6所', null],
    ['去年投入5万元', '5万元', null],
    ['《2018年规划》列出3个项目', '3个', null],
    ['2020年度，按《布局规划（2017—2035年）》新建6所', '6所', 2020],
    ['2018—2020年建成9所', '9所', 2018],
  ])('in “%s” of %s is %s', (text, figure, year) => {
    expect(yearOf(text, text.indexOf(figure))).toBe(year)
  })
})

describe('a change', () => {
  it('is in this year’s unit and in per cent, of percentages in points', () => {
    expect(changeOf({ value: 1.2, unit: '亿元' }, { value: 9600, unit: '万元' })).toEqual({
      difference: 0.24,
      unit: '亿元',
      percent: 25,
    })
    expect(changeOf({ value: 91.2, unit: '%' }, { value: 88.5, unit: '％' })).toEqual({
      difference: 2.7,
      unit: '个百分点',
      percent: null,
    })
  })

  it('from nothing has no rate, and between different things is none', () => {
    expect(changeOf({ value: 3, unit: '所' }, { value: 0, unit: '所' })).toMatchObject({ difference: 3, percent: null })
    expect(changeOf({ value: 3, unit: '所' }, { value: 3, unit: '个' })).toBeNull()
  })
})

describe('a text without end', () => {
  // Each of these ran for minutes where a sentence, or a list, was read again from every figure in it.
  it.each([
    ['one sentence', '投入5万元，', 3000],
    ['open brackets', '学校9所（', 3000],
    ['values one after another', '由1%提高到2%', 6000],
  ])('of %s has its figures', (_what, piece, count) => {
    const document = report(p(piece.repeat(3000)))
    expect(rowsOf(document, document)).toHaveLength(count)
  })

  it('has the words around a figure for its sentence', () => {
    const [row] = rowsOf(report(p(`${'加强管理，'.repeat(200)}投入5万元，${'加强管理，'.repeat(200)}`)))
    expect(row?.sentence.length).toBeLessThan(500)
    expect(row?.sentence.slice(row.at, row.at + row.text.length)).toBe('5万元')
  })
})

const published = path.resolve(import.meta.dirname, '../../../../shared/reports/qianjiang-2021.txt')
if (!existsSync(published)) console.log(`the published report is not there, its figures are not listed: ${published}`)

it.runIf(existsSync(published))('of the published report has every figure, and held against itself no change', () => {
  const lines = readFileSync(published, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const document = doc(title('甲'), ...lines.map((line) => p(line)))
  const rows = rowsOf(document, document)
  expect(rows.map(({ text }) => text)).toEqual(lines.flatMap((line) => figuresIn(line).map(({ text }) => text)))
  const compared = rows.filter(({ change }) => change !== null)
  expect(compared.length).toBeGreaterThan(20)
  expect(compared.filter(({ change }) => change?.difference !== 0)).toEqual([])
})
