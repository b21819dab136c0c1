/** How long the loopback server lives, and how the page's bridge talks to it. */
import { get } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPresence, usualPatience } from '../../main/loopback/presence.ts'
import { findOnPath, openWindow, windowCommands } from '../../main/loopback/window.ts'
import type { Bridge } from '../../preload/api.ts'
import { calls, events } from '../../preload/calls.ts'
import { failure, success } from '../../report/document/result.ts'
import { handTimers, serve } from './loopback-world.ts'

describe('presence', () => {
  function present() {
    const clock = handTimers()
    const ended = vi.fn()
    return { ...clock, ended, presence: createPresence(ended, clock.timers, usualPatience) }
  }

  it('waits ten minutes for the first page, then ends', () => {
    const { delays, fire, ended } = present()
    expect(delays()).toEqual([600_000])
    fire()
    expect(ended).toHaveBeenCalledTimes(1)
  })

  it('waits for nothing while a page is there, and half a minute after the last one', () => {
    const { delays, fire, ended, presence } = present()
    const first = presence.arrive()
    const second = presence.arrive()
    expect(delays()).toEqual([])
    first()
    first()
    expect(delays()).toEqual([])
    second()
    expect(delays()).toEqual([30_000])
    fire()
    expect(ended).toHaveBeenCalledTimes(1)
  })

  it('goes on when the page was only reloaded', () => {
    const { delays, fire, ended, presence } = present()
    presence.arrive()()
    presence.arrive()
    expect(delays()).toEqual([])
    fire()
    expect(ended).not.toHaveBeenCalled()
  })

  it('does not come back after it was stopped', () => {
    const { delays, presence } = present()
    const leave = presence.arrive()
    presence.stop()
    leave()
    expect(delays()).toEqual([])
  })
})

describe('the server', () => {
  const streamFrom = (origin: string, cookie: string) =>
    new Promise<{ type: string | undefined; close: () => void }>((resolve) => {
      const request = get(`${origin}/alive`, { headers: { cookie } }, (response) => {
        response.resume()
        response.on('error', () => {})
        resolve({ type: response.headers['content-type'], close: () => request.destroy() })
      })
      request.on('error', () => {})
    })

  it('is abandoned when its last page has gone', async () => {
    const { timers, delays, fire } = handTimers()
    const server = await serve({ timers })
    const cookie = await server.signIn()
    const page = await streamFrom(server.origin, cookie)
    expect(page.type).toBe('text/event-stream')
    expect(delays()).toEqual([])
    page.close()
    await vi.waitFor(() => expect(delays()).toEqual([30_000]))
    fire()
    await server.abandoned
  })

  it('closes with its streams open, and takes nothing after', async () => {
    const server = await serve()
    const cookie = await server.signIn()
    await streamFrom(server.origin, cookie)
    await server.close()
    await expect(server.ask({ headers: { cookie } })).rejects.toThrow(/ECONNREFUSED/)
  })

  it('lets a save that is under way finish and answers it, then closes', async () => {
    let finish = () => {}
    const under = new Promise<void>((resolve) => {
      finish = resolve
    })
    const server = await serve({ dispatch: () => under.then(() => success('saved')) })
    const reply = server.ask(server.pageCall(await server.signIn(), { path: '/call/drafts.save' }))
    await new Promise((resolve) => setTimeout(resolve, 50))
    let closed = false
    const closing = server.close().then(() => {
      closed = true
    })
    // Longer than closing gives an answer to go out.
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(closed).toBe(false)
    finish()
    expect((await reply).status).toBe(200)
    await closing
  })
})

describe('the bridge of the page', () => {
  afterEach(() => vi.unstubAllGlobals())

  /** Loads preload/browser.ts as a page of the server would; its fetch adds what a browser adds. */
  async function bridgeTo(server: { origin: string }, cookie: string) {
    const opened: string[] = []
    const window = {} as { ziping: Bridge }
    vi.stubGlobal('window', window)
    vi.stubGlobal(
      'EventSource',
      class {
        constructor(address: string) {
          opened.push(address)
        }
      },
    )
    const { fetch } = globalThis
    vi.stubGlobal('fetch', (address: string, init: RequestInit) =>
      fetch(server.origin + address, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), cookie, origin: server.origin },
      }),
    )
    vi.resetModules()
    await import('../../preload/browser.ts')
    return { bridge: window.ziping, window, opened }
  }

  it('has one function for each call, the events, the capabilities, and cannot be changed', async () => {
    const { bridge, window, opened } = await bridgeTo({ origin: 'http://127.0.0.1:1' }, '')
    expect(Object.keys(bridge).sort()).toEqual(['call', 'capabilities', 'on'])
    expect(Object.keys(bridge.call).sort()).toEqual([...calls].sort())
    expect(Object.keys(bridge.on).sort()).toEqual([...events].sort())
    expect(bridge.capabilities).toEqual({
      nativeDialogs: false,
      menu: false,
      pdf: false,
      print: false,
      showFiles: false,
      closeGuard: false,
    })
    for (const part of [bridge, bridge.call, bridge.on, bridge.capabilities]) expect(Object.isFrozen(part)).toBe(true)
    expect(Reflect.set(window, 'ziping', {})).toBe(false)
    expect(Reflect.deleteProperty(window, 'ziping')).toBe(false)
    expect(opened).toEqual(['/alive'])
    for (const event of events) expect(bridge.on[event](() => {})()).toBeUndefined()
  })

  it('calls by name and brings back values, bytes and failures', async () => {
    const server = await serve({
      dispatch: async (name, input) =>
        name === 'drafts.list' ? failure('disk-full', '磁盘已满。') : success({ name, input }),
    })
    const { bridge } = await bridgeTo(server, await server.signIn())
    const bytes = new Uint8Array([1, 2])
    expect(await bridge.call['files.save']({ suggestedName: '甲', kind: 'docx', bytes })).toEqual({
      ok: true,
      value: { name: 'files.save', input: { suggestedName: '甲', kind: 'docx', bytes } },
    })
    expect(await bridge.call['drafts.list']({})).toEqual({ ok: false, code: 'disk-full', message: '磁盘已满。' })
  })

  it('answers "offline" when the server is gone, and what to do', async () => {
    const server = await serve()
    const { bridge } = await bridgeTo(server, await server.signIn())
    await server.close()
    const result = await bridge.call['app.info']({})
    expect(result).toMatchObject({ ok: false, code: 'offline' })
    expect(result.ok ? '' : result.message).toMatch(/文字还在本窗口中.*请重新启动程序/)
  })

  it('answers "signed-out" when the session is not known, "too-big" for what the server does not take', async () => {
    const server = await serve()
    const stranger = await bridgeTo(server, 'ziping=x')
    expect(await stranger.bridge.call['app.info']({})).toMatchObject({ ok: false, code: 'signed-out' })
    vi.unstubAllGlobals()
    const { bridge } = await bridgeTo(server, await server.signIn())
    const bytes = new Uint8Array(90 * 1024 * 1024)
    expect(await bridge.call['files.save']({ suggestedName: '甲', kind: 'docx', bytes })).toMatchObject({
      ok: false,
      code: 'too-big',
    })
  })
})

describe('the window', () => {
  const url = 'http://127.0.0.1:5000/?token=abc'
  const installed =
    (...names: string[]) =>
    (name: string) =>
      names.includes(name) ? `/usr/bin/${name}` : null

  it('is none where there is no display', () => {
    expect(windowCommands('linux', {}, installed('chromium', 'xdg-open'), url)).toEqual([])
  })

  it('is one without address bar where there is a Chromium, else whatever opens addresses', () => {
    const app = { command: '/usr/bin/chromium', args: [`--app=${url}`, '--no-first-run'] }
    const opener = { command: '/usr/bin/xdg-open', args: [url] }
    expect(windowCommands('linux', { DISPLAY: ':0' }, installed('chromium', 'xdg-open'), url)).toEqual([app, opener])
    expect(windowCommands('linux', { WAYLAND_DISPLAY: 'w' }, installed('xdg-open'), url)).toEqual([opener])
    expect(windowCommands('linux', { DISPLAY: ':0' }, installed(), url)).toEqual([])
  })

  it('on Windows is Edge as an app, else the usual browser; on macOS the usual browser', () => {
    const commands = windowCommands('win32', { 'ProgramFiles(x86)': 'C:\\P' }, installed(), url)
    expect(commands.map(({ command }) => command)).toEqual([
      'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe',
      'cmd.exe',
    ])
    expect(windowCommands('darwin', {}, installed(), url)).toEqual([{ command: 'open', args: [url] }])
  })

  it('is looked for on the search path', () => {
    expect(findOnPath({ PATH: process.env.PATH })('node')).toMatch(/node$/)
    expect(findOnPath({ PATH: '/nowhere' })('node')).toBeNull()
    expect(findOnPath({})('node')).toBeNull()
  })

  it('is tried with the next command where one cannot run', async () => {
    const node = (script: string) => ({ command: process.execPath, args: ['-e', script] })
    expect(await openWindow([{ command: '/nowhere/chromium', args: [] }, node('process.exit(1)')])).toBe(false)
    expect(await openWindow([{ command: '/nowhere/chromium', args: [] }, node('')])).toBe(true)
    expect(await openWindow([])).toBe(false)
  })
})
