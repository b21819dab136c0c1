/**
 * Tables: every width in twips, the grid's sum equal to the table's width — Word reads the one, WPS
 * the other. Borders stand on the cells: where two sides meet, Word takes the cell's.
 */
import { cellMarginOf, cellMarginVertical } from '../paper/measures.ts'
import type { PaperCell, PaperParagraph, PaperTable, Rule } from '../paper/paper.ts'
import { border, type Look, paragraph } from './paragraph.ts'
import { toggle } from './run.ts'
import { borderOrder, cellOrder, rowOrder, tableOrder } from './schema-order.ts'
import { type Child, element, inOrder, type Markup } from './xml.ts'

/** 0.5 pt: not in the standard; common practice. */
const gridLine: Rule = { colour: 'black', weight: 4, space: 0 }
const gridBorders = inOrder('w:tcBorders', borderOrder, {
  top: border('top', gridLine),
  left: border('left', gridLine),
  bottom: border('bottom', gridLine),
  right: border('right', gridLine),
})

export const width = (name: string, twips: number): Markup => element(`w:${name}`, { 'w:w': twips, 'w:type': 'dxa' })

export interface CellMargins {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A table that only places text has none. */
function marginsOf({ borders, columns }: PaperTable): CellMargins {
  if (borders === 'none') return { top: 0, left: 0, bottom: 0, right: 0 }
  const side = cellMarginOf(columns)
  return { top: cellMarginVertical, left: side, bottom: cellMarginVertical, right: side }
}

/** Sides in the order of the schema, which is that of the object. */
export const cellMargins = ({ top, left, bottom, right }: CellMargins): Markup =>
  element('w:tblCellMar', {}, width('top', top), width('left', left), width('bottom', bottom), width('right', right))

/** What a table says of itself beside its rows. */
export interface TableForm {
  readonly columns: readonly number[]
  readonly position?: Markup
  readonly align?: 'center'
  readonly margins: CellMargins
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

export function tableElement({ columns, position, align, margins }: TableForm, rows: readonly Markup[]): Markup {
  return element(
    'w:tbl',
    {},
    inOrder('w:tblPr', tableOrder, {
      tblpPr: position,
      tblOverlap: position && element('w:tblOverlap', { 'w:val': 'never' }),
      tblW: width('tblW', sum(columns)),
      jc: align && element('w:jc', { 'w:val': align }),
      tblInd: align === undefined && width('tblInd', 0),
      tblLayout: element('w:tblLayout', { 'w:type': 'fixed' }),
      tblCellMar: cellMargins(margins),
    }),
    element('w:tblGrid', {}, ...columns.map((column) => element('w:gridCol', { 'w:w': column }))),
    ...rows,
  )
}

/** A cell must hold a paragraph, if only for its height. */
const emptyParagraph: PaperParagraph = { kind: 'paragraph', style: 'tableText', runs: [] }

function cell(look: Look, { columns, borders }: PaperTable, one: PaperCell): Markup {
  const own = one.paragraphs.length > 0 ? one.paragraphs : [emptyParagraph]
  return element(
    'w:tc',
    {},
    inOrder('w:tcPr', cellOrder, {
      tcW: width('tcW', sum(columns.slice(one.column, one.column + one.columns))),
      gridSpan: one.columns > 1 && element('w:gridSpan', { 'w:val': one.columns }),
      vMerge: one.merge !== 'none' && element('w:vMerge', { 'w:val': one.merge === 'begins' ? 'restart' : 'continue' }),
      tcBorders: borders === 'grid' && gridBorders,
      vAlign: borders === 'grid' && element('w:vAlign', { 'w:val': 'center' }),
    }),
    ...own.map((each) => paragraph(look, each)),
  )
}

export function rowElement(properties: Child, cells: readonly Markup[]): Markup {
  return element('w:tr', {}, properties, ...cells)
}

export function table(look: Look, one: PaperTable): Markup {
  return tableElement(
    { columns: one.columns, align: 'center', margins: marginsOf(one) },
    one.rows.map(({ cells }, at) =>
      rowElement(
        inOrder('w:trPr', rowOrder, {
          cantSplit: toggle('cantSplit', true),
          tblHeader: at < one.headerRows && toggle('tblHeader', true),
        }),
        cells.map((each) => cell(look, one, each)),
      ),
    ),
  )
}
