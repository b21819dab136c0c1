/** On the start page: drafts that the last window left without saving. */
import { Alert, Button } from 'antd'
import { useEffect, useState } from 'react'
import type { CallOutput } from '../../preload/api.ts'
import { call } from '../call.ts'
import { momentLabel } from '../versions/labels.ts'

export function UnsavedNotice({ onOpen }: { onOpen: (draftId: string) => void }) {
  const [unsaved, setUnsaved] = useState<CallOutput<'drafts.unsaved'>>([])
  useEffect(() => {
    void call('drafts.unsaved', {}).then((answer) => answer.ok && setUnsaved(answer.value))
  }, [])
  return unsaved.map(({ id, name, at }) => (
    <Alert
      key={id}
      className="start-alert"
      type="warning"
      showIcon
      title={`“${name}”有没有存进草稿的改动${at === 0 ? '' : `（${momentLabel(at, Date.now())}）`}，已经记下，可以找回。`}
      action={
        <Button size="small" onClick={() => onOpen(id)}>
          打开并找回
        </Button>
      }
    />
  ))
}
