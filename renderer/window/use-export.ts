/** Export to Word, and of the draft as a file to hand on. */
import { App as AntdApp } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { paperForm } from '../../report/document/envelope.ts'
import { success } from '../../report/document/result.ts'
import { fileName, suggestedName } from '../../report/paper/file-name.ts'
import { call } from '../call.ts'
import type { Stage } from '../export/export-stage.ts'
import type { Exported } from '../export/exported.ts'
import { layoutName } from '../export/preset-choices.ts'
import { saveFile } from '../files.ts'
import { missingFaces } from '../fonts.ts'
import { keepHandIn } from '../hand-in/present-gate.ts'
import { usePreset } from '../session/preset.ts'
import type { OpenReport } from '../session/report.ts'
import { flush, mayWrite, useSession } from '../session/session.ts'
import { keepExported } from '../session/versions.ts'
import { work } from '../work/work.ts'

/** hand-in: the report goes out, after the gate. comments: a copy for others to comment on (征求意见稿). */
export type Purpose = 'hand-in' | 'comments'

export interface Exporting {
  /** The draft is being written as a file to hand on. */
  readonly busy: boolean
  /** The panel before an export to Word is open. */
  readonly asking: boolean
  readonly purpose: Purpose
  readonly stage: Stage
  /** Why the last try did not work; ''. */
  readonly failure: string
  /** What was exported last, until the user has seen it. */
  readonly exported: Exported | null
  /** Opens the panel. */
  word(purpose: Purpose): void
  /** Exports as the panel says. */
  go(): Promise<void>
  draftFile(): Promise<void>
  /** Ends what is under way; nothing is written. */
  cancel(): void
  /** Closes the panel. */
  close(): void
  /** The user has seen what was exported. */
  seen(): void
}

/** Under which a Word file is suggested. */
export const wordName = ({ envelope, outline }: OpenReport, purpose: Purpose = 'hand-in'): string => {
  const name = suggestedName(envelope.details, outline.title, 'docx')
  // Told apart by its name from what is handed in, wherever the file goes.
  return purpose === 'hand-in' ? name : fileName(`征求意见稿_${name.replace(/\.docx$/, '')}`, 'docx')
}

export function useExport(): Exporting {
  const { modal, notification } = AntdApp.useApp()
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const [purpose, setPurpose] = useState<Purpose>('hand-in')
  const [stage, setStage] = useState<Stage>('idle')
  const [failure, setFailure] = useState('')
  const [exported, setExported] = useState<Exported | null>(null)
  const running = useRef<AbortController | null>(null)

  /** One export at a time; what is exported is also on disk, and a failed save shows in the header and does not hinder. */
  const run = useCallback(async (action: (report: OpenReport, signal: AbortSignal) => Promise<void>) => {
    if (running.current) return
    const controller = new AbortController()
    running.current = controller
    try {
      await flush()
      const { report } = useSession.getState()
      if (report && !controller.signal.aborted) await action(report, controller.signal)
    } finally {
      running.current = null
    }
  }, [])

  /** @returns what was exported; null where it was called off, a text where it did not work */
  const made = useCallback(
    async (report: OpenReport, signal: AbortSignal): Promise<Exported | string | null> => {
      const { envelope } = report
      const { preset } = usePreset.getState()
      setStage('making')
      const answer = await work({ kind: 'word', envelope, preset }, signal)
      if (signal.aborted) return null
      if (answer.kind === 'failure') return answer.code === 'cancelled' ? null : answer.message
      if (answer.kind !== 'word') return null
      // A download asks nothing of ours.
      if (window.ziping.capabilities.nativeDialogs) setStage('saving')
      const saved = await saveFile({ suggestedName: wordName(report, purpose), kind: 'docx', bytes: answer.bytes })
      if (!saved) return null
      if (!saved.ok) return saved.message
      // The version of this export knows what the gate found, too.
      const handIn = purpose === 'hand-in' && mayWrite() ? keepHandIn(answer.pages) : envelope.handIn
      // What can only be read has no history of this window's making.
      const kept = mayWrite()
        ? await keepExported(report.id, { ...envelope, handIn }, { name: saved.value.name, bytes: answer.bytes })
        : success(null)
      const { pages, fonts } = answer
      // The file is there; that its version is not must be known, and is no failure of the export.
      const notes = kept.ok ? answer.notes : [...answer.notes, { code: kept.code, message: kept.message }]
      const missing = await missingFaces(fonts)
      return {
        ...saved.value,
        form: paperForm(envelope.details),
        layout: layoutName(preset),
        pages,
        fonts,
        missing,
        notes,
        submitted:
          purpose === 'hand-in' && mayWrite()
            ? { report, envelope: { ...envelope, handIn }, file: { name: saved.value.name, bytes: answer.bytes } }
            : null,
      }
    },
    [purpose],
  )

  const go = useCallback(async () => {
    if (running.current) return
    setFailure('')
    setStage('keeping')
    try {
      await run(async (report, signal) => {
        const answer = await made(report, signal)
        if (typeof answer === 'string') setFailure(answer)
        else if (answer) {
          setAsking(false)
          setExported(answer)
          await flush()
        }
      })
    } finally {
      setStage('idle')
    }
  }, [run, made])

  const draftFile = useCallback(async () => {
    setBusy(true)
    try {
      await run(async (report, signal) => {
        const answer = await call('handOver.make', { id: report.id, envelope: report.envelope })
        if (signal.aborted) return
        const failed = (content: string) => modal.error({ title: '没有导出', content, okText: '知道了' })
        if (!answer.ok) return void failed(answer.message)
        const title = report.outline.title || report.name
        const saved = await saveFile({
          suggestedName: suggestedName(report.envelope.details, title, 'ziping'),
          kind: 'ziping',
          bytes: answer.value.bytes,
        })
        if (!saved) return
        if (!saved.ok) return void failed(saved.message)
        notification.success({
          title: '已导出草稿文件',
          description: [saved.value.path ?? saved.value.name, ...answer.value.notes.map((note) => note.message)].join(
            '　',
          ),
          duration: answer.value.notes.length > 0 ? 0 : 6,
        })
      })
    } finally {
      setBusy(false)
    }
  }, [run, modal, notification])

  const word = useCallback((next: Purpose) => {
    if (!useSession.getState().report || running.current) return
    setPurpose(next)
    setFailure('')
    setExported(null)
    setAsking(true)
  }, [])

  return {
    busy,
    asking,
    purpose,
    stage,
    failure,
    exported,
    word,
    go,
    draftFile,
    cancel: useCallback(() => running.current?.abort(), []),
    close: useCallback(() => setAsking(false), []),
    seen: useCallback(() => setExported(null), []),
  }
}
