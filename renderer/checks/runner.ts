/**
 * When the rules run: once the text rests, in idle time, a few milliseconds at a stretch, and never while an
 * input method composes. A run that the text has overtaken is dropped; what it learnt of blocks that
 * nobody touched, the checker remembers.
 */
import { createRest } from '../rest.ts'

/** Milliseconds without a change. */
export const restDelay = 300
/** Milliseconds after the first change that no run has taken up, however busy the keys are. */
export const longestDelay = 2000
/** Milliseconds that a stretch may last: a key pressed meanwhile is answered within half a frame. */
export const longestStretch = 8
/** No further step is begun that late in a stretch: a step may take as long as what is left. */
const lastBegin = longestStretch / 3

export interface Machine {
  /** Calls back when nothing else is to be done; returns what takes that back. */
  readonly whenIdle: (work: (left: () => number) => void) => () => void
  /** Milliseconds. */
  readonly now: () => number
}

export const browserMachine: Machine = {
  whenIdle: (work) => {
    const id = requestIdleCallback((deadline) => work(() => deadline.timeRemaining()), { timeout: 1000 })
    return () => cancelIdleCallback(id)
  },
  now: () => performance.now(),
}

export interface Runner {
  /** The text, or what is asked of it, changed. */
  touch(): void
  /** Somebody acts on the findings: what is still to be run is run to its end now. Not while a composition runs. */
  hurry(): void
  /** A composition begins, and ends. */
  hold(): void
  release(): void
  stop(): void
}

/**
 * @param begin a run over the present text; null = there is none
 * @param show what a run found that came to its end
 */
export function createRunner<T>(
  begin: () => Generator<void, T> | null,
  show: (found: T) => void,
  { whenIdle, now }: Machine,
): Runner {
  const rest = createRest(start, restDelay, longestDelay)
  let takeBack = () => {}
  let run: Generator<void, T> | null = null
  /** There is a change that no run has shown. */
  let due = false
  let held = false

  const clear = () => {
    rest.cancel()
    takeBack()
    takeBack = () => {}
  }
  /** @returns whether the run has ended */
  const advance = (goOn: () => boolean): boolean => {
    run ??= begin()
    if (!run) return true
    do {
      const { done, value } = run.next()
      if (done) {
        run = null
        due = false
        clear()
        show(value)
        return true
      }
    } while (goOn())
    return false
  }
  const inIdle = () => {
    takeBack = whenIdle((left) => {
      if (held) return
      const begun = now()
      if (!advance(() => now() - begun < lastBegin && left() > 1)) inIdle()
    })
  }
  function start() {
    clear()
    if (!held && due) inIdle()
  }

  return {
    touch: () => {
      due = true
      run = null
      takeBack()
      if (!held) rest.touch()
    },
    hurry: () => {
      if (!due || held) return
      clear()
      advance(() => true)
    },
    hold: () => {
      held = true
      clear()
    },
    release: () => {
      held = false
      if (due) rest.touch()
    },
    stop: () => {
      due = false
      run = null
      clear()
    },
  }
}
