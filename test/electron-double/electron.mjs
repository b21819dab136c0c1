/**
 * A double of the `electron` module: the built main entry runs in Node, its window is a page in Debian's
 * Chromium. It models what the program uses, as Electron's documentation describes it; README.md says
 * what it does not model.
 *
 * The test speaks to it over the child's IPC channel: {do: 'close'}, {do: 'menu', path}, {do: 'open', file};
 * it says {said: 'window', endpoint}, {said: 'saving', file}, {said: 'message-box', options}.
 */
import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { unwrap, wrap } from './clone.mjs'
import { preloadWorld } from './preload-world.mjs'

/** app://… cannot be intercepted in a stock Chromium; a secure context on loopback stands for it. */
const standIn = 'http://ziping.localhost'
const toPage = (url) => url.replace(/^app:\/\/ziping/, standIn)
const toApp = (url) => (url.startsWith(`${standIn}/`) || url === standIn ? url.replace(standIn, 'app://ziping') : url)
const binding = '__electronDoubleInvoke'
const delivery = '__electronDoubleDeliver'

const say = (message) => process.send?.(message)

// ── app ──────────────────────────────────────────────────────────────────────
let ready = false
const registered = []
const order = []
let currentMenu = null

class App extends EventEmitter {
  isPackaged = false
  commandLine = { appendSwitch: () => {} }
  enableSandbox() {
    if (ready) throw new Error('app.enableSandbox() must be called before the app is ready')
    order.push('enableSandbox')
  }
  disableHardwareAcceleration() {
    if (ready) throw new Error('app.disableHardwareAcceleration() can only be called before app is ready')
  }
  requestSingleInstanceLock() {
    return true
  }
  isReady() {
    return ready
  }
  async whenReady() {
    await new Promise((resolve) => setImmediate(resolve))
    ready = true
    this.emit('ready')
  }
  getPath(name) {
    const base = process.env.ELECTRON_DOUBLE_HOME ?? mkdtempSync(path.join(tmpdir(), 'electron-double-'))
    return path.join(base, name)
  }
  getVersion() {
    return '0.0.0'
  }
  getName() {
    return 'ziping'
  }
  setName() {}
  async quit() {
    this.emit('before-quit', { preventDefault: () => {} })
    await endChromium()
    this.emit('will-quit', { preventDefault: () => {} })
    process.exit(0)
  }
  exit(code = 0) {
    process.exit(code)
  }
}
export const app = new App()

// ── protocol, session ────────────────────────────────────────────────────────
const schemes = new Map()
export const protocol = {
  registerSchemesAsPrivileged: (list) => {
    if (ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    if (registered.length > 0) throw new Error('registerSchemesAsPrivileged can only be called once')
    registered.push(...list)
  },
  handle: (scheme, handler) => schemes.set(scheme, handler),
}

let permissionRequest = (_contents, _permission, answer) => answer(true)
let permissionCheck = () => true
let beforeRequest = (_details, answer) => answer({})
const defaultSession = {
  protocol,
  setPermissionRequestHandler: (handler) => {
    permissionRequest = handler
  },
  setPermissionCheckHandler: (handler) => {
    permissionCheck = handler
  },
  webRequest: {
    onBeforeRequest: (handler) => {
      beforeRequest = handler
    },
  },
}
export const session = {
  get defaultSession() {
    if (!ready) throw new Error('Session can only be received when app is ready')
    return defaultSession
  },
}

// ── ipcMain ──────────────────────────────────────────────────────────────────
const handlers = new Map()
export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel, handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
})

// ── windows ──────────────────────────────────────────────────────────────────
let context = null

async function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

async function startChromium(options) {
  const port = await freePort()
  context = await chromium.launchPersistentContext(mkdtempSync(path.join(tmpdir(), 'electron-double-profile-')), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...JSON.parse(process.env.ELECTRON_DOUBLE_CHROMIUM_ARGS ?? '[]'), `--remote-debugging-port=${port}`],
    viewport: { width: options.width ?? 800, height: options.height ?? 600 },
    locale: 'zh-CN',
  })
  return port
}

async function endChromium() {
  const ended = context
  context = null
  await ended?.close().catch(() => {})
}

class WebContents extends EventEmitter {
  #page = null
  #openHandler = () => ({ action: 'allow' })
  mainFrame = null
  /** The address that the program itself asked for: page-started navigation is told from it. */
  loading = null

  setWindowOpenHandler(handler) {
    this.#openHandler = handler
  }
  isCrashed() {
    return false
  }
  isDestroyed() {
    return this.#page === null || this.#page.isClosed()
  }
  send(channel, ...args) {
    const wrapped = wrap(args)
    void this.#page?.evaluate(([name, c, a]) => window[name]?.(c, a), [delivery, channel, wrapped]).catch(() => {})
  }

  async attach(page, preload) {
    this.#page = page
    const frames = new WeakMap()
    const frameOf = (frame) => {
      const known = frames.get(frame)
      if (known) return known
      const made = {
        get url() {
          return toApp(frame.url())
        },
        get origin() {
          const { protocol: scheme, host, origin } = new URL(toApp(frame.url()))
          return scheme === 'app:' ? `app://${host}` : origin
        },
      }
      frames.set(frame, made)
      return made
    }
    this.mainFrame = frameOf(page.mainFrame())
    await page.exposeBinding(binding, async ({ frame }, channel, args) => {
      const handler = handlers.get(channel)
      if (!handler) return { error: `Error: No handler registered for '${channel}'` }
      try {
        const event = { sender: this, senderFrame: frameOf(frame), processId: 1, frameId: 1 }
        return { value: wrap(await handler(event, ...unwrap(args))) }
      } catch (error) {
        return { error: String(error) }
      }
    })
    if (preload) await page.addInitScript({ content: preloadWorld(readFileSync(preload, 'utf8'), binding, delivery) })
    await page.route('**/*', (route) => this.#answer(route))
    page.context().on('page', async (popup) => {
      if (popup === page) return
      if (this.#openHandler({ url: toApp(popup.url()), disposition: 'new-window' }).action !== 'allow')
        await popup.close()
    })
    page.on('close', () => this.emit('destroyed'))
  }

  async #answer(route) {
    const request = route.request()
    const url = toApp(request.url())
    if (request.isNavigationRequest() && url !== this.loading) {
      const main = request.frame() === this.#page.mainFrame()
      let prevented = false
      const event = { url, isMainFrame: main, preventDefault: () => (prevented = true) }
      // will-navigate is for the main frame alone, will-frame-navigate for all of them.
      if (main) this.emit('will-navigate', event, url)
      this.emit('will-frame-navigate', event)
      if (prevented) return route.abort('aborted')
    }
    const verdict = await new Promise((resolve) =>
      beforeRequest({ url, method: request.method(), resourceType: request.resourceType() }, resolve),
    )
    if (verdict.cancel) return route.abort('blockedbyclient')
    const handler = schemes.get(new URL(url).protocol.slice(0, -1))
    if (!handler) return route.abort('namenotresolved')
    const response = await handler(new Request(url, { method: request.method() }))
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }

  async load(url) {
    this.loading = url
    await this.#page.goto(toPage(url))
    this.loading = null
  }
  async reload() {
    this.loading = toApp(this.#page.url())
    await this.#page.reload()
    this.loading = null
  }
  async destroy() {
    await this.#page?.close().catch(() => {})
  }
}

const windows = new Set()
export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => [...windows]
  webContents = new WebContents()
  #options
  constructor(options = {}) {
    super()
    if (!ready) throw new Error('Cannot create BrowserWindow before app is ready')
    this.#options = options
    windows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  get options() {
    return this.#options
  }
  async loadURL(url) {
    const port = await startChromium(this.#options)
    const page = context.pages()[0] ?? (await context.newPage())
    await this.webContents.attach(page, this.#options.webPreferences?.preload)
    await this.webContents.load(url)
    this.emit('ready-to-show')
    say({ said: 'window', endpoint: `http://127.0.0.1:${port}` })
  }
  show() {}
  focus() {}
  restore() {}
  isMinimized() {
    return false
  }
  isDestroyed() {
    return !windows.has(this)
  }
  reload() {
    void this.webContents.reload()
  }
  close() {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (!prevented) void this.destroy()
  }
  async destroy() {
    if (!windows.delete(this)) return
    await this.webContents.destroy()
    this.emit('closed')
    if (windows.size === 0) app.emit('window-all-closed')
  }
}

// ── dialogs, menu, the rest ──────────────────────────────────────────────────
const toOpen = []
const saveFolder = process.env.ELECTRON_DOUBLE_SAVE_FOLDER ?? tmpdir()
export const dialog = {
  showOpenDialog: async () => {
    const file = toOpen.shift()
    return file === undefined ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [file] }
  },
  showSaveDialog: async (_window, { defaultPath }) => {
    const filePath = path.join(saveFolder, path.basename(defaultPath))
    say({ said: 'saving', file: filePath })
    return { canceled: false, filePath }
  },
  showMessageBox: async (_window, options) => {
    say({ said: 'message-box', options: JSON.parse(JSON.stringify(options)) })
    return { response: options.cancelId ?? 0, checkboxChecked: false }
  },
  showErrorBox: () => {},
}

export const Menu = {
  buildFromTemplate: (template) => ({ template }),
  setApplicationMenu: (menu) => {
    currentMenu = menu
  },
  getApplicationMenu: () => currentMenu,
}
export const shell = { openExternal: async () => {} }
export const contextBridge = undefined
export const ipcRenderer = undefined

/** For the double's own tests: what the handlers would say. */
export const doubleState = {
  order,
  registered,
  handlers,
  permission: (name) => ({
    check: permissionCheck(null, name, ''),
    request: new Promise((resolve) => permissionRequest(null, name, resolve)),
  }),
}

process.on('message', (message) => {
  const [window] = windows
  if (message.do === 'close') window?.close()
  if (message.do === 'open') toOpen.push(message.file)
  if (message.do === 'menu') {
    const item = message.path.reduce((items, label, at) => {
      const found = items.find((entry) => entry.label === label)
      return at === message.path.length - 1 ? found : (found?.submenu ?? [])
    }, currentMenu?.template ?? [])
    item?.click?.()
  }
})
process.on('disconnect', () => void endChromium().finally(() => process.exit(1)))

export default {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  ipcRenderer,
  contextBridge,
  Menu,
  protocol,
  session,
  shell,
}
