/** Where the engine keeps its own files: inside the data folder, apart for each computer and user. */
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'
import { errorCode } from '../failures.ts'

/**
 * The lock against a second program lies there, too, so it holds for one data folder, not for the user. It must not hold for
 * another computer or user of a shared one: there Electron has the program end without a word. Short, since the engine's own
 * paths are long and Windows' may have 260 characters.
 * @param dataFolder absolute path
 */
export const engineFolder = (dataFolder: string, computer: string, user: string): string =>
  join(dataFolder, 'engine', createHash('sha256').update(`${computer}\n${user}`).digest('hex').slice(0, 8))

/**
 * A folder that cannot be made leaves the engine where it is by default; that the drafts cannot be stored is said by the first call.
 * @param folder absolute path
 */
export function placeEngineFolder(app: Pick<App, 'setPath'>, folder: string): void {
  try {
    // Electron refuses a folder that is not there.
    mkdirSync(folder, { recursive: true })
    app.setPath('userData', folder)
  } catch {
    // Said above.
  }
}

/** What the engine's lock is called on Linux and macOS, and on Windows (Chromium, process_singleton_posix.cc, process_singleton_win.cc). */
const locks = ['SingletonLock', 'lockfile']

function isThere(path: string): boolean {
  try {
    return lstatSync(path) !== undefined
  } catch (error) {
    // Windows may refuse to look at a file that another program has for itself.
    return errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR'
  }
}

/**
 * Whether another program runs over this folder. Electron's own answer is also false where no lock could be made, as on shares without
 * links; then the program must start all the same. The drafts have locks of their own.
 */
export function isFirst(
  app: Pick<App, 'requestSingleInstanceLock' | 'getPath'>,
  told: Record<string, unknown>,
): boolean {
  return app.requestSingleInstanceLock(told) || !locks.some((name) => isThere(join(app.getPath('userData'), name)))
}
