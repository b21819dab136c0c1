/** Which screen is shown: the start page, the writing window, or a draft that can only be read. */
import { App as AntdApp, Spin } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { Note } from '../report/document/result.ts'
import type { ReadingStage } from '../report/recognise/import.ts'
import { call } from './call.ts'
import { useHandOver } from './hand-over/use-hand-over.ts'
import { useHandedFiles } from './hand-over/use-handed-files.ts'
import { Later, part } from './later.tsx'
import { useShellMenu } from './menu.ts'
import type { Arrival } from './review/arrival.ts'
import { closeDraft, useSession } from './session/session.ts'
import { type Reading, ReadingDialog } from './start/ReadingDialog.tsx'
import { type Choice, readFile } from './start/read-file.ts'
import { StartPage } from './start/StartPage.tsx'
import { nameInAddress } from './text-first/address.ts'
import { useOpenDraft } from './window/use-open-draft.tsx'
import { useReopened } from './window/use-reopened.ts'

const writing = part(() => import('./window/WritingWindow.tsx').then((file) => file.WritingWindow))
const reading = part(() => import('./window/ReadOnlyWindow.tsx').then((file) => file.ReadOnlyWindow))
const review = part(() => import('./review/ReviewPage.tsx').then((file) => file.ReviewPage))
const sameReportDialog = part(() => import('./hand-over/SameReportDialog.tsx').then((file) => file.SameReportDialog))

/** What the next click may need, the most likely first. */
async function loadTheRest(): Promise<void> {
  for (const { load } of [writing, review, sameReportDialog, reading]) await load()
}

export function App() {
  const { modal, notification } = AntdApp.useApp()
  const { opening, open } = useOpenDraft(writing.load)
  const [beingRead, setBeingRead] = useState<Reading | null>(null)
  /** A file that is being looked at and is not a draft yet. */
  const [arrival, setArrival] = useState<Arrival | null>(null)
  const reportId = useSession((state) => state.report?.id)
  /** A draft opened anew, to be written instead of read, is another window. */
  const run = useSession((state) => state.run)
  const readOnly = useSession((state) => state.readOnly)
  useShellMenu()
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadTheRest())
    return () => cancelIdleCallback(idle)
  }, [])
  useReopened(open)
  useEffect(() => nameInAddress(reportId ?? null), [reportId])

  // Where no report is open there is nothing to save; the writing window and the review answer for themselves.
  const answering = reportId !== undefined || arrival !== null
  useEffect(
    () => (answering ? undefined : window.ziping.on.close(() => void call('window.closing', { proceed: true }))),
    [answering],
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

  /** @param title over the notes */
  const openNew = useCallback(
    async (draftId: string, title: string, notes: readonly Note[]) => {
      await open(draftId)
      if (notes.length > 0)
        notification.info({
          title,
          description: notes.map((note) => <p key={note.code + note.message}>{note.message}</p>),
          duration: 0,
        })
    },
    [notification, open],
  )

  const { take: takeHandOver, ...sameReport } = useHandOver(open, openNew)

  const importFile = useCallback(
    async (choice: Choice) => {
      const stop = new AbortController()
      const { name } = choice.file
      const show = (stage: ReadingStage) => setBeingRead({ name, stage, cancel: () => stop.abort() })
      show('source')
      const read = await readFile(choice, stop.signal, show)
      setBeingRead(null)
      if (!read.ok) {
        if (read.code !== 'cancelled')
          modal.error({ title: `“${name}”没有打开`, content: read.message, okText: '知道了' })
        return
      }
      if (read.value.kind === 'arrival') {
        setArrival(read.value.arrival)
        return
      }
      await takeHandOver(read.value)
    },
    [modal, takeHandOver],
  )

  const handed = useHandedFiles(arrival !== null || beingRead !== null || opening)

  if (readOnly) return <Later of={reading} report={readOnly} onBack={closeDraft} />
  if (reportId) return <Later of={writing} key={run} onOpenOther={open} />
  if (arrival)
    return (
      <Later
        of={review}
        arrival={arrival}
        onCreated={async (draftId, notes) => {
          await openNew(draftId, '沿用上年报告', notes)
          setArrival(null)
        }}
        onLeave={() => setArrival(null)}
      />
    )
  return (
    <>
      <StartPage onOpen={open} onImport={importFile} handed={handed.file} onHandedTaken={handed.taken} />
      <Spin spinning={opening} delay={300} fullscreen description="正在打开" />
      <ReadingDialog reading={beingRead} />
      <Later of={sameReportDialog} {...sameReport} />
    </>
  )
}
