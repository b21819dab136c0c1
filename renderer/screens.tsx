/** The screens, in the appearance that was chosen. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { CallOutput } from '../preload/api.ts'
import type { Result } from '../report/document/result.ts'
import { App } from './app.tsx'
import { Manual } from './manual/Manual.tsx'
import { showAppearance } from './session/appearance.ts'
import { keepLastWords } from './session/last-words.ts'
import { Settings } from './settings/Settings.tsx'
import { Themed } from './Themed.tsx'

/** @param settings read before the first screen: another theme, or another size, would flash up first. What cannot be read is the default. */
export function showScreens(settings: Result<CallOutput<'settings.get'>>): void {
  const root = document.getElementById('root')
  if (!root) return
  keepLastWords()
  if (settings.ok) showAppearance(settings.value)
  createRoot(root).render(
    <StrictMode>
      <Themed>
        <App />
        <Manual />
        <Settings note={settings.ok ? settings.value.note : null} />
      </Themed>
    </StrictMode>,
  )
}
