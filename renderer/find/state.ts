/** Whether one looks for something, and what: kept while the panel is closed, so that it opens with the last words. */
import { create } from 'zustand'
import type { Query } from '../../report/search/pattern.ts'
import { closePreview } from '../preview/state.ts'

export interface FindPanelState {
  readonly open: 'closed' | 'find' | 'replace'
  /** Grows with every Ctrl+F, so that the panel takes the focus again when it is open already. */
  readonly asked: number
  readonly query: Query
  readonly template: string
  /** Only in the section in which the caret stood when this was chosen. */
  readonly inSection: boolean
}

export const useFindPanel = create<FindPanelState>(() => ({
  open: 'closed',
  asked: 0,
  query: { text: '', expression: false, caseSensitive: false, widthSensitive: false },
  template: '',
  inSection: false,
}))

const { getState, setState } = useFindPanel

/** Longer selections are text that somebody works on, not words that he looks for. Characters. */
const longestTaken = 60

/** @param selected what is selected in the text: one looks for that */
export function openFind(open: 'find' | 'replace', selected: string): void {
  // Nobody sees what is found under the preview.
  closePreview()
  const { query, asked } = getState()
  const taken = selected !== '' && selected.length <= longestTaken && !selected.includes('\n')
  setState({
    open,
    asked: asked + 1,
    query: taken ? { ...query, text: selected, expression: false } : query,
  })
}

export const closeFind = (): void => setState({ open: 'closed', inSection: false })
