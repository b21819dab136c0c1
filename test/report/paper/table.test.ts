/** Tables on paper: widths, size of the type, the way the page lies, and what is kept with them. */
import { describe, expect, it } from 'vitest'
import type { Block, Table } from '../../../report/document/node.ts'
import { compose } from '../../../report/paper/compose.ts'
import { columnWidths } from '../../../report/paper/table.ts'
import { h, p, table, turned } from '../../build.ts'
import { composed, report, tables, textOf } from './papers.ts'

const columns = (count: number, text: (at: number) => string = (at) => `${at}`): string[] =>
  Array.from({ length: count }, (_, at) => text(at))
const wide = (count: number, text?: (at: number) => string): Table => table(columns(count, text), columns(count, text))
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** The table as it is printed, with the way its page lies and the size of its type in half-points. */
function printed(of: Table) {
  const { paper, codes } = composed(report([p('文。'), of]))
  const section = paper.sections.find(({ blocks }) => blocks.some((block) => block.kind === 'table'))
  const [made] = tables(paper)
  if (!made || !section) throw new Error('no table')
  const [run] = made.rows[0]?.cells[0]?.paragraphs[0]?.runs ?? []
  const size = (run?.kind === 'text' && run.form?.size) || 24
  return { made, orientation: section.orientation, size, width: sum(made.columns), codes }
}

describe('a table', () => {
  it('is as wide as the type area with its borders, all columns together', () => {
    const { made, orientation, width } = printed(wide(3))
    expect(orientation).toBe('portrait')
    expect(made.columns).toHaveLength(3)
    expect(width).toBe(8820)
  })

  it('that does not fit upright is turned, in type of its own size', () => {
    const { orientation, size, width, codes } = printed(wide(15, () => '20000'))
    expect([orientation, size]).toEqual(['landscape', 24])
    expect(width).toBe(12732)
    expect(codes).not.toContain('table-too-wide')
  })

  it('that does not fit turned either is set smaller, down to 7.5 pt', () => {
    const { size, codes } = printed(wide(20, () => '20000'))
    expect(size).toBeLessThan(24)
    expect(size).toBeGreaterThanOrEqual(15)
    expect(codes).not.toContain('table-too-wide')
  })

  it('that is wider than any page is exported with a warning, inside the page', () => {
    const { codes, width, size } = printed(wide(60, () => '20000'))
    expect(codes).toContain('table-too-wide')
    expect([size, width]).toEqual([15, 12732])
  })

  it.each([
    [true, 2, 'landscape'],
    [false, 16, 'portrait'],
  ])('that the user wants turned (%s) with %d columns stands %s', (wish, count, orientation) => {
    expect(
      printed(
        turned(
          wide(count, () => '20000'),
          wish,
        ),
      ).orientation,
    ).toBe(orientation)
  })

  it('beyond the 63 columns of Word is refused, with what to do', () => {
    const done = compose(report([wide(64)]))
    expect(done.ok).toBe(false)
    if (!done.ok) {
      expect(done.code).toBe('too-many-columns')
      expect(done.message).toMatch(/64 列.*63 列.*没有改动.*拆成/)
    }
    expect(compose(report([wide(63)])).ok).toBe(true)
  })

  it('repeats its header rows, and none where all rows are headers', () => {
    expect(printed(wide(2)).made.headerRows).toBe(1)
    expect(printed({ ...wide(2), content: wide(2).content.slice(0, 1) }).made.headerRows).toBe(0)
  })

  it('fills its grid where cells are merged, whatever spans they claim', () => {
    const cell = (text: string, colspan: number, rowspan: number) => ({
      type: 'tableCell' as const,
      attrs: { colspan, rowspan, colwidth: null },
      content: [p(text)],
    })
    const merged: Table = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('甲', 1, 9), cell('乙', 2, 1)] },
        { type: 'tableRow', content: [cell('丙', 1, 1)] },
      ],
    }
    const { made } = printed(merged)
    expect(made.rows.map(({ cells }) => sum(cells.map((one) => one.columns)))).toEqual([3, 3])
    expect(made.rows.map(({ cells }) => cells[0]?.merge)).toEqual(['begins', 'continued'])
  })

  it('without a cell is left out', () => {
    expect(tables(composed(report([p('文。'), { type: 'table', content: [{ type: 'tableRow' }] }])).paper)).toEqual([])
  })
})

describe('columns', () => {
  it('keep the proportion of the editor, none narrower than its longest number', () => {
    expect(columnWidths([0.5, 0.5], [1000, 1000], 4000)).toEqual([2000, 2000])
    const [narrow = 0, broad = 0] = columnWidths([0.1, 0.9], [1000, 1000], 4000)
    expect(narrow).toBeGreaterThanOrEqual(1000)
    expect(narrow + broad).toBe(4000)
  })

  it('always add up, even where there is no room', () => {
    expect(sum(columnWidths([1 / 3, 1 / 3, 1 / 3], [5000, 5000, 5000], 1000))).toBe(1000)
  })
})

describe('the pages round a table', () => {
  const turnedTable = turned(wide(2), true)
  /** Sections as `P` or `L` with what the report itself has in them. */
  const layout = (...blocks: readonly Block[]): string[] =>
    composed(report(blocks)).paper.sections.map(({ orientation, blocks }) =>
      [
        orientation === 'portrait' ? 'P' : 'L',
        ...blocks.flatMap((block) => {
          if (block.kind === 'table') return ['▦']
          return block.kind === 'paragraph' && (block.source ?? 0) > 0 ? [textOf(block)] : []
        }),
      ].join(' '),
    )

  it('turn for it and turn back behind it', () => {
    expect(layout(p('前。'), turnedTable, p('后。'))).toEqual(['P 前。', 'L ▦', 'P 后。'])
  })

  it('stay turned from one wide table to the next, with the captions between', () => {
    expect(layout(p('前。'), turnedTable, p('表2　学位', 'center'), turnedTable)).toEqual([
      'P 前。',
      'L ▦ 表2　学位 ▦',
      'P',
    ])
  })

  it.each([
    ['a centred caption', [p('学位情况', 'center')], '学位情况 ▦'],
    ['a caption by its words, and the unit', [p('表1　学位'), p('单位：个', 'right')], '表1　学位 单位：个 ▦'],
    ['a heading of its own', [h(2, '学位')], '（一）学位 ▦'],
  ])('take %s along', (_, before, text) => {
    expect(layout(p('前。'), ...before, turnedTable)[1]).toBe(`L ${text}`)
  })

  it('leave sentences where they are', () => {
    expect(layout(p('表1显示了学位情况。'), turnedTable)[0]).toBe('P 表1显示了学位情况。')
  })

  it('keep a caption with its upright table', () => {
    const { paper } = composed(report([p('表1　学位', 'center'), wide(2), p('文。')]))
    const caption = paper.sections[0]?.blocks.find(
      (block) => block.kind === 'paragraph' && textOf(block) === '表1　学位',
    )
    expect(caption?.kind === 'paragraph' && caption.form?.keepNext).toBe(true)
  })
})
