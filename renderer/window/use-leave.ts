/** Leaving the report or the window: only with everything on disk, or when the user says so. */
import { App as AntdApp } from 'antd'
import { useCallback, useEffect } from 'react'
import { call } from '../call.ts'
import { closeDraft, flush, flushJournal, hasUnsaved, useSession } from '../session/session.ts'

export interface Leave {
  /** Back to the start page. */
  leave(): Promise<void>
}

export function useLeave(): Leave {
  const { modal } = AntdApp.useApp()

  /** @returns whether the window may go */
  const settle = useCallback(async (): Promise<boolean> => {
    if (await flush()) return true
    const { save } = useSession.getState()
    return modal.confirm({
      title: '最近的改动没有保存',
      content: save.kind === 'failed' ? save.message : '请稍候再试。',
      okText: '仍要离开',
      okButtonProps: { danger: true },
      cancelText: '留在本窗口',
      autoFocusButton: 'cancel',
    })
  }, [modal])

  const leave = useCallback(async () => {
    if (await settle()) closeDraft()
  }, [settle])

  useEffect(() => {
    const stopClose = window.ziping.on.close(async () => {
      await call('window.closing', { proceed: await settle() })
    })
    // The browser's own question, for a shell that cannot ask first.
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (window.ziping.capabilities.closeGuard || !hasUnsaved()) return
      void flush()
      event.preventDefault()
    }
    window.addEventListener('beforeunload', beforeUnload)
    // A window that loses the focus may be the next to be switched off.
    const onBlur = () => void flush()
    window.addEventListener('blur', onBlur)
    window.addEventListener('pagehide', flushJournal)
    document.addEventListener('visibilitychange', flushJournal)
    return () => {
      stopClose()
      window.removeEventListener('beforeunload', beforeUnload)
      window.removeEventListener('blur', onBlur)
      window.removeEventListener('pagehide', flushJournal)
      document.removeEventListener('visibilitychange', flushJournal)
    }
  }, [settle])

  return { leave }
}
