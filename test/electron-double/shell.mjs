/** `shell`: nothing is opened; the test hears of it. */
import { tell } from './control.mjs'

export const shell = {
  openExternal: async (address) => tell('open-external', { address }),
  openPath: async (file) => {
    tell('open-path', { file })
    return ''
  },
  showItemInFolder: (file) => tell('show-item', { file }),
}
