/**
 * `window.ziping` in a browser: the calls over fetch to the loopback server the page came from.
 * Loaded before the page's own script.
 */
import type { Api, Bridge } from './api.ts'
import { calls } from './calls.ts'
import { decodeFrame, encodeFrame, frameType } from './frame.ts'

interface Refused {
  readonly ok: false
  readonly code: string
  readonly message: string
}

const refused = (code: string, message: string): Refused => ({ ok: false, code, message })

const offline = () =>
  refused(
    'offline',
    '没有完成：后台程序已经停止，或没有响应。文字还在本窗口中，请先不要关闭窗口。请重新启动程序，在新窗口中打开这份草稿；最后没有存上的改动，可从本窗口复制过去。',
  )

/** Answers that carry no frame, by HTTP status. */
function withoutFrame(status: number): Refused {
  if (status === 403)
    return refused(
      'signed-out',
      '没有完成：本窗口与程序的连接已失效。文字还在本窗口中，请先不要关闭窗口。请重新启动程序，在新窗口中打开这份草稿，把没有存上的改动复制过去。',
    )
  if (status === 413)
    return refused(
      'too-big',
      '没有完成：内容太大，程序收不下。文字还在本窗口中，已保存的草稿没有改动。请删去或缩小一些图片后再试。',
    )
  return offline()
}

/** What a closing window still says arrives: the last keys, and that the draft is free. */
const lastWords: ReadonlySet<string> = new Set(['drafts.journal', 'drafts.release'])
/** Bytes: the fetch standard allows 64 KB in all to requests that outlive their page. */
const mostKeptAlive = 16 * 1024

async function send(name: string, input: unknown): Promise<unknown> {
  try {
    const body = encodeFrame(input)
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': frameType },
      body,
      keepalive: lastWords.has(name) && body.byteLength <= mostKeptAlive,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
    })
    if (response.headers.get('Content-Type') !== frameType) return withoutFrame(response.status)
    return decodeFrame(new Uint8Array(await response.arrayBuffer()))
  } catch {
    return offline()
  }
}

/** The shell has no menu and asks nothing: subscribing works, nothing is ever sent. */
const silent = () => () => {}

const bridge: Bridge = Object.freeze({
  call: Object.freeze(Object.fromEntries(calls.map((name) => [name, (input: unknown) => send(name, input)]))) as Api,
  on: Object.freeze({ menu: silent, draft: silent, close: silent, handed: silent, saveNow: silent }),
  capabilities: Object.freeze({
    nativeDialogs: false,
    menu: false,
    pdf: false,
    print: false,
    showFiles: false,
    closeGuard: false,
  }),
})

Object.defineProperty(window, 'ziping', { value: bridge, enumerable: true, writable: false, configurable: false })

// While a page holds this stream open, the program stays; it reconnects by itself after a sleep. Nothing comes through it.
new EventSource('/alive')
