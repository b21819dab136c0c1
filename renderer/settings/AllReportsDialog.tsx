/** A dialog for what the organisation sets once, for all its reports: its form is sent by 用于全部报告. */

import type { ReactNode } from 'react'
import { Dialog } from '../Dialog.tsx'

export function AllReportsDialog({
  open,
  title,
  width,
  form,
  onClose,
  children,
}: {
  open: boolean
  title: string
  /** Pixels. */
  width: number
  /** Id of the form in it. */
  form: string
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Dialog
      open={open}
      title={title}
      width={width}
      centered
      destroyOnHidden
      scrollLock={false}
      mask={{ closable: false }}
      okText="用于全部报告"
      cancelText="取消"
      okButtonProps={{ htmlType: 'submit', form }}
      onCancel={onClose}
    >
      {children}
    </Dialog>
  )
}
