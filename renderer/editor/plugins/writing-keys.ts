/** Enter, Backspace and the shortcuts of the writing surface, as Word users know them. */
import { Extension } from '@tiptap/core'
import { baseKeymap } from '@tiptap/pm/commands'
import { keymap } from '@tiptap/pm/keymap'
import { type Command, TextSelection } from '@tiptap/pm/state'
import { type Align, runInEnd } from '../../../report/document/node.ts'
import { typedNumber } from '../../../report/document/numbering.ts'
import { moveSectionHere, setAlign, setBody, setHeading } from '../commands.ts'

/** The longest paragraph that is taken for a heading when Enter is pressed behind a typed number, characters. */
const longestTypedHeading = 40

/** Enter in the title: behind it the text begins; inside it a line of the title ends. */
export const enterInTitle: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if ($from.parent.type.name !== 'title' || !empty) return false
  const { schema } = state
  if (dispatch) {
    const tr = state.tr
    if ($from.parentOffset === $from.parent.content.size) {
      const behind = $from.after()
      tr.insert(behind, schema.nodes.paragraph?.create() ?? [])
      tr.setSelection(TextSelection.create(tr.doc, behind + 1))
    } else tr.replaceSelectionWith(schema.nodes.hardBreak?.create() ?? schema.text(' '))
    dispatch(tr.scrollIntoView())
  }
  return true
}

/** Enter in a heading: an empty one becomes body text; inside the body of a run-in heading a paragraph begins. */
export const enterInHeading: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const { paragraph } = state.schema.nodes
  if ($from.parent.type.name !== 'heading' || !empty || !paragraph) return false
  if ($from.parent.content.size === 0) {
    if (dispatch) dispatch(state.tr.setBlockType($from.pos, $from.pos, paragraph))
    return true
  }
  const { runIn } = $from.parent.attrs
  const text = $from.parent.textBetween(0, $from.parent.content.size, null, '\n')
  if (!runIn || $from.parentOffset < runInEnd(text)) return false
  if (dispatch) dispatch(state.tr.split($from.pos, 1, [{ type: paragraph }]).scrollIntoView())
  return true
}

/** Enter in the title of an attachment: what is behind the caret begins its text. */
export const enterInAttachment: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const { paragraph } = state.schema.nodes
  if ($from.parent.type.name !== 'attachment' || !empty || !paragraph) return false
  if (dispatch) dispatch(state.tr.split($from.pos, 1, [{ type: paragraph }]).scrollIntoView())
  return true
}

/**
 * Enter behind a short paragraph with a typed number, "（二）学前教育": the number goes, a heading of its
 * level stays — numbers are computed, never typed.
 */
export const typedHeading: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const { paragraph, heading } = state.schema.nodes
  if (!empty || !heading || !paragraph || $from.depth !== 1 || $from.parent.type !== paragraph) return false
  if ($from.parentOffset !== $from.parent.content.size) return false
  const text = $from.parent.textContent
  const number = typedNumber(text)
  if (!number || number.rest === '' || text.length > longestTypedHeading || /[。；]/.test(number.rest)) return false
  if (dispatch) {
    const tr = state.tr
    const start = $from.start()
    tr.delete(start, start + text.length - number.rest.length)
    tr.setBlockType(start, start, heading, { level: number.level, areaId: null, runIn: false })
    const end = tr.doc.resolve(start).end()
    tr.split(end, 1, [{ type: paragraph }])
    dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 2)).scrollIntoView())
  }
  return true
}

/** Backspace at the start of a heading takes its number first, as in Word: it becomes body text; so does an attachment's title. */
export const backspaceAtHeading: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const { paragraph } = state.schema.nodes
  if (!empty || $from.parentOffset > 0 || !['heading', 'attachment'].includes($from.parent.type.name) || !paragraph)
    return false
  if (dispatch) dispatch(state.tr.setBlockType($from.pos, $from.pos, paragraph))
  return true
}

const hardBreak: Command = (state, dispatch) => {
  const node = state.schema.nodes.hardBreak
  if (!node) return false
  if (dispatch) dispatch(state.tr.replaceSelectionWith(node.create()).scrollIntoView())
  return true
}

const first =
  (...commands: readonly Command[]): Command =>
  (state, dispatch, view) =>
    commands.some((command) => command(state, dispatch, view))

export const writingKeys = Extension.create({
  name: 'writingKeys',
  addKeyboardShortcuts() {
    const heading = (level: 1 | 2 | 3 | 4) => () => setHeading(this.editor, level)
    // Taken also where they do nothing: in a browser Ctrl+R would load the page anew.
    const align = (to: Align) => () => {
      setAlign(this.editor, to)
      return true
    }
    return {
      'Mod-Alt-0': () => setBody(this.editor),
      'Mod-Shift-n': () => setBody(this.editor),
      'Mod-Alt-1': heading(1),
      'Mod-Alt-2': heading(2),
      'Mod-Alt-3': heading(3),
      'Mod-Alt-4': heading(4),
      'Mod-e': align('center'),
      // The window's (导出 Word). Not to be taken for Mod-e, which it is where Caps Lock is on.
      'Mod-Shift-e': () => true,
      'Mod-r': align('right'),
      'Mod-l': align('left'),
      'Mod-j': align(null),
      'Mod-=': () => this.editor.commands.toggleSubscript(),
      'Mod-Shift-=': () => this.editor.commands.toggleSuperscript(),
      'Mod-Shift-+': () => this.editor.commands.toggleSuperscript(),
      'Alt-Shift-ArrowUp': () => moveSectionHere(this.editor, -1),
      'Alt-Shift-ArrowDown': () => moveSectionHere(this.editor, 1),
    }
  },
  addProseMirrorPlugins: () => [
    keymap({
      Enter: first(enterInTitle, enterInHeading, enterInAttachment, typedHeading),
      'Shift-Enter': hardBreak,
      Backspace: backspaceAtHeading,
    }),
    keymap(baseKeymap),
  ],
})
