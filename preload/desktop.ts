/**
 * `window.ziping` in Electron. The names of the calls are closed over, so the page can say nothing
 * else to the main process; neither the event object nor ipcRenderer crosses.
 * Built as CommonJS: a sandboxed preload is no module, and `require` knows little but `electron`.
 */
import { contextBridge, ipcRenderer } from 'electron'
import type { Api, Bridge, EventPayload } from './api.ts'
import { type Call, calls } from './calls.ts'

const answerClosing = 'window.closing' satisfies Call

let closeListeners = 0
/**
 * A page that listens to nobody has nothing to lose (the start page, or one that has not loaded):
 * the window may close at once.
 */
ipcRenderer.on('close', () => {
  if (closeListeners === 0) void ipcRenderer.invoke(answerClosing, { proceed: true })
})

/** One subscriber of one event. The page's listener is a proxy here, so it is wrapped, and the wrapper is what is removed. */
function subscribe<E extends keyof EventPayload>(name: E, listener: (payload: EventPayload[E]) => void): () => void {
  const heard = (_event: unknown, payload: EventPayload[E]) => listener(payload)
  ipcRenderer.on(name, heard)
  return () => {
    ipcRenderer.removeListener(name, heard)
  }
}

const bridge: Bridge = {
  call: Object.fromEntries(calls.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)])) as Api,
  on: {
    menu: (listener) => subscribe('menu', listener),
    handed: (listener) => subscribe('handed', listener),
    draft: (listener) => subscribe('draft', listener),
    saveNow: (listener) => subscribe('saveNow', listener),
    close: (listener) => {
      const stop = subscribe('close', listener)
      closeListeners += 1
      let listening = true
      return () => {
        if (!listening) return
        listening = false
        closeListeners -= 1
        stop()
      }
    },
  },
  capabilities: { nativeDialogs: true, menu: true, pdf: true, print: true, showFiles: true, closeGuard: true },
}

contextBridge.exposeInMainWorld('ziping', bridge)
