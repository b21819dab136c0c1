/** 报送归档, after an export: the report and the very file are kept, where nothing can change them. */
import { App as AntdApp, Button } from 'antd'
import { useState } from 'react'
import { archiveSubmitted, type Submitted } from './archive.ts'

export function ArchiveButton({ submitted }: { submitted: Submitted }) {
  const { message, modal } = AntdApp.useApp()
  const [state, setState] = useState<'offered' | 'busy' | 'done'>('offered')
  const archive = async () => {
    setState('busy')
    const kept = await archiveSubmitted(submitted)
    setState(kept.ok ? 'done' : 'offered')
    if (kept.ok) message.success('已归档。开始页的“已归档”里可以查看，也可以再取出这个 Word 文件。', 6)
    else modal.error({ title: '没有归档', content: kept.message, okText: '知道了' })
  }
  return (
    <Button loading={state === 'busy'} disabled={state === 'done'} onClick={() => void archive()}>
      {state === 'done' ? '已归档' : '报送归档'}
    </Button>
  )
}
