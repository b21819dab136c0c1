/** A page that has crashed is offered again; what was saved is on disk. */
import type { RenderProcessGoneDetails } from 'electron'
import { type Log, thrownFacts } from '../log.ts'

interface Crashing {
  readonly webContents: {
    on(event: 'render-process-gone', listener: (event: unknown, details: RenderProcessGoneDetails) => void): unknown
  }
  /** Closes without asking the page, which is gone. */
  destroy(): void
  isDestroyed(): boolean
}

interface Parts {
  /** @returns true: open it again */
  readonly askOpenAgain: () => Promise<boolean>
  readonly open: () => Promise<void>
  readonly log: Log
}

export function offerAfterCrash(window: Crashing, { askOpenAgain, open, log }: Parts): void {
  window.webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log.error('page gone', { reason, exitCode })
    const again = await askOpenAgain()
    if (window.isDestroyed()) return
    if (!again) return window.destroy()
    await open().catch((error: unknown) => log.error('page not opened again', thrownFacts(error)))
  })
}
