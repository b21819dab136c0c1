/** The folder of the last file dialog, kept in the data folder. */
import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { type Log, thrownFacts } from '../log.ts'
import type { OpenStore } from '../services.ts'

export interface LastFolder {
  get(): string
  set(folder: string): void
}

/**
 * Neither a file that cannot be read nor a disk that refuses keeps a dialog from opening.
 * @param file absolute path of the store file
 * @param usual where nothing is remembered, or the folder is gone (a memory stick)
 */
export function lastFolder(file: string, openStore: OpenStore, usual: string, log: Log): LastFolder {
  let known: string | null = null
  const stored = (): string => {
    try {
      const { folder } = openStore(file).store
      return typeof folder === 'string' && isAbsolute(folder) ? folder : usual
    } catch (error) {
      log.warn('last folder not read', thrownFacts(error))
      return usual
    }
  }
  return {
    get: () => {
      known ??= stored()
      return existsSync(known) ? known : usual
    },
    set: (folder) => {
      if (folder === known) return
      known = folder
      try {
        openStore(file).store = { folder }
      } catch (error) {
        log.warn('last folder not kept', thrownFacts(error))
      }
    },
  }
}
