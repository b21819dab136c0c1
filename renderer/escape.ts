/**
 * Esc closes what opened last. Whatever stands in the window without being a dialog (the search, the choice after a paste, full
 * screen) says here how it is closed; dialogs and menus of antd see to their own.
 */
import { useEffect, useRef } from 'react'
import { isComposing, layerShown } from './keys.ts'

const closers: (() => void)[] = []

/** ProseMirror takes every Esc for its own and does nothing with it. */
const inText = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.closest('.report') !== null

function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || isComposing(event) || layerShown()) return
  if (event.defaultPrevented && !inText(event)) return
  const close = closers.at(-1)
  if (!close) return
  // What listens behind this closes with the next Esc.
  event.preventDefault()
  event.stopImmediatePropagation()
  close()
}

/** While `open`, Esc calls `close`, unless something that opened later is still open. */
export function useEscape(open: boolean, close: () => void): void {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    if (!open) return
    const own = () => latest.current()
    if (closers.length === 0) window.addEventListener('keydown', onKey)
    closers.push(own)
    return () => {
      closers.splice(closers.indexOf(own), 1)
      if (closers.length === 0) window.removeEventListener('keydown', onKey)
    }
  }, [open])
}
