/** The program ends when nothing is being written any more. */
import type { App } from 'electron'
import type { Log } from '../log.ts'

/** Milliseconds within which a repeated signal is no wish of its own: conf's writer sends every signal to the process again, at once. */
const repeatWithin = 1000

/**
 * Milliseconds. A network drive that is gone answers never: the program would run on without a window, and every start would
 * end at its lock. What is being written lies beside the file that it is to replace, so that one stays whole.
 */
export const longestWait = 20_000

interface Parts {
  /** Resolves when nothing is being written. */
  readonly settled: () => Promise<void>
  /** Milliseconds, from any beginning. */
  readonly now: () => number
  readonly setTimer: (action: () => void, delay: number) => unknown
  readonly clearTimer: (timer: unknown) => void
  readonly log: Log
}

/** Closing the last window quits; quitting waits for the disk, but not for ever. */
export function endWhenSettled(
  app: Pick<App, 'on' | 'quit'>,
  { settled, setTimer, clearTimer, log }: Omit<Parts, 'now'>,
): void {
  let done = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (done) return
    event.preventDefault()
    const end = () => {
      if (done) return
      done = true
      app.quit()
    }
    const timer = setTimer(() => {
      log.error('ended while the disk was busy', {})
      end()
    }, longestWait)
    void settled().finally(() => {
      clearTimer(timer)
      end()
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
