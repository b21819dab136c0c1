/** A running loopback server and a client that can send anything. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Dispatch } from '../../main/dispatch.ts'
import { type Patience, type Timers, usualPatience } from '../../main/loopback/presence.ts'
import { startLoopback } from '../../main/loopback/server.ts'
import { openPage } from '../../main/page.ts'
import { encodeFrame, frameType } from '../../preload/frame.ts'
import { success } from '../../report/document/result.ts'
import { recordingLog, scratch } from './world.ts'

/** Timers that fire when told to. */
export function handTimers() {
  const waiting = new Map<number, { action: () => void; delay: number }>()
  let next = 0
  const timers: Timers = {
    set: (action, delay) => {
      next += 1
      waiting.set(next, { action, delay })
      return next
    },
    clear: (timer) => waiting.delete(timer as number),
  }
  return {
    timers,
    /** Delays of the timers that are set. */
    delays: () => [...waiting.values()].map(({ delay }) => delay),
    fire: () => {
      const due = [...waiting.values()]
      waiting.clear()
      for (const { action } of due) action()
    },
  }
}

/** Of the bridge in it. */
export const bridgeAddress = '/assets/bridge-Ab3_x-9Z.js'

/** A folder as electron-vite builds it. */
export function builtRenderer(): string {
  const folder = join(scratch(), 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><head><script type="module" src="/assets/start.js"></script><link rel="preload" href="/assets/text.js" data-ahead></head>',
  )
  writeFileSync(join(folder, 'assets/start.js'), 'start()')
  writeFileSync(join(folder, `.${bridgeAddress}`), 'bridge()')
  return folder
}

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface Asked {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: Uint8Array
}

const present = (headers: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])))

export async function serve(parts: { dispatch?: Dispatch; patience?: Patience; timers?: Timers } = {}) {
  const { lines, log } = recordingLog()
  const calls: [string, unknown][] = []
  const server = await startLoopback({
    page: openPage(builtRenderer()),
    dispatch:
      parts.dispatch ??
      (async (name, input) => {
        calls.push([name, input])
        return success({ got: input })
      }),
    ports: [0],
    timers: parts.timers ?? handTimers().timers,
    patience: parts.patience ?? usualPatience,
    log,
  })
  onTestFinished(() => server.close())
  const { hostname, port, host } = new URL(server.origin)

  const ask = ({ method = 'GET', path = '/', headers = {}, body }: Asked): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const sent = request({ hostname, port, method, path, headers: present({ host, ...headers }) }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        )
      })
      sent.on('error', reject)
      sent.end(body)
    })

  /** The status line that answers a request typed by hand; '' where the connection is just closed. */
  const raw = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.end(text))
      let got = ''
      socket.on('data', (chunk) => {
        got += chunk
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve(got.split('\r\n')[0] ?? ''))
    })

  const { pathname, search } = new URL(server.url)
  /** Signs in with the one-time token; gives the Cookie header. */
  const signIn = async (): Promise<string> => {
    const { headers } = await ask({ path: pathname + search })
    return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  }
  /** What a call of the page looks like. */
  const pageCall = (cookie: string, more: Asked = {}): Asked => ({
    method: 'POST',
    path: '/call/app.info',
    body: encodeFrame({}),
    ...more,
    headers: {
      cookie,
      origin: server.origin,
      'content-type': frameType,
      'sec-fetch-site': 'same-origin',
      ...more.headers,
    },
  })
  return { ...server, host, port: Number(port), firstPath: pathname + search, ask, raw, signIn, pageCall, calls, lines }
}
