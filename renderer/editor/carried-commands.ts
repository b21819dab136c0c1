/** What the list of last year's figures does to the text: 更新, 仍有效, 删去本句. Each is one step of the undo history. */
import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import { sentenceSpan } from '../../report/document/sentence.ts'
import type { CarriedItem } from '../../report/rollover/carried.ts'
import { placeRange } from './json.ts'
import { confirmCarried, settlesCarried } from './plugins/carried.ts'

/** Where an item stands; null where its text has changed since the list was made: what stands there now is not what the user saw. */
function rangeOf({ state }: Editor, { place, text }: CarriedItem) {
  const range = placeRange(state.doc, place)
  return range && state.doc.textBetween(range.from, range.to, null, '\n') === text ? range : null
}

/** From behind, so that a change moves none of the places that are still to come. */
const fromBehind = (editor: Editor, items: readonly CarriedItem[]) =>
  items.flatMap((item) => rangeOf(editor, item) ?? []).toSorted((a, b) => b.from - a.from)

/**
 * Puts a new value where the items stand. They are no longer last year's; the words around them still are.
 * @returns how many places were brought up to date
 */
export function updateItems(editor: Editor, items: readonly CarriedItem[], text: string): number {
  const { state, view } = editor
  const { carried } = state.schema.marks
  const places = fromBehind(editor, items)
  if (!carried || places.length === 0) return 0
  const tr = settlesCarried(closeHistory(state.tr))
  for (const { from, to } of places) {
    const marks = (state.doc.nodeAt(from)?.marks ?? []).filter(({ type }) => type !== carried)
    if (text === '') tr.delete(from, to)
    else tr.replaceWith(from, to, state.schema.text(text, marks))
  }
  view.dispatch(tr)
  return places.length
}

/** Says of one item that it holds this year, too. */
export function confirmItem(editor: Editor, item: CarriedItem): boolean {
  const range = rangeOf(editor, item)
  return range !== null && confirmCarried(editor.view, range.from, range.to)
}

/** Deletes the sentence that an item stands in; the heading of a run-in section stays. */
export function deleteSentence(editor: Editor, item: CarriedItem): boolean {
  const { state, view } = editor
  const range = rangeOf(editor, item)
  if (!range) return false
  const $from = state.doc.resolve(range.from)
  const { parent } = $from
  const start = $from.start()
  const text = parent.textBetween(0, parent.content.size, null, '\n')
  const [from, to] = sentenceSpan(text, range.from - start, range.to - start)
  if (from === to) return false
  // A paragraph that would be left empty goes with its only sentence.
  const whole = $from.depth === 1 && parent.type.name === 'paragraph' && from === 0 && to === text.length
  if (whole) {
    view.dispatch(settlesCarried(closeHistory(state.tr)).delete($from.before(), $from.after()).scrollIntoView())
    return true
  }
  view.dispatch(
    settlesCarried(closeHistory(state.tr))
      .delete(start + from, start + to)
      .scrollIntoView(),
  )
  return true
}

/**
 * Takes a sentence of an earlier report over where the caret stands.
 * @param lastYears it is carried text then, until it is touched or confirmed
 */
export function takeOver(editor: Editor, sentence: string, lastYears: boolean): boolean {
  const { state, view } = editor
  const { carried } = state.schema.marks
  const { $to } = state.selection
  if (!carried || !$to.parent.isTextblock || !$to.parent.type.allowsMarkType(carried) || sentence === '') return false
  const tr = settlesCarried(closeHistory(state.tr)).insert(
    $to.pos,
    state.schema.text(sentence, lastYears ? [carried.create()] : []),
  )
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, $to.pos + sentence.length)).scrollIntoView())
  view.focus()
  return true
}
