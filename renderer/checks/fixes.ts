/** Fixes (修正) made in the text: all of one call are one step of the undo history. */
import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
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

/**
 * Makes fixes of the present text. Of fixes that overlap the first one is made. Text from last year stays
 * marked so: a fix mends the form, and whether the sentence still holds nobody has looked at.
 * @returns how many were made; 0 changes nothing
 */
export function makeFixes(editor: Editor, fixes: readonly TextFix[]): number {
  const { state, view } = editor
  if (view.composing) return 0
  const placed = fixes.flatMap(({ place, fix }) => {
    const range = placeRange(state.doc, place)
    return range && fieldIn(state.doc, range) === null ? [{ ...range, fix }] : []
  })
  const made = placed
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .filter(({ from }, at, all) => at === 0 || from >= (all[at - 1]?.to ?? 0))
  if (made.length === 0) return 0
  const tr = leavesCarried(closeHistory(state.tr))
  // From behind, so that positions before it still hold.
  for (const { from, to, fix } of made.toReversed()) {
    const marks = state.doc.nodeAt(from)?.marks ?? []
    if (fix === '') tr.delete(from, to)
    else tr.replaceWith(from, to, state.schema.text(fix, marks))
  }
  view.dispatch(tr)
  // What is typed next is a step of its own.
  view.dispatch(closeHistory(view.state.tr))
  return made.length
}
