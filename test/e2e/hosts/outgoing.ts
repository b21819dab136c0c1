/** Requests that left the application for elsewhere; what was stopped before it left does not count. */
import type { BrowserContext, Page, Request } from '@playwright/test'

/** Chromium's words for a request that content security policy, the shell or a denied navigation stopped. */
const stopped = ['csp', 'net::ERR_BLOCKED_BY_CSP', 'net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_ABORTED']

/**
 * @param context the whole browser, or the window's page alone where the double closes windows that Electron never opens
 * @param isOwn whether an address is served by the application itself
 * @returns the addresses, growing
 */
export function watchOutgoing(context: BrowserContext | Page, isOwn: (address: URL) => boolean): readonly string[] {
  const outgoing: string[] = []
  const inside = (request: Request) => {
    const address = new URL(request.url())
    return ['data:', 'blob:', 'about:'].includes(address.protocol) || isOwn(address)
  }
  // By how a request ended: one that a later navigation overtook ends without a word, and went nowhere.
  const watch = context as BrowserContext
  watch.on('requestfinished', (request) => {
    if (!inside(request)) outgoing.push(request.url())
  })
  watch.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A name that was looked up and not found did leave.
    if (!inside(request) && !stopped.some((word) => reason.startsWith(word))) outgoing.push(request.url())
  })
  return outgoing
}
