/** The licences of everything that is bundled, as the build collected them (scripts/licences.mjs). */

import { useEffect, useState } from 'react'
import { call } from '../call.ts'
import { Dialog } from '../Dialog.tsx'

export function LicencesDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('正在读取…')
  useEffect(() => {
    void call('app.licences', {}).then((answer) => setText(answer.ok ? answer.value.text : answer.message))
  }, [])
  return (
    <Dialog open title="第三方组件许可" width={720} footer={null} scrollLock={false} onCancel={onClose}>
      <textarea className="settings-licences" readOnly aria-label="许可全文" value={text} />
    </Dialog>
  )
}
