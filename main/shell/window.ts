/** The one window (checklist items 2 to 4, 6, 8 to 10: what the engine protects by default stays on). */
import type { BrowserWindowConstructorOptions } from 'electron'
import { startAddress } from './address.ts'
import { leastSize, usualSize } from './window-state.ts'

/**
 * @param preload absolute path of the built preload
 * @param devTools false in what users get
 * @param place where it comes up
 */
export const windowOptions = (
  preload: string,
  devTools: boolean,
  place: Pick<BrowserWindowConstructorOptions, 'x' | 'y' | 'width' | 'height'> = usualSize,
): BrowserWindowConstructorOptions => ({
  ...leastSize,
  ...place,
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
  readonly webContents: { setZoomLevel(level: number): void }
  once(event: 'ready-to-show', listener: () => void): unknown
  show(): void
  maximize(): void
  loadURL(address: string): Promise<void>
}

/** Loads the page and shows the window as it was: when the page is drawn, or where the engine never says so, when it is loaded. */
export async function showPage(
  window: Shown,
  { maximized, zoom }: { maximized: boolean; zoom: number },
): Promise<void> {
  let shown = false
  const show = () => {
    if (shown) return
    shown = true
    if (maximized) window.maximize()
    window.show()
  }
  window.once('ready-to-show', show)
  await loadPage(window, zoom)
  show()
}

/** Loads the page into a window that stands. */
export async function loadPage(window: Pick<Shown, 'loadURL' | 'webContents'>, zoom: number): Promise<void> {
  await window.loadURL(startAddress)
  // By the shell and not by the page's style: popups and measures agree with it. A new page begins at its usual size.
  window.webContents.setZoomLevel(zoom)
}
