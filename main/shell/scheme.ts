/**
 * The page's own scheme instead of file:// (checklist item 18): app://ziping, served from the fixed map
 * of main/page.ts and nothing else.
 */
import type { CustomScheme, Protocol } from 'electron'
import type { Page } from '../page.ts'

export const scheme = 'app'
/** As Chromium writes the origin of a standard custom scheme. */
export const appOrigin = 'app://ziping'
export const appUrl = `${appOrigin}/`

/** Must be registered before the app is ready. No bypassCSP, no service workers. */
export const privileges: CustomScheme[] = [
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: false } },
]

/** Answers requests of the scheme: GET of a known file on the known host, else 4xx. */
export function servePage(protocol: Protocol, page: Page): void {
  protocol.handle(scheme, (request) => {
    const refuse = (status: number) => new Response('', { status })
    if (request.method !== 'GET') return refuse(405)
    // Not by URL.origin: that is "null" for every custom scheme in Node.
    const { protocol: asked, host, pathname } = new URL(request.url)
    if (asked !== `${scheme}:` || host !== 'ziping') return refuse(403)
    const { status, headers, body } = page.respond(pathname)
    return new Response(new Uint8Array(body), { status, headers: { ...headers, 'Cache-Control': 'no-store' } })
  })
}
