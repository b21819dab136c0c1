/** What a sandboxed preload can do, and what becomes of values on the bridge. */
const { contextBridge, ipcRenderer } = require('electron')

const says = (action) => {
  try {
    return action() ?? 'nothing'
  } catch (error) {
    return `threw ${error.message}`
  }
}
class Named {
  own = 1
  inherited() {
    return 2
  }
}
contextBridge.exposeInMainWorld('probe', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  once: (channel, listener) => {
    ipcRenderer.once(channel, (_event, ...args) => listener(...args))
  },
  nested: { list: [1, { deep: true }] },
  instance: new Named(),
  mark: Symbol('mark'),
  bytes: () => new Uint8Array([1, 2, 255]),
  fails: () => {
    throw Object.assign(new Error('boom'), { code: 'lost' })
  },
  failsLater: () => Promise.reject(Object.assign(new Error('later'), { code: 'lost' })),
  calls: (listener) => listener({ from: 'preload' }),
  // biome-ignore lint/style/useNodejsImportProtocol: a sandboxed preload knows names without node: only, if any.
  fs: says(() => typeof require('fs')),
  contextIsolated: process.contextIsolated,
  sandboxed: process.sandboxed,
})
