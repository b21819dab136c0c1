/** A small value of the shell that is kept between starts, in a file of its own in the data folder. */
import type { z } from 'zod'
import { type Log, thrownFacts } from '../log.ts'
import type { OpenStore } from '../services.ts'

export interface Kept<T> {
  get(): T
  set(value: T): void
}

/**
 * Neither a file that cannot be read nor a disk that refuses keeps the window from working: then the value lasts as long as
 * the program.
 * @param file absolute path of the store file
 * @param usual where nothing usable is kept
 */
export function keptValue<S extends z.ZodType<object>>(
  file: string,
  schema: S,
  usual: z.output<S>,
  openStore: OpenStore,
  log: Log,
): Kept<z.output<S>> {
  const stored = (): z.output<S> => {
    try {
      const parsed = schema.safeParse(openStore(file).store)
      return parsed.success ? parsed.data : usual
    } catch (error) {
      log.warn('kept value not read', thrownFacts(error))
      return usual
    }
  }
  let known: z.output<S> | null = null
  return {
    get: () => {
      known ??= stored()
      return known
    },
    set: (value) => {
      known = value
      try {
        openStore(file).store = value as Record<string, unknown>
      } catch (error) {
        log.warn('value not kept', thrownFacts(error))
      }
    },
  }
}
