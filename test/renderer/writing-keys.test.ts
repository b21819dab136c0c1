/** Enter and Backspace as commands on a state: no browser is needed to see what they do. */
import { getSchema } from '@tiptap/core'
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import {
  backspaceAtHeading,
  enterInAttachment,
  enterInHeading,
  enterInTitle,
  typedHeading,
} from '../../renderer/editor/plugins/writing-keys.ts'
import { schemaExtensions } from '../../renderer/editor/schema/schema.ts'

const schema = getSchema(schemaExtensions)
const text = (value: string) => (value === '' ? [] : [schema.text(value)])
const title = (value: string) => schema.node('title', null, text(value))
const p = (value: string) => schema.node('paragraph', null, text(value))
const h = (level: number, value: string, attrs: { areaId?: string; runIn?: boolean } = {}) =>
  schema.node('heading', { level, areaId: attrs.areaId ?? null, runIn: attrs.runIn ?? false }, text(value))

/** Runs a command with the caret at an offset of the n-th block; null where it does not apply. */
function run(command: Command, blocks: ReturnType<typeof p>[], block: number, offset: number) {
  const doc = schema.node('doc', null, blocks)
  let before = 0
  for (let at = 0; at < block; at++) before += doc.child(at).nodeSize
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, before + 1 + offset) })
  let after = state
  const applied = command(state, (tr) => {
    after = state.apply(tr)
  })
  if (!applied) return null
  after.doc.check()
  const { $from } = after.selection
  return {
    blocks: after.doc.children.map((node) => {
      const level = node.type.name === 'heading' ? node.attrs.level : ''
      return `${node.type.name}${level}:${node.textBetween(0, node.content.size, null, '/')}`
    }),
    caret: `${$from.index(0)}@${$from.parentOffset}`,
    doc: after.doc,
  }
}

describe('Enter in the title', () => {
  it('begins the text when the title is complete', () => {
    const done = run(enterInTitle, [title('自评报告'), p('引语')], 0, 4)
    expect(done?.blocks).toEqual(['title:自评报告', 'paragraph:', 'paragraph:引语'])
    expect(done?.caret).toBe('1@0')
  })
  it('breaks the title into two lines inside it', () => {
    expect(run(enterInTitle, [title('临江市自评报告'), p('')], 0, 3)?.blocks[0]).toBe('title:临江市/自评报告')
  })
  it('is not meant for body text', () => {
    expect(run(enterInTitle, [title(''), p('正文')], 1, 2)).toBeNull()
  })
})

describe('Enter in a heading', () => {
  it('makes an empty heading body text', () => {
    expect(run(enterInHeading, [title(''), h(2, '')], 1, 0)?.blocks).toEqual(['title:', 'paragraph:'])
  })
  it('goes on as a paragraph inside the body of a run-in heading', () => {
    const done = run(
      enterInHeading,
      [title(''), h(2, '校园安全。投入2000万元。', { runIn: true, areaId: 'safety' })],
      1,
      5,
    )
    expect(done?.blocks).toEqual(['title:', 'heading2:校园安全。', 'paragraph:投入2000万元。'])
    expect(done?.doc.child(1).attrs.areaId).toBe('safety')
  })
  it('leaves a stand-alone heading to the usual split', () => {
    expect(run(enterInHeading, [title(''), h(1, '主要工作')], 1, 4)).toBeNull()
  })
})

describe('Enter behind a typed number', () => {
  it.each([
    ['一、主要工作及成效', 'heading1:主要工作及成效'],
    ['（二）学前教育', 'heading2:学前教育'],
    ['(三)民办教育', 'heading2:民办教育'],
    ['3.经费投入', 'heading3:经费投入'],
    ['（4）公用经费', 'heading4:公用经费'],
  ])('takes %s for a heading and takes the number off', (typed, made) => {
    const done = run(typedHeading, [title(''), p(typed)], 1, typed.length)
    expect(done?.blocks).toEqual(['title:', made, 'paragraph:'])
    expect(done?.caret).toBe('2@0')
  })
  it.each([
    ['2.5万元用于改造', 'a decimal'],
    ['（一）高度重视。全年研究教育工作。', 'a sentence'],
    ['一、', 'a number alone'],
    [`（一）${'长'.repeat(50)}`, 'a paragraph'],
  ])('leaves %s alone: %s', (typed) => {
    expect(run(typedHeading, [title(''), p(typed)], 1, typed.length)).toBeNull()
  })
})

describe('Backspace at the start of a heading', () => {
  it('takes the number and keeps the words', () => {
    expect(run(backspaceAtHeading, [title(''), h(2, '校园安全')], 1, 0)?.blocks).toEqual([
      'title:',
      'paragraph:校园安全',
    ])
  })
  it('does nothing inside it', () => {
    expect(run(backspaceAtHeading, [title(''), h(2, '校园安全')], 1, 2)).toBeNull()
  })
})

describe('the title of an attachment', () => {
  const attachment = (value: string) => schema.node('attachment', null, text(value))

  it('ends with Enter: what is behind the caret begins its text', () => {
    const blocks = [title('报告'), p('正文'), attachment('经费情况表')]
    expect(run(enterInAttachment, blocks, 2, 5)?.blocks.slice(2)).toEqual(['attachment:经费情况表', 'paragraph:'])
    expect(run(enterInAttachment, blocks, 2, 2)?.blocks.slice(2)).toEqual(['attachment:经费', 'paragraph:情况表'])
    expect(run(enterInAttachment, blocks, 1, 2)).toBeNull()
  })

  it('becomes body text by Backspace at its start: nothing of it is lost', () => {
    const blocks = [title('报告'), p('正文'), attachment('经费情况表')]
    expect(run(backspaceAtHeading, blocks, 2, 0)?.blocks[2]).toBe('paragraph:经费情况表')
    expect(run(backspaceAtHeading, blocks, 2, 1)).toBeNull()
  })
})
