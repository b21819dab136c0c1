/** Puts the caret where a line of the preview was printed from. */
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { goToBlock } from '../editor/commands.ts'
import { blockPosition, reportDocument } from '../editor/json.ts'
import type { MadePages } from './state.ts'
import { type Line, placeOfLine } from './way-back.ts'

/** The editor has to be visible. @returns whether the place is still there */
export function jumpToLine(editor: Editor, made: MadePages, line: Line): boolean {
  const place = placeOfLine(made, line, reportDocument(editor.state.doc).content)
  if (!place || !goToBlock(editor, place.index, 'start')) return false
  const { state, view } = editor
  const block = state.doc.child(place.index)
  if (!block.isTextblock) return true
  // A field or a line break counts as one character in both.
  const at = blockPosition(state.doc, place.index) + 1 + Math.min(place.offset, block.content.size)
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, at)))
  const { node } = view.domAtPos(at)
  const element = node instanceof Element ? node : node.parentElement
  // A long paragraph is higher than the window: its line is brought into view, and not its middle.
  const spot = view.coordsAtPos(at)
  const canvas = element?.closest('.canvas')
  if (canvas) {
    const edge = canvas.getBoundingClientRect()
    canvas.scrollTop += spot.top - (edge.top + edge.height / 3)
  }
  return true
}
