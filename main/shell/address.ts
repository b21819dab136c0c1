/** The address of the page in Electron: a scheme of our own instead of file:, so the page has an origin (checklist item 18). */
import type { Protocol } from 'electron'

export const scheme = 'app'
export const host = 'ziping'
/** As Chromium writes it, also in WebFrameMain.origin. Node's URL gives 'null' for schemes that it does not know. */
export const origin = `${scheme}://${host}`
export const startAddress = `${origin}/`

/** Must run once, before the app is ready. `secure` brings workers and the clipboard, `standard` an origin and relative addresses. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Whether an address is one of the page's own; `app://ziping.evil/` and `https://x/?app://ziping` are not. */
export function isOwnAddress(address: string): boolean {
  try {
    const url = new URL(address)
    return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === ''
  } catch {
    return false
  }
}
