/**
 * The measure of the writing surface: a page with Tiptap, the same nodes and marks, undo and cursors — what its starter kit
 * gives — and nothing else. No panes, no checks, no numbers of headings, no React.
 */
import { Editor } from '@tiptap/core'
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions'
import { schemaExtensions } from '../../renderer/editor/schema/schema.ts'

Object.assign(window, {
  openBare: (content: Record<string, unknown>) => {
    const element = document.createElement('div')
    document.body.append(element)
    new Editor({
      element,
      extensions: [...schemaExtensions, UndoRedo, Dropcursor, Gapcursor],
      content,
      editorProps: { attributes: { class: 'report', spellcheck: 'false' } },
    })
  },
})
