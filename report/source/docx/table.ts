/** w:tbl → a table of the report: merged cells as spans, widths in pixels. */
import type { Paragraph, Table, TableCell } from '../../document/node.ts'
import { inlineContent } from '../inline.ts'
import type { Content } from './content.ts'
import { child, childrenOf, flag, value, type XmlNode } from './xml.ts'

/** Word's own limit. */
const mostColumns = 63
/** 1440 twips and 96 CSS pixels to the inch. */
const twipsPerPixel = 15

/** Rows and cells, whatever wrappers stand between (content controls, tracked rows). */
function inside(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((one) =>
    one.name === name
      ? [one]
      : ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(one.name)
        ? inside(one, name)
        : [],
  )
}

interface Open {
  readonly cell: { attrs: { colspan: number; rowspan: number; colwidth: number[] | null } }
  readonly row: number
}

/**
 * @param paragraphs the paragraphs of a cell; of a table inside it those of its cells, in order
 * @returns null where it has no cell
 */
export function readTable(node: XmlNode, paragraphs: (cell: XmlNode) => readonly Content[]): Table | null {
  const widths = childrenOf(child(node, 'w:tblGrid'), 'w:gridCol').map(
    (column) => Number(column.attributes['w:w']) || 0,
  )
  /** By column: the cell that a continued one below it belongs to. */
  const above: (Open | undefined)[] = []
  const rows = inside(node, 'w:tr').map((row, at) => {
    const properties = child(row, 'w:trPr')
    const header = flag(properties, 'w:tblHeader') ?? false
    let column = Number(value(properties, 'w:gridBefore') ?? 0)
    const cells: TableCell[] = []
    for (const cell of inside(row, 'w:tc')) {
      const cellProperties = child(cell, 'w:tcPr')
      const span = Math.max(1, Math.min(mostColumns, Number(value(cellProperties, 'w:gridSpan') ?? 1) || 1))
      const merge = child(cellProperties, 'w:vMerge')
      const from = above[column]
      if (merge && merge.attributes['w:val'] !== 'restart' && from && from.cell.attrs.colspan === span)
        from.cell.attrs.rowspan = at - from.row + 1
      else {
        const pixels = widths.slice(column, column + span).map((width) => Math.round(width / twipsPerPixel))
        const attrs = {
          colspan: span,
          rowspan: 1,
          colwidth: pixels.length === span && pixels.every((width) => width > 0) ? pixels : null,
        }
        const content = paragraphs(cell).map(
          ({ text, marks }): Paragraph => ({ type: 'paragraph', content: inlineContent(text, marks) }),
        )
        const made = {
          type: header ? ('tableHeader' as const) : ('tableCell' as const),
          attrs,
          content: content.length > 0 ? content : [{ type: 'paragraph' as const }],
        }
        cells.push(made)
        for (let of = column; of < column + span; of++) above[of] = { cell: made, row: at }
      }
      column += span
    }
    return { type: 'tableRow' as const, content: cells }
  })
  return rows.some(({ content }) => content.length > 0) ? { type: 'table', content: rows } : null
}
