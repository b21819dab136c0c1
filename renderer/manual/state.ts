/** Whether the manual is open, and at which heading. */
import { create } from 'zustand'
import { chapterOf } from './places.ts'

export const useManual = create<{ readonly at: string | null }>(() => ({ at: null }))

/** @param at the id of a heading; without one, the chapter of the place that has the focus */
export function openManual(at = chapterOf(document.activeElement)): void {
  useManual.setState({ at })
}

export const closeManual = (): void => useManual.setState({ at: null })
