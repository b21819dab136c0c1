/** Opening a draft file: straight away, or, where its report is among the drafts already, after asking what is to become of it. */
import { App as AntdApp } from 'antd'
import { useCallback, useState } from 'react'
import type { DraftSummary } from '../../preload/values.ts'
import type { Note, Noted, Result } from '../../report/document/result.ts'
import { call } from '../call.ts'
import type { OpenedDraft } from '../start/read-file.ts'
import { twinsOf } from './compared.ts'
import { type Kept, keepAsNew, replaceDraft } from './keep.ts'

/** A file whose report is there already. */
export interface AskedFile {
  readonly file: OpenedDraft
  /** Drafts of the same report, last modified first; at least one. */
  readonly twins: readonly DraftSummary[]
}

export interface HandOverFlow {
  take(file: OpenedDraft): Promise<void>
  /** Until the user has chosen. */
  readonly asked: AskedFile | null
  readonly busy: boolean
  openTwin(id: string): void
  replace(id: string): void
  keepBoth(): void
  cancel(): void
}

export function useHandOver(
  open: (draftId: string) => Promise<void>,
  openNew: (draftId: string, title: string, notes: readonly Note[]) => Promise<void>,
): HandOverFlow {
  const { modal } = AntdApp.useApp()
  const [asked, setAsked] = useState<AskedFile | null>(null)
  const [busy, setBusy] = useState(false)

  const settle = useCallback(
    async (title: string, action: Promise<Result<Noted<Kept>>>) => {
      setBusy(true)
      const kept = await action
      setBusy(false)
      if (!kept.ok) {
        modal.error({ title, content: kept.message, okText: '知道了' })
        return
      }
      setAsked(null)
      await openNew(kept.value.value.id, '读入说明', kept.value.notes)
    },
    [modal, openNew],
  )

  const take = useCallback(
    async (file: OpenedDraft) => {
      const list = await call('drafts.list', {})
      const twins = list.ok ? twinsOf(list.value, file.reportId) : []
      if (twins.length > 0) setAsked({ file, twins })
      else await settle('草稿没有建立', keepAsNew(file))
    },
    [settle],
  )

  return {
    take,
    asked,
    busy,
    openTwin: (id) => {
      setAsked(null)
      void open(id)
    },
    replace: (id) => void (asked && settle('没有替换', replaceDraft(id, asked.file))),
    keepBoth: () => void (asked && settle('草稿没有建立', keepAsNew(asked.file))),
    cancel: () => setAsked(null),
  }
}
