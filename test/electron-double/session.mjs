/** `session.defaultSession`. Sources: Electron's documentation, api/session.md, api/web-request.md. */
import { EventEmitter } from 'node:events'
import { app } from './app.mjs'
import { hear, tell } from './control.mjs'
import { ElectronEvent } from './event.mjs'

class Session extends EventEmitter {
  #permissionRequest = null
  #permissionCheck = null
  #devicePermission = null
  #beforeRequest = null

  webRequest = {
    onBeforeRequest: (...args) => {
      // With or without a filter in front; filters by address are not modelled.
      if (args.length > 1) throw new Error('the double knows onBeforeRequest without a filter only')
      this.#beforeRequest = args[0]
    },
  }
  setPermissionRequestHandler(handler) {
    this.#permissionRequest = handler
  }
  setPermissionCheckHandler(handler) {
    this.#permissionCheck = handler
  }
  setDevicePermissionHandler(handler) {
    this.#devicePermission = handler
  }

  /** Whether a request is cancelled. */
  cancels(details) {
    return new Promise((resolve) => {
      if (!this.#beforeRequest) return resolve(false)
      this.#beforeRequest(details, ({ cancel = false }) => resolve(cancel))
    })
  }
  /** What the program would answer; without a handler Electron grants everything. */
  permission(name) {
    const request = new Promise((resolve) =>
      this.#permissionRequest ? this.#permissionRequest(null, name, resolve, {}) : resolve(true),
    )
    return request.then((requested) => ({
      requested,
      checked: this.#permissionCheck?.(null, name, 'app://ziping', {}) ?? true,
      device: this.#devicePermission?.({}) ?? true,
    }))
  }
  /** @returns whether the program lets a download go on */
  startsDownload() {
    const event = new ElectronEvent()
    this.emit('will-download', event, {}, null)
    return !event.defaultPrevented
  }
}

const defaultSession = new Session()

export const session = {
  /** "Session can only be received when app is ready". */
  get defaultSession() {
    if (!app.isReady()) throw new Error('Session can only be received when app is ready')
    return defaultSession
  },
}

hear('permission', async ({ name }) => tell('permission', { name, ...(await defaultSession.permission(name)) }))
