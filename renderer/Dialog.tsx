/** A dialog as all of them are: it takes the focus to where one goes on, and gives it back to where one was. */
import { Modal, type ModalProps } from 'antd'
import { useEffect, useId, useRef } from 'react'
import { lastPlace } from './last-place.ts'

const nowhere = (): boolean => document.activeElement === null || document.activeElement === document.body

function giveBack(opener: Element | null): void {
  for (const place of [opener, lastPlace()]) {
    // Whoever closed the dialog may have gone somewhere already.
    if (!nowhere() && document.activeElement?.checkVisibility()) return
    if (place instanceof HTMLElement && place.isConnected && place.checkVisibility()) place.focus()
  }
}

/** In this order, unless a part of the dialog has taken the focus for itself. */
const starts = [
  '[role="tab"][aria-selected="true"]',
  '.ant-modal-body input:checked:enabled',
  '.ant-modal-body :is(input, textarea, select):enabled:not([type="checkbox"])',
  '.ant-modal-footer .ant-btn-primary:enabled',
]

function begin(dialog: Element): void {
  const { activeElement } = document
  const taken =
    activeElement && dialog.contains(activeElement) && activeElement.closest('.ant-modal-body, .ant-modal-footer')
  if (taken) return
  const [first] = starts.flatMap((start) => dialog.querySelector<HTMLElement>(start) ?? [])
  first?.focus()
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
  // Before its own parts ask for the focus: an effect would come too late.
  if (open && !shown.current) opener.current = document.activeElement
  shown.current = open

  useEffect(() => {
    if (!open || !ready) return
    // antd puts the focus on the cross first.
    const begun = requestAnimationFrame(() => {
      const dialog = document.querySelector(`.${mark}`)
      if (dialog) begin(dialog)
    })
    return () => cancelAnimationFrame(begun)
  }, [open, ready, mark])

  useEffect(() => {
    if (!open) return
    // antd takes the dialog away in the frame that comes.
    return () => void requestAnimationFrame(() => requestAnimationFrame(() => giveBack(opener.current)))
  }, [open])
  return <Modal open={open} className={`${className} ${mark}`} {...props} />
}
