/**
 * What a request must be before anything is done with it. Any web page open in any browser of this
 * computer can send requests to 127.0.0.1, and a name that an attacker owns can be made to resolve
 * to it; hence exact Host, exact Origin, and a cookie that only our own page sends.
 */
import type { IncomingMessage } from 'node:http'
import { frameType } from '../../preload/frame.ts'
import type { Session } from './session.ts'

export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 415
  /** For the log; the sender learns nothing but the status. */
  readonly why: string
}

/** What is asked for: the address without its query, the token of the query, and whether it names a draft. */
export interface Target {
  readonly pathname: string
  readonly token: string | null
  readonly draft: boolean
}

const refusal = (status: Refusal['status'], why: string): Refusal => ({ status, why })

/** Splits a request target; nothing is decoded or resolved, as only exact addresses are served. */
export function targetOf(url: string | undefined): Target | null {
  // Absolute-form targets and // would name another host.
  if (url === undefined || !url.startsWith('/') || url.startsWith('//')) return null
  const at = url.indexOf('?')
  if (at < 0) return { pathname: url, token: null, draft: false }
  const query = new URLSearchParams(url.slice(at + 1))
  return { pathname: url.slice(0, at), token: query.get('token'), draft: query.has('draft') }
}

/** The checks that come before the session: host, method, target. */
export function refuseForeign(request: IncomingMessage, origin: string): Refusal | null {
  if (request.headers.host !== new URL(origin).host) return refusal(403, 'host')
  if (request.method !== 'GET' && request.method !== 'POST') return refusal(405, 'method')
  if (targetOf(request.url) === null) return refusal(400, 'target')
  return null
}

/** The checks of everything but the first request with the token. */
export function refuseStranger(request: IncomingMessage, origin: string, session: Session): Refusal | null {
  if (!session.accepts(request.headers.cookie)) return refusal(403, 'session')
  const site = request.headers['sec-fetch-site']
  if (request.method === 'GET') {
    // 'none': typed or opened by the user. 'same-site' is another port of 127.0.0.1: another program.
    return site === undefined || site === 'same-origin' || site === 'none' ? null : refusal(403, 'site')
  }
  if (request.headers.origin !== origin) return refusal(403, 'origin')
  if (site !== undefined && site !== 'same-origin') return refusal(403, 'site')
  if (request.headers['content-type'] !== frameType) return refusal(415, 'content type')
  return null
}
