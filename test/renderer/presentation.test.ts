/** What the page shows beyond the text: moved along while somebody types, it is what it would be if it were made anew. */
import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { EditorState, type Plugin, type Transaction } from '@tiptap/pm/state'
import type { Decoration, DecorationSet } from '@tiptap/pm/view'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { presentation } from '../../renderer/editor/plugins/presentation.ts'
import { schemaExtensions } from '../../renderer/editor/schema/schema.ts'

const schema = getSchema(schemaExtensions)
let asked = 0
const around = {
  omitted: (areaId: string) => areaId === 'left-out',
  guidance: (areaId: string | null) => {
    asked += 1
    return areaId === null ? '' : '写清楚数量和比例'
  },
}
const plugins = (presentation(around).config.addProseMirrorPlugins?.call({} as never) ?? []) as Plugin[]

const text = (words: string) => (words === '' ? [] : [schema.text(words)])
const p = (words: string) => schema.node('paragraph', null, text(words))
const heading = (level: number, words: string, areaId: string | null = null, runIn = false) =>
  schema.node('heading', { level, areaId, runIn }, text(words))
const cell = (words: string) => schema.node('tableCell', null, [p(words)])

const report = () =>
  schema.node('doc', null, [
    schema.node('title', null, text('临江市报告')),
    heading(1, '履职情况'),
    heading(2, '学前教育', 'preschool'),
    p(''),
    heading(2, '特殊教育。随班就读【人数】人。', 'special', true),
    p('新建公办园【所数】所。'),
    heading(2, '民办教育', 'left-out'),
    p('没有民办学校。'),
    schema.node('table', null, [schema.node('tableRow', null, [cell('园所'), cell('【数】')])]),
    heading(2, '教师队伍', 'teachers'),
    p('教师【人数】人。'),
  ])

const opened = (doc: Node) => EditorState.create({ doc, plugins })
const inOrder = (a: string, b: string) => (a < b ? -1 : 1)

/** Every decoration as text, in a fixed order. */
function shown(state: EditorState): string[] {
  return plugins
    .flatMap((plugin): Decoration[] => {
      const decorations = plugin.props.decorations?.call(plugin, state) as DecorationSet | null | undefined
      return decorations?.find() ?? []
    })
    .map((one) => JSON.stringify([one.from, one.to, (one as unknown as { type: { attrs: unknown } }).type.attrs]))
    .toSorted(inOrder)
}

/** Any change at two places of the document, as somebody types, deletes, splits, joins or takes an attribute. */
function change(state: EditorState, [kind, from, to, words]: readonly [number, number, number, string]): Transaction {
  const { size } = state.doc.content
  const [start, end] = [Math.min(from % size, to % size), Math.max(from % size, to % size)]
  const $start = state.doc.resolve(start)
  const { tr } = state
  if (kind === 0 && $start.parent.isTextblock) return tr.insertText(words, start)
  if (kind === 1 && $start.parent.isTextblock) return tr.delete(start, Math.min(end, $start.end()))
  if (kind === 2 && $start.depth === 1 && $start.parent.isTextblock && $start.parent.type.name !== 'title')
    return tr.split(start)
  if (kind === 3 && $start.depth === 1 && $start.parent.type.name === 'paragraph')
    return tr.setBlockType(start, start, schema.nodes.heading as never, { level: 2, areaId: 'left-out', runIn: false })
  if (kind === 4 && $start.depth === 1 && $start.parent.isTextblock)
    // The whole paragraph is put in its own place again, as a replacement from outside does it.
    return tr.replaceWith($start.before(), $start.after(), $start.parent.copy($start.parent.content))
  return tr.deleteSelection()
}

describe('what the page shows beyond the text', () => {
  it('after any edits is what it would be made anew', () => {
    const edits = fc.array(
      fc.tuple(fc.nat(4), fc.nat(400), fc.nat(400), fc.constantFrom('学', '【', '】', '【所】', '。')),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(edits, (list) => {
        let state = opened(report())
        for (const edit of list) {
          state = state.apply(change(state, edit))
          expect(shown(state)).toEqual(shown(opened(state.doc)))
        }
      }),
    )
  })

  it('is that of the text where a paragraph was one fill-in and nothing else', () => {
    const paragraph = schema.nodes.paragraph?.create(null, schema.text('【人数】'))
    let state = opened(report())
    state = state.apply(state.tr.insert(state.doc.content.size, paragraph as Node))
    state = state.apply(state.tr.insertText('学', state.doc.content.size - 5))
    expect(shown(state)).toEqual(shown(opened(state.doc)))
  })

  const insideOf = (state: EditorState, words: string) => {
    let found = -1
    state.doc.descendants((node, position) => {
      if (node.isTextblock && node.textContent.includes(words)) found = position + 3
    })
    return found
  }

  it('is not made anew for a key in a paragraph or in a table', () => {
    let state = opened(report())
    asked = 0
    state = state.apply(state.tr.insertText('学', insideOf(state, '公办园')))
    state = state.apply(state.tr.insertText('学', insideOf(state, '园所') - 1))
    expect(asked).toBe(0)
    state = state.apply(state.tr.insertText('学', insideOf(state, '教师队伍')))
    expect(asked).toBeGreaterThan(0)
  })

  it('splits no text while a composition runs: a fill-in typed then is shown when it has ended', () => {
    const state = opened(report())
    const composed = state.apply(state.tr.insertText('【校】', insideOf(state, '民办学校')).setMeta('composition', 1))
    const blanks = (of: EditorState) => shown(of).filter((one) => one.includes('"blank"')).length
    expect(blanks(composed)).toBe(blanks(state))
    expect(blanks(opened(composed.doc))).toBe(blanks(state) + 1)
  })
})
