/**
 * The computer sleeps, is locked, is shut down, or the user logs off: what is typed is saved at once, not when the autosave
 * comes to it. On Windows neither 'close' nor 'before-quit' is emitted then (Electron, api/app.md).
 */
import type { App, BrowserWindow, PowerMonitor } from 'electron'

interface Ending {
  preventDefault(): void
}

interface Parts {
  readonly window: Pick<BrowserWindow, 'on'>
  readonly power: Pick<PowerMonitor, 'on'>
  readonly app: Pick<App, 'quit'>
  /** Tells the page; it asks nobody and answers nothing. */
  readonly saveNow: () => void
}

export function saveEarly({ window, power, app, saveNow }: Parts): void {
  // Windows. Not held up: the journal has all but the last tenth of a second, and a program that holds up the end is shown to the user as the culprit.
  window.on('query-session-end', saveNow)
  window.on('session-end', saveNow)
  power.on('suspend', saveNow)
  power.on('lock-screen', saveNow)
  // Linux and macOS give the program the time to end as it always does. The event is documented, but not declared.
  const shutdown = (event: Ending) => {
    event.preventDefault()
    app.quit()
  }
  power.on('shutdown', shutdown as () => void)
}
