/**
 * Text carried over from last year (沿用上年) loses its mark where somebody touches it: the sentence
 * that was edited, not the paragraph, which is often a whole duty area; and in it all but the figures,
 * dates, and numbers that were not touched themselves: no figure is confirmed unseen. While a composition runs
 * nothing is changed; the sentences touched meanwhile are cleared when it has ended. The clearing is
 * part of the same step of the undo history as the edit, so that undo brings the mark back.
 */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { sentenceSpan } from '../../../report/document/sentence.ts'
import { itemsIn } from '../../../report/rollover/items.ts'
import { readCaret } from './caret.ts'

interface Range {
  readonly from: number
  readonly to: number
}

/** Places edited while a composition runs, to be cleared behind it. */
interface Pending {
  readonly ranges: readonly Range[]
  /** ProseMirror's number of the composition; null before the first. */
  readonly composition: unknown
}
const none: Pending = { ranges: [], composition: null }
const key = new PluginKey<Pending>('carried')

/** The places that a transaction edited, in its own document. */
function edited(tr: Transaction): Range[] {
  return tr.mapping.maps.flatMap((map, at) => {
    const found: Range[] = []
    const later = tr.mapping.slice(at + 1)
    map.forEach((_from, _to, from, to) => {
      found.push({ from: later.map(from, -1), to: later.map(to, 1) })
    })
    return found
  })
}

const mapped = (ranges: readonly Range[], tr: Transaction): readonly Range[] =>
  ranges.map(({ from, to }) => ({ from: tr.mapping.map(from, -1), to: tr.mapping.map(to, 1) }))

/** What the whole report is brought up to by the program, or taken back to by undo, nobody touched. */
const isTouch = (tr: Transaction): boolean =>
  tr.docChanged && tr.getMeta('addToHistory') !== false && tr.getMeta('history$') === undefined && !tr.getMeta(key)

/** Takes the mark off the sentences that the ranges reach into; null where none of them bears it. */
function cleared(state: EditorState, ranges: readonly Range[]): Transaction | null {
  const { carried } = state.schema.marks
  if (!carried) return null
  const tr = state.tr
  const clearIn = (block: Node, start: number, range: Range) => {
    // Most text is this year's: no sentence of it need be looked for.
    if (!state.doc.rangeHasMark(start, start + block.content.size, carried)) return
    const text = block.textBetween(0, block.content.size, null, '\n')
    const within = (position: number) => Math.max(0, Math.min(text.length, position - start))
    const [touchedFrom, touchedTo] = [within(range.from), within(range.to)]
    const [from, to] = sentenceSpan(text, touchedFrom, touchedTo)
    if (!state.doc.rangeHasMark(start + from, start + to, carried)) return
    const untouched = itemsIn(text).filter((item) => item.end <= touchedFrom || item.start >= touchedTo)
    let at = from
    for (const item of [...untouched, { start: to, end: to }]) {
      const until = Math.min(item.start, to)
      if (until > at) tr.removeMark(start + at, start + until, carried)
      at = Math.max(at, item.end)
      if (at >= to) break
    }
  }
  const { size } = state.doc.content
  for (const range of ranges) {
    const [from, to] = [Math.min(range.from, size), Math.min(range.to, size)]
    const $from = state.doc.resolve(from)
    if ($from.parent.isTextblock && to <= $from.end()) clearIn($from.parent, $from.start(), { from, to })
    else
      state.doc.nodesBetween(from, to, (node, position) => {
        if (node.isTextblock) clearIn(node, position + 1, { from, to })
        return !node.isTextblock
      })
  }
  return tr.docChanged ? tr.setMeta(key, 'cleared') : null
}

function clearPending(view: EditorView): void {
  readCaret(view)
  const { ranges, composition } = key.getState(view.state) ?? none
  if (ranges.length === 0) return
  const tr = cleared(view.state, ranges) ?? view.state.tr
  // By its number the undo history takes the clearing into the step of the composition.
  view.dispatch(tr.setMeta(key, 'cleared').setMeta('composition', composition))
}

export const carriedText = Extension.create({
  name: 'carriedText',
  addProseMirrorPlugins: () => [
    new Plugin<Pending>({
      key,
      state: {
        init: () => none,
        apply: (tr, pending) => {
          if (tr.getMeta(key)) return none
          if (!tr.docChanged) return pending
          const kept = mapped(pending.ranges, tr)
          const composition = tr.getMeta('composition')
          return isTouch(tr) && composition !== undefined
            ? { ranges: [...kept, ...edited(tr)], composition }
            : { ...pending, ranges: kept }
        },
      },
      appendTransaction: (transactions, _before, state) => {
        if (transactions.some((tr) => tr.getMeta('composition') !== undefined)) return null
        const touching = transactions.filter(isTouch)
        if (touching.length === 0) return null
        // Each transaction's places, brought forward over those behind it.
        const ranges = touching.flatMap((tr) =>
          transactions.slice(transactions.indexOf(tr) + 1).reduce<readonly Range[]>(mapped, edited(tr)),
        )
        return cleared(state, ranges)
      },
      props: {
        handleDOMEvents: {
          compositionend: (view) => {
            // ProseMirror reads the composed text up to 20 ms after the event.
            setTimeout(() => {
              if (!view.isDestroyed && !view.composing) clearPending(view)
            }, 60)
            return false
          },
        },
      },
    }),
  ],
})

/** A transaction that puts text elsewhere or gives it another form: nobody touched its words. */
export const leavesCarried = (tr: Transaction): Transaction => tr.setMeta(key, 'moved')

/** A transaction that brings named places up to date and settles by itself what is still last year's. */
export const settlesCarried = (tr: Transaction): Transaction => tr.setMeta(key, 'settled')

/** Says of all text between two positions that it still holds (仍有效): an own step of the undo history. */
export function confirmCarried(view: EditorView, from: number, to: number): boolean {
  const { carried } = view.state.schema.marks
  if (!carried || !view.state.doc.rangeHasMark(from, to, carried)) return false
  view.dispatch(view.state.tr.removeMark(from, to, carried).setMeta(key, 'cleared'))
  return true
}
