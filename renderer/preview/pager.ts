/**
 * When the pages are made anew: once the text rests, never while an input method composes. A run that the
 * text has overtaken is ended, and what it answers all the same is not shown.
 */
import { createRest } from '../rest.ts'
import type { WorkAnswer } from '../work/protocol.ts'

/** Milliseconds without a change. */
export const restDelay = 600

export interface Pager {
  /** The text or its form changed. */
  touch(): void
  /** Somebody looks at the pages or waits for them: a change that is not yet worked on is worked on now. */
  hurry(): void
  /** Once more, though nothing changed: after a failure. */
  again(): void
  /** A composition begins, and ends. */
  hold(): void
  release(): void
  /** Ends it. */
  stop(): void
}

/**
 * @param make makes the pages of the present text
 * @param show 'waiting' from the first change on, 'making' while a run lasts, then its answer
 */
export function createPager(
  make: (signal: AbortSignal) => Promise<WorkAnswer>,
  show: (progress: 'waiting' | 'making' | WorkAnswer) => void,
): Pager {
  const rest = createRest(() => void run(), restDelay)
  let running: AbortController | null = null
  /** There is a change that no run has taken up. */
  let due = false
  let held = false

  const cancel = () => {
    running?.abort()
    running = null
  }
  const run = async () => {
    rest.cancel()
    if (held || !due) return
    due = false
    cancel()
    const controller = new AbortController()
    running = controller
    show('making')
    const answer = await make(controller.signal)
    if (running !== controller) return
    running = null
    show(answer)
  }

  return {
    touch: () => {
      due = true
      cancel()
      show('waiting')
      if (!held) rest.touch()
    },
    hurry: () => void run(),
    again: () => {
      due = true
      void run()
    },
    hold: () => {
      held = true
      rest.cancel()
    },
    release: () => {
      held = false
      if (due) rest.touch()
    },
    stop: () => {
      rest.cancel()
      due = false
      cancel()
    },
  }
}
