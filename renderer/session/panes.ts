/** Which side panes are open; remembered with the settings. Where the window is too narrow for both, one at a time. */
import { useCallback, useEffect, useState } from 'react'
import { call } from '../call.ts'

export interface Panes {
  readonly left: boolean
  readonly right: boolean
  toggle(pane: 'left' | 'right'): void
}

/** CSS pixels in which both panes (264 and 288) and the page (700) have room, as window.css and page.css measure them. */
export const narrow = '(max-width: 1251px)'

export function usePanes(): Panes {
  const [open, setOpen] = useState({ left: true, right: true })
  const [isNarrow, setNarrow] = useState(() => window.matchMedia(narrow).matches)
  /** The one that is open while the window is narrow; none at first, so that the text is seen. Not remembered. */
  const [alone, setAlone] = useState<'left' | 'right' | null>(null)
  useEffect(() => {
    call('settings.get', {}).then((answer) => {
      if (answer.ok) setOpen({ left: answer.value.leftPane, right: answer.value.rightPane })
    })
  }, [])
  useEffect(() => {
    const watched = window.matchMedia(narrow)
    const follow = () => setNarrow(watched.matches)
    watched.addEventListener('change', follow)
    return () => watched.removeEventListener('change', follow)
  }, [])
  const toggle = useCallback(
    (pane: 'left' | 'right') => {
      if (isNarrow) return setAlone((before) => (before === pane ? null : pane))
      setOpen((before) => {
        const after = { ...before, [pane]: !before[pane] }
        void call('settings.set', { leftPane: after.left, rightPane: after.right })
        return after
      })
    },
    [isNarrow],
  )
  return isNarrow ? { left: alone === 'left', right: alone === 'right', toggle } : { ...open, toggle }
}
