/** The figure table as rows of a spreadsheet; who writes the file knows nothing of figures. */
import { type PreviousKind, previousNames } from '../document/previous.ts'
import { changeOf } from './change.ts'
import { placesOf, rounded } from './scale.ts'
import type { FigureRow } from './table.ts'

/** Null is an empty cell; a number stays one, so that it can be reckoned with. */
export type SheetCell = string | number | null

export interface Sheet {
  readonly name: string
  /** Width in characters of the digit 0, the measure of spreadsheets. */
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: readonly (readonly SheetCell[])[]
}

const columnsFor = (kind: PreviousKind): Sheet['columns'] => [
  { title: '序号', width: 6 },
  { title: '章节', width: 26 },
  { title: '指标', width: 22 },
  { title: '报告中的写法', width: 14 },
  { title: '数值', width: 11 },
  { title: '单位', width: 9 },
  { title: '年份', width: 8 },
  { title: previousNames[kind].wording, width: 14 },
  { title: previousNames[kind].value, width: 11 },
  { title: '增减', width: 11 },
  { title: '增减单位', width: 10 },
  { title: '增减率（%）', width: 12 },
  { title: '验算', width: 34 },
  { title: '验算结果', width: 10 },
  { title: '原句', width: 60 },
]

/** 相符, 不符; a step from one value to another is only computed. */
export const verdictOf = ({ relation }: FigureRow): string =>
  relation === null || relation.holds === null ? '' : relation.holds ? '相符' : '不符'

/** The earlier value in the present unit, so that the column can be reckoned with. */
function lastValue({ value, unit, lastYear }: FigureRow): number | null {
  if (!lastYear) return null
  const change = changeOf({ value, unit }, lastYear)
  return change && rounded(value - change.difference, placesOf(value) + placesOf(change.difference))
}

/** In the order of the text. `kind`: what the earlier figures were taken from. */
export const figureSheet = (rows: readonly FigureRow[], kind: PreviousKind): Sheet => ({
  name: '数据表',
  columns: columnsFor(kind),
  rows: rows.map((row, at) => [
    at + 1,
    row.section,
    row.counts,
    row.text,
    row.value,
    row.unit,
    row.year,
    row.lastYear?.text ?? null,
    lastValue(row),
    row.change?.difference ?? null,
    row.change?.unit ?? null,
    row.change?.percent ?? null,
    row.relation?.formula ?? null,
    verdictOf(row),
    row.sentence,
  ]),
})
