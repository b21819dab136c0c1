/** Requests that left the application for elsewhere; what was stopped before it left does not count. */
import type { BrowserContext, Request } from '@playwright/test'

/** Chromium's words for a request that content security policy, the shell or a denied navigation stopped. */
const stopped = ['csp', 'net::ERR_BLOCKED_BY_CSP', 'net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_ABORTED']

/**
 * @param isOwn whether an address is served by the application itself
 * @returns the addresses, growing
 */
export function watchOutgoing(context: BrowserContext, isOwn: (address: URL) => boolean): readonly string[] {
  const outgoing: string[] = []
  const inside = (request: Request) => {
    const address = new URL(request.url())
    return ['data:', 'blob:', 'about:'].includes(address.protocol) || isOwn(address)
  }
  context.on('request', (request) => {
    if (!inside(request)) outgoing.push(request.url())
  })
  context.on('requestfailed', (request) => {
    const at = outgoing.indexOf(request.url())
    if (at >= 0 && stopped.some((reason) => request.failure()?.errorText.startsWith(reason))) outgoing.splice(at, 1)
  })
  return outgoing
}
