/** A page that has crashed comes again, with the draft that stood in it; one that does not answer is asked about. */
import type { RenderProcessGoneDetails } from 'electron'
import { type Log, thrownFacts } from '../log.ts'

/** So many crashes within so many milliseconds: opening it again by itself would only repeat them. */
export const tooMany = { crashes: 3, within: 60_000 }

interface Watched {
  readonly webContents: {
    on(event: 'render-process-gone', listener: (event: unknown, details: RenderProcessGoneDetails) => void): unknown
    /** Ends the page's process: 'render-process-gone' follows. */
    forcefullyCrashRenderer(): void
  }
  on(event: 'unresponsive' | 'responsive' | 'closed', listener: () => void): unknown
  /** Closes without asking the page, which is gone. */
  destroy(): void
  isDestroyed(): boolean
}

interface Parts {
  /** After several crashes one after the other. @returns true: open it again */
  readonly askOpenAgain: () => Promise<boolean>
  /** The page does not answer. @returns true: load it anew; aborted: false */
  readonly askReload: (signal: AbortSignal) => Promise<boolean>
  /** Loads the page again. */
  readonly open: () => Promise<void>
  /** Milliseconds, from any beginning. */
  readonly now: () => number
  readonly log: Log
}

export interface WatchedPage {
  /** Loads the page for the first time. Rejects where it does not come; where it crashes meanwhile it is opened again instead. */
  first(load: () => Promise<void>): Promise<void>
}

/** A page that crashes while it loads is told twice, by the load and by 'render-process-gone', in whichever order. */
const bothTold = () => new Promise<void>((resolve) => setImmediate(resolve))

export function watchPage(window: Watched, { askOpenAgain, askReload, open, now, log }: Parts): WatchedPage {
  let crashes: number[] = []
  let question: AbortController | null = null
  let asking = false
  const answered = () => {
    question?.abort()
    question = null
  }

  const ask = async () => {
    if (asking) return
    asking = true
    const again = await askOpenAgain()
    asking = false
    if (window.isDestroyed()) return
    if (!again) return window.destroy()
    crashes = []
    await reopen()
  }
  /** An empty window would be left where the page does not come. */
  const reopen = async () => {
    const before = crashes
    try {
      await open()
    } catch (error) {
      log.error('page not opened again', thrownFacts(error))
      await bothTold()
      // A page that has crashed once more is seen to by that crash.
      if (crashes === before && !window.isDestroyed()) await ask()
    }
  }

  window.webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
    answered()
    if (reason === 'clean-exit') return
    const at = now()
    crashes = [...crashes.filter((before) => at - before < tooMany.within), at]
    log.error('page gone', { reason, exitCode, crashes: crashes.length })
    if (crashes.length >= tooMany.crashes) await ask()
    else await reopen()
  })

  window.on('unresponsive', async () => {
    if (question) return
    log.warn('page does not answer')
    const standing = new AbortController()
    question = standing
    const reload = await askReload(standing.signal)
    if (question === standing) question = null
    // It may have come back, or gone, while the question stood.
    if (reload && !standing.signal.aborted && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
  })
  window.on('responsive', answered)
  window.on('closed', answered)
  return {
    first: async (load) => {
      const before = crashes
      try {
        await load()
      } catch (error) {
        await bothTold()
        if (crashes === before) throw error
        log.error('page crashed at the start', thrownFacts(error))
      }
    },
  }
}
