/** A dialog as all of them are: it takes the focus to where one goes on, and gives it back to where one was. */
import { Modal, type ModalProps } from 'antd'
import { useEffect, useId, useRef } from 'react'
import { lastPlace } from './last-place.ts'

/** Milliseconds: a slow computer shows a dialog, or takes it away, that long after it was asked to. */
const patience = 2000

/**
 * Looks in each frame that comes until there is nothing left to do.
 * @param done whether that is so
 * @returns what ends it
 */
function inFrames(done: () => boolean): () => void {
  const asked = performance.now()
  const look = () => {
    if (!done() && performance.now() - asked < patience) frame = requestAnimationFrame(look)
  }
  let frame = requestAnimationFrame(look)
  return () => cancelAnimationFrame(frame)
}

const nowhere = (): boolean => document.activeElement === null || document.activeElement === document.body

/** @returns false as long as the dialog still goes away with the focus in it */
function givenBack(dialog: Element | null, opener: Element | null): boolean {
  if (dialog?.contains(document.activeElement)) return false
  for (const place of [opener, lastPlace()]) {
    // Whoever closed the dialog may have gone somewhere already.
    if (!nowhere() && document.activeElement?.checkVisibility()) return true
    if (place instanceof HTMLElement && place.isConnected && place.checkVisibility()) place.focus()
  }
  return true
}

/** In this order, unless a part of the dialog has taken the focus for itself. */
const starts = [
  '[role="tab"][aria-selected="true"]',
  '.ant-modal-body input:checked:enabled',
  '.ant-modal-body :is(input, textarea, select):enabled:not([type="checkbox"])',
  '.ant-modal-footer .ant-btn-primary:enabled',
]

const hasFocus = (dialog: Element): boolean =>
  dialog.contains(document.activeElement) &&
  Boolean(document.activeElement?.closest('.ant-modal-body, .ant-modal-footer'))

/**
 * antd shows a dialog some frames after it is drawn, and puts the focus on the cross then; what has it before keeps it.
 * @returns whether the focus is where one goes on; what one goes on with may come late
 */
function begun(dialog: Element | null): boolean {
  if (!dialog?.checkVisibility()) return false
  if (hasFocus(dialog)) return true
  const [first] = starts.flatMap((start) => dialog.querySelector<HTMLElement>(start) ?? [])
  first?.focus()
  return hasFocus(dialog)
}

/**
 * @param open without it, it stands as long as it is drawn
 * @param ready false while what one begins with is still on its way
 */
export function Dialog({
  open = true,
  ready = true,
  className = '',
  ...props
}: ModalProps & { readonly ready?: boolean }) {
  const mark = `dialog-${useId().replaceAll(/[^\w-]/g, '')}`
  const opener = useRef<Element | null>(null)
  const shown = useRef(false)
  const leaving = useRef(() => {})
  // Before its own parts ask for the focus: an effect would come too late.
  if (open && !shown.current) opener.current = document.activeElement
  shown.current = open

  useEffect(() => {
    if (open && ready) return inFrames(() => begun(document.querySelector(`.${mark}`)))
  }, [open, ready, mark])

  useEffect(() => {
    if (!open) return
    leaving.current()
    return () => {
      leaving.current = inFrames(() => givenBack(document.querySelector(`.${mark}`), opener.current))
    }
  }, [open, mark])
  return <Modal open={open} className={`${className} ${mark}`} {...props} />
}
