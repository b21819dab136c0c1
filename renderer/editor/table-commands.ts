/** What office staff do with tables beyond rows and columns: widths by what stands in them, and the sum of a column. */
import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { isInTable, selectedRect, TableMap } from '@tiptap/pm/tables'

/** The text width of 156 mm (GB/T 9704 5.2.1) in CSS pixels of 1/96 inch. */
const textWidthPixels = 590
/** A column of figures is not squeezed below this, one of sentences does not take all. Characters. */
const [narrowest, widest] = [3, 24]

/** As wide as its longest line, where a Latin letter or digit is half a character. */
const charactersOf = (cell: Node): number =>
  Math.max(
    0,
    ...cell.children.map((paragraph) =>
      [...paragraph.textContent].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0),
    ),
  )

/** Shares of the text width for each column of a table; merged cells say nothing about any one column. */
function columnWidths(table: Node, by: 'content' | 'even'): number[] {
  const map = TableMap.get(table)
  const wanted = Array.from({ length: map.width }, () => narrowest)
  if (by === 'content')
    for (const position of new Set(map.map)) {
      const cell = table.nodeAt(position)
      const rect = map.findCell(position)
      if (cell && rect.right - rect.left === 1)
        wanted[rect.left] = Math.max(wanted[rect.left] ?? 0, Math.min(widest, charactersOf(cell) + 1))
    }
  const sum = wanted.reduce((total, width) => total + width, 0)
  return wanted.map((width) => Math.round((textWidthPixels * width) / sum))
}

export function setWidths(editor: Editor, by: 'content' | 'even'): boolean {
  const { state, view } = editor
  if (!isInTable(state)) return false
  const { table, tableStart } = selectedRect(state)
  const widths = columnWidths(table, by)
  const map = TableMap.get(table)
  const tr = closeHistory(state.tr)
  for (const position of new Set(map.map)) {
    const rect = map.findCell(position)
    tr.setNodeAttribute(tableStart + position, 'colwidth', widths.slice(rect.left, rect.right))
  }
  view.dispatch(tr)
  view.focus()
  return true
}

const figure = /^(-?\d[\d,，]*)(\.\d+)?\s*(\D*)$/

/** The sum of the figures above the caret's cell, as it would be written; null where there are fewer than two, or their units differ. */
export function columnSum(editor: Editor): string | null {
  const { state } = editor
  if (!isInTable(state)) return null
  const { map, table, top, left } = selectedRect(state)
  const found: { value: number; decimals: number; unit: string; grouped: boolean }[] = []
  for (let row = 0; row < top; row++) {
    const cell = table.nodeAt(map.map[row * map.width + left] ?? 0)
    const match = figure.exec(cell?.textContent.trim() ?? '')
    if (!match?.[1] || cell?.type.name === 'tableHeader') continue
    const value = Number(match[1].replace(/[,，]/g, '') + (match[2] ?? ''))
    found.push({
      value,
      decimals: (match[2]?.length ?? 1) - 1,
      unit: match[3]?.trim() ?? '',
      grouped: /[,，]/.test(match[1]),
    })
  }
  const [first] = found
  // Shares of different wholes do not add up.
  if (!first || found.length < 2 || /[%％‰]/.test(first.unit) || found.some(({ unit }) => unit !== first.unit))
    return null
  const decimals = Math.max(...found.map((one) => one.decimals))
  // In units of the last decimal place: 0.1 + 0.2 is 0.3.
  const sum = found.reduce((total, { value }) => total + Math.round(value * 10 ** decimals), 0) / 10 ** decimals
  const [whole = '', fraction] = sum.toFixed(decimals).split('.')
  const grouped = found.some((one) => one.grouped) ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`}${first.unit}`
}

/** Writes the sum of the column into the caret's cell, in the place of what stood there. */
export function sumColumn(editor: Editor): boolean {
  const { state, view } = editor
  const sum = columnSum(editor)
  if (sum === null) return false
  const { map, table, tableStart, top, left } = selectedRect(state)
  const position = map.map[top * map.width + left] ?? 0
  const cell = table.nodeAt(position)
  if (!cell) return false
  const start = tableStart + position + 1
  const paragraph = state.schema.node('paragraph', null, state.schema.text(sum))
  const tr = closeHistory(state.tr).replaceWith(start, start + cell.content.size, paragraph)
  // The caret stays in its cell, behind the sum.
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, start + paragraph.nodeSize - 1)))
  view.focus()
  return true
}
