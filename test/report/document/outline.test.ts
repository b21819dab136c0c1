/** The outline: numbers, sections, duty areas, and what is left out. */
import { describe, expect, it } from 'vitest'
import { moveSection } from '../../../report/document/move-section.ts'
import { inlineText, runInEnd, splitInline } from '../../../report/document/node.ts'
import { blockFacts, outline, sectionBody } from '../../../report/document/outline.ts'
import { area, doc, h, p, table, title } from '../../build.ts'

const report = doc(
  title('临江市履行教育职责\n自评报告'),
  p('引语。'),
  h(1, '主要工作'),
  p('概述'),
  area('leadership', '高度重视。研究6次。'),
  p('续段3所'),
  area('safety', '校园安全。'),
  h(3, '投入'),
  h(4, '校舍'),
  h(3, '人员'),
  h(1, '存在问题'),
  h(2, '措施一'),
)

const numbers = (made: ReturnType<typeof outline>) => made.headings.map(({ number, title: words }) => number + words)

describe('outline', () => {
  it('numbers all four levels, each anew under the one above', () => {
    expect(numbers(outline(report))).toEqual([
      ...[
        '一、主要工作',
        '（一）高度重视',
        '（二）校园安全',
        '1.投入',
        '（1）校舍',
        '2.人员',
        '二、存在问题',
        '（一）措施一',
      ],
    ])
  })

  it('knows title, opening formula, parts and sections with their extent', () => {
    const made = outline(report)
    expect(made.title).toBe('临江市履行教育职责自评报告')
    expect(made.lead).toEqual({ start: 1, end: 2 })
    expect(made.parts.map(({ start, end }) => [start, end])).toEqual([
      [2, 10],
      [10, 12],
    ])
    expect(made.parts[0]?.sections.map(({ index, end, areaId }) => [index, end, areaId])).toEqual([
      [4, 6, 'leadership'],
      [6, 10, 'safety'],
    ])
  })

  it('a heading of level 1 that opens a duty area is its own section, with items of level 2 in it', () => {
    const made = outline(
      doc(
        title('报告'),
        h(1, '学前教育', { areaId: 'preschool' }),
        h(2, '扩大资源'),
        p('新建3所。'),
        h(1, '校园安全', { areaId: 'safety' }),
        h(1, '存在问题'),
        h(2, '措施一'),
      ),
      (id) => id === 'safety',
    )
    expect(made.parts.map(({ sections }) => sections.map(({ level, areaId, end }) => [level, areaId, end]))).toEqual([
      [[1, 'preschool', 4]],
      [[1, 'safety', 5]],
      [[2, null, 7]],
    ])
    expect(numbers(made)).toEqual(['一、学前教育', '（一）扩大资源', '校园安全', '二、存在问题', '（一）措施一'])
    const [first] = made.parts[0]?.sections ?? []
    expect(first && moveSection(made, first, 1)).toEqual({ from: { start: 1, end: 4 }, to: 5 })
    expect(first && moveSection(made, first, -1)).toBeNull()
  })

  it('inside a duty area of level 1 a heading of level 2 opens a section only where it names an area', () => {
    const made = outline(
      doc(
        title('报告'),
        h(1, '学前教育', { areaId: 'preschool' }),
        h(2, '扩大资源'),
        h(2, '校园安全', { areaId: 'safety' }),
        h(2, '补充教师'),
        h(1, '存在问题'),
      ),
    )
    const sections = made.parts[0]?.sections ?? []
    expect(sections.map(({ areaId, index, end }) => [areaId, index, end])).toEqual([
      ['preschool', 1, 3],
      ['safety', 3, 5],
    ])
    const safety = sections[1]
    // Its neighbours are of its own level: it does not leave the part.
    expect(safety && moveSection(made, safety, -1)).toBeNull()
  })

  it('gives an area left out no number and counts the others without it', () => {
    const made = outline(report, (id) => id === 'leadership')
    expect(numbers(made).slice(0, 3)).toEqual(['一、主要工作', '高度重视', '（一）校园安全'])
    expect(made.parts[0]?.sections.map(({ omitted }) => omitted)).toEqual([true, false])
  })

  it('leaves out what stands under the area too, up to the next section or part', () => {
    expect(numbers(outline(report, (id) => id === 'safety'))).toEqual([
      ...['一、主要工作', '（一）高度重视', '校园安全', '投入', '校舍', '人员', '二、存在问题', '（一）措施一'],
    ])
  })

  it('bears sections without a part, and levels that are skipped', () => {
    const made = outline(doc(title('报告'), h(2, '甲'), h(4, '乙'), h(1, '丙'), h(3, '丁')))
    expect(numbers(made)).toEqual(['（一）甲', '（1）乙', '一、丙', '1.丁'])
    expect(made.parts[0]).toMatchObject({ heading: null, start: 1, end: 3 })
  })

  it('numbers items that stand before any section, and in the next section anew', () => {
    const made = outline(doc(title('报告'), h(1, '甲'), h(3, '乙'), h(3, '丙'), h(2, '丁'), h(3, '戊')))
    expect(numbers(made)).toEqual(['一、甲', '1.乙', '2.丙', '（一）丁', '1.戊'])
  })

  it('closes an area left out with the next part, whose sections count from one', () => {
    const made = outline(
      doc(title('报告'), h(1, '甲'), h(2, '乙', { areaId: 'x' }), h(3, '丙'), h(1, '丁'), h(3, '戊'), h(2, '己')),
      (id) => id === 'x',
    )
    expect(numbers(made)).toEqual(['一、甲', '乙', '丙', '二、丁', '1.戊', '（一）己'])
    expect(made.parts[0]?.sections[0]).toMatchObject({ omitted: true, index: 2, end: 4 })
  })

  it('leaves a part its number though all its areas are left out', () => {
    const made = outline(doc(title('报告'), h(1, '甲'), h(2, '乙', { areaId: 'x' }), h(1, '丙')), () => true)
    expect(numbers(made)).toEqual(['一、甲', '乙', '二、丙'])
  })

  it('bears more headings than Chinese numbers are written for', () => {
    const made = outline(doc(title('报告'), ...Array.from({ length: 1001 }, () => h(1, '甲'))))
    expect(made.headings.at(-1)?.number).toBe('1001、')
  })

  it('of a text without headings is all opening formula', () => {
    expect(outline(doc(title(''), p('甲'), p('乙')))).toMatchObject({
      lead: { start: 1, end: 3 },
      parts: [],
      headings: [],
    })
  })
})

describe('the body of a section', () => {
  it('is what stands behind a run-in heading and under it', () => {
    const [section] = outline(report).parts[0]?.sections ?? []
    if (!section) throw new Error('no section')
    expect(sectionBody(report, section)).toBe('研究6次。\n续段3所')
  })
})

describe('the facts of a block', () => {
  it('count the body without spaces and fill-ins, and its figures without the heading', () => {
    expect(blockFacts(area('x', '第1批学校10所。投入 2162万元，【待填】。'))).toMatchObject({
      headingEnd: 9,
      chars: 10,
      blanks: 1,
      figures: [{ text: '2162万元' }],
    })
  })
  it('of a table come from its cells', () => {
    expect(blockFacts(table(['年度', '投入'], ['2020', '30万元']))).toMatchObject({
      chars: 12,
      figures: [{ text: '30万元' }],
    })
  })
  it('are computed once for a block: the same block gives the very same facts', () => {
    const block = p('投入30万元')
    expect(blockFacts(block)).toBe(blockFacts(block))
    expect(blockFacts({ ...block })).not.toBe(blockFacts(block))
  })
  it('leave fill-ins out of what is written, figures and all', () => {
    expect(blockFacts(p('投入【约30万元】。'))).toMatchObject({ chars: 3, blanks: 1, figures: [] })
  })
  it('count text carried over from last year', () => {
    const carried = p([
      { type: 'text', text: '沿用 的', marks: [{ type: 'carried' }] },
      { type: 'text', text: '新写的' },
    ])
    expect(blockFacts(carried).carriedChars).toBe(3)
  })
})

describe('run-in headings', () => {
  it.each([
    ['校园安全。投入。', 5],
    ['校园安全', 4],
    ['。', 1],
    ['', 0],
  ])('%s ends its heading at %i', (text, end) => {
    expect(runInEnd(text)).toBe(end)
  })
  it('are cut with their marks on both sides', () => {
    const bold = [{ type: 'bold' as const }]
    const [head, body] = splitInline(
      [{ type: 'text', text: '校园' }, { type: 'text', text: '安全。投入', marks: bold }, { type: 'hardBreak' }],
      5,
    )
    expect(head).toEqual([
      { type: 'text', text: '校园' },
      { type: 'text', text: '安全。', marks: bold },
    ])
    expect(body).toEqual([{ type: 'text', text: '投入', marks: bold }, { type: 'hardBreak' }])
    expect(inlineText(body)).toBe('投入\n')
  })
})

describe('moving a section', () => {
  const made = outline(report)
  const [first, second] = made.parts[0]?.sections ?? []
  it('changes places with its neighbour', () => {
    if (!first || !second) throw new Error('no sections')
    expect(moveSection(made, first, 1)).toEqual({ from: { start: 4, end: 6 }, to: 10 })
    expect(moveSection(made, second, -1)).toEqual({ from: { start: 6, end: 10 }, to: 4 })
  })
  it('ends at the edge of the part', () => {
    if (!first || !second) throw new Error('no sections')
    expect(moveSection(made, first, -1)).toBeNull()
    expect(moveSection(made, second, 1)).toBeNull()
  })
})
