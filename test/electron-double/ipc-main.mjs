/** `ipcMain`. Sources: Electron's documentation, api/ipc-main.md; lib/browser/ipc-main-impl.ts. */
import { EventEmitter } from 'node:events'
import { tell } from './control.mjs'

class IpcMain extends EventEmitter {
  #handlers = new Map()

  handle(channel, listener) {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    if (typeof listener !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof listener}'`)
    this.#handlers.set(channel, listener)
  }
  handleOnce(channel, listener) {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return listener(event, ...args)
    })
  }
  removeHandler(channel) {
    this.#handlers.delete(channel)
  }
  /** What a renderer's invoke comes to. */
  async invoke(event, channel, args) {
    const handler = this.#handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    tell('invoke', { channel })
    return handler(event, ...args)
  }
}

export const ipcMain = new IpcMain()
