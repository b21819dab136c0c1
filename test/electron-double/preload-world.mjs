/**
 * What runs in the page before anything else: a sandboxed preload's world, as source text for an init
 * script. `require` knows 'electron' alone, and of it contextBridge and ipcRenderer; neither is
 * left where the page could find it.
 */

/** In the page; everything it needs comes in as arguments. */
function world(preload, bindingName, deliveryName) {
  // Preloads run in the main frame only (nodeIntegrationInSubFrames is off).
  if (window.top !== window) return
  const send = window[bindingName]
  delete window[bindingName]

  const wrap = (value) => {
    const clone = structuredClone(value)
    const inner = (v) => {
      if (v instanceof Uint8Array) {
        let text = ''
        for (let at = 0; at < v.length; at += 0x8000) text += String.fromCharCode(...v.subarray(at, at + 0x8000))
        return { $bytes: btoa(text) }
      }
      if (Array.isArray(v)) return v.map(inner)
      if (v === undefined) return { $undefined: true }
      if (typeof v === 'object' && v !== null)
        return Object.fromEntries(Object.entries(v).map(([key, entry]) => [key, inner(entry)]))
      return v
    }
    return inner(clone)
  }
  const unwrap = (value) => {
    if (Array.isArray(value)) return value.map(unwrap)
    if (typeof value !== 'object' || value === null) return value
    if (typeof value.$bytes === 'string') return Uint8Array.from(atob(value.$bytes), (c) => c.charCodeAt(0))
    if (value.$undefined === true) return undefined
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, unwrap(entry)]))
  }

  const listeners = new Map()
  Object.defineProperty(window, deliveryName, {
    value: (channel, args) => {
      for (const listener of listeners.get(channel) ?? []) listener({ sender: null }, ...unwrap(args))
    },
  })
  const ipcRenderer = {
    invoke: async (channel, ...args) => {
      const { value, error } = await send(channel, wrap(args))
      // Electron keeps the message alone, with this prefix.
      if (error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${error}`)
      return unwrap(value)
    },
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    removeListener: (channel, listener) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((entry) => entry !== listener),
      )
      return ipcRenderer
    },
  }

  // contextBridge copies what it exposes, proxies functions and freezes the copy.
  const exposed = (value) => {
    if (typeof value === 'function')
      return (...args) => value(...args.map((arg) => (typeof arg === 'function' ? arg : structuredClone(arg))))
    if (Array.isArray(value)) return Object.freeze(value.map(exposed))
    if (typeof value === 'object' && value !== null)
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, exposed(entry)])))
    return value
  }
  const contextBridge = {
    exposeInMainWorld: (key, api) => {
      if (key in window) throw new Error(`Cannot bind an API on top of an existing property on the window object`)
      Object.defineProperty(window, key, { value: exposed(api), enumerable: true })
    },
  }
  const require = (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer }
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  new Function('require', 'module', 'exports', 'process', preload)(require, module, module.exports, {
    sandboxed: true,
    contextIsolated: true,
  })
}

export const preloadWorld = (preload, bindingName, deliveryName) =>
  `(${world.toString()})(${[preload, bindingName, deliveryName].map((value) => JSON.stringify(value)).join(', ')})`
