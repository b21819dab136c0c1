/** The one window (checklist items 2 to 4, 6, 8 to 10: what the engine protects by default stays on). */
import type { BrowserWindowConstructorOptions } from 'electron'
import { startAddress } from './address.ts'

/** Pixels; an office screen of 1366 × 768 with its task bar holds it. */
const size = { width: 1320, height: 720, minWidth: 960, minHeight: 600 }

/**
 * @param preload absolute path of the built preload
 * @param devTools false in what users get
 */
export const windowOptions = (preload: string, devTools: boolean): BrowserWindowConstructorOptions => ({
  ...size,
  title: '自评报告编辑器',
  // Shown when there is something to see, instead of a white sheet first.
  show: false,
  backgroundColor: '#f5f5f5',
  webPreferences: {
    preload,
    devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    // Its dictionaries would be downloaded.
    spellcheck: false,
    // The autosave's timers run on while the window is behind others.
    backgroundThrottling: false,
  },
})

interface Shown {
  once(event: 'ready-to-show', listener: () => void): unknown
  show(): void
  maximize(): void
  loadURL(address: string): Promise<void>
}

/** Loads the page and shows the window, as large as the screen. */
export function showPage(window: Shown): Promise<void> {
  window.once('ready-to-show', () => {
    window.maximize()
    window.show()
  })
  return window.loadURL(startAddress)
}
