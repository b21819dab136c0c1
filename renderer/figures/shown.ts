/** Which rows of the figure table are shown, in groups by section, and how a change reads. */
import type { PreviousNames } from '../../report/document/previous.ts'
import { signed } from '../../report/figures/arithmetic.ts'
import type { Change } from '../../report/figures/change.ts'
import type { FigureRow } from '../../report/figures/table.ts'

export const views = ['all', 'changed', 'same', 'new', 'wrong'] as const
export type View = (typeof views)[number]

export const viewNames = (names: PreviousNames): Readonly<Record<View, string>> => ({
  all: '全部',
  changed: names.different,
  same: names.same,
  new: names.figureMissing,
  wrong: '验算不符',
})

const isIn: Readonly<Record<View, (row: FigureRow) => boolean>> = {
  all: () => true,
  changed: ({ change }) => change !== null && change.difference !== 0,
  same: ({ change }) => change?.difference === 0,
  new: ({ lastYear }) => lastYear === null,
  wrong: ({ relation }) => relation?.holds === false,
}

export const rowsIn = (rows: readonly FigureRow[], view: View): readonly FigureRow[] => rows.filter(isIn[view])

/** Views that divide the rows: without a report beside this one there is nothing to divide by. */
export function viewsOf(rows: readonly FigureRow[], hasPrevious: boolean): readonly View[] {
  return views.filter((view) =>
    view === 'all' ? true : view === 'wrong' ? rows.some(isIn.wrong) : hasPrevious && rows.some(isIn[view]),
  )
}

/** Those whose words, thing counted, section or sentence hold what is typed. */
export function matching(rows: readonly FigureRow[], typed: string): readonly FigureRow[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return rows
  return rows.filter(({ text, counts, section, sentence }) =>
    [text, counts, section, sentence].some((one) => one.toLowerCase().includes(wanted)),
  )
}

export interface RowGroup {
  readonly section: string
  readonly rows: readonly FigureRow[]
}

/** Neighbours of one section together. */
export function groupsOf(rows: readonly FigureRow[]): readonly RowGroup[] {
  const groups: { section: string; rows: FigureRow[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.section === row.section) last.rows.push(row)
    else groups.push({ section: row.section, rows: [row] })
  }
  return groups
}

/** +3所（+25%）; 未变. */
export function changeText({ difference, unit, percent }: Change): string {
  if (difference === 0) return '未变'
  return `${signed(difference)}${unit}${percent === null ? '' : `（${signed(percent)}%）`}`
}
