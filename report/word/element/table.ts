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
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { Paragraph as ReportParagraph, Table as ReportTable } from '../../document/node.ts'
import { size, tableWidth } from '../layout.ts'
import { style } from '../styles.ts'
import { runs } from './runs.ts'
import { type Slot, type TableGrid, tableGrid } from './table-grid.ts'

/** 0.5 pt, in eighths of a point: not in the standard; common practice. */
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
/** Above and below the text of a cell, twips; 1.9 mm at the sides is Word's own. */
const cellMargins = { top: 45, bottom: 45, left: 108, right: 108 }
const borders = { top: line, bottom: line, left: line, right: line }

/** Column widths in twips, in the proportion of the editor's; columns without one (or 0) take the average. */
function columnWidths({ rows, columns }: TableGrid): number[] {
  const given: (number | undefined)[] = Array.from({ length: columns })
  for (const slot of rows.flat())
    if (slot.kind === 'cell')
      for (const [at, width] of (slot.cell.attrs?.colwidth ?? []).slice(0, slot.columns).entries())
        if (width > 0) given[slot.column + at] ??= width
  const known = given.filter((width) => width !== undefined)
  const average = known.length > 0 ? known.reduce((sum, width) => sum + width, 0) / known.length : 1
  const parts = given.map((width) => width ?? average)
  const total = parts.reduce((sum, width) => sum + width, 0)
  const widths = parts.map((width) => Math.floor((width / total) * tableWidth))
  const rest = tableWidth - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width))
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

function cellParagraph(node: ReportParagraph, header: boolean, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: style.table,
    keepNext,
    alignment: alignments[node.attrs?.align ?? (header ? 'center' : 'left')],
    children: runs(node.content, { face: header ? 'hei' : 'fangsong', size: size.table }),
  })
}

/**
 * Merged cells are written out here: the library's own would hold a line of body text and make the
 * rows of a merged cell taller than the others.
 */
function tableCell(slot: Slot, widths: readonly number[], keepNext: boolean): TableCell {
  const header = slot.kind === 'cell' && slot.cell.type === 'tableHeader'
  const content = slot.kind === 'cell' ? slot.cell.content : [{ type: 'paragraph' as const }]
  const merge =
    slot.kind === 'continued'
      ? VerticalMergeType.CONTINUE
      : slot.kind === 'cell' && slot.spansDown
        ? VerticalMergeType.RESTART
        : undefined
  return new TableCell({
    columnSpan: slot.columns,
    ...(merge !== undefined && { verticalMerge: merge }),
    width: {
      size: widths.slice(slot.column, slot.column + slot.columns).reduce((sum, width) => sum + width, 0),
      type: WidthType.DXA,
    },
    verticalAlign: VerticalAlign.CENTER,
    borders,
    margins: cellMargins,
    children: content.map((paragraph) => cellParagraph(paragraph, header, keepNext)),
  })
}

/**
 * @param keepNext keeps the last row on the page of what follows: no signature on a page without text
 * @returns null where the table has no cell
 */
export function reportTable(table: ReportTable, keepNext = false): Table | null {
  const grid = tableGrid(table)
  if (grid.columns === 0) return null
  const widths = columnWidths(grid)
  // Only rows at the top can repeat on the next page. All rows headers: then none, or the table would never begin.
  const headerRows = grid.rows.findIndex((slots) =>
    slots.some((slot) => slot.kind === 'cell' && slot.cell.type !== 'tableHeader'),
  )
  return new Table({
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { ...borders, insideHorizontal: line, insideVertical: line },
    rows: grid.rows.map(
      (slots, row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: row < headerRows,
          children: slots.map((slot) => tableCell(slot, widths, keepNext && row === grid.rows.length - 1)),
        }),
    ),
  })
}
