/** Fixes (修正) made in the text: all of one call are one step of the undo history. */
import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type Edit, editsOf, madeTogether, type PlacedFix } from '../../report/checks/fix.ts'
import type { Finding } from '../../report/checks/rule.ts'
import type { FieldName } from '../../report/document/node.ts'
import type { TextPlace } from '../../report/document/units.ts'
import { placeRange, type Range } from '../editor/json.ts'
import { leavesCarried } from '../editor/plugins/carried.ts'

export interface TextFix {
  readonly place: TextPlace
  readonly fix: string
}

/** The fixes of a finding; of one that stands for many, of all its places. */
export function fixesOf({ place, fix, all }: Finding): readonly TextFix[] {
  if (place !== null && 'block' in place) return fix === null ? [] : [{ place, fix }]
  return all.flatMap((one) => (one.fix === null ? [] : [{ place: one.place, fix: one.fix }]))
}

/**
 * The detail (报告信息) that prints at a place; null where the text is the report's own. Such text is not
 * fixed where it stands: the next change of the detail would bring the mistake back.
 */
export function fieldIn(doc: Node, { from, to }: Range): FieldName | null {
  let found: FieldName | null = null
  doc.nodesBetween(from, to, (node) => {
    const mark = node.marks.find(({ type }) => type.name === 'field')
    if (mark) found ??= mark.attrs.name as FieldName
  })
  return found
}

/** A fix in positions of the document; null where it cannot be made: the text is not there, or it belongs to a detail. */
function placed(doc: Node, { place, fix }: TextFix): PlacedFix | null {
  const range = placeRange(doc, place)
  if (!range) return null
  const edits: Edit[] = []
  for (const { start, end, text } of editsOf(doc.textBetween(range.from, range.to, '', '\n'), fix)) {
    const own = placeRange(doc, { ...place, start: place.start + start, end: place.start + end })
    // What is put in between two characters goes with the one before it.
    if (!own || fieldIn(doc, own.from === own.to ? { from: own.from - 1, to: own.from } : own) !== null) return null
    edits.push({ start: own.from, end: own.to, text })
  }
  return { start: range.from, end: range.to, edits }
}

/**
 * Makes fixes of the present text, each by its smallest edits, so that marks and details between them stay.
 * Of fixes that overlap the first one is made. Text from last year stays marked so: a fix mends the form,
 * and whether the sentence still holds nobody has looked at.
 * @returns how many were made; 0 changes nothing
 */
export function makeFixes(editor: Editor, fixes: readonly TextFix[]): number {
  const { state, view } = editor
  if (view.composing) return 0
  const made = madeTogether(fixes.flatMap((fix) => placed(state.doc, fix) ?? []))
  if (made.length === 0) return 0
  const tr = leavesCarried(closeHistory(state.tr))
  // From behind, so that positions before it still hold.
  for (const { start, end, text } of made.flatMap(({ edits }) => edits).toSorted((a, b) => b.start - a.start)) {
    const marks = state.doc.nodeAt(start === end ? start - 1 : start)?.marks ?? []
    if (text === '') tr.delete(start, end)
    else tr.replaceWith(start, end, state.schema.text(text, marks))
  }
  view.dispatch(tr)
  // What is typed next is a step of its own.
  view.dispatch(closeHistory(view.state.tr))
  return made.length
}
