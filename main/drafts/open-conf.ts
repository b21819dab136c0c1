/** Store files by conf: for the browser shell and the command line, where there is no Electron. */
import Conf from 'conf'
import type { OpenStore } from '../services.ts'
import { storeOptions } from './store-options.ts'

/** The counterpart in Electron is `(file) => new ElectronStore(storeOptions(file))`. */
export const openConf: OpenStore = (file) => {
  const { name, ...options } = storeOptions(file)
  return new Conf<Record<string, unknown>>({ ...options, configName: name })
}
