/**
 * `shell`: nothing is opened; the test hears of it, and can say that no program opens files. Sources: Electron's
 * documentation, api/shell.md.
 */
import { existsSync } from 'node:fs'
import { hear, tell } from './control.mjs'

let programs = true

hear('programs', ({ there }) => {
  programs = there
  tell('programs-set')
})

export const shell = {
  openExternal: async (address) => tell('open-external', { address }),
  /** "Resolves with a string containing the error message corresponding to the failure if a failure occurred". */
  openPath: async (file) => {
    if (!programs || !existsSync(file)) return 'Failed to open path'
    tell('open-path', { file })
    return ''
  },
  showItemInFolder: (file) => tell('show-item', { file }),
}
