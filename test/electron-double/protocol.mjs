/** `protocol`. Sources: Electron's documentation, api/protocol.md. */
import { app } from './app.mjs'

const handlers = new Map()
let registered = null

export const protocol = {
  /** "This method can only be used before the ready event of the app module gets emitted and can be called only once." */
  registerSchemesAsPrivileged: (schemes) => {
    app.beforeReady('protocol.registerSchemesAsPrivileged')
    if (registered) throw new Error('protocol.registerSchemesAsPrivileged can be called only once')
    registered = schemes
  },
  handle: (scheme, handler) => {
    if (!app.isReady()) throw new Error('protocol.handle: the default session is there only after the app is ready')
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    handlers.set(scheme, handler)
  },
  unhandle: (scheme) => handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme),
}

/** What the program's handler answers; 404 where there is none. A handler that throws is a failed request. */
export async function answerPage(request) {
  try {
    return (await handlers.get('app')?.(request)) ?? new Response('', { status: 404 })
  } catch {
    return new Response('', { status: 500 })
  }
}
