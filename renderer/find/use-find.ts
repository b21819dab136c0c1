/** Ties the panel 查找 to the editor: what is looked for, how many there are, and what the buttons do. */
import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { sectionAt } from '../../report/document/outline.ts'
import { pattern } from '../../report/search/pattern.ts'
import { blockPosition } from '../editor/json.ts'
import {
  type FindResult,
  findResult,
  type Range,
  replaceAll,
  replaceCurrent,
  selectCurrent,
  selectFound,
  setSearch,
} from '../editor/plugins/find.ts'
import { useSession } from '../session/session.ts'
import { keepNow } from '../session/versions.ts'
import { useFindPanel } from './state.ts'

export interface Finding {
  readonly result: FindResult
  /** Why nothing can be looked for. */
  readonly failure: string | null
  /** The section that 本节 means: where the caret stands, or stood when 本节 was chosen; null outside every section. */
  readonly sectionNumber: string | null
  /** So many places were replaced by the last 全部替换; null once something else happens. */
  readonly replaced: number | null
  next(): void
  previous(): void
  replace(): void
  replaceAll(): void
  undo(): void
  setInSection(inSection: boolean): void
  /** Ends the search; the caret goes to the place that was found. */
  end(): void
}

const none: FindResult = { count: 0, current: -1, cut: false, searching: false }

interface Scope {
  readonly number: string
  readonly range: Range
}

/** The section of the caret, as positions. */
function scopeHere(editor: Editor): Scope | null {
  const { report, caret } = useSession.getState()
  const section = report && sectionAt(report.outline, caret)
  if (!section) return null
  const { doc } = editor.state
  const range = { from: blockPosition(doc, section.index), to: blockPosition(doc, section.end) }
  return { number: section.number, range }
}

/** The editor scrolls to its selection only while it has the focus, which the panel has now. */
const showCurrent = (editor: Editor): void =>
  editor.view.dom.querySelector('.found-current')?.scrollIntoView({ block: 'nearest' })

export function useFind(editor: Editor): Finding {
  const { query, template, inSection } = useFindPanel()
  const [scope, setScope] = useState<Scope | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [replaced, setReplaced] = useState<number | null>(null)
  const result = useEditorState({ editor, selector: ({ editor: of }) => findResult(of.state) }) ?? none
  const here = useSession((state) =>
    state.report ? (sectionAt(state.report.outline, state.caret)?.number ?? null) : null,
  )
  const scopeNow = useRef(scope)
  scopeNow.current = scope

  const run = (make: (template: string) => Transaction | null): boolean => {
    const tr = make(template)
    if (!tr || editor.view.composing) return false
    editor.view.dispatch(tr)
    showCurrent(editor)
    return true
  }

  useEffect(() => {
    setReplaced(null)
    const made = query.text === '' ? null : pattern(query)
    setFailure(made && !made.ok ? made.message : null)
    const search = made?.ok ? { pattern: made.value, scope: inSection ? (scope?.range ?? null) : null } : null
    editor.view.dispatch(setSearch(editor.state, search))
    showCurrent(editor)
  }, [editor, query, inSection, scope])

  // A panel that goes takes its highlights along.
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.view.dispatch(setSearch(editor.state, null))
    },
    [editor],
  )

  return {
    result,
    failure,
    sectionNumber: inSection ? (scope?.number ?? null) : here,
    replaced,
    next: () => void run(() => selectFound(editor.state, 1)),
    previous: () => void run(() => selectFound(editor.state, -1)),
    replace: () => void run((text) => replaceCurrent(editor.state, text)),
    replaceAll: () => {
      const { count } = findResult(editor.state)
      // What the text was before; undo takes the replacement back as well.
      if (count > 1) void keepNow('replace')
      if (run((text) => replaceAll(editor.state, text))) setReplaced(count)
    },
    undo: () => {
      setReplaced(null)
      editor.commands.undo()
    },
    setInSection: (chosen) => {
      const made = chosen ? scopeHere(editor) : null
      setScope(made)
      useFindPanel.setState({ inSection: made !== null })
    },
    end: () => {
      const tr = selectCurrent(editor.state)
      if (tr) editor.view.dispatch(tr)
      editor.commands.focus()
    },
  }
}
