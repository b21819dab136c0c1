/** One thing at a time for each key: two saves of a draft never interleave. */

export interface Queue {
  run<T>(key: string, task: () => Promise<T>): Promise<T>
  /** Resolves when nothing is running or waiting any more. */
  settled(): Promise<void>
}

export function createQueue(): Queue {
  const tails = new Map<string, Promise<unknown>>()
  return {
    run: (key, task) => {
      const result = (tails.get(key) ?? Promise.resolve()).then(task, task)
      const tail = result
        .catch(() => {})
        .then(() => {
          if (tails.get(key) === tail) tails.delete(key)
        })
      tails.set(key, tail)
      return result
    },
    settled: async () => {
      while (tails.size > 0) await Promise.all(tails.values())
    },
  }
}
