/** Leaving the report or the window: only with everything on disk, or when the user says so. */
import { App as AntdApp } from 'antd'
import { useCallback, useEffect } from 'react'
import { call } from '../call.ts'
import {
  closeDraft,
  flush,
  flushJournal,
  hasUnsaved,
  lookAround,
  releaseClaim,
  useSession,
} from '../session/session.ts'

export interface Leave {
  /** Back to the start page. */
  leave(): Promise<void>
}

/** Saves what is not saved yet, and asks where that does not work. @returns what says whether the report may go */
export function useSettle(): () => Promise<boolean> {
  const { modal } = AntdApp.useApp()
  return useCallback(async (): Promise<boolean> => {
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
}

export function useLeave(): Leave {
  const settle = useSettle()

  const leave = useCallback(async () => {
    if (await settle()) closeDraft()
  }, [settle])

  useEffect(() => {
    const stopClose = window.ziping.on.close(async () => {
      const proceed = await settle()
      if (proceed) await releaseClaim()
      await call('window.closing', { proceed })
    })
    const stopSaveNow = window.ziping.on.saveNow(() => {
      flushJournal()
      void flush()
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
    const onVisibility = () => {
      flushJournal()
      if (document.visibilityState === 'visible') lookAround()
    }
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      stopClose()
      stopSaveNow()
      window.removeEventListener('beforeunload', beforeUnload)
      window.removeEventListener('blur', onBlur)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [settle])

  return { leave }
}
