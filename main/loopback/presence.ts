/** Whether a page is still open: the server lives as long as its window. */

export interface Timers {
  /** @param delay milliseconds */
  set(action: () => void, delay: number): unknown
  clear(timer: unknown): void
}

/** Node's own timers. */
export const nodeTimers: Timers = {
  set: (action, delay) => setTimeout(action, delay),
  clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
}

export interface Presence {
  /** A page is here; call the returned function once when it goes. */
  arrive(): () => void
  stop(): void
}

export interface Patience {
  /** Milliseconds to wait for the first page: whoever copies the address into a browser takes a while. */
  readonly first: number
  /** Milliseconds after the last page is gone: a reload closes it and opens it again. */
  readonly gone: number
}

export const usualPatience: Patience = { first: 10 * 60_000, gone: 30_000 }

/** @param ended is called once, when no page came, or the last one has been gone for long enough */
export function createPresence(ended: () => void, timers: Timers, patience: Patience): Presence {
  let pages = 0
  let stopped = false
  let timer: unknown = timers.set(ended, patience.first)
  return {
    arrive: () => {
      pages += 1
      timers.clear(timer)
      let here = true
      return () => {
        if (!here) return
        here = false
        pages -= 1
        if (pages === 0 && !stopped) timer = timers.set(ended, patience.gone)
      }
    },
    stop: () => {
      stopped = true
      timers.clear(timer)
    },
  }
}
