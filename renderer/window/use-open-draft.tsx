/** Opens a draft in this window; where it is being written elsewhere, the user says how. */
import { App as AntdApp, Button } from 'antd'
import { useCallback, useState } from 'react'
import type { Holder } from '../../preload/values.ts'
import { type OpenIntent, openDraft } from '../session/session.ts'
import { placeOf } from './ReadingBar.tsx'

export interface OpenDraft {
  readonly opening: boolean
  open(draftId: string, how?: OpenIntent): Promise<void>
}

export function useOpenDraft(): OpenDraft {
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

  const open = useCallback(
    async (draftId: string, how: OpenIntent = 'write'): Promise<void> => {
      setOpening(true)
      const answer = await openDraft(draftId, how)
      setOpening(false)
      if (!answer.ok) {
        modal.error({ title: '草稿没有打开', content: answer.message, okText: '知道了' })
        return
      }
      if (answer.held) {
        const decided = await ask(answer.held)
        return decided === null ? undefined : open(draftId, decided)
      }
      for (const note of answer.notes) notification.info({ title: '打开草稿', description: note.message, duration: 0 })
    },
    [modal, notification, ask],
  )
  return { opening, open }
}
