/**
 * Where the cells of a table stand: every place of the grid is filled exactly once, whatever spans the
 * table's cells claim. A row that leaves its grid is what Word calls a damaged file.
 */
import type { Table as ReportTable, TableCell } from '../document/node.ts'

/** What begins at one place of a row. */
export type Slot = (
  | { readonly kind: 'cell'; readonly cell: TableCell; readonly spansDown: boolean }
  /** A cell of a row above reaches down to here. */
  | { readonly kind: 'continued' }
  /** The row is shorter than the others. */
  | { readonly kind: 'missing' }
) & { readonly column: number; readonly columns: number }

export interface TableGrid {
  readonly columns: number
  /** Rows that hold a cell of their own; a row that merging emptied is gone, and the spans across it are shorter. */
  readonly rows: readonly (readonly Slot[])[]
}

interface Placed {
  readonly cell: TableCell
  readonly row: number
  readonly column: number
  readonly columns: number
}

/** Spans of the rows above push a cell to the right; a span that would run into them is cut. */
function placed(table: ReportTable): { cells: Placed[][]; columns: number } {
  /** By column: the first row that is free again. */
  const free: number[] = []
  const isFree = (column: number, row: number) => (free[column] ?? 0) <= row
  let columns = 0
  const cells = table.content.map(({ content = [] }, row) => {
    let column = 0
    return content.map((cell): Placed => {
      while (!isFree(column, row)) column += 1
      const wanted = cell.attrs?.colspan ?? 1
      let width = 1
      while (width < wanted && isFree(column + width, row)) width += 1
      free.fill(row + (cell.attrs?.rowspan ?? 1), column, column + width)
      for (let at = free.length; at < column + width; at++) free[at] = row + (cell.attrs?.rowspan ?? 1)
      const place = { cell, row, column, columns: width }
      column += width
      columns = Math.max(columns, column)
      return place
    })
  })
  return { cells, columns }
}

export function tableGrid(table: ReportTable): TableGrid {
  const { cells, columns } = placed(table)
  // By row of the table: its row in the grid, or that of the next row that has one.
  const rowOf = [0]
  for (const own of cells) rowOf.push((rowOf.at(-1) ?? 0) + (own.length > 0 ? 1 : 0))
  /** By column: the cell that reaches down, and the first row of the grid below it. */
  const above: { readonly place: Placed; readonly end: number }[] = []
  const rows = cells
    .filter((own) => own.length > 0)
    .map((own, row) => {
      const byColumn = new Map(own.map((place) => [place.column, place]))
      const slots: Slot[] = []
      for (let column = 0; column < columns; ) {
        const from = above[column]
        const place = byColumn.get(column)
        if (from && from.end > row) slots.push({ kind: 'continued', column, columns: from.place.columns })
        else if (place) {
          const below = Math.min(place.row + (place.cell.attrs?.rowspan ?? 1), cells.length)
          const end = rowOf[below] ?? row + 1
          for (let at = column; at < column + place.columns; at++) above[at] = { place, end }
          slots.push({ kind: 'cell', cell: place.cell, spansDown: end > row + 1, column, columns: place.columns })
        } else slots.push({ kind: 'missing', column, columns: 1 })
        column += slots.at(-1)?.columns ?? 1
      }
      return slots
    })
  return { columns, rows }
}
