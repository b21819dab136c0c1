/** The window closes only after the page has said that everything is saved, or the user has said to close all the same. */
import type { WindowControl } from '../services.ts'

/** Milliseconds that the page has for its answer. Saving a report takes well under one second. */
export const patience = 5000

interface GuardedWindow {
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown
  on(event: 'closed', listener: () => void): unknown
  close(): void
}

export interface CloseGuardParts {
  /** Sends the page the event 'close'. */
  readonly ask: () => void
  /** The shell's own question, once the page has not answered. Resolves to true: close all the same; aborted: false. */
  readonly askUser: (signal: AbortSignal) => Promise<boolean>
  readonly setTimer: (action: () => void, delay: number) => unknown
  readonly clearTimer: (timer: unknown) => void
}

export interface CloseGuard extends Pick<WindowControl, 'closing'> {
  /** Holds a window from now on. */
  watch(window: GuardedWindow): void
}

/** Between the first close and the end of it: the window may be asked to close again meanwhile. */
interface Asking {
  timer: unknown
  question: AbortController | null
}

export function createCloseGuard({ ask, askUser, setTimer, clearTimer }: CloseGuardParts): CloseGuard {
  let held: GuardedWindow | null = null
  let asking: Asking | null = null
  let allowed = false

  const settle = (proceed: boolean) => {
    if (!asking) return
    clearTimer(asking.timer)
    asking.question?.abort()
    asking = null
    if (!proceed) return
    allowed = true
    held?.close()
  }

  const wait = (current: Asking) => {
    current.timer = setTimer(async () => {
      const question = new AbortController()
      current.question = question
      const closeAnyway = await askUser(question.signal)
      current.question = null
      current.timer = null
      // The page may have answered while the question stood.
      if (asking === current && closeAnyway) settle(true)
    }, patience)
  }

  return {
    watch: (window) => {
      held = window
      asking = null
      allowed = false
      window.on('closed', () => {
        if (held === window) held = null
      })
      window.on('close', (event) => {
        if (allowed) return
        event.preventDefault()
        if (asking) {
          // The user chose to wait, and now tries again: the page is not asked twice, its question may still stand.
          if (asking.timer === null) wait(asking)
          return
        }
        asking = { timer: null, question: null }
        wait(asking)
        ask()
      })
    },
    // An answer that nobody asked for closes nothing.
    closing: ({ proceed }) => settle(proceed),
  }
}
