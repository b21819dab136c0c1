/** Findings in the editor's text: underlines that follow it, fixes that are one step, keys that go round. */
import { type Editor, getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { describe, expect, it } from 'vitest'
import { makeFixes } from '../../renderer/checks/fixes.ts'
import { nextStop } from '../../renderer/checks/stops.ts'
import { findingAt, showUnderlines, underlines } from '../../renderer/editor/plugins/underlines.ts'
import { schemaExtensions } from '../../renderer/editor/schema/schema.ts'
import type { TextPlace } from '../../report/document/units.ts'

const schema = getSchema(schemaExtensions)
const words = '新建公办园12所，，新增学位。检查食堂53所。。'
const place = (found: string, block = 1): TextPlace => ({
  block,
  cell: null,
  start: words.indexOf(found),
  end: words.indexOf(found) + found.length,
})

/** An editor without a window: its state and what is dispatched to it. */
function opened(composing = false) {
  const plugins = [history(), ...(underlines.config.addProseMirrorPlugins?.call({} as never) ?? [])]
  let state = EditorState.create({
    doc: schema.node('doc', null, [
      schema.node('title', null, [schema.text('题')]),
      schema.node('paragraph', null, [schema.text(words, [schema.mark('carried')])]),
      schema.node('paragraph', null, [
        schema.text('按照', []),
        schema.text('通知，，', [schema.mark('field', { name: 'noticeTitle' })]),
      ]),
      schema.node('paragraph', null, [
        schema.text('要求('),
        schema.text('临教督〔2021〕6号', [schema.mark('field', { name: 'noticeNumber' })]),
        schema.text(',', [schema.mark('bold')]),
        schema.text('下同)'),
      ]),
    ]),
    plugins,
  })
  const view = {
    get state() {
      return state
    },
    composing,
    isDestroyed: false,
    hasFocus: () => false,
    dispatch: (tr: Transaction) => {
      state = state.apply(tr)
    },
  } as unknown as EditorView
  const editor = {
    view,
    get state() {
      return state
    },
  } as unknown as Editor
  const select = (text: string) => {
    let at = 0
    state.doc.descendants((node, position) => {
      if (node.isText && node.text?.includes(text)) at ||= position + node.text.indexOf(text)
    })
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, at, at + text.length)))
  }
  return { editor, view, select, text: () => state.doc.child(1).textContent, state: () => state }
}

const underline = (found: string) => ({
  key: found,
  severity: 'error' as const,
  message: '',
  place: place(found),
})

describe('an underline', () => {
  it('is found under the caret, and follows the text', () => {
    const { view, select, state } = opened()
    showUnderlines(view, [underline('，，'), underline('。。')])
    select('。。')
    expect(findingAt(state())).toBe('。。')
    view.dispatch(state().tr.insertText('今年', 4))
    select('。。')
    expect(findingAt(state())).toBe('。。')
    select('检查')
    expect(findingAt(state())).toBeNull()
  })

  it('goes with the text that it stood under', () => {
    const { view, state, text } = opened()
    showUnderlines(view, [underline('，，')])
    const at = 4 + words.indexOf('，，')
    view.dispatch(state().tr.delete(at - 1, at + 3))
    expect(text()).not.toContain('，，')
    view.dispatch(state().tr.setSelection(TextSelection.create(state().doc, at - 1)))
    expect(findingAt(state())).toBeNull()
  })

  it('is not made while a composition runs, and the caller is told', () => {
    const { view, state } = opened(true)
    const before = state()
    expect(showUnderlines(view, [underline('，，')])).toBe(false)
    expect(state()).toBe(before)
  })
})

describe('fixes', () => {
  const both = [
    { place: place('，，'), fix: '，' },
    { place: place('。。'), fix: '。' },
  ]

  it('of one call are one step of the undo history', () => {
    const { editor, text, state, view } = opened()
    expect(makeFixes(editor, both)).toBe(2)
    expect(text()).toBe('新建公办园12所，新增学位。检查食堂53所。')
    undo(state(), view.dispatch)
    expect(text()).toBe(words)
  })

  it('leave it marked that the sentence is last year’s: nobody has looked at what it says', () => {
    const { editor, state } = opened()
    makeFixes(editor, both)
    state()
      .doc.child(1)
      .forEach((node) => void expect(node.marks.map(({ type }) => type.name)).toEqual(['carried']))
  })

  it('that overlap: the first one is made', () => {
    const { editor, text } = opened()
    const overlapping = { place: { ...place('，，'), start: place('，，').start + 1 }, fix: '；' }
    expect(makeFixes(editor, [overlapping, ...both])).toBe(2)
    expect(text()).toContain('12所，新增')
  })

  it('leave alone what prints a detail of the report, and what is no longer there', () => {
    const { editor, state } = opened()
    const before = state().doc
    expect(makeFixes(editor, [{ place: { block: 2, cell: null, start: 4, end: 6 }, fix: '，' }])).toBe(0)
    expect(makeFixes(editor, [{ place: { block: 9, cell: null, start: 0, end: 1 }, fix: '，' }])).toBe(0)
    expect(state().doc.eq(before)).toBe(true)
  })

  it('change the brackets and leave what stands between them: the detail, the comma’s own fix, the bold face', () => {
    const { editor, state } = opened()
    const at = (start: number, end: number) => ({ block: 3, cell: null, start, end })
    const brackets = { place: at(2, 18), fix: '（临教督〔2021〕6号,下同）' }
    expect(makeFixes(editor, [brackets, { place: at(14, 15), fix: '，' }])).toBe(2)
    const texts: string[] = []
    state()
      .doc.child(3)
      .forEach((node) => void texts.push(`${node.text} ${node.marks.map(({ type }) => type.name).join()}`))
    expect(texts).toEqual(['要求（ ', '临教督〔2021〕6号 field', '， bold', '下同） '])
  })

  it('are not made while a composition runs', () => {
    expect(makeFixes(opened(true).editor, both)).toBe(0)
  })
})

describe('the next finding', () => {
  const stops = [
    { key: 'a', from: 5, to: 7 },
    { key: 'b', from: 5, to: 7 },
    { key: 'c', from: 20, to: 22 },
  ]
  const keyOf = (from: number, to: number, current: string | null, direction: 1 | -1) =>
    nextStop(stops, { from, to }, current, direction)?.key

  it('is the one behind the caret, or before it, going round at the ends', () => {
    expect(keyOf(10, 10, null, 1)).toBe('c')
    expect(keyOf(10, 10, null, -1)).toBe('b')
    expect(keyOf(30, 30, null, 1)).toBe('a')
    expect(keyOf(1, 1, null, -1)).toBe('c')
  })

  it('passes over none of two in the same place', () => {
    expect(keyOf(5, 7, 'a', 1)).toBe('b')
    expect(keyOf(5, 7, 'b', 1)).toBe('c')
    expect(keyOf(5, 7, 'b', -1)).toBe('a')
  })

  it('is none where there is none', () => {
    expect(nextStop([], { from: 1, to: 1 }, null, 1)).toBeNull()
  })
})
