/** F1, and the manual over the window once it is asked for; its pages are loaded then, and not at the start. */
import { App as AntdApp } from 'antd'
import { type ComponentType, useEffect, useState } from 'react'
import { isComposing } from '../keys.ts'
import { useMenu } from '../menu.ts'
import { closeManual, openManual, useManual } from './state.ts'

export function Manual() {
  const at = useManual((state) => state.at)
  const { notification } = AntdApp.useApp()
  const [View, setView] = useState<ComponentType<{ at: string; onClose: () => void }> | null>(null)

  useMenu({ manual: () => openManual() })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || isComposing(event)) return
      // The browser has a help of its own.
      event.preventDefault()
      openManual()
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [])

  const wanted = at !== null && View === null
  useEffect(() => {
    if (!wanted) return
    import('./ManualView.tsx').then(
      (loaded) => setView(() => loaded.ManualView),
      // In the browser, where the program has ended: the page stays as it is.
      () => {
        closeManual()
        notification.error({ title: '手册没有打开', description: '程序可能已经退出。请重新启动后再按 F1。' })
      },
    )
  }, [wanted, notification])

  return at !== null && View !== null ? <View at={at} onClose={closeManual} /> : null
}
