/** Room above the text while the panel stands on it: the first lines of a report are found like all others, not hidden beneath. */
import type { Editor } from '@tiptap/core'
import { type RefObject, useLayoutEffect } from 'react'

/**
 * @param panel over the upper part of the page
 * @param shape anything that is another value when the panel's height is another
 */
export function useRoomAbove(editor: Editor, panel: RefObject<HTMLElement | null>, shape: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape is the trigger
  useLayoutEffect(() => {
    const text = editor.view.dom
    const page = text.closest<HTMLElement>('.canvas')
    const covered = panel.current
    if (!page || !covered) return
    /** What is read stays where it is, unless that is the beginning, above which the room is made. */
    const withTextInPlace = (change: () => void) => {
      const scrolled = page.scrollTop > 0
      const before = text.getBoundingClientRect().top
      change()
      if (scrolled) page.scrollTop += text.getBoundingClientRect().top - before
    }
    const room = covered.getBoundingClientRect().bottom - page.getBoundingClientRect().top
    withTextInPlace(() => page.style.setProperty('padding-top', `${room + 8}px`))
    return () => withTextInPlace(() => page.style.removeProperty('padding-top'))
  }, [editor, panel, shape])
}
