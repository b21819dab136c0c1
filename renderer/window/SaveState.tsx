/** Whether everything is on disk; and where it is not, why, and what one can do. In sight wherever one writes. */
import './save-state.css'
import { DownOutlined } from '@ant-design/icons'
import { App as AntdApp, Button, Dropdown, Tooltip } from 'antd'
import { flush, type SaveState as Saved, saveAsCopy, useSession } from '../session/session.ts'

const clock = (at: number) => new Date(at).toLocaleTimeString('zh-CN', { hour12: false })

function shown(save: Exclude<Saved, { kind: 'failed' }>): string {
  switch (save.kind) {
    case 'saving':
      return '正在保存'
    case 'changed':
      return '有改动，稍后自动保存'
    case 'saved':
      return save.at === 0 ? '已保存' : `已保存 ${clock(save.at)}`
  }
}

export function SaveState({
  onOpenOther,
  onDraftFile,
}: {
  onOpenOther: (draftId: string) => void
  /** Saves the draft as a file to hand on, wherever the user says. */
  onDraftFile: () => void
}) {
  const save = useSession((state) => state.save)
  const reading = useSession((state) => state.mode.kind === 'read')
  const { modal } = AntdApp.useApp()
  if (save.kind !== 'failed') {
    // Why it can only be read, and what then, stands in the bar below.
    if (reading)
      return (
        <span className="save-state" data-kind="reading" role="status">
          只读
        </span>
      )
    const note = save.kind === 'saved' ? save.note : ''
    return (
      <Tooltip title={note}>
        <span className="save-state" data-kind={save.kind} data-noted={note !== ''} role="status">
          {shown(save)}
          {note !== '' && '（文件被占用，存在旁边）'}
        </span>
      </Tooltip>
    )
  }
  const keepCopy = async () => {
    const answer = await saveAsCopy()
    if (answer.ok) onOpenOther(answer.id)
    else modal.error({ title: '没有另存', content: answer.message, okText: '知道了' })
  }
  return (
    <div className="save-failed" role="alert">
      <strong>保存失败</strong>
      <span className="save-why" title={save.message}>
        {save.message}
      </span>
      {!reading && (
        <Button size="small" onClick={() => void flush()}>
          重试
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'copy', label: '另存为新草稿', onClick: () => void keepCopy() },
            { key: 'file', label: '另存为草稿文件（.ziping），放到别的盘或 U 盘', onClick: onDraftFile },
          ],
        }}
      >
        <Button size="small">
          另存到… <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
    </div>
  )
}
