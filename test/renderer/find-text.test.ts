/** 查找和替换 on an editor state: what is found where, what a replacement leaves, and what undo brings back. */
import { getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { carriedText } from '../../renderer/editor/plugins/carried.ts'
import {
  findResult,
  findText,
  foundAt,
  replaceAll,
  replaceCurrent,
  selectFound,
  setSearch,
} from '../../renderer/editor/plugins/find.ts'
import { schemaExtensions } from '../../renderer/editor/schema/schema.ts'
import { pattern, type Query } from '../../report/search/pattern.ts'

const schema = getSchema(schemaExtensions)
const bold = schema.mark('bold')
const carried = schema.mark('carried')
const plugins = [findText, carriedText].flatMap(
  (extension) => extension.config.addProseMirrorPlugins?.call({} as never) ?? [],
)
const p = (...content: (string | ReturnType<typeof schema.text>)[]) =>
  schema.node(
    'paragraph',
    null,
    content.map((one) => (typeof one === 'string' ? schema.text(one) : one)),
  )
const cell = (text: string) => schema.node('tableCell', null, [p(text)])

const opened = (...blocks: ReturnType<typeof p>[]) =>
  EditorState.create({
    doc: schema.node('doc', null, [schema.node('title'), ...blocks]),
    plugins: [history(), ...plugins],
  })

function search(state: EditorState, text: string, more: Partial<Query> = {}, scope = null as null | [number, number]) {
  const made = pattern({ text, expression: false, caseSensitive: false, widthSensitive: false, ...more })
  if (!made.ok) throw new Error(made.message)
  const within = scope && { from: scope[0], to: scope[1] }
  return state.applyTransaction(setSearch(state, { pattern: made.value, scope: within })).state
}
const apply = (state: EditorState, tr: Transaction | null) => {
  if (!tr) throw new Error('nothing to do')
  return state.applyTransaction(tr).state
}
const texts = (state: EditorState) => state.doc.children.map((node) => node.textBetween(0, node.content.size, '|', '/'))
const current = (state: EditorState) => state.doc.textBetween(state.selection.from, state.selection.to)

const report = () =>
  opened(
    p('新建学校2所，改建学校3所。'),
    schema.node('table', null, [schema.node('tableRow', null, [cell('学校'), cell('2')])]),
    p('撤并学校1所。'),
  )

describe('finding', () => {
  it('goes through paragraphs and cells, and round at the end', () => {
    let state = search(report(), '学校')
    expect(findResult(state)).toMatchObject({ count: 4, current: 0, cut: false })
    const seen = [0, 1, 2, 3].map(() => {
      state = apply(state, selectFound(state, 1))
      return [findResult(state).current, current(state)]
    })
    expect(seen).toEqual([1, 2, 3, 0].map((at) => [at, '学校']))
    state = apply(state, selectFound(state, -1))
    expect(findResult(state).current).toBe(3)
  })

  it('begins behind the caret and stays within its scope', () => {
    const state = report()
    const last = state.doc.content.size - 1
    const behind = state.apply(state.tr.setSelection(TextSelection.create(state.doc, last - 7)))
    expect(findResult(search(behind, '学校')).current).toBe(3)
    expect(findResult(search(state, '学校', {}, [2, 20])).count).toBe(2)
  })

  it('only moves what it found while one types, and keeps the document', () => {
    const state = search(report(), '学校')
    const before = foundAt(state, 0)?.from ?? 0
    const typed = state.apply(state.tr.insertText('全市', 3))
    expect(foundAt(typed, 0)?.from).toBe(before + 2)
    expect(texts(typed)[1]).toBe('全市新建学校2所，改建学校3所。')
    const deleted = state.apply(state.tr.delete(before, before + 2))
    expect(findResult(deleted).count).toBe(3)
  })

  it('takes its highlights away at the end', () => {
    const state = search(report(), '学校')
    expect(findResult(state.apply(setSearch(state, null)))).toMatchObject({ count: 0, searching: false })
  })
})

describe('replacing', () => {
  it('one goes on to the next, and does not replace what it has just put there', () => {
    let state = search(report(), '学校')
    state = apply(state, replaceCurrent(state, '中小学校'))
    expect(texts(state)[1]).toBe('新建中小学校2所，改建学校3所。')
    expect(findResult(state).current).toBe(1)
    state = apply(state, replaceCurrent(state, '中小学校'))
    expect(texts(state)[1]).toBe('新建中小学校2所，改建中小学校3所。')
  })

  it('all is one step: one undo brings everything back', () => {
    const start = report()
    let state = search(start, '学校')
    state = apply(state, replaceAll(state, '校点'))
    expect(texts(state)).toEqual(['', '新建校点2所，改建校点3所。', '校点|2', '撤并校点1所。'])
    let back = state
    undo(state, (tr) => {
      back = state.applyTransaction(tr).state
    })
    expect(back.doc.eq(start.doc)).toBe(true)
  })

  it('all within the scope only, and nothing at all where nothing is found', () => {
    let state = search(report(), '学校', {}, [2, 20])
    state = apply(state, replaceAll(state, ''))
    expect(texts(state)).toEqual(['', '新建2所，改建3所。', '学校|2', '撤并学校1所。'])
    expect(replaceAll(search(state, '幼儿园'), 'x')).toBeNull()
  })

  it('by expression, with groups', () => {
    let state = search(report(), '(新|改)建学校(\\d+)所', { expression: true })
    state = apply(state, replaceAll(state, '$1建$2所学校'))
    expect(texts(state)[1]).toBe('新建2所学校，改建3所学校。')
  })

  it('keeps the marks of what stood there, and touches the sentence of last year it changes', () => {
    const start = opened(
      p('全年投入', schema.text('2000万元', [bold]), '。'),
      p(schema.text('建校12所。检查53所。', [carried])),
    )
    let state = search(start, '2000')
    state = apply(state, replaceAll(state, '3000'))
    expect(state.doc.child(1).child(1).text).toBe('3000万元')
    expect(bold.isInSet(state.doc.child(1).child(1).marks)).toBe(true)
    state = search(state, '12')
    state = apply(state, replaceAll(state, '15'))
    expect(state.doc.child(2).children.map((node) => [node.text, node.marks.length])).toEqual([
      ['建校15所。', 0],
      ['检查53所。', 1],
    ])
  })
})
