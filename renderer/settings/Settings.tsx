/** The way into the settings from every screen: Ctrl+, and the menu; and a word when their file could not be read. */
import { App as AntdApp } from 'antd'
import { useEffect } from 'react'
import type { Note } from '../../report/document/result.ts'
import { dialogOpen, isComposing } from '../keys.ts'
import { Later, part } from '../later.tsx'
import { useMenu } from '../menu.ts'
import { closeSettings, openSettings, useSettingsDialog } from './state.ts'

const dialog = part(() => import('./SettingsDialog.tsx').then((file) => file.SettingsDialog))

/** @param note why the settings are the default ones; null where they were read */
export function Settings({ note }: { note: Note | null }) {
  const section = useSettingsDialog((state) => state.open)
  const { notification } = AntdApp.useApp()
  useEffect(() => {
    if (note) notification.warning({ title: '设置没有读出来', description: note.message, duration: 0 })
  }, [note, notification])
  useMenu({ settings: () => openSettings(), about: () => openSettings('about') })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isComposing(event) || event.key !== ',' || event.shiftKey || event.altKey) return
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      // A dialog that is open is finished first.
      if (!dialogOpen()) openSettings()
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [])
  return section && <Later of={dialog} section={section} onClose={closeSettings} />
}
