/** Export to Word, and of the draft as a file to hand on. */
import type { Editor } from '@tiptap/core'
import { App as AntdApp } from 'antd'
import { createElement, useCallback, useRef, useState } from 'react'
import type { Note } from '../../report/document/result.ts'
import { goToNextBlank } from '../editor/commands.ts'
import { saveFile } from '../files.ts'
import { flush, useSession } from '../session/session.ts'
import { work } from '../work/work.ts'

export interface Exporting {
  readonly busy: boolean
  word(): Promise<void>
  draftFile(): Promise<void>
  cancel(): void
}

/** A name that every file system takes. */
function fileName(name: string, extension: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 120)
  return `${safe || '自评报告'}.${extension}`
}

const listed = (notes: readonly Note[]) =>
  createElement(
    'ul',
    { className: 'notes' },
    notes.map((note) => createElement('li', { key: note.code + note.message }, note.message)),
  )

export function useExport(editor: Editor | null): Exporting {
  const { modal, notification } = AntdApp.useApp()
  const [busy, setBusy] = useState(false)
  const running = useRef<AbortController | null>(null)

  const run = useCallback(
    async (kind: 'word' | 'ziping') => {
      const { report } = useSession.getState()
      if (!report || running.current) return
      const controller = new AbortController()
      running.current = controller
      setBusy(true)
      try {
        // What is exported is also on disk; a failed save shows in the header and does not hinder the export.
        await flush()
        const current = useSession.getState().report ?? report
        const answer = await work({ kind, envelope: current.envelope }, controller.signal)
        if (answer.kind === 'failure') {
          if (answer.code !== 'cancelled') modal.error({ title: '没有导出', content: answer.message, okText: '知道了' })
          return
        }
        if (answer.kind !== 'bytes') return
        if (kind === 'word' && current.blanks > 0) {
          const proceed = await modal.confirm({
            title: `还有 ${current.blanks} 处【】没有填写`,
            content: '导出的文件里这些地方会原样保留【】。',
            okText: '仍要导出',
            cancelText: '回去填写',
            autoFocusButton: 'cancel',
          })
          if (!proceed) {
            if (editor) goToNextBlank(editor)
            return
          }
        }
        const extension = kind === 'word' ? 'docx' : 'ziping'
        const saved = await saveFile({
          suggestedName: fileName(current.outline.title || current.name, extension),
          kind: extension,
          bytes: answer.bytes,
        })
        if (!saved) return
        if (!saved.ok) {
          modal.error({ title: '没有导出', content: saved.message, okText: '知道了' })
          return
        }
        const notes = answer.notes.filter((note) => note.code !== 'blank-left')
        notification.success({
          title: kind === 'word' ? '已导出 Word 文件' : '已导出草稿文件',
          description: [saved.value.path ?? saved.value.name, notes.length > 0 ? listed(notes) : null],
          duration: notes.length > 0 ? 0 : 6,
        })
      } finally {
        running.current = null
        setBusy(false)
      }
    },
    [editor, modal, notification],
  )

  return {
    busy,
    word: useCallback(() => run('word'), [run]),
    draftFile: useCallback(() => run('ziping'), [run]),
    cancel: useCallback(() => running.current?.abort(), []),
  }
}
