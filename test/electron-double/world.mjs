/**
 * The page's side: pasted in front of every document, in the main frame only (a preload does not run in frames unless
 * nodeIntegrationInSubFrames is set). Gives the built preload its own `require`, and takes away what it came through.
 * Sources: Electron's documentation, api/context-bridge.md, api/ipc-renderer.md, tutorial/sandbox.md.
 */

/** Runs in the page; uses nothing from outside its arguments. */
function world(bindingName, makeCloner, preload) {
  const door = globalThis[bindingName]
  delete globalThis[bindingName]
  if (window !== window.top || !door) return
  const { encode, decode } = makeCloner()

  const listeners = new Map()
  const on = (channel, listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, call: listener }])
    return ipcRenderer
  }
  const off = (channel, listener) => {
    const known = listeners.get(channel) ?? []
    const at = known.findLastIndex((one) => one.listener === listener)
    listeners.set(
      channel,
      known.filter((_, index) => index !== at),
    )
    return ipcRenderer
  }
  const ipcRenderer = {
    invoke: async (channel, ...args) => {
      const answer = decode(await door(encode({ kind: 'invoke', channel, args })))
      // lib/renderer/api/ipc-renderer.ts: only the text of an error crosses.
      if ('error' in answer) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`)
      return answer.result
    },
    send: (channel, ...args) => void door(encode({ kind: 'send', channel, args })),
    on,
    addListener: on,
    once: (channel, listener) => {
      const call = (...args) => {
        off(channel, listener)
        listener(...args)
      }
      listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, call }])
      return ipcRenderer
    },
    off,
    removeListener: off,
    removeAllListeners: (channel) => {
      listeners.delete(channel)
      return ipcRenderer
    },
  }
  const hear = async () => {
    for (;;) {
      const { channel, args } = decode(await door(encode({ kind: 'hear' })))
      for (const { call } of [...(listeners.get(channel) ?? [])]) call({ sender: ipcRenderer, ports: [] }, ...args)
    }
  }
  void hear()

  /** "Function values … are proxied, all other values are copied"; prototypes, symbols and properties of errors are lost. */
  const across = (value, freeze) => {
    const done = (copy) => (freeze ? Object.freeze(copy) : copy)
    if (typeof value === 'function')
      return done((...args) => {
        try {
          return across(value(...args.map((arg) => across(arg, false))), false)
        } catch (error) {
          throw new Error(error?.message ?? String(error))
        }
      })
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Promise)
      return value.then(
        (result) => across(result, false),
        (error) => {
          throw new Error(error?.message ?? String(error))
        },
      )
    if (value instanceof Error) return done(new Error(value.message))
    if (Array.isArray(value)) return done(value.map((inner) => across(inner, freeze)))
    const prototype = Object.prototype.toString.call(value)
    if (prototype !== '[object Object]') return structuredClone(value)
    const copy = {}
    // "Symbols cannot be copied across contexts so they are omitted."
    for (const key of Object.keys(value)) if (typeof value[key] !== 'symbol') copy[key] = across(value[key], freeze)
    return done(copy)
  }
  const contextBridge = {
    exposeInMainWorld: (key, api) => {
      if (key in globalThis) throw new Error('Cannot bind an API on top of an existing property on the window object')
      Object.defineProperty(globalThis, key, {
        value: across(api, true),
        enumerable: true,
        writable: false,
        configurable: false,
      })
    },
  }
  const modules = { electron: { contextBridge, ipcRenderer } }
  const require = (name) => {
    if (Object.hasOwn(modules, name)) return modules[name]
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  preload(require, { contextIsolated: true, sandboxed: true, type: 'renderer' }, module, module.exports)
}

/** The script for one preload. */
export const worldScript = (bindingName, makeCloner, preload) =>
  `(${world})(${JSON.stringify(bindingName)}, ${makeCloner}, function (require, process, module, exports) {\n${preload}\n})`
