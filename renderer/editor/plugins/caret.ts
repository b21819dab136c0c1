/**
 * The caret that the user sees is the one that everything goes by.
 *
 * End, the arrows and the mouse move the browser's caret at once, but ProseMirror hears of it only by the event
 * `selectionchange`, a few milliseconds later, and many more where the window is busy. What happens in between goes by the old
 * caret: Enter splits the paragraph where the caret was, and whatever draws the text anew puts the caret back there. So the caret
 * is read in front of every key, right behind a key that moves it, and by every plugin that is about to draw on its own account.
 */
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

const moving = new Set(['ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'End', 'Home', 'PageDown', 'PageUp'])

/** Whether the browser's caret stands where the state has it; of a selection nothing is known. That is so at nearly every key. */
function isWhereItWas(view: EditorView): boolean {
  const { selection } = view.state
  const shown = document.getSelection()
  if (!selection.empty || !shown?.isCollapsed) return false
  const { node, offset } = view.domAtPos(selection.head)
  return shown.anchorNode === node && shown.anchorOffset === offset
}

/**
 * Takes over where the browser's caret is by now. Call it before `view.state` is read: what it finds becomes the state.
 * Does nothing while a composition runs, whose caret is the input method's, and where the text has not the focus.
 */
export function readCaret(view: EditorView): void {
  if (view.isDestroyed || view.composing || !view.hasFocus() || isWhereItWas(view)) return
  // What ProseMirror listens to; it compares, and where nothing has moved nothing happens.
  document.dispatchEvent(new Event('selectionchange'))
}

export const caret = Extension.create({
  name: 'caret',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view, event) => {
            if (event.isComposing || event.keyCode === 229) return false
            readCaret(view)
            // The browser moves its caret when this event has been handled.
            // Not `setTimeout(readCaret, 0, view)`: Chromium was seen to call it without the view.
            if (moving.has(event.key)) setTimeout(() => readCaret(view))
            return false
          },
        },
      },
    }),
  ],
})
