/**
 * Tables: every width in twips, the grid's sum equal to the table's width — Word reads the one, WPS
 * the other.
 */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { TableCell as ReportCell, Table as ReportTable } from '../../document/node.ts'
import { size, tableWidth } from '../layout.ts'
import { style } from '../styles.ts'
import { runs } from './runs.ts'

/** 0.5 pt, in eighths of a point: not in the standard; common practice. */
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
/** Above and below the text of a cell, twips; 1.9 mm at the sides is Word's own. */
const cellMargins = { top: 45, bottom: 45, left: 108, right: 108 }
const borders = { top: line, bottom: line, left: line, right: line }

const colspanOf = (cell: ReportCell) => cell.attrs?.colspan ?? 1
const rowspanOf = (cell: ReportCell) => cell.attrs?.rowspan ?? 1

interface Placed {
  readonly cell: ReportCell
  readonly row: number
  readonly column: number
}

/** Where each cell stands in the grid, spans of the rows above taken into account. */
function placed(table: ReportTable): { cells: Placed[]; columns: number } {
  const cells: Placed[] = []
  const taken = new Set<string>()
  let columns = 1
  for (const [row, { content = [] }] of table.content.entries()) {
    let column = 0
    for (const cell of content) {
      while (taken.has(`${row},${column}`)) column += 1
      cells.push({ cell, row, column })
      for (let down = 0; down < rowspanOf(cell); down++)
        for (let right = 0; right < colspanOf(cell); right++) taken.add(`${row + down},${column + right}`)
      column += colspanOf(cell)
    }
    columns = Math.max(
      columns,
      ...[...taken].filter((key) => key.startsWith(`${row},`)).map((key) => Number(key.split(',')[1]) + 1),
    )
  }
  return { cells, columns }
}

/** Column widths in twips, in the proportion of the editor's; columns without one share evenly. */
export function columnWidths(table: ReportTable): number[] {
  const { cells, columns } = placed(table)
  const given: (number | undefined)[] = Array.from({ length: columns })
  for (const { cell, column } of cells)
    for (const [at, width] of (cell.attrs?.colwidth ?? []).entries()) given[column + at] ??= width
  const known = given.filter((width) => width !== undefined)
  const average = known.length > 0 ? known.reduce((sum, width) => sum + width, 0) / known.length : 1
  const parts = given.map((width) => width ?? average)
  const total = parts.reduce((sum, width) => sum + width, 0)
  const widths = parts.map((width) => Math.floor((width / total) * tableWidth))
  const rest = tableWidth - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width))
}

function tableCell({ cell, column }: Placed, widths: readonly number[], lastRow: number, row: number): TableCell {
  const header = cell.type === 'tableHeader'
  return new TableCell({
    columnSpan: colspanOf(cell),
    // A span that reaches below the last row would leave Word a cell without a row.
    rowSpan: Math.min(rowspanOf(cell), lastRow - row + 1),
    width: {
      size: widths.slice(column, column + colspanOf(cell)).reduce((sum, width) => sum + width, 0),
      type: WidthType.DXA,
    },
    verticalAlign: VerticalAlign.CENTER,
    borders,
    margins: cellMargins,
    children: cell.content.map((paragraph) => {
      const align = paragraph.attrs?.align ?? (header ? 'center' : null)
      return new Paragraph({
        style: style.table,
        alignment:
          align === 'center' ? AlignmentType.CENTER : align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: runs(paragraph.content, { face: header ? 'hei' : 'fangsong', size: size.table }),
      })
    }),
  })
}

export function reportTable(table: ReportTable): Table | null {
  const { cells } = placed(table)
  if (cells.length === 0) return null
  const widths = columnWidths(table)
  const lastRow = table.content.length - 1
  const rows = table.content.flatMap((_row, index) => {
    const own = cells.filter(({ row }) => row === index)
    return own.length > 0 ? [{ index, own }] : []
  })
  // Only rows at the top can repeat on the next page.
  const headerRows = rows.findIndex(({ own }) => own.some(({ cell }) => cell.type !== 'tableHeader'))
  return new Table({
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { ...borders, insideHorizontal: line, insideVertical: line },
    rows: rows.map(
      ({ index, own }, at) =>
        new TableRow({
          cantSplit: true,
          // All rows headers: then none, or the table would never begin.
          tableHeader: at < headerRows,
          children: own.map((entry) => tableCell(entry, widths, lastRow, index)),
        }),
    ),
  })
}
