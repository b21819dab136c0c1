/** 显示: the theme and the size of the screens' text, kept with the settings; the theme `system` follows the computer live. */
import { create } from 'zustand'
import type { ThemeChoice, UiSize } from '../../preload/values.ts'

export type ShownTheme = Exclude<ThemeChoice, 'system'>

export interface Appearance {
  readonly theme: ThemeChoice
  readonly uiSize: UiSize
}

/** `shown` is the theme that the choice comes to on this computer, now. */
export const useAppearance = create<Appearance & { readonly shown: ShownTheme }>(() => ({
  theme: 'system',
  uiSize: 'standard',
  shown: 'light',
}))

/** What the computer says of itself: Windows' high contrast, then its dark mode. */
const queries = ['(prefers-contrast: more)', '(prefers-color-scheme: dark)'] as const

function resolved(theme: ThemeChoice): ShownTheme {
  if (theme !== 'system') return theme
  const [contrast, dark] = queries.map((query) => window.matchMedia(query).matches)
  return contrast ? 'contrast' : dark ? 'dark' : 'light'
}

/** Shows them at once; keeping them is the settings' part. */
export function showAppearance({ theme, uiSize }: Appearance): void {
  useAppearance.setState({ theme, uiSize, shown: resolved(theme) })
}

/** @returns what ends it */
export function followComputer(): () => void {
  const again = () => showAppearance(useAppearance.getState())
  const watched = queries.map((query) => window.matchMedia(query))
  for (const list of watched) list.addEventListener('change', again)
  // What changed before anybody listened.
  again()
  return () => {
    for (const list of watched) list.removeEventListener('change', again)
  }
}
