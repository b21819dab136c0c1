/** Which section of the settings is open. One dialog serves every screen. */
import { create } from 'zustand'

export const sections = ['unit', 'preset', 'display', 'folder', 'checks', 'about'] as const
export type Section = (typeof sections)[number]

export const useSettingsDialog = create<{ readonly open: Section | null }>(() => ({ open: null }))

export const openSettings = (section: Section = 'unit'): void => useSettingsDialog.setState({ open: section })
export const closeSettings = (): void => useSettingsDialog.setState({ open: null })
