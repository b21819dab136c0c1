/** Over a draft that can only be read: why, and what one can do. */
import './reading-bar.css'
import { EyeOutlined } from '@ant-design/icons'
import { App as AntdApp, Button } from 'antd'
import { useState } from 'react'
import type { Holder } from '../../preload/values.ts'
import { ArchiveActions } from '../archive/ArchiveActions.tsx'
import type { Reading } from '../session/mode.ts'
import { type OpenIntent, saveAsCopy, useSession } from '../session/session.ts'

/** Where a draft is being written, as one says it. */
export const placeOf = ({ where, host }: Holder): string =>
  where === 'window' ? '另一个窗口' : where === 'program' ? '本机的另一个程序窗口' : `另一台电脑（${host}）`

function reason(mode: Reading, refused: string): { readonly title: string; readonly text: string } {
  switch (mode.why) {
    case 'held':
      return { title: `正在${placeOf(mode.holder)}中编辑，这里只读`, text: '显示的是打开时已保存的内容。' }
    case 'taken-over':
      return {
        title: `已由${placeOf(mode.holder)}接管编辑，这里只读`,
        text: mode.kept ? '接管前的文字都已保存。' : refused || '正在保存接管前的文字。',
      }
    case 'conflict':
      return { title: '这份草稿在别处改过，这里只读', text: refused }
    case 'archive':
      return { title: '已归档的报告，只能查看', text: '内容与报送时一致。' }
  }
}

export function ReadingBar({
  mode,
  onOpen,
  onLeave,
}: {
  mode: Reading
  /** Opens a draft in this window: this one in another way, or the copy of it. */
  onOpen: (draftId: string, how: OpenIntent) => Promise<void>
  onLeave: () => void
}) {
  const { modal } = AntdApp.useApp()
  const id = useSession((state) => state.report?.id ?? '')
  const refused = useSession((state) => (state.save.kind === 'failed' ? state.save.message : ''))
  const [busy, setBusy] = useState<'take-over' | 'copy' | null>(null)
  const { title, text } = reason(mode, refused)

  const run = async (what: NonNullable<typeof busy>, action: () => Promise<void>) => {
    setBusy(what)
    await action()
    setBusy(null)
  }
  const copy = async () => {
    const made = await saveAsCopy()
    if (made.ok) await onOpen(made.id, 'write')
    else modal.error({ title: '没有另存', content: made.message, okText: '知道了' })
  }
  return (
    <section className="reading-bar" aria-label="只读" data-pane="reading">
      <EyeOutlined aria-hidden />
      <p role="status">
        <strong>{title}</strong>
        {text}
      </p>
      <span className="spring" />
      {mode.why === 'held' && (
        <Button size="small" disabled={busy !== null} onClick={() => void onOpen(id, { read: mode.holder })}>
          看最新内容
        </Button>
      )}
      {mode.why === 'conflict' && (
        <Button size="small" disabled={busy !== null} onClick={() => void onOpen(id, 'write')}>
          重新打开
        </Button>
      )}
      {(mode.why === 'held' || mode.why === 'taken-over') && (
        <Button
          size="small"
          loading={busy === 'take-over'}
          disabled={busy === 'copy'}
          onClick={() => void run('take-over', () => onOpen(id, 'take-over'))}
        >
          接管编辑
        </Button>
      )}
      {mode.why === 'archive' ? (
        <ArchiveActions id={id} onOpen={(draftId) => onOpen(draftId, 'write')} />
      ) : (
        <Button
          size="small"
          loading={busy === 'copy'}
          disabled={busy === 'take-over'}
          onClick={() => void run('copy', copy)}
        >
          以副本继续
        </Button>
      )}
      <Button size="small" type="text" disabled={busy !== null} onClick={onLeave}>
        返回
      </Button>
    </section>
  )
}
