/**
 * Rows and columns → an .xlsx file. The one place that knows the library. It stands here and not in the page's worker:
 * from 160 kB on the library's build for pages compresses in workers of its own, made from text, which the content
 * security policy forbids, and then never answers.
 */
import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import type { Sheet, SheetCell } from '../report/figures/sheet.ts'

const heading = (title: string): CellObject => ({
  value: title,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#eef2ff',
  alignVertical: 'center',
  wrap: true,
})

/** A text stays a text, one that begins with = as well: nothing of a report is a formula. */
function cellOf(value: SheetCell): CellObject | null {
  if (value === null || value === '') return null
  return typeof value === 'number'
    ? { value, type: Number, alignVertical: 'top' }
    : { value, type: String, alignVertical: 'top', wrap: true }
}

/** The head stands still when one scrolls. */
export async function writeXlsx({ name, columns, rows }: Sheet): Promise<Uint8Array> {
  const file = writeExcelFile(
    [columns.map(({ title }) => heading(title)), ...rows.map((row) => row.map(cellOf))],
    {
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { fontFamily: '宋体', fontSize: 11 },
  )
  return new Uint8Array(await file.toBuffer())
}
