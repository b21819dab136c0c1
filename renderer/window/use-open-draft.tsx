/** Opens a draft in this window; where it is being written elsewhere, the user says how. */
import { App as AntdApp, Button } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { Holder } from '../../preload/values.ts'
import { type Opened, type OpenIntent, openDraft } from '../session/session.ts'
import { takeOutcome } from '../text-first/outcome.ts'
import { placeOf } from './ReadingBar.tsx'

export interface OpenDraft {
  readonly opening: boolean
  open(draftId: string, how?: OpenIntent): Promise<void>
}

/** @param ahead begins to load what the draft is shown by, while the draft itself is read */
export function useOpenDraft(ahead: () => void): OpenDraft {
  const { modal, notification } = AntdApp.useApp()
  const [opening, setOpening] = useState(false)

  /** @returns how it is to be opened; null: not at all */
  const ask = useCallback(
    (holder: Holder) =>
      new Promise<OpenIntent | null>((resolve) => {
        const decide = (how: OpenIntent | null) => {
          question.destroy()
          resolve(how)
        }
        const question = modal.confirm({
          title: `这份草稿正在${placeOf(holder)}中编辑`,
          content:
            '同一份草稿只在一处编辑。接管后，那边会先保存再改为只读，不会丢失文字；只读打开不影响那边，可以查看、导出。',
          width: 480,
          keyboard: true,
          onCancel: () => resolve(null),
          footer: (
            <div className="ant-modal-confirm-btns">
              <Button onClick={() => decide(null)}>取消</Button>
              <Button onClick={() => decide('take-over')}>接管编辑</Button>
              <Button type="primary" autoFocus onClick={() => decide({ read: holder })}>
                只读打开
              </Button>
            </div>
          ),
        })
      }),
    [modal],
  )

  /** Says what is to be said of it. @returns how to open it instead, where somebody writes it and the user chose to */
  const tell = useCallback(
    async (answer: Opened): Promise<OpenIntent | null> => {
      if (!answer.ok) modal.error({ title: '草稿没有打开', content: answer.message, okText: '知道了' })
      else if (answer.held) return ask(answer.held)
      else
        for (const note of answer.notes)
          notification.info({ title: '打开草稿', description: note.message, duration: 0 })
      return null
    },
    [modal, notification, ask],
  )

  const open = useCallback(
    async (draftId: string, how: OpenIntent = 'write'): Promise<void> => {
      for (let next: OpenIntent | null = how; next !== null; ) {
        setOpening(true)
        ahead()
        const answer = await openDraft(draftId, next)
        setOpening(false)
        next = await tell(answer)
      }
    },
    [tell, ahead],
  )

  // The draft that stood in the window before it was loaded anew.
  useEffect(() => {
    const first = takeOutcome()
    if (!first) return
    void tell(first.opened).then((how) => (how === null ? undefined : open(first.draft, how)))
  }, [tell, open])
  return { opening, open }
}
