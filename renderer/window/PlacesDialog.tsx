/** A dialog whose lines lead into the text. */

import { type ReactNode, useRef } from 'react'
import type { TextPlace } from '../../report/document/units.ts'
import { Dialog } from '../Dialog.tsx'

/**
 * @param onGo to the place in the text
 * @param children made when the dialog opens; gets what closes the dialog and goes to a place
 */
export function PlacesDialog({
  open,
  title,
  width,
  onGo,
  onClose,
  children,
}: {
  open: boolean
  title: string
  width: number
  onGo: (place: TextPlace) => void
  onClose: () => void
  children: (go: (place: TextPlace) => void) => ReactNode
}) {
  // The closing dialog gives the focus back to where it was; only then the text can take it.
  const next = useRef<TextPlace | null>(null)
  return (
    <Dialog
      open={open}
      title={title}
      width={width}
      centered
      destroyOnHidden
      scrollLock={false}
      footer={null}
      onCancel={onClose}
      afterClose={() => {
        if (next.current) onGo(next.current)
        next.current = null
      }}
    >
      {children((place) => {
        next.current = place
        onClose()
      })}
    </Dialog>
  )
}
