/** Over an archived report that is being looked at: its Word file, and the reports that go on from it. */
import { App as AntdApp, Button } from 'antd'
import { useState } from 'react'
import { type FollowUpKind, followUpKinds } from '../../report/rollover/follow-up.ts'
import { draftFollowUp, saveArchivedFile } from './archive.ts'

export function ArchiveActions({ id, onOpen }: { id: string; onOpen: (draftId: string) => Promise<void> }) {
  const { message, modal, notification } = AntdApp.useApp()
  const [busy, setBusy] = useState<FollowUpKind | null>(null)
  const save = async () => {
    const saved = await saveArchivedFile(id)
    if (saved?.ok) message.success(`已另存“${saved.value.name}”`)
    else if (saved) modal.error({ title: '没有另存', content: saved.message, okText: '知道了' })
  }
  const goOn = async (kind: FollowUpKind) => {
    setBusy(kind)
    const made = await draftFollowUp(id, kind)
    setBusy(null)
    if (!made.ok) return void modal.error({ title: '没有起草', content: made.message, okText: '知道了' })
    await onOpen(made.value.id)
    const [note] = made.value.notes
    if (note) notification.info({ title: `起草${kind}`, description: note.message, duration: 0 })
  }
  return (
    <>
      <Button size="small" onClick={() => void save()}>
        另存报送的 Word 文件
      </Button>
      {followUpKinds.map((kind) => (
        <Button
          key={kind}
          size="small"
          loading={busy === kind}
          disabled={busy !== null && busy !== kind}
          onClick={() => void goOn(kind)}
        >
          起草{kind}
        </Button>
      ))}
    </>
  )
}
