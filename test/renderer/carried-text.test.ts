/** Touching text from last year: the sentence touched loses its mark, nothing else does, and undo brings it back. */
import { getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { carriedText, leavesCarried } from '../../renderer/editor/plugins/carried.ts'
import { schemaExtensions } from '../../renderer/editor/schema/schema.ts'

const schema = getSchema(schemaExtensions)
const carried = schema.mark('carried')
const plugins = [history(), ...(carriedText.config.addProseMirrorPlugins?.call({} as never) ?? [])]
const words = '新建公办园12所。普惠率91.2%。检查食堂53所。'

/** A report whose only paragraph is all last year's; its text begins at position 3. */
const opened = () =>
  EditorState.create({
    doc: schema.node('doc', null, [
      schema.node('title'),
      schema.node('paragraph', null, [schema.text(words, [carried])]),
    ]),
    plugins,
  })
const start = 3
const stillCarried = (state: EditorState) => {
  let text = ''
  state.doc.descendants((node) => {
    if (node.isText && carried.isInSet(node.marks)) text += `[${node.text}]`
  })
  return text
}
const edit = (change: (tr: Transaction) => Transaction, state = opened()) =>
  state.applyTransaction(change(state.tr)).state

describe('an edit', () => {
  it('in a sentence clears that sentence', () => {
    const at = start + words.indexOf('91.2')
    expect(stillCarried(edit((tr) => tr.insertText('93.5', at, at + 4)))).toBe('[新建公办园12所。][检查食堂53所。]')
  })

  it('over two sentences clears both', () => {
    const at = start + words.indexOf('所。普惠')
    expect(stillCarried(edit((tr) => tr.delete(at, at + 4)))).toBe('[91.2%][检查食堂53所。]')
  })

  it('leaves the figures of the sentence that were not touched: none is confirmed unseen', () => {
    const at = start + words.indexOf('普惠率')
    expect(stillCarried(edit((tr) => tr.insertText('普惠园占比', at, at + 3)))).toBe(
      '[新建公办园12所。][91.2%][检查食堂53所。]',
    )
  })

  it('is one step with the clearing: undo brings text and mark back', () => {
    const at = start + words.indexOf('91.2')
    const touched = edit((tr) => tr.insertText('93.5', at, at + 4))
    let back = touched
    undo(touched, (tr) => {
      back = touched.applyTransaction(tr).state
    })
    expect(back.doc.textContent).toBe(words)
    expect(stillCarried(back)).toBe(`[${words}]`)
  })

  it('behind a sentence leaves that one alone', () => {
    const end = start + words.length
    expect(stillCarried(edit((tr) => tr.insert(end, schema.text('新增一句。'))))).toBe(`[${words}]`)
  })
})

describe('what is no touch', () => {
  it('details that follow in the text', () => {
    const changed = edit((tr) => tr.insertText('3', start + 5, start + 7).setMeta('addToHistory', false))
    expect(stillCarried(changed)).toContain('普惠率')
    expect(stillCarried(changed)).toContain('新建公办园3所。')
  })

  it('moving a section', () => {
    const moved = edit((tr) => {
      const paragraph = tr.doc.child(1)
      return leavesCarried(tr)
        .delete(2, 2 + paragraph.nodeSize)
        .insert(2, paragraph)
    })
    expect(stillCarried(moved)).toBe(`[${words}]`)
  })
})

it('while a composition runs nothing but the composed text changes', () => {
  const at = start + words.indexOf('普惠')
  const composing = edit((tr) => tr.insert(at, schema.text('ni', [carried])).setMeta('composition', 1))
  expect(stillCarried(composing)).toBe(`[${words.replace('普惠', 'ni普惠')}]`)
})
