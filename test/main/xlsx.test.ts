/** The Excel file: what a spreadsheet program finds in it. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { writeXlsx } from '../../main/xlsx.ts'

const columns = [
  { title: '指标', width: 20 },
  { title: '数值', width: 10 },
]
const opened = async (rows: Parameters<typeof writeXlsx>[0]['rows']) => {
  const files = unzipSync(await writeXlsx({ name: '数据表', columns, rows }))
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  return {
    sheet: text('xl/worksheets/sheet1.xml'),
    strings: text('xl/sharedStrings.xml'),
    book: text('xl/workbook.xml'),
  }
}

it('has the sheet’s name, the head, texts as texts and numbers as numbers', async () => {
  const { sheet, strings, book } = await opened([['普惠率', 91.2]])
  expect(book).toContain('name="数据表"')
  expect(strings).toContain('指标')
  expect(strings).toContain('普惠率')
  expect(sheet).toContain('<v>91.2</v>')
  expect(sheet).toContain('frozen')
})

it('takes nothing of a report for a formula, and no character breaks the file', async () => {
  const { sheet, strings } = await opened([
    ['=1+1', 1],
    ['a<b & “c”\u0001', 2],
  ])
  expect(sheet).not.toContain('<f>')
  expect(strings).toContain('=1+1')
  expect(strings).toContain('a&lt;b &amp; “c”')
  expect(strings).not.toContain('\u0001')
})

it('leaves cells empty where nothing is known, and is a file without rows, too', async () => {
  expect((await opened([['甲', null]])).sheet).not.toMatch(/<c r="B2"[^>]*><v>/)
  expect((await opened([])).sheet).toContain('r="1"')
})

it('is written whole however many rows there are', async () => {
  const many = Array.from({ length: 5000 }, (_, at) => [`第${at + 1}行，校舍安全建设投入资金`, at + 1])
  const { sheet } = await opened(many)
  expect(sheet.length).toBeGreaterThan(160_000)
  expect(sheet.match(/<row /g)).toHaveLength(5001)
})
