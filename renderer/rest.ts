/**
 * Work that waits until the keys leave a rest. A key only notes its time: taking a timer back and setting another at each of
 * them would cost every key more than most of what is put off here.
 */

export interface Rest {
  /** Something happened: the wait begins anew. */
  touch(): void
  /** What is waited for is not done; the next touch is a first one again. */
  cancel(): void
}

/**
 * @param work done once nothing was touched for `rest`, and not again before the next touch
 * @param rest milliseconds after the last touch
 * @param longest milliseconds after the first touch, when it is done though the touches leave no rest
 */
export function createRest(work: () => void, rest: number, longest = Number.POSITIVE_INFINITY): Rest {
  let timer: ReturnType<typeof setTimeout> | undefined
  let first = 0
  let last = 0

  const look = () => {
    const left = Math.min(last + rest, first + longest) - performance.now()
    if (left > 0) {
      timer = setTimeout(look, left)
      return
    }
    timer = undefined
    work()
  }

  return {
    touch: () => {
      last = performance.now()
      if (timer !== undefined) return
      first = last
      timer = setTimeout(look, Math.min(rest, longest))
    },
    cancel: () => {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
