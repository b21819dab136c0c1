/** The desktop shell's rules, each against what Electron hands it: who may call, what is served, asked, opened, shown. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow, IpcMain, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { openPage } from '../../main/page.ts'
import { isOwnAddress } from '../../main/shell/address.ts'
import { desktopArguments, filesOfSecondStart } from '../../main/shell/arguments.ts'
import { answerCalls } from '../../main/shell/calls.ts'
import { denyNavigation } from '../../main/shell/navigation.ts'
import { denyPermissions } from '../../main/shell/permissions.ts'
import { answerRequest } from '../../main/shell/protocol.ts'
import { staysInside } from '../../main/shell/requests.ts'
import { windowOptions } from '../../main/shell/window.ts'
import { calls } from '../../preload/calls.ts'
import { success } from '../../report/document/result.ts'
import { builtRenderer } from './loopback-world.ts'
import { recordingLog } from './world.ts'

interface Frame {
  frameTreeNodeId: number
  origin: string
  detached: boolean
}
const own: Frame = { frameTreeNodeId: 7, origin: 'app://ziping', detached: false }

/** The channels as they are registered, and what reached the handlers. */
function answering(window: { destroyed: boolean } | null = { destroyed: false }) {
  const handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>()
  const reached: [string, unknown][] = []
  const { log, lines } = recordingLog()
  answerCalls({
    ipcMain: { handle: (name, handler) => void handlers.set(name, handler as never) } as Pick<IpcMain, 'handle'>,
    dispatch: async (name, input) => {
      reached.push([name, input])
      return success('reached')
    },
    window: () =>
      window &&
      ({ isDestroyed: () => window.destroyed, webContents: { mainFrame: { ...own } } } as unknown as BrowserWindow),
    log,
  })
  return { handlers, reached, lines }
}

describe('who may call (checklist item 17)', () => {
  it('has one channel a call, and no other', () => {
    expect([...answering().handlers.keys()].sort()).toEqual([...calls].sort())
  })

  it('hands a call of the own main frame on, with nothing but its one input', async () => {
    const { handlers, reached } = answering()
    await expect(handlers.get('drafts.load')?.({ senderFrame: own }, { id: 'a' }, 'more')).resolves.toEqual(
      success('reached'),
    )
    expect(reached).toEqual([['drafts.load', { id: 'a' }]])
  })

  const throwing = {
    get detached(): boolean {
      throw new Error('Render frame was disposed')
    },
  }
  const strangers: readonly (readonly [string, unknown])[] = [
    ['a frame inside the page', { ...own, frameTreeNodeId: 8 }],
    ['another origin in the main frame', { ...own, origin: 'https://example.invalid' }],
    ['an origin that begins like ours', { ...own, origin: 'app://ziping.evil' }],
    ['an opaque origin', { ...own, origin: 'null' }],
    ['a frame that is going', { ...own, detached: true }],
    ['a frame that has moved on', null],
    ['a frame that was disposed of', throwing],
  ]
  it.each(strangers)('refuses %s, on every channel, and the handler hears nothing', async (_what, senderFrame) => {
    const { handlers, reached, lines } = answering()
    for (const name of calls) {
      const answer = await handlers.get(name)?.({ senderFrame }, {})
      expect(answer).toMatchObject({ ok: false, code: 'forbidden' })
    }
    expect(reached).toEqual([])
    expect(lines).toHaveLength(calls.length)
  })

  it('refuses when the window is gone', async () => {
    for (const window of [null, { destroyed: true }]) {
      const { handlers, reached } = answering(window)
      expect(await handlers.get('app.info')?.({ senderFrame: own }, {})).toMatchObject({ code: 'forbidden' })
      expect(reached).toEqual([])
    }
  })

  it('asks who calls before anything is awaited', async () => {
    const { handlers } = answering()
    const event = { senderFrame: own as Frame | null }
    const answer = handlers.get('app.info')?.(event, {})
    event.senderFrame = null
    expect(await answer).toEqual(success('reached'))
  })
})

describe('what is served under app://ziping (item 18)', () => {
  const renderer = () => {
    const folder = builtRenderer()
    mkdirSync(join(folder, '../renderer-evil'))
    writeFileSync(join(folder, '../renderer-evil/secret.js'), 'secret')
    writeFileSync(join(folder, '../secret.txt'), 'secret')
    return openPage(folder)
  }
  const status = (url: string, method = 'GET') => answerRequest(renderer(), { url, method }).status

  it('serves the page and its parts, with the content security policy', async () => {
    const answer = answerRequest(renderer(), { url: 'app://ziping/', method: 'GET' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self'")
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(await answer.text()).toContain('<script')
    const withDraft = answerRequest(renderer(), { url: 'app://ziping/?draft=0123456789', method: 'GET' })
    expect(await withDraft.text()).toContain('/assets/text.js')
    expect(await answerRequest(renderer(), { url: 'app://ziping/assets/start.js?x#y', method: 'GET' }).text()).toBe(
      'start()',
    )
  })

  it.each([
    'app://ziping/../secret.txt',
    'app://ziping/%2e%2e/secret.txt',
    'app://ziping/..%2fsecret.txt',
    'app://ziping/..%5csecret.txt',
    'app://ziping/assets/..\\..\\secret.txt',
    'app://ziping//etc/hostname',
    'app://ziping/assets',
    'app://ziping/assets/',
    'app://ziping/assets/start.js%00.png',
    'app://ziping/../renderer-evil/secret.js',
    'app://ziping.evil/',
    'app://evil/',
    'app://user@ziping/',
    'app://ziping:1/',
    'https://example.invalid/?next=app://ziping',
    'nothing',
  ])('does not serve %s', (url) => expect(status(url)).toBe(404))

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('does not answer %s', (method) =>
    expect(status('app://ziping/', method)).toBe(405),
  )
})

describe('what is asked of the network (item 1)', () => {
  it.each(['app://ziping/', 'app://ziping/a.js', 'blob:app://ziping/1', 'data:,x', 'devtools://devtools/x'])(
    '%s stays inside',
    (url) => expect(staysInside(url)).toBe(true),
  )
  it.each([
    'https://example.invalid/',
    'http://127.0.0.1/',
    'ws://example.invalid/',
    'file:///etc/hostname',
    'ftp://example.invalid/',
    'app://ziping.evil/',
    'app://evil/ziping',
    'https://example.invalid/?app://ziping/',
    'chrome-extension://x/',
    '',
  ])('"%s" does not', (url) => expect(staysInside(url)).toBe(false))

  it('takes no address for ours that only looks like it', () => {
    expect(isOwnAddress('app://ziping')).toBe(true)
    for (const url of ['APP:ziping', 'app:/ziping', 'app://ziping@evil/', 'app://evil@ziping/', 'xapp://ziping/'])
      expect(isOwnAddress(url), url).toBe(false)
  })
})

it('grants clean writing to the clipboard and nothing else, asked either way (item 5)', () => {
  type Request = (contents: null, permission: string, answer: (granted: boolean) => void) => void
  let request: Request = () => {}
  let check: (contents: null, permission: string) => boolean = () => true
  let device: () => boolean = () => true
  denyPermissions({
    setPermissionRequestHandler: (handler: unknown) => {
      request = handler as Request
    },
    setPermissionCheckHandler: (handler: unknown) => {
      check = handler as typeof check
    },
    setDevicePermissionHandler: (handler: unknown) => {
      device = handler as typeof device
    },
  } as never)
  const asked = (permission: string) => {
    let answer: boolean | null = null
    request(null, permission, (granted) => {
      answer = granted
    })
    return [answer, check(null, permission)]
  }
  expect(asked('clipboard-sanitized-write')).toEqual([true, true])
  for (const permission of [
    'clipboard-read',
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'fullscreen',
    'fileSystem',
    'hid',
    'unknown',
  ])
    expect(asked(permission), permission).toEqual([false, false])
  expect(device()).toBe(false)
})

it('denies navigation, frames, redirects, webviews and windows to every web contents (items 11 to 14)', () => {
  let created: (event: unknown, contents: WebContents) => void = () => {}
  const { log, lines } = recordingLog()
  denyNavigation(
    {
      on: (name: string, listener: typeof created) => {
        expect(name).toBe('web-contents-created')
        created = listener
      },
    } as never,
    log,
  )
  for (const round of [1, 2]) {
    const listeners = new Map<string, (event: unknown) => void>()
    let opens: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
    created(null, {
      on: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
      setWindowOpenHandler: (handler: typeof opens) => {
        opens = handler
      },
    } as never)
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      let prevented = false
      listeners.get(name)?.({
        url: 'app://ziping/?text=秘密',
        preventDefault: () => {
          prevented = true
        },
      })
      expect(prevented, `${name} in window ${round}`).toBe(true)
    }
    for (const url of ['https://example.invalid/', 'app://ziping/', 'about:blank', 'javascript:1'])
      expect(opens({ url })).toEqual({ action: 'deny' })
  }
  expect(lines.join()).not.toContain('秘密')
})

it('keeps every protection of the window, and developer tools out of what users get', () => {
  expect(windowOptions('/x/preload.cjs', false).webPreferences).toMatchObject({
    preload: '/x/preload.cjs',
    devTools: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    spellcheck: false,
  })
  expect(windowOptions('/x', true).webPreferences).not.toHaveProperty('webSecurity')
})

describe('the command line', () => {
  const place = { folder: '/home/user', program: ['/opt/ziping', '/opt/ziping/out/main/desktop.js'] }
  const read = (...args: string[]) => desktopArguments(args, place)

  it('gives its own arguments, and leaves the rest to the engine', () => {
    expect(read('/opt/ziping/out/main/desktop.js', '--no-sandbox', '--data', '/d x')).toEqual({
      dataFolder: '/d x',
      gpu: false,
      files: [],
      rest: ['/opt/ziping/out/main/desktop.js', '--no-sandbox', '--data', '/d x'],
    })
    expect(read('--data=/d', '--gpu')).toMatchObject({ dataFolder: '/d', gpu: true, files: [] })
    expect(read('--data')).toMatchObject({ dataFolder: null, gpu: false, files: [] })
    expect(read()).toMatchObject({ dataFolder: null, gpu: false, files: [] })
  })

  it('names the files to open, from where it was typed', () => {
    expect(read('--data', '/d', '报告.ziping', '/u/去年.docx').files).toEqual([
      '/home/user/报告.ziping',
      '/u/去年.docx',
    ])
    expect(
      desktopArguments(['.', 'a.docx'], {
        folder: '/opt/ziping',
        program: ['/opt/ziping', '/opt/ziping/out/main/desktop.js'],
      }).files,
    ).toEqual(['/opt/ziping/a.docx'])
  })

  it('keeps the line without the files for a start anew: they are open', () => {
    expect(read('--data', '/d', '/u/去年.docx', '--gpu').rest).toEqual(['--data', '/d', '--gpu'])
  })

  it('a second start says its files, and whatever else it says is not heard', () => {
    expect(filesOfSecondStart({ files: ['/u/a.ziping'] })).toEqual(['/u/a.ziping'])
    for (const other of [null, undefined, 'x', { files: 'a' }, { files: [1] }, { files: ['x'.repeat(5000)] }])
      expect(filesOfSecondStart(other)).toEqual([])
  })
})
