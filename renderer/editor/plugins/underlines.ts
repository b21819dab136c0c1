/**
 * Quiet underlines where a check found something. Decorations only: nothing here changes the document.
 * They are made for the blocks in view and one screen around it, carried along through edits, and made anew
 * when a run of the checks has ended or the page is scrolled — never while a composition runs, because a
 * decoration made then would split the text node that is being composed.
 */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Severity } from '../../../report/checks/rule.ts'
import type { TextPlace } from '../../../report/document/units.ts'
import { placeRange, type Range } from '../json.ts'
import { readCaret } from './caret.ts'

/** What is to be underlined. */
export interface Underline {
  /** Of the finding. */
  readonly key: string
  readonly severity: Severity
  readonly message: string
  readonly place: TextPlace
}

type Span = Omit<Underline, 'place'> & Range

interface Underlines {
  /** All of the report, by positions of the present document. */
  readonly spans: readonly Span[]
  /** Positions of what is in view, with a margin. */
  readonly view: Range
  readonly shown: DecorationSet
}

type Change = { readonly underlines: readonly Underline[] } | { readonly view: Range }

const key = new PluginKey<Underlines>('underlines')

function spansOf(doc: Node, underlines: readonly Underline[]): readonly Span[] {
  const starts: number[] = []
  doc.forEach((_block, position) => void starts.push(position))
  return underlines.flatMap(({ place, ...rest }) => {
    const range = placeRange(doc, place, starts[place.block])
    return range && range.from < range.to ? [{ ...rest, ...range }] : []
  })
}

function shownOf(doc: Node, spans: readonly Span[], view: Range): DecorationSet {
  const inView = spans.filter(({ from, to }) => to > view.from && from < view.to)
  return DecorationSet.create(
    doc,
    inView.map((span) =>
      Decoration.inline(span.from, span.to, {
        class: `finding finding-${span.severity}`,
        title: span.message,
        'data-finding': span.key,
      }),
    ),
  )
}

/** What an edit took away is no longer underlined; what stands beside it stays so until the next run. */
function carriedAlong({ spans, view, shown }: Underlines, tr: Transaction): Underlines {
  return {
    spans: spans.flatMap((span) => {
      const [from, to] = [tr.mapping.map(span.from, 1), tr.mapping.map(span.to, -1)]
      return from < to ? [{ ...span, from, to }] : []
    }),
    view: { from: tr.mapping.map(view.from, -1), to: tr.mapping.map(view.to, 1) },
    shown: shown.map(tr.mapping, tr.doc),
  }
}

function applied(tr: Transaction, before: Underlines): Underlines {
  const now = tr.docChanged ? carriedAlong(before, tr) : before
  const change = tr.getMeta(key) as Change | undefined
  if (!change) return now
  const spans = 'underlines' in change ? spansOf(tr.doc, change.underlines) : now.spans
  const view = 'view' in change ? change.view : now.view
  return { spans, view, shown: shownOf(tr.doc, spans, view) }
}

/** Underlines these and nothing else. @returns false where a composition runs: ask again when it has ended */
export function showUnderlines(view: EditorView, underlines: readonly Underline[]): boolean {
  if (view.isDestroyed || view.composing) return false
  // Most runs find what stood there before, carried along through the edits.
  const [before, now] = [key.getState(view.state)?.spans ?? [], spansOf(view.state.doc, underlines)]
  const same = (a: Span, b: Span | undefined) =>
    a.from === b?.from && a.to === b.to && a.key === b.key && a.severity === b.severity && a.message === b.message
  if (before.length === now.length && now.every((span, at) => same(span, before[at]))) return true
  readCaret(view)
  view.dispatch(view.state.tr.setMeta(key, { underlines } satisfies Change))
  return true
}

/** Key of the finding that the selection lies in; null where it lies in none. */
export function findingAt(state: EditorState): string | null {
  const { from, to } = state.selection
  return key.getState(state)?.spans.find((span) => span.from <= from && to <= span.to)?.key ?? null
}

/** Positions of the blocks that the window shows, and of a screen above and below it; null where nothing is laid out. */
function lookedAt(view: EditorView): { readonly seen: Range; readonly around: Range } | null {
  const canvas = view.dom.closest('.canvas')
  const blocks = view.dom.children
  if (!canvas || blocks.length === 0) return null
  const { top, bottom } = canvas.getBoundingClientRect()
  const screen = bottom - top
  if (screen <= 0) return null
  /** Index of the first block that reaches below this height. */
  const firstBelow = (height: number) => {
    let [low, high] = [0, blocks.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) > height) high = middle
      else low = middle + 1
    }
    return low
  }
  const between = (upper: number, lower: number): Range | null => {
    const [first, last] = [blocks[firstBelow(upper)], blocks[firstBelow(lower)]]
    return first && last
      ? { from: Math.max(0, view.posAtDOM(first, 0) - 1), to: view.posAtDOM(last, last.childNodes.length) + 1 }
      : null
  }
  const [seen, around] = [between(top, bottom), between(top - screen, bottom + screen)]
  return seen && around ? { seen, around } : null
}

/** Follows what is in view; it asks the layout once a frame at most, and only after a scroll, a resize or a run. */
function follow(view: EditorView) {
  let frame = 0
  const look = () => {
    frame = 0
    if (view.isDestroyed || view.composing) return
    const state = key.getState(view.state)
    const looked = lookedAt(view)
    if (!state || !looked) return
    const { seen, around } = looked
    if (state.view.from <= seen.from && seen.to <= state.view.to) return
    readCaret(view)
    view.dispatch(view.state.tr.setMeta(key, { view: around } satisfies Change))
  }
  const later = () => {
    frame ||= requestAnimationFrame(look)
  }
  // The page is scrolled, not the editor.
  document.addEventListener('scroll', later, { capture: true, passive: true })
  document.addEventListener('compositionend', later)
  window.addEventListener('resize', later)
  later()
  return {
    // Typing into a block brings no other one into view.
    update: (_view: EditorView, before: EditorState) => {
      if (before.doc.childCount !== view.state.doc.childCount || key.getState(before)?.view.to === 0) later()
    },
    destroy: () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('scroll', later, { capture: true })
      document.removeEventListener('compositionend', later)
      window.removeEventListener('resize', later)
    },
  }
}

export const underlines = Extension.create({
  name: 'underlines',
  addProseMirrorPlugins: () => [
    new Plugin<Underlines>({
      key,
      state: {
        init: () => ({ spans: [], view: { from: 0, to: 0 }, shown: DecorationSet.empty }),
        apply: applied,
      },
      props: { decorations: (state) => key.getState(state)?.shown },
      view: follow,
    }),
  ],
})
