/**
 * When a change is written: one second after the last key, at the latest every five seconds while
 * somebody types on, and never two writes at once. What is written is asked for at that moment.
 */

import { createRest } from '../rest.ts'

/** Milliseconds after the last change. */
export const idleDelay = 1000
/** Milliseconds after the first unwritten change, however busy the keys are. */
export const longestDelay = 5000
/** Milliseconds until a write that failed is tried again without being asked. */
export const retryDelay = 10_000

/** 'failed' is tried again by itself; 'refused' is not, because the same write would be refused again. */
export type Written = 'saved' | 'failed' | 'refused'

export interface Autosave {
  /** Something changed. */
  touch(): void
  /** Writes now what is not yet written; resolves when it is on disk or has failed. */
  flush(): Promise<boolean>
  /** Ends it; what is not yet written is not written. */
  stop(): void
}

/**
 * @param write writes the present state
 */
export function createAutosave(write: () => Promise<Written>): Autosave {
  const rest = createRest(() => void flush(), idleDelay, longestDelay)
  let retry: ReturnType<typeof setTimeout> | undefined
  let dirty = false
  let running: Promise<Written> | null = null

  const clearRetry = () => {
    clearTimeout(retry)
    retry = undefined
  }
  const clear = () => {
    rest.cancel()
    clearRetry()
  }

  const flush = async (): Promise<boolean> => {
    clear()
    if (running) await running
    if (!dirty) return true
    // A second flush may have come while this one waited.
    if (running) return flush()
    dirty = false
    running = write()
    const written = await running
    running = null
    if (written === 'saved') return true
    dirty = true
    if (written === 'failed') retry ??= setTimeout(flush, retryDelay)
    return false
  }

  return {
    touch: () => {
      dirty = true
      clearRetry()
      rest.touch()
    },
    flush,
    stop: clear,
  }
}
