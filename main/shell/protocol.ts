/** Serves the built page under app://ziping, and nothing else (checklist items 7 and 18). */
import type { Protocol } from 'electron'
import type { Page } from '../page.ts'
import { isOwnAddress, scheme } from './address.ts'

const refused = (status: 404 | 405) =>
  new Response('没有这个页面。\n', {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
  })

/** The answer to one request: by the page's fixed map; no path ever reaches the disk. */
export function answerRequest(page: Page, request: Pick<Request, 'method' | 'url'>): Response {
  if (!isOwnAddress(request.url)) return refused(404)
  if (request.method !== 'GET') return refused(405)
  const { pathname, searchParams } = new URL(request.url)
  const { status, headers, body } = page.respond(pathname, { draft: searchParams.has('draft') })
  // A copy over a buffer of its own, which is what Response takes by its type.
  return new Response(new Uint8Array(body), { status, headers })
}

export function servePage(protocol: Pick<Protocol, 'handle'>, page: Page): void {
  protocol.handle(scheme, (request) => answerRequest(page, request))
}
