/** The folder of the last file dialog, kept in the data folder. */
import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { z } from 'zod'
import type { Log } from '../log.ts'
import type { OpenStore } from '../services.ts'
import { type Kept, keptValue } from './kept.ts'

export type LastFolder = Kept<string>

const schema = z.object({ folder: z.string().refine(isAbsolute) })

/**
 * @param file absolute path of the store file
 * @param usual where nothing is remembered, or the folder is gone (a memory stick)
 */
export function lastFolder(file: string, openStore: OpenStore, usual: string, log: Log): LastFolder {
  const kept = keptValue(file, schema, { folder: usual }, openStore, log)
  return {
    get: () => {
      const { folder } = kept.get()
      return existsSync(folder) ? folder : usual
    },
    set: (folder) => {
      if (folder !== kept.get().folder) kept.set({ folder })
    },
  }
}
