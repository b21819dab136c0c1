/** The page's entry: the appearance that was chosen, then the application in it. */
import './theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { call } from './call.ts'
import { Manual } from './manual/Manual.tsx'
import { showAppearance } from './session/appearance.ts'
import { Settings } from './settings/Settings.tsx'
import { Themed } from './Themed.tsx'

const root = document.getElementById('root')
if (root) {
  // Before the first screen: another theme, or another size, would flash up. What cannot be read is the default.
  const settings = await call('settings.get', {})
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
