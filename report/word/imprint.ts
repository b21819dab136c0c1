/**
 * 版记 at the foot of the last page: a floating table as wide as the type area, its last line on the type
 * area's lower edge (7.4.1). Where the text leaves no room for it, Word and LibreOffice alike carry it,
 * with the paragraph it hangs on, to the next page.
 */

import type { PageSetup } from '../paper/measures.ts'
import type { PaperImprint } from '../paper/paper.ts'
import { border, type Look, paragraph } from './paragraph.ts'
import { toggle } from './run.ts'
import { borderOrder, cellOrder, rowOrder } from './schema-order.ts'
import { rowElement, tableElement, width } from './table.ts'
import { element, inOrder, type Markup } from './xml.ts'

const noMargins = { top: 0, left: 0, bottom: 0, right: 0 } as const

/**
 * To be followed by a paragraph: the table hangs on it. The table's left edge is measured from the
 * page: LibreOffice floats a table as wide as the type area only so, and leaves one that is measured
 * from the margin in the text.
 */
export function imprint(look: Look, { margin, textWidth }: PageSetup, { rows, outer, inner }: PaperImprint): Markup {
  const position = element('w:tblpPr', {
    'w:leftFromText': 0,
    'w:rightFromText': 0,
    'w:vertAnchor': 'margin',
    'w:horzAnchor': 'page',
    'w:tblpX': margin.left,
    'w:tblpYSpec': 'bottom',
  })
  return tableElement(
    { columns: [textWidth], position, margins: noMargins },
    rows.map((row, at) =>
      rowElement(inOrder('w:trPr', rowOrder, { cantSplit: toggle('cantSplit', true) }), [
        element(
          'w:tc',
          {},
          inOrder('w:tcPr', cellOrder, {
            tcW: width('tcW', textWidth),
            tcBorders: inOrder('w:tcBorders', borderOrder, {
              top: border('top', at === 0 ? outer : inner),
              bottom: border('bottom', at === rows.length - 1 ? outer : inner),
            }),
            vAlign: element('w:vAlign', { 'w:val': 'center' }),
          }),
          paragraph(look, row),
        ),
      ]),
    ),
  )
}
