/** The browser shell has no dialogs of its own: the page uses its file chooser and its download. */
import type { Dialogs } from '../services.ts'

class NoDialogs extends Error {
  readonly code = 'ENOTSUP'
}
const refuse = () => Promise.reject(new NoDialogs('no dialogs in a browser'))

/** A page that asks all the same is told 'not-available'. */
export const absentDialogs: Dialogs = { openFile: refuse, saveFile: refuse }
