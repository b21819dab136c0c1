/** Where the engine keeps its own files: inside the data folder. */
import { mkdirSync } from 'node:fs'
import type { App } from 'electron'

/**
 * The lock against a second program lies there, too, so it holds for one data folder, not for the user. A folder that
 * cannot be made leaves the engine where it is by default; that the drafts cannot be stored is said by the first call.
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
