/** A page that stands for one that crashed opens the draft that stood in that one, and says what happened. */
import { App as AntdApp } from 'antd'
import { useEffect, useRef } from 'react'
import { call } from '../call.ts'
import { useSession } from '../session/session.ts'

export function useReopened(open: (draftId: string) => Promise<void>): void {
  const { notification } = AntdApp.useApp()
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void call('window.reopened', {}).then(async (answer) => {
      if (!answer.ok || !answer.value.crashed) return
      const { draft } = answer.value
      // The address may have named it, too.
      if (draft !== null && useSession.getState().report?.id !== draft) await open(draft)
      notification.warning({
        title: '窗口刚才意外停止，已重新打开',
        description:
          draft === null ? '草稿没有改动。' : '草稿已重新打开。停止前没有存上的改动记在磁盘上，有的话会列出来供找回。',
        duration: 0,
      })
    })
  }, [open, notification])
}
