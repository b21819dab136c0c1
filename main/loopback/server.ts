/**
 * The loopback server: the page, the calls, and the stream that tells whether a page is open.
 * It listens on 127.0.0.1 only and treats every request as if it came from a hostile page.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeFrame, encodeFrame, FrameError, frameType } from '../../preload/frame.ts'
import { maxBackupBytes, maxFileBytes } from '../../preload/values.ts'
import { failure, type Result } from '../../report/document/result.ts'
import type { Dispatch } from '../dispatch.ts'
import { type Log, thrownFacts } from '../log.ts'
import { type Page, pageHeaders } from '../page.ts'
import { readBody } from './body.ts'
import { type Refusal, refuseForeign, refuseStranger, targetOf } from './guard.ts'
import { listenOn } from './port.ts'
import { createPresence, type Patience, type Timers } from './presence.ts'
import { refusedPage } from './refused.ts'
import { createSession } from './session.ts'

export interface LoopbackOptions {
  readonly page: Page
  readonly dispatch: Dispatch
  /** The first that can be had is taken; 0 = any free one. */
  readonly ports: readonly number[]
  readonly timers: Timers
  readonly patience: Patience
  readonly log: Log
}

export interface Loopback {
  /** http://127.0.0.1:port */
  readonly origin: string
  /** The address to open, with the one-time token. */
  readonly url: string
  /** Resolves when no page is open any more, or none ever came. The server still runs then. */
  readonly abandoned: Promise<void>
  /** Takes no new requests, lets running calls finish, then closes. */
  close(): Promise<void>
}

const frameBytes = 1024 * 1024
/** A new draft with the file that it was read from: its pictures are no larger than the file, once more. And the frame. */
const mostOfCall = 2 * maxFileBytes + frameBytes
const mostOfBackup = maxBackupBytes + frameBytes

/** Milliseconds that closing waits for a request whose sender has stalled. */
const closingPatience = 10_000

type Headers = Readonly<Record<string, string>>

// Answers without a style of their own: the nonce in their policy fits nothing.
const headersOf = (contentType: string): Headers => pageHeaders(contentType, 'none')

function answer(response: ServerResponse, status: number, headers: Headers, body: Uint8Array | string = ''): void {
  response.writeHead(status, { 'Cache-Control': 'no-store', ...headers, 'Content-Length': Buffer.byteLength(body) })
  response.end(body)
}

function refuse(response: ServerResponse, { status }: Refusal, asPage: boolean): void {
  const headers = headersOf(asPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8')
  // The connection is closed so that the rest of a refused body is never read.
  const more: Headers = status === 405 ? { Connection: 'close', Allow: 'GET, POST' } : { Connection: 'close' }
  answer(response, status, { ...headers, ...more }, asPage ? refusedPage : '不能访问。\n')
}

const redirectHome = (response: ServerResponse, more: Headers = {}) =>
  answer(response, 303, { ...headersOf('text/plain; charset=utf-8'), Location: '/', ...more })

const answerCall = (response: ServerResponse, status: number, result: Result<unknown>) =>
  answer(response, status, headersOf(frameType), encodeFrame(result))

const unreadable = () =>
  failure('bad-request', '这一步没有完成：交给程序的内容不完整。文字和草稿没有改动。请再试一次。')

/**
 * Starts the server.
 * @throws an Error with code EADDRINUSE or EACCES where no port can be had; one without a code where the page has no bridge
 */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { page, dispatch, log } = options
  // The page gets its bridge from here; in Electron the preload installs it.
  const bridgeScript = `<script type="module" src="${page.script('bridge')}"></script>`
  const server = createServer()
  await listenOn(server, options.ports)
  const { port } = server.address() as AddressInfo
  // URL leaves out :80, as browsers do.
  const { origin } = new URL(`http://127.0.0.1:${port}`)
  const session = createSession(port)
  const running = new Set<Promise<void>>()
  const streams = new Set<ServerResponse>()

  let abandon = () => {}
  const abandoned = new Promise<void>((resolve) => {
    abandon = resolve
  })
  const presence = createPresence(abandon, options.timers, options.patience)

  async function call(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    const body = await readBody(request, name === 'backup.restore' ? mostOfBackup : mostOfCall)
    if (body === null) return answer(response, 413, headersOf('text/plain; charset=utf-8'), '内容太大。\n')
    let input: unknown
    try {
      input = decodeFrame(body)
    } catch (error) {
      if (!(error instanceof FrameError)) throw error
      return answerCall(response, 400, unreadable())
    }
    answerCall(response, 200, await dispatch(name, input))
  }

  function stayAlive(response: ServerResponse): void {
    const leave = presence.arrive()
    streams.add(response)
    response.once('close', () => {
      streams.delete(response)
      leave()
    })
    response.writeHead(200, { ...headersOf('text/event-stream'), 'Cache-Control': 'no-store' })
    response.flushHeaders()
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const foreign = refuseForeign(request, origin)
    const target = targetOf(request.url)
    if (foreign || !target) {
      log.warn('request refused', { why: foreign?.why ?? 'target' })
      return refuse(response, foreign ?? { status: 400, why: 'target' }, false)
    }
    const opensWindow = request.method === 'GET' && target.pathname === '/'
    if (opensWindow && target.token !== null) {
      if (session.redeem(target.token)) return redirectHome(response, { 'Set-Cookie': session.setCookie })
      // Whoever is signed in and opens the first address once more just goes on.
      if (session.accepts(request.headers.cookie)) return redirectHome(response)
      return refuse(response, { status: 403, why: 'token' }, true)
    }
    const stranger = refuseStranger(request, origin, session)
    if (stranger) {
      log.warn('request refused', { why: stranger.why })
      return refuse(response, stranger, opensWindow)
    }
    const isCall = target.pathname.startsWith('/call/')
    if (request.method === 'POST') {
      if (isCall) return call(request, response, target.pathname.slice('/call/'.length))
      return refuse(response, { status: 404, why: 'address' }, false)
    }
    if (isCall) return refuse(response, { status: 405, why: 'method' }, false)
    if (target.pathname === '/alive') return stayAlive(response)
    // Browsers ask for it unasked; a 404 would stand in the page's console as an error.
    if (target.pathname === '/favicon.ico') {
      response.writeHead(204, { ...headersOf('image/x-icon'), 'Cache-Control': 'no-store' })
      return void response.end()
    }
    const { status, headers, body } = page.respond(target.pathname, { head: bridgeScript, draft: target.draft })
    // The build puts a hash of the content into these names. Only the program stands in them, nothing of a report; kept, they are
    // neither sent nor compiled anew when a window is opened again.
    const kept = status === 200 && target.pathname.startsWith('/assets/')
    answer(
      response,
      status,
      kept ? { ...headers, 'Cache-Control': 'private, max-age=31536000, immutable' } : headers,
      body,
    )
  }

  server.on('request', (request, response) => {
    const task: Promise<void> = handle(request, response)
      .catch((error) => {
        log.warn('request broken off', thrownFacts(error))
        response.destroy()
      })
      .finally(() => running.delete(task))
    running.add(task)
  })

  const close = async () => {
    presence.stop()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const stream of streams) stream.end()
    let timer: unknown
    const enough = new Promise<void>((resolve) => {
      timer = options.timers.set(resolve, closingPatience)
    })
    await Promise.race([Promise.allSettled(running), enough])
    options.timers.clear(timer)
    // What was answered goes out before its connection is cut.
    setTimeout(() => server.closeAllConnections(), 200).unref()
    server.closeIdleConnections()
    await closed
  }

  return { origin, url: `${origin}/?token=${session.token}`, abandoned, close }
}
