/** Text that can only be read: no transaction changes it, whoever makes it; selections pass. */
import { getSchema } from '@tiptap/core'
import { EditorState, type Plugin, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { reading } from '../../renderer/editor/plugins/reading.ts'
import { schemaExtensions } from '../../renderer/editor/schema/schema.ts'
import { report } from '../main/world.ts'

const schema = getSchema(schemaExtensions)

it('stays as it is while it may not be written, and changes again when it may', () => {
  let may = false
  const extension = reading(() => may)
  const plugins = (extension.config.addProseMirrorPlugins as unknown as () => Plugin[]).call(null)
  const doc = schema.nodeFromJSON(report().document)
  const state = EditorState.create({ doc, plugins })
  const changed = state.tr.insertText('改', 1)
  expect(state.applyTransaction(changed)).toMatchObject({ transactions: [] })
  expect(state.apply(changed).doc.eq(doc)).toBe(true)
  const selected = state.apply(state.tr.setSelection(TextSelection.create(doc, 3)))
  expect(selected.selection.from).toBe(3)
  may = true
  expect(state.apply(changed).doc.eq(doc)).toBe(false)
})
