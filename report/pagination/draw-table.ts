/** What is drawn of a stretch of rows that stands on one page: the grid, and the text of the cells. */
import type { PageItem } from './pages.ts'
import { gridWeight, lastRow, type SetRow } from './rows.ts'

type Block = readonly [section: number, block: number]

/** Lines of text from a height on. */
export function lineItems(lines: SetRow['cells'][number]['lines'], top: number, block: Block): PageItem[] {
  let y = top
  return lines.flatMap((line): PageItem[] => {
    const baseline = y + line.baseline
    const { picture } = line
    y += line.height
    if (picture)
      return [
        {
          kind: 'picture',
          picture: picture.run.picture,
          alt: picture.run.alt,
          x: picture.x,
          y: baseline - picture.run.height,
          width: picture.run.width,
          height: picture.run.height,
        },
      ]
    return line.segments.length === 0 ? [] : [{ kind: 'line', baseline, segments: line.segments, block }]
  })
}

/** @param rows those that follow each other on the page, from its `top` */
export function drawRows(rows: readonly SetRow[], top: number, grid: boolean, block: Block): PageItem[] {
  const items: PageItem[] = []
  const tops = [top]
  for (const { height } of rows) tops.push((tops.at(-1) ?? top) + height)
  const rule = (x1: number, y1: number, x2: number, y2: number) =>
    items.push({ kind: 'rule', x1, y1, x2, y2, weight: gridWeight, colour: 'black' })
  const cells = rows.map((row) => row.cells)
  for (const [at, row] of rows.entries())
    for (const { cell, x, width, lines, textHeight } of row.cells) {
      const y = tops[at] ?? top
      const bottom = tops[at + 1] ?? y
      if (grid) {
        const goesOn = cells[at + 1]?.some(
          (below) => below.cell.column === cell.column && below.cell.merge === 'continued',
        )
        if (cell.merge !== 'continued' || at === 0) rule(x, y, x + width, y)
        if (!goesOn) rule(x, bottom, x + width, bottom)
        rule(x, y, x, bottom)
        rule(x + width, y, x + width, bottom)
      }
      const end = tops[lastRow(cells, at, cell.column) + 1] ?? bottom
      const free = (cell.merge === 'begins' ? end : bottom) - y - textHeight
      items.push(...lineItems(lines, y + (grid ? Math.max(0, free / 2) : 0), block))
    }
  return items
}
