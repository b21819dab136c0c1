/** Export to Word, and of the draft as a file to hand on. */
import type { Editor } from '@tiptap/core'
import { App as AntdApp } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { type Envelope, paperForm } from '../../report/document/envelope.ts'
import { suggestedName } from '../../report/paper/file-name.ts'
import { goToNextBlank } from '../editor/commands.ts'
import type { Exported } from '../export/exported.ts'
import { layoutName } from '../export/preset-choices.ts'
import { saveFile } from '../files.ts'
import { missingFaces } from '../fonts.ts'
import { closePreview } from '../preview/state.ts'
import { usePreset } from '../session/preset.ts'
import { flush, useSession } from '../session/session.ts'
import { work } from '../work/work.ts'

export interface Exporting {
  readonly busy: boolean
  /** What was exported last, until the user has seen it. */
  readonly exported: Exported | null
  word(): Promise<void>
  draftFile(): Promise<void>
  cancel(): void
  /** The user has seen what was exported. */
  seen(): void
}

export function useExport(editor: Editor | null): Exporting {
  const { modal, notification } = AntdApp.useApp()
  const [busy, setBusy] = useState(false)
  const [exported, setExported] = useState<Exported | null>(null)
  const running = useRef<AbortController | null>(null)

  /** One export at a time; what is exported is also on disk, and a failed save shows in the header and does not hinder. */
  const run = useCallback(async (action: (signal: AbortSignal) => Promise<void>) => {
    if (!useSession.getState().report || running.current) return
    const controller = new AbortController()
    running.current = controller
    setBusy(true)
    try {
      await flush()
      await action(controller.signal)
    } finally {
      running.current = null
      setBusy(false)
    }
  }, [])

  const failed = useCallback(
    (code: string, content: string) => {
      if (code !== 'cancelled') modal.error({ title: '没有导出', content, okText: '知道了' })
    },
    [modal],
  )

  const word = useCallback(
    () =>
      run(async (signal) => {
        const { report } = useSession.getState()
        if (!report) return
        const { envelope, blanks } = report
        const { preset } = usePreset.getState()
        const answer = await work({ kind: 'word', envelope, preset }, signal)
        if (answer.kind === 'failure') return failed(answer.code, answer.message)
        if (answer.kind !== 'word' || signal.aborted) return
        if (blanks > 0) {
          const proceed = await modal.confirm({
            title: `还有 ${blanks} 处【】没有填写`,
            content: '导出的文件里这些地方会原样保留【】。',
            okText: '仍要导出',
            cancelText: '回去填写',
            autoFocusButton: 'cancel',
          })
          if (!proceed) {
            closePreview()
            if (editor) goToNextBlank(editor)
            return
          }
        }
        const saved = await saveFile({
          suggestedName: nameOf(envelope, report.outline.title),
          kind: 'docx',
          bytes: answer.bytes,
        })
        if (!saved) return
        if (!saved.ok) return failed(saved.code, saved.message)
        setExported({
          ...saved.value,
          form: paperForm(envelope.details),
          layout: layoutName(preset),
          pages: answer.pages,
          fonts: answer.fonts,
          missing: await missingFaces(answer.fonts),
          blanks,
          notes: answer.notes,
        })
      }),
    [run, failed, modal, editor],
  )

  const draftFile = useCallback(
    () =>
      run(async (signal) => {
        const { report } = useSession.getState()
        if (!report) return
        const answer = await work({ kind: 'ziping', envelope: report.envelope }, signal)
        if (answer.kind === 'failure') return failed(answer.code, answer.message)
        if (answer.kind !== 'bytes' || signal.aborted) return
        const title = report.outline.title || report.name
        const saved = await saveFile({
          suggestedName: suggestedName(report.envelope.details, title, 'ziping'),
          kind: 'ziping',
          bytes: answer.bytes,
        })
        if (!saved) return
        if (!saved.ok) return failed(saved.code, saved.message)
        notification.success({
          title: '已导出草稿文件',
          description: saved.value.path ?? saved.value.name,
          duration: 6,
        })
      }),
    [run, failed, notification],
  )

  return {
    busy,
    exported,
    word,
    draftFile,
    cancel: useCallback(() => running.current?.abort(), []),
    seen: useCallback(() => setExported(null), []),
  }
}

const nameOf = ({ details }: Envelope, title: string) => suggestedName(details, title, 'docx')
