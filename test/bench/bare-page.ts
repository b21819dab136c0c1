/**
 * The measure of the writing surface: a page with Tiptap's starter kit and its tables, and nothing else. No panes, no checks,
 * no numbers of headings, no React.
 */
import { Editor } from '@tiptap/core'
import { TableKit } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'

declare global {
  interface Window {
    /** Shows a text, the caret in it. */
    openBare: (content: Record<string, unknown>) => void
  }
}

window.openBare = (content) => {
  const element = document.createElement('div')
  document.body.append(element)
  const editor = new Editor({
    element,
    extensions: [StarterKit, TableKit],
    content,
    editorProps: { attributes: { class: 'report', spellcheck: 'false' } },
  })
  editor.view.focus()
}
