/** Which side panes are open; remembered with the settings. */
import { useCallback, useEffect, useState } from 'react'
import { call } from '../call.ts'

export interface Panes {
  readonly left: boolean
  readonly right: boolean
  toggle(pane: 'left' | 'right'): void
}

export function usePanes(): Panes {
  const [open, setOpen] = useState({ left: true, right: true })
  useEffect(() => {
    call('settings.get', {}).then((answer) => {
      if (answer.ok) setOpen({ left: answer.value.leftPane, right: answer.value.rightPane })
    })
  }, [])
  const toggle = useCallback((pane: 'left' | 'right') => {
    setOpen((before) => {
      const after = { ...before, [pane]: !before[pane] }
      void call('settings.set', { leftPane: after.left, rightPane: after.right })
      return after
    })
  }, [])
  return { ...open, toggle }
}
