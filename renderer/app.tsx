/** Which screen is shown: the start page, the writing window, or a draft that can only be read. */
import { App as AntdApp, Spin } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { call } from './call.ts'
import type { PickedFile } from './files.ts'
import { computed, storedProgress } from './session/report.ts'
import { closeDraft, openDraft, useSession } from './session/session.ts'
import { StartPage } from './start/StartPage.tsx'
import { ReadOnlyWindow } from './window/ReadOnlyWindow.tsx'
import { WritingWindow } from './window/WritingWindow.tsx'
import type { WorkAnswer } from './work/protocol.ts'
import { work } from './work/work.ts'

/** @param templateId null for a draft file, which names its own */
async function read({ name, bytes }: PickedFile, templateId: string | null): Promise<WorkAnswer> {
  if (templateId === null) return work({ kind: 'draft', name, bytes })
  const pack = await call('templates.load', { id: templateId })
  return pack.ok
    ? work({ kind: 'import', name, bytes, pack: pack.value })
    : { kind: 'failure', code: pack.code, message: pack.message }
}

export function App() {
  const { modal, notification } = AntdApp.useApp()
  const [opening, setOpening] = useState(false)
  const reportId = useSession((state) => state.report?.id)
  const readOnly = useSession((state) => state.readOnly)

  // Where no report is open there is nothing to save; the writing window answers for itself.
  useEffect(
    () => (reportId ? undefined : window.ziping.on.close(() => void call('window.closing', { proceed: true }))),
    [reportId],
  )

  // A file dropped beside the place for it would make the browser leave the program and show the file.
  useEffect(() => {
    const stay = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    window.addEventListener('dragover', stay)
    window.addEventListener('drop', stay)
    return () => {
      window.removeEventListener('dragover', stay)
      window.removeEventListener('drop', stay)
    }
  }, [])

  const open = useCallback(
    async (draftId: string) => {
      setOpening(true)
      const answer = await openDraft(draftId)
      setOpening(false)
      if (!answer.ok) {
        modal.error({ title: '草稿没有打开', content: answer.message, okText: '知道了' })
        return
      }
      for (const note of answer.notes) notification.info({ title: '打开草稿', description: note.message, duration: 0 })
    },
    [modal, notification],
  )

  const importFile = useCallback(
    async (file: PickedFile, templateId: string | null) => {
      setOpening(true)
      const answer = await read(file, templateId)
      setOpening(false)
      if (answer.kind !== 'envelope') {
        modal.error({
          title: `“${file.name}”没有打开`,
          content: answer.kind === 'failure' ? answer.message : '',
          okText: '知道了',
        })
        return
      }
      const name = file.name.replace(/\.[^.]+$/, '').slice(0, 200) || '未命名报告'
      const pack = await call('templates.load', { id: answer.envelope.template.id })
      const imported = computed({ id: '', name, pack: pack.ok ? pack.value : null }, answer.envelope)
      const created = await call('drafts.create', {
        name,
        envelope: answer.envelope,
        progress: storedProgress(imported),
      })
      if (!created.ok) {
        modal.error({ title: '草稿没有建立', content: created.message, okText: '知道了' })
        return
      }
      await open(created.value.id)
      if (answer.notes.length > 0)
        notification.info({
          title: '读入说明',
          description: answer.notes.map((note) => <p key={note.code + note.message}>{note.message}</p>),
          duration: 0,
        })
    },
    [modal, notification, open],
  )

  if (readOnly) return <ReadOnlyWindow report={readOnly} onBack={closeDraft} />
  if (reportId) return <WritingWindow key={reportId} onOpenOther={open} />
  return (
    <>
      <StartPage onOpen={open} onImport={importFile} />
      <Spin spinning={opening} fullscreen description="正在打开" />
    </>
  )
}
