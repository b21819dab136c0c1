/**
 * 查找和替换 on the editor's state. What was found is shown by decorations inside the text, so it is only moved along
 * while somebody types (or an input method composes), and looked for anew a moment later; a block that did not
 * change is not searched again. Nothing here changes the document except the replacements.
 */
import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { type Match, type Pattern, type Query, replacement } from '../../../report/search/pattern.ts'
import { createRest } from '../../rest.ts'
import { readCaret } from './caret.ts'

/** Milliseconds without a change after which the text is searched anew. */
const settleDelay = 300
/** Milliseconds that one search may take; what is found by then is shown, and that there may be more. */
const longestSearch = 400
/** So many places are highlighted at most, those around the present one: thousands would slow down every key. */
const mostHighlights = 400

export interface Range {
  readonly from: number
  readonly to: number
}

export interface Found extends Range {
  readonly match: Match
}

export interface Search {
  readonly pattern: Pattern
  /** Only in these positions; null = in the whole report. */
  readonly scope: Range | null
}

interface FindState {
  readonly search: Search | null
  readonly found: readonly Found[]
  /** The place that 替换 means; -1 where none is chosen. */
  readonly current: number
  /** The time was up before the end of the text. */
  readonly cut: boolean
  /** The text has changed since it was searched: `found` is only moved along. */
  readonly stale: boolean
  readonly highlights: DecorationSet
}

type Meta = { readonly search: Search | null } | { readonly current: number } | { readonly again: true }

const key = new PluginKey<FindState>('find')
const nothing: FindState = {
  search: null,
  found: [],
  current: -1,
  cut: false,
  stale: false,
  highlights: DecorationSet.empty,
}

/** The matches in a textblock, remembered by the block as long as the pattern is the same. */
const known = new WeakMap<Pattern, WeakMap<Node, readonly Match[]>>()

function matchesIn(node: Node, pattern: Pattern): readonly Match[] {
  const byNode = known.get(pattern) ?? new WeakMap<Node, readonly Match[]>()
  known.set(pattern, byNode)
  const before = byNode.get(node)
  if (before) return before
  const made = pattern.matches(node.textBetween(0, node.content.size, null, '\n'))
  byNode.set(node, made)
  return made
}

function searchDocument(doc: Node, { pattern, scope }: Search): { found: Found[]; cut: boolean } {
  const found: Found[] = []
  const deadline = performance.now() + longestSearch
  let cut = false
  const within = scope ?? { from: 0, to: doc.content.size }
  doc.nodesBetween(within.from, Math.min(within.to, doc.content.size), (node, position) => {
    if (!node.isTextblock) return true
    if (performance.now() > deadline) cut = true
    if (cut) return false
    for (const match of matchesIn(node, pattern)) {
      const [from, to] = [position + 1 + match.start, position + 1 + match.end]
      if (from >= within.from && to <= within.to) found.push({ from, to, match })
    }
    return false
  })
  return { found, cut }
}

function highlightsOf(doc: Node, found: readonly Found[], current: number): DecorationSet {
  const middle = Math.max(0, current)
  const first = Math.max(0, Math.min(middle - mostHighlights / 2, found.length - mostHighlights))
  return DecorationSet.create(
    doc,
    found
      .slice(first, first + mostHighlights)
      .map(({ from, to }, at) =>
        Decoration.inline(from, to, { class: first + at === current ? 'found found-current' : 'found' }),
      ),
  )
}

/** @param from the current place is the first one at or behind this position */
function searched(state: EditorState, search: Search, from: number): FindState {
  const { found, cut } = searchDocument(state.doc, search)
  const behind = found.findIndex((one) => one.from >= from)
  const current = found.length === 0 ? -1 : Math.max(0, behind)
  return { search, found, current, cut, stale: false, highlights: highlightsOf(state.doc, found, current) }
}

function apply(tr: Transaction, before: FindState, state: EditorState): FindState {
  const meta = tr.getMeta(key) as Meta | undefined
  if (meta && 'search' in meta) return meta.search ? searched(state, meta.search, state.selection.from) : nothing
  if (before.search === null) return before
  if (meta && 'current' in meta)
    return { ...before, current: meta.current, highlights: highlightsOf(state.doc, before.found, meta.current) }
  const here = before.found[before.current]?.from ?? state.selection.from
  if (meta) return searched(state, before.search, here)
  if (!tr.docChanged) return before
  const { scope, pattern } = before.search
  return {
    ...before,
    search: scope
      ? { pattern, scope: { from: tr.mapping.map(scope.from, -1), to: tr.mapping.map(scope.to, 1) } }
      : before.search,
    found: before.found
      .map((one) => ({ ...one, from: tr.mapping.map(one.from, 1), to: tr.mapping.map(one.to, -1) }))
      .filter(({ from, to }) => from < to),
    stale: true,
    highlights: before.highlights.map(tr.mapping, tr.doc),
  }
}

export const findText = Extension.create({
  name: 'findText',
  addProseMirrorPlugins: () => [
    new Plugin<FindState>({
      key,
      state: { init: () => nothing, apply: (tr, before, _old, state) => apply(tr, before, state) },
      props: { decorations: (state) => key.getState(state)?.highlights },
      view: (view) => {
        const rest = createRest(() => {
          if (view.composing) rest.touch()
          else searchAgain(view)
        }, settleDelay)
        return {
          update: (_, before) => {
            if (view.state.doc !== before.doc && key.getState(view.state)?.stale) rest.touch()
          },
          destroy: rest.cancel,
        }
      },
    }),
  ],
})

const withMeta = (tr: Transaction, meta: Meta) => tr.setMeta(key, meta).setMeta('addToHistory', false)

/** What is looked for from now on; null ends the search and takes the highlights away. */
export const setSearch = (state: EditorState, search: Search | null): Transaction => withMeta(state.tr, { search })

/** Searches anew where the text has changed since. */
function searchAgain(view: EditorView): void {
  if (!key.getState(view.state)?.stale) return
  readCaret(view)
  view.dispatch(withMeta(view.state.tr, { again: true }))
}

export interface FindResult {
  readonly count: number
  /** From 0; -1 where none is chosen. */
  readonly current: number
  readonly cut: boolean
  readonly searching: boolean
}

/** What the panel shows; equal values for equal states. */
export function findResult(state: EditorState): FindResult {
  const { found, current, cut, search } = key.getState(state) ?? nothing
  return { count: found.length, current, cut, searching: search !== null }
}

export const foundAt = (state: EditorState, index: number): Found | null => key.getState(state)?.found[index] ?? null

/** Selects the next place (or the one before), going round at the end; null where there is none. */
export function selectFound(state: EditorState, direction: 1 | -1): Transaction | null {
  const { found, current } = key.getState(state) ?? nothing
  const index = (Math.max(current, direction === 1 ? -1 : 0) + direction + found.length) % found.length
  const place = found[index]
  if (!place) return null
  return selectPlace(state, place, index)
}

/** Selects the present place. */
export function selectCurrent(state: EditorState): Transaction | null {
  const { found, current } = key.getState(state) ?? nothing
  const place = found[current]
  return place ? selectPlace(state, place, current) : null
}

const selectPlace = (state: EditorState, { from, to }: Range, current: number): Transaction =>
  state.tr.setSelection(TextSelection.create(state.doc, from, to)).setMeta(key, { current } satisfies Meta)

/** Puts one text in the place of another, in the marks of what stood there. */
function put(tr: Transaction, { from, to, match }: Found, template: string, query: Query): Transaction {
  const text = replacement(template, match, query)
  return text === '' ? tr.delete(from, to) : tr.insertText(text, from, to)
}

/** Replaces the present place: a step of its own in the undo history. The next search finds what follows. */
export function replaceCurrent(state: EditorState, template: string): Transaction | null {
  const { search, found, current } = key.getState(state) ?? nothing
  const place = found[current]
  if (!search || !place) return null
  const tr = put(closeHistory(state.tr), place, template, search.pattern.query)
  // Behind the new text, so that a replacement that contains what is looked for is not replaced again.
  tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(place.to)))
  return tr.setMeta(key, { search: mappedSearch(search, tr) } satisfies Meta)
}

const mappedSearch = ({ pattern, scope }: Search, tr: Transaction): Search => ({
  pattern,
  scope: scope && { from: tr.mapping.map(scope.from, -1), to: tr.mapping.map(scope.to, 1) },
})

/** Replaces all places at once, as one step of the undo history; the caller has the count from findResult. */
export function replaceAll(state: EditorState, template: string): Transaction | null {
  const { search } = key.getState(state) ?? nothing
  if (!search) return null
  const { found } = searchDocument(state.doc, search)
  if (found.length === 0) return null
  const tr = closeHistory(state.tr)
  // From the end, so that the places before stay where they are.
  for (const place of [...found].reverse()) put(tr, place, template, search.pattern.query)
  return tr.setMeta(key, { search: mappedSearch(search, tr) } satisfies Meta)
}
