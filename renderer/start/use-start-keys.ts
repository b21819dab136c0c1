/** The keys of the start page, whatever has the focus there. */
import { useEffect, useRef } from 'react'
import { dialogOpen, isComposing } from '../keys.ts'

export interface StartKeys {
  /** Ctrl+N */
  startNew(): void
  /** Ctrl+O */
  open(): void
  /** Ctrl+L */
  rollOver(): void
  /** Ctrl+F */
  search(): void
  /** Ctrl+Z outside of a field; false where there is nothing to take back. */
  undo(): boolean
}

export function useStartKeys(keys: StartKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (isComposing(event) || !ctrl || dialogOpen()) return
      const key = event.key.toLowerCase()
      const inField = event.target instanceof HTMLInputElement
      if (key === 'n') latest.current.startNew()
      else if (key === 'o') latest.current.open()
      else if (key === 'l') latest.current.rollOver()
      else if (key === 'f') latest.current.search()
      else if (key !== 'z' || inField || !latest.current.undo()) return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}
