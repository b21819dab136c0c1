/**
 * Tables: the widths of their columns, the size of their text, and whether they stand upright. The
 * sum of the widths is the table's width — Word reads the one, WPS the other.
 */
import { inlineText, type Paragraph, type TableCell } from '../document/node.ts'
import type { Note } from '../document/result.ts'
import { cellMargin, type PageSetup, size } from './measures.ts'
import type { PaperCell, PaperParagraph } from './paper.ts'
import { widthInCharacters } from './placement.ts'
import type { Preset } from './preset.ts'
import type { PrintedBlock } from './printed.ts'
import { runMaker } from './runs.ts'
import type { Laid, Setting } from './setting.ts'
import { type TableGrid, tableGrid } from './table-grid.ts'

/** Word's own limit on the columns of a table. */
export const mostColumns = 63
/** A column holds at least two characters of a line. */
const fewestCharacters = 2
/** 小四, and where the columns do not fit 五号, 小五, 六号; half-points. */
const sizes = [size.table, 21, 18, 15] as const
/** Tables stay inside the type area with their outer borders. */
const borderRoom = 24

/** The longest piece of a text that no line break may divide, in 字: numbers and Latin words. */
const longestPiece = (text: string): number =>
  Math.max(0, ...(text.match(/[!-~]+/g) ?? []).map((piece) => widthInCharacters(piece)))

const cellText = (cell: TableCell): string => cell.content.map((line) => inlineText(line.content)).join('\n')

/** What each column needs so that no number is divided, twips. */
function neededWidths({ rows, columns }: TableGrid, halfPoints: number): number[] {
  const character = halfPoints * 10
  const needed = Array.from({ length: columns }, () => fewestCharacters * character + 2 * cellMargin)
  for (const slot of rows.flat())
    if (slot.kind === 'cell' && slot.columns === 1) {
      const wanted = Math.ceil(longestPiece(cellText(slot.cell)) * character) + 2 * cellMargin
      needed[slot.column] = Math.max(needed[slot.column] ?? 0, wanted)
    }
  return needed
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** The editor's widths in its proportion; columns without one (or 0) take the average. */
function wantedShares({ rows, columns }: TableGrid): number[] {
  const given: (number | undefined)[] = Array.from({ length: columns })
  for (const slot of rows.flat())
    if (slot.kind === 'cell')
      for (const [at, width] of (slot.cell.attrs?.colwidth ?? []).slice(0, slot.columns).entries())
        if (width > 0) given[slot.column + at] ??= width
  const known = given.filter((width) => width !== undefined)
  const average = known.length > 0 ? sum(known) / known.length : 1
  const parts = given.map((width) => width ?? average)
  const total = sum(parts)
  return parts.map((width) => width / total)
}

/** Widths in the wanted proportion, no column narrower than it needs where there is room for all. */
export function columnWidths(shares: readonly number[], needed: readonly number[], total: number): number[] {
  const fits = sum(needed) <= total
  const rest = fits ? total - sum(needed) : 0
  const wanted = shares.map((share) => share * total)
  const lacking = wanted.map((width, at) => Math.max(0, width - (needed[at] ?? 0)))
  const room = sum(lacking)
  const widths = wanted.map((width, at) =>
    Math.floor(
      !fits ? width : (needed[at] ?? 0) + (room > 0 ? ((lacking[at] ?? 0) / room) * rest : rest / shares.length),
    ),
  )
  const left = total - sum(widths)
  return widths.map((width, at) => (at === widths.length - 1 ? width + left : width))
}

/** Upright where it fits, then turned, then in smaller type; what the user says of the page goes before. */
function fitting(grid: TableGrid, wish: boolean | null, { page, landscape }: Setting) {
  const width = ({ textWidth }: PageSetup) => textWidth - borderRoom
  const pages = wish === null ? [false, true] : [wish]
  const choices = [
    ...pages.map((turned) => ({ turned, halfPoints: sizes[0] as number })),
    ...sizes.slice(1).map((halfPoints) => ({ turned: pages.at(-1) ?? false, halfPoints })),
  ].map((choice) => ({ ...choice, total: width(choice.turned ? landscape : page) }))
  const found = choices.find(({ halfPoints, total }) => sum(neededWidths(grid, halfPoints)) <= total)
  const last = choices.at(-1)
  if (!last) throw new RangeError('no size of type')
  return { ...(found ?? last), fits: found !== undefined }
}

function cellParagraph(node: Paragraph, header: boolean, halfPoints: number, preset: Preset): PaperParagraph {
  const align = node.attrs?.align ?? (header ? 'center' : 'left')
  const form = { face: header ? 'hei' : 'fangsong', ...(halfPoints !== size.table && { size: halfPoints }) } as const
  const runs = runMaker(preset).runs(node.content, form)
  return {
    kind: 'paragraph',
    style: 'tableText',
    ...(align !== 'left' && { form: { align } }),
    // An empty cell must not be higher than the others: its mark takes the size of its empty run.
    runs: runs.length === 0 && halfPoints !== size.table ? [{ kind: 'text', text: '', form }] : runs,
  }
}

/** @returns null where the table has no cell */
export function reportTable(
  { node, source }: PrintedBlock & { kind: 'table' },
  setting: Setting,
  notes: Note[],
): Laid | null {
  const grid = tableGrid(node)
  if (grid.columns === 0) return null
  const { turned, halfPoints, total, fits } = fitting(grid, node.attrs?.landscape ?? null, setting)
  if (!fits)
    notes.push({
      code: 'table-too-wide',
      message: `有一个 ${grid.columns} 列的表格比页面还宽，已缩小字号排下，个别数字可能断行。请减少列数，或拆成两个表。`,
    })
  // Only rows at the top can repeat on the next page. All rows headers: then none, or the table would never begin.
  const headerRows = grid.rows.findIndex((slots) =>
    slots.some((slot) => slot.kind === 'cell' && slot.cell.type !== 'tableHeader'),
  )
  const rows = grid.rows.map((slots) => ({
    cells: slots.map((slot): PaperCell => {
      const header = slot.kind === 'cell' && slot.cell.type === 'tableHeader'
      const content: readonly Paragraph[] = slot.kind === 'cell' ? slot.cell.content : [{ type: 'paragraph' }]
      const merge = slot.kind === 'continued' ? 'continued' : slot.kind === 'cell' && slot.spansDown ? 'begins' : 'none'
      return {
        column: slot.column,
        columns: slot.columns,
        merge,
        header,
        paragraphs: content.map((line) => cellParagraph(line, header, halfPoints, setting.preset)),
      }
    }),
  }))
  return {
    block: {
      kind: 'table',
      columns: columnWidths(wantedShares(grid), neededWidths(grid, halfPoints), total),
      headerRows: Math.max(0, headerRows),
      rows,
      borders: 'grid',
      source,
    },
    orientation: turned ? 'landscape' : 'portrait',
  }
}
