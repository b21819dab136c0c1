/** The loopback server takes every request for a hostile one: each rule is shown by breaking it. */

import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../main/page.ts'
import { decodeFrame, encodeFrame } from '../../preload/frame.ts'
import { maxFileBytes } from '../../preload/values.ts'
import { failure, success } from '../../report/document/result.ts'
import { bridgeAddress, serve } from './loopback-world.ts'

const noAllowance = (headers: Record<string, unknown>) =>
  Object.keys(headers).filter((name) => name.startsWith('access-control-'))

describe('the first request', () => {
  it('carries a token of 256 bits and gets a cookie that scripts cannot read and other sites cannot send', async () => {
    const { ask, url, firstPath, port } = await serve()
    const token = new URL(url).searchParams.get('token') ?? ''
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const { status, headers } = await ask({ path: firstPath })
    expect(status).toBe(303)
    expect(headers.location).toBe('/')
    expect(headers['set-cookie']).toHaveLength(1)
    expect(headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^ziping-${port}=[A-Za-z0-9_-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    )
    expect(headers['cache-control']).toBe('no-store')
  })

  it('is the way to a page that no browser keeps; the program in it, whose name changes with it, may be kept', async () => {
    const { ask, signIn } = await serve()
    const headers = { cookie: await signIn() }
    expect((await ask({ path: '/', headers })).headers['cache-control']).toBe('no-store')
    expect((await ask({ path: '/assets/start.js', headers })).headers['cache-control']).toBe(
      'private, max-age=31536000, immutable',
    )
    expect((await ask({ path: bridgeAddress, headers })).headers['cache-control']).toBe(
      'private, max-age=31536000, immutable',
    )
    expect((await ask({ path: '/assets/gone.js', headers })).headers['cache-control']).toBe('no-store')
    expect((await ask({ path: '/assets/start.js' })).status).toBe(403)
  })

  it('opens nothing the second time, and says in Chinese how to get back', async () => {
    const { ask, firstPath, signIn } = await serve()
    await signIn()
    const { status, headers, body } = await ask({ path: firstPath })
    expect(status).toBe(403)
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(body.toString()).toContain('只能用一次')
    expect(body.toString()).toContain('请重新启动')
  })

  it('just goes on for a browser that is signed in already', async () => {
    const { ask, firstPath, signIn } = await serve()
    const cookie = await signIn()
    expect(await ask({ path: firstPath, headers: { cookie } })).toMatchObject({
      status: 303,
      headers: { location: '/' },
    })
  })

  it.each(['', 'wrong', 'A'.repeat(43), '%00', '字'])('opens nothing with the token %j', async (token) => {
    const { ask, signIn } = await serve()
    const { status, headers } = await ask({ path: `/?token=${encodeURIComponent(token)}` })
    expect(status).toBe(403)
    expect(headers['set-cookie']).toBeUndefined()
    // Nor does it use up the right one.
    expect(await signIn()).not.toBe('')
  })

  it('is only good at the start page', async () => {
    const { ask, firstPath } = await serve()
    expect((await ask({ path: firstPath.replace('/?', '/index.html?') })).status).toBe(403)
    expect((await ask({ path: firstPath, method: 'POST' })).status).toBe(403)
  })
})

describe('the page', () => {
  it('is served to the cookie, with the bridge before its own script', async () => {
    const { ask, signIn } = await serve()
    const cookie = await signIn()
    const { status, headers, body } = await ask({ headers: { cookie, 'sec-fetch-site': 'none' } })
    expect(status).toBe(200)
    expect(body.toString()).toContain(
      `<script type="module" src="${bridgeAddress}"></script><script type="module" src="/assets/start.js">`,
    )
    expect(body.toString()).not.toContain('/assets/text.js')
    const withDraft = await ask({ path: '/?draft=0123456789', headers: { cookie, 'sec-fetch-site': 'none' } })
    expect(withDraft.body.toString()).toContain('/assets/text.js')
    const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy(String(nonce)))
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    expect((await ask({ path: '/assets/start.js', headers: { cookie } })).body.toString()).toBe('start()')
    expect((await ask({ path: `${bridgeAddress}?v=1`, headers: { cookie } })).status).toBe(200)
    // What browsers ask for by themselves is no error in the page's console.
    expect((await ask({ path: '/favicon.ico', headers: { cookie } })).status).toBe(204)
  })

  it('finds the cookie among others', async () => {
    const { ask, signIn } = await serve()
    const cookie = await signIn()
    expect((await ask({ headers: { cookie: `a=b; ${cookie}; c=d` } })).status).toBe(200)
  })

  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..%5cpackage.json',
    '/%00',
    '/assets/start.js%00.html',
    '/nothing',
    '/.git/config',
    '/call',
    '/alive/',
    '/constructor',
  ])('is nowhere else: %s', async (path) => {
    const { ask, signIn } = await serve()
    const { status, body } = await ask({ path, headers: { cookie: await signIn() } })
    expect(status).toBe(404)
    expect(body.toString()).toBe('没有这个页面。\n')
  })
})

describe('what is refused', () => {
  it.each<[string, (host: string, port: number) => string]>([
    ['another name', (_host, port) => `ziping.example:${port}`],
    ['a name that resolves here', (_host, port) => `localhost:${port}`],
    ['another port', () => '127.0.0.1:1'],
    ['no port', () => '127.0.0.1'],
    ['our host and more', (host) => `${host}.example`],
    ['a user before it', (host) => `a@${host}`],
    ['another spelling', (_host, port) => `127.1:${port}`],
  ])('Host: %s, even with the token or the cookie', async (_what, made) => {
    const { ask, firstPath, signIn, pageCall, host, port, calls } = await serve()
    const headers = { host: made(host, port) }
    const first = await ask({ path: firstPath, headers })
    expect(first.status).toBe(403)
    expect(first.headers['set-cookie']).toBeUndefined()
    const cookie = await signIn()
    expect((await ask({ headers: { ...headers, cookie } })).status).toBe(403)
    expect((await ask(pageCall(cookie, { headers }))).status).toBe(403)
    expect(calls).toEqual([])
  })

  it('no Host at all, two of them, and addresses of other hosts', async () => {
    const { raw, signIn, host } = await serve()
    const cookie = await signIn()
    expect(await raw(`GET / HTTP/1.1\r\nCookie: ${cookie}\r\n\r\n`)).toMatch(/ 400 /)
    expect(await raw(`GET / HTTP/1.1\r\nHost:\r\nCookie: ${cookie}\r\n\r\n`)).toMatch(/ 403 /)
    expect(await raw(`GET / HTTP/1.0\r\nCookie: ${cookie}\r\n\r\n`)).toMatch(/ 403 /)
    expect(await raw(`GET / HTTP/1.1\r\nHost: evil.example\r\nHost: ${host}\r\nCookie: ${cookie}\r\n\r\n`)).toMatch(
      / 40[03] /,
    )
    const line = (target: string) =>
      `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`
    for (const target of ['http://evil.example/', `http://${host}/`, '//evil.example/', '*', 'index.html'])
      expect(await raw(line(target))).toMatch(/ 400 /)
    expect(await raw(line('/\0'))).toMatch(/ 400 /)
    expect(await raw(line('/'))).toMatch(/ 200 /)
  })

  it.each([
    ['none', undefined],
    ['empty', ''],
    ['of another run', `x`],
    ['wrong in its last character', 'flip'],
    ['cut short', 'cut'],
    ['under another name', 'name'],
  ])('a cookie that is %s', async (_what, kind) => {
    const { ask, signIn, pageCall, calls } = await serve()
    const good = await signIn()
    const cookie =
      kind === 'x'
        ? (await (await serve()).signIn()).replace(/^ziping-\d+/, good.split('=')[0] ?? '')
        : kind === 'flip'
          ? good.slice(0, -1) + (good.endsWith('A') ? 'B' : 'A')
          : kind === 'cut'
            ? good.slice(0, -1)
            : kind === 'name'
              ? good.replace('ziping', 'zipinh')
              : kind
    const page = await ask({ headers: { cookie } })
    expect(page.status).toBe(403)
    expect(page.body.toString()).toContain('请重新启动')
    for (const path of [bridgeAddress, '/assets/start.js', '/alive'])
      expect((await ask({ path, headers: { cookie } })).status).toBe(403)
    expect((await ask(pageCall('', { headers: { cookie } }))).status).toBe(403)
    expect(calls).toEqual([])
  })

  it.each([
    ['none', { origin: undefined }],
    ['null', { origin: 'null' }],
    ['of a web page', { origin: 'https://evil.example' }],
    ['of another port', { origin: 'http://127.0.0.1:1' }],
    ['of the same port under a name', { origin: 'localhost' }],
    ['with a path', { origin: 'slash' }],
    ['that is right, sent from a web page', { 'sec-fetch-site': 'cross-site' }],
    ['that is right, sent from another port', { 'sec-fetch-site': 'same-site' }],
    ['that is right, typed', { 'sec-fetch-site': 'none' }],
  ])('a call with an Origin %s', async (_what, made) => {
    const { ask, signIn, pageCall, origin, port, calls } = await serve()
    const spelt: Record<string, string> = { localhost: `http://localhost:${port}`, slash: `${origin}/` }
    const headers = 'origin' in made ? { origin: made.origin && (spelt[made.origin] ?? made.origin) } : made
    expect((await ask(pageCall(await signIn(), { headers }))).status).toBe(403)
    expect(calls).toEqual([])
  })

  it.each(['cross-site', 'same-site'])('a page or file asked for by a %s page', async (site) => {
    const { ask, signIn } = await serve()
    const headers = { cookie: await signIn(), 'sec-fetch-site': site }
    for (const path of ['/', bridgeAddress, '/alive']) expect((await ask({ path, headers })).status).toBe(403)
  })

  it.each(['text/plain', 'application/json', 'application/x-www-form-urlencoded', undefined])(
    'a call of type %s, as a form or a script of another page could send it',
    async (type) => {
      const { ask, signIn, pageCall, calls } = await serve()
      expect((await ask(pageCall(await signIn(), { headers: { 'content-type': type } }))).status).toBe(415)
      expect(calls).toEqual([])
    },
  )

  it('every method but GET and POST, a GET on a call, a POST elsewhere', async () => {
    const { ask, signIn, pageCall, calls } = await serve()
    const cookie = await signIn()
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE'])
      expect((await ask(pageCall(cookie, { method }))).status).toBe(405)
    expect((await ask({ path: '/call/app.info', headers: { cookie } })).status).toBe(405)
    for (const path of ['/', bridgeAddress, '/alive', '/call', '/calls/app.info'])
      expect((await ask(pageCall(cookie, { path }))).status).toBe(404)
    expect(calls).toEqual([])
  })

  it('leave to ask from elsewhere: no answer ever carries one', async () => {
    const { ask, signIn, pageCall } = await serve()
    const cookie = await signIn()
    const preflight = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
    const replies = [
      await ask({ method: 'OPTIONS', path: '/call/app.info', headers: { cookie, ...preflight } }),
      await ask({ headers: { cookie, origin: 'https://evil.example' } }),
      await ask(pageCall(cookie)),
    ]
    expect(replies.map(({ headers }) => noAllowance(headers))).toEqual([[], [], []])
  })

  it('any address but 127.0.0.1', async () => {
    const { port } = await serve()
    const others = Object.values(networkInterfaces())
      .flatMap((entries) => entries ?? [])
      .filter((entry) => entry.address !== '127.0.0.1' && !entry.address.startsWith('fe80'))
      .map((entry) => entry.address)
    const reach = (host: string) =>
      new Promise<boolean>((resolve) => {
        const socket = connect({ host, port, timeout: 1000 })
        const end = (reached: boolean) => () => {
          socket.destroy()
          resolve(reached)
        }
        socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false))
      })
    expect(await reach('127.0.0.1')).toBe(true)
    // 127.0.0.2 is this computer, too, and there whether or not it has a network.
    for (const host of ['127.0.0.2', ...others]) expect(await reach(host), host).toBe(false)
  })
})

describe('a call', () => {
  it('crosses with its bytes, and so does its result', async () => {
    const { ask, signIn, pageCall, calls } = await serve({
      dispatch: async (name, input) => success({ name, input, back: new Uint8Array([3]) }),
    })
    expect(calls).toEqual([])
    const input = { suggestedName: '甲', bytes: new Uint8Array([1, 2]) }
    const { status, headers, body } = await ask(
      pageCall(await signIn(), { path: '/call/files.save', body: encodeFrame(input) }),
    )
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(decodeFrame(body)).toEqual({ ok: true, value: { name: 'files.save', input, back: new Uint8Array([3]) } })
  })

  it('that fails is an answer like any other', async () => {
    const { ask, signIn, pageCall } = await serve({ dispatch: async () => failure('disk-full', '磁盘已满。') })
    const { status, body } = await ask(pageCall(await signIn()))
    expect([status, decodeFrame(body)]).toEqual([200, { ok: false, code: 'disk-full', message: '磁盘已满。' }])
  })

  it.each([
    ['empty', new Uint8Array()],
    ['no frame', new TextEncoder().encode('{"id":"draft-0001"}')],
  ])('whose body is %s is refused as a value', async (_what, body) => {
    const { ask, signIn, pageCall, calls } = await serve()
    const reply = await ask(pageCall(await signIn(), { body }))
    expect(reply.status).toBe(400)
    expect(decodeFrame(reply.body)).toMatchObject({ ok: false, code: 'bad-request' })
    expect(calls).toEqual([])
  })

  it('may be as large as a file may be, and no larger, announced or not', async () => {
    const { ask, signIn, pageCall, calls } = await serve()
    const cookie = await signIn()
    const file = encodeFrame({ bytes: new Uint8Array(maxFileBytes) })
    expect((await ask(pageCall(cookie, { body: file }))).status).toBe(200)
    const tooLarge = new Uint8Array(2 * maxFileBytes + 2 * 1024 * 1024)
    const announced = { 'content-length': String(tooLarge.byteLength) }
    expect((await ask(pageCall(cookie, { body: tooLarge, headers: announced }))).status).toBe(413)
    const streamed = { 'transfer-encoding': 'chunked' }
    expect((await ask(pageCall(cookie, { body: tooLarge, headers: streamed }))).status).toBe(413)
    expect(calls).toHaveLength(1)
    // The server is none the worse for it.
    expect((await ask(pageCall(cookie))).status).toBe(200)
  })

  it('broken off in the middle reaches no handler, and the server goes on', async () => {
    const { ask, signIn, pageCall, calls, host, port, origin } = await serve()
    const cookie = await signIn()
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `POST /call/drafts.save HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\nContent-Type: application/x-ziping-frame\r\nContent-Length: 1000\r\n\r\nhalf`,
          () => setTimeout(() => socket.destroy(), 20),
        )
      })
      socket.on('close', () => resolve())
    })
    expect((await ask(pageCall(cookie))).status).toBe(200)
    expect(calls.map(([name]) => name)).toEqual(['app.info'])
  })
})

describe('the log of the server', () => {
  it('names the rule that was broken, and neither token nor cookie', async () => {
    const { ask, signIn, url, lines } = await serve()
    const cookie = await signIn()
    await ask({ headers: { host: 'evil.example', cookie } })
    await ask({ path: bridgeAddress })
    expect(lines).toEqual(['warn request refused {"why":"host"}', 'warn request refused {"why":"session"}'])
    expect(lines.join()).not.toContain(new URL(url).searchParams.get('token'))
  })
})
