/** The program ends when nothing is being written any more. */
import type { App } from 'electron'

/** Milliseconds within which a repeated signal is no wish of its own: conf's writer sends every signal to the process again, at once. */
const repeatWithin = 1000

interface Parts {
  /** Resolves when nothing is being written. */
  readonly settled: () => Promise<void>
  /** Milliseconds, from any beginning. */
  readonly now: () => number
}

/** Closing the last window quits; quitting waits for the disk. */
export function endWhenSettled(app: Pick<App, 'on' | 'quit'>, { settled }: Pick<Parts, 'settled'>): void {
  let done = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (done) return
    event.preventDefault()
    void settled().finally(() => {
      done = true
      app.quit()
    })
  })
}

/** What a signal does: the first one closes as a user does, one that comes later is impatience and ends at once. */
export function onSignal(app: Pick<App, 'quit' | 'exit'>, { now }: Pick<Parts, 'now'>): () => void {
  let since: number | null = null
  return () => {
    if (since === null) {
      since = now()
      app.quit()
    } else if (now() - since > repeatWithin) app.exit(1)
  }
}
