/** 清理 and the table commands on an editor state: what changes, what stays, and that it is one step. */
import { type Editor, getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { schemaExtensions } from '../../renderer/editor/schema/schema.ts'
import { columnSum } from '../../renderer/editor/table-commands.ts'
import { tidied, tidyChanges, tidyKinds } from '../../renderer/tools/tidy.ts'

const schema = getSchema(schemaExtensions)
const p = (text: string, ...marks: ReturnType<typeof schema.mark>[]) =>
  schema.node('paragraph', null, text === '' ? [] : [schema.text(text, marks)])
const cell = (text: string) => schema.node('tableCell', null, [p(text)])
const row = (...texts: string[]) => schema.node('tableRow', null, texts.map(cell))
const heading = schema.node('heading', { level: 2 }, [schema.text('校园安全')])
const opened = (...blocks: ReturnType<typeof p>[]) =>
  EditorState.create({ doc: schema.node('doc', null, [schema.node('title'), ...blocks]), plugins: [history()] })
const texts = (state: EditorState) => state.doc.children.map((node) => node.textBetween(0, node.content.size, '|', '/'))
const every = new Set(tidyKinds.map(([kind]) => kind))

it('tidies paragraphs and cells, joins what a PDF broke, and one undo brings it all back', () => {
  const start = opened(
    p('　　投入２１６２万元,用于 校舍。'),
    p(''),
    p('全年新增公办幼儿园学位一千二百个，普惠性'),
    p('幼儿园覆盖率提高三个百分点。'),
    schema.node('table', null, [row('合 计', '６５')]),
    heading,
    p(''),
  )
  const changes = tidyChanges(start.doc, every)
  expect(changes.map(({ kind }) => kind)).toEqual([
    'space',
    'width',
    'width',
    'space',
    'empty',
    'broken',
    'space',
    'width',
  ])
  expect(changes[0]).toMatchObject({ before: '□□投入２１６２万元,用', after: '投入２１６２万元,用' })
  const tr = tidied(start, changes)
  if (!tr) throw new Error('nothing to do')
  const state = start.apply(tr)
  state.doc.check()
  expect(texts(state)).toEqual([
    '',
    '投入2162万元，用于校舍。',
    '全年新增公办幼儿园学位一千二百个，普惠性幼儿园覆盖率提高三个百分点。',
    '合计|65',
    '校园安全',
    // The place for text under a heading stays.
    '',
  ])
  let back = state
  undo(state, (step) => {
    back = state.apply(step)
  })
  expect(back.doc.eq(start.doc)).toBe(true)
})

it('changes only the kinds chosen, and no printed detail', () => {
  const start = opened(p('甲 乙,丙'), p('临 江 市', schema.mark('field', { name: 'region' })))
  expect(tidyChanges(start.doc, new Set(['space'] as const)).map(({ before }) => before)).toEqual(['甲␣乙,丙'])
  expect(tidied(start, [])).toBeNull()
})

it('leaves a report its last block', () => {
  const start = opened(p(''), p(''))
  const tr = tidied(start, tidyChanges(start.doc, new Set(['empty'] as const)))
  const doc = tr?.doc ?? start.doc
  doc.check()
  expect(doc.childCount).toBeGreaterThanOrEqual(2)
})

it.each([
  [['2', '3'], '5'],
  [['1,200.5万元', '800万元'], '2,000.5万元'],
  [['0.1', '0.2'], '0.3'],
  [['63.5%', '36.5%'], null],
  [['3所', '2个'], null],
  [['合计', '3'], null],
])('the sum of %j is %s', (above, sum) => {
  const table = schema.node('table', null, [...above.map((text) => row('项目', text)), row('合计', '')])
  const state = opened(table)
  // The caret in the last cell.
  const at = state.doc.content.size - 4
  const withCaret = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)))
  expect(columnSum({ state: withCaret } as Editor)).toBe(sum)
})
