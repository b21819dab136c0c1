/** A table as rows with their heights and the text of their cells. */
import { cellMarginOf, cellMarginVertical } from '../paper/measures.ts'
import type { PaperCell, PaperTable } from '../paper/paper.ts'
import { linesOf, type SetLine, type Setup } from './lines.ts'

/** A line of the grid, half a point wide; each row brings the one above it along. */
export const gridWeight = 10

export interface SetCell {
  readonly cell: PaperCell
  readonly x: number
  readonly width: number
  readonly lines: readonly SetLine[]
  readonly textHeight: number
}
export interface SetRow {
  readonly height: number
  /** Stands on the page of the row behind it, as the first paragraph of its first cell does. */
  readonly keepNext: boolean
  readonly cells: readonly SetCell[]
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

export function rowsOf(table: PaperTable, setup: Setup): SetRow[] {
  const grid = table.borders === 'grid'
  const side = grid ? cellMarginOf(table.columns) : 0
  const around = grid ? 2 * cellMarginVertical + gridWeight : 0
  const total = sum(table.columns)
  const left = setup.page.margin.left + (setup.page.textWidth - total) / 2
  const cells = table.rows.map((row) =>
    row.cells.map((cell): SetCell => {
      const x = left + sum(table.columns.slice(0, cell.column))
      const width = sum(table.columns.slice(cell.column, cell.column + cell.columns))
      const place = { x: x + side, width: width - 2 * side }
      const lines =
        cell.merge === 'continued' ? [] : cell.paragraphs.flatMap((paragraph) => linesOf(paragraph, place, setup))
      return { cell, x, width, lines, textHeight: sum(lines.map(({ height }) => height)) }
    }),
  )
  const heights = cells.map((row) =>
    Math.max(0, ...row.map(({ cell, textHeight }) => (cell.merge === 'none' ? textHeight + around : around))),
  )
  // A merged cell that needs more than its rows have takes the rest from the last of them.
  for (const [at, row] of cells.entries())
    for (const { cell, textHeight } of row) {
      if (cell.merge !== 'begins') continue
      const end = lastRow(cells, at, cell.column)
      const given = sum(heights.slice(at, end + 1))
      heights[end] = (heights[end] ?? 0) + Math.max(0, textHeight + around - given)
    }
  return cells.map((row, at) => ({
    cells: row,
    height: heights[at] ?? 0,
    keepNext: row[0]?.cell.paragraphs[0]?.form?.keepNext ?? false,
  }))
}

/** The last row that a cell which begins in a row reaches down to. */
export function lastRow(rows: readonly (readonly SetCell[])[], from: number, column: number): number {
  let at = from
  while (rows[at + 1]?.some(({ cell }) => cell.column === column && cell.merge === 'continued')) at += 1
  return at
}
