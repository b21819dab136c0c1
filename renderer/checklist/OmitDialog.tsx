/** 不涉及: leaving a duty area out needs a reason; its text is kept. */
import { Input } from 'antd'
import { useEffect, useState } from 'react'
import type { AreaStatus } from '../../report/checklist/checklist.ts'
import { Dialog } from '../Dialog.tsx'
import { isComposing } from '../keys.ts'

export function OmitDialog({
  area,
  onOk,
  onCancel,
}: {
  area: AreaStatus | null
  onOk: (area: AreaStatus, reason: string) => void
  onCancel: () => void
}) {
  const [reason, setReason] = useState('')
  useEffect(() => setReason(area?.reason ?? ''), [area])
  const ready = reason.trim() !== ''
  const done = () => {
    if (area && ready) onOk(area, reason.trim())
  }
  return (
    <Dialog
      open={area !== null}
      title={area ? `“${area.title}”列为不涉及` : ''}
      okText="列为不涉及"
      cancelText="取消"
      okButtonProps={{ disabled: !ready }}
      onOk={done}
      onCancel={onCancel}
      destroyOnHidden
    >
      <label className="omit-reason" htmlFor="omit-reason">
        理由（与草稿一起保存，导出时列出）
        <Input
          id="omit-reason"
          autoFocus
          maxLength={200}
          value={reason}
          placeholder="如：本市没有举办此类学校"
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event.nativeEvent)) done()
          }}
        />
      </label>
      {area !== null && area.chars > 0 && <p>已写的 {area.chars} 字保留在草稿里，不编号、不导出，随时可以恢复。</p>}
    </Dialog>
  )
}
