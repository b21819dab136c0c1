/** `webContents`: what happens inside a window. Sources: Electron's documentation, api/web-contents.md, api/web-frame-main.md. */
import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import { originOf, toChromium, toElectron } from './address.mjs'
import { browser } from './browser.mjs'
import { makeCloner } from './clone.mjs'
import { hear, tell } from './control.mjs'
import { ElectronEvent } from './event.mjs'
import { ipcMain } from './ipc-main.mjs'
import { checkedPrintOptions, printByDialog } from './printer.mjs'
import { session } from './session.mjs'
import { worldScript } from './world.mjs'

const { encode, decode } = makeCloner()
const bindingName = '__electronDouble'
let lastFrame = 0
let blankTaken = false
/** Windows that the program itself is making. */
let creating = 0
let printingFails = false

hear('printing', ({ fails }) => {
  printingFails = fails
  tell('printing-set')
})

export class WebContents extends EventEmitter {
  id = ++lastFrame
  #preferences
  #window
  #page = null
  #openHandler = null
  /** The address that the program itself is loading: its own navigations ask nobody. */
  #loading = null
  #outbox = []
  #zoom = 0
  #hearer = null
  #frames = new WeakMap()
  #refusedWindows = 0

  constructor(preferences, window) {
    super()
    this.#preferences = preferences
    this.#window = window
  }
  get session() {
    return session.defaultSession
  }
  get mainFrame() {
    return this.#frameOf(this.#page?.mainFrame() ?? null)
  }
  getURL() {
    return this.#page ? toElectron(this.#page.url()) : ''
  }
  isDestroyed() {
    return this.#window.isDestroyed()
  }
  setWindowOpenHandler(handler) {
    this.#openHandler = handler
  }
  /**
   * Chromium's own, as in Electron, with Electron's defaults: margins of 1 cm, no backgrounds. The test can have it
   * fail. What the program does not ask for is not modelled and refused.
   */
  async printToPDF({ preferCSSPageSize = false, printBackground = false, margins = {}, ...other } = {}) {
    const unknown = Object.keys(other)
    if (unknown.length > 0) throw new Error(`printToPDF is not modelled with ${unknown.join(', ')}`)
    if (printingFails || !this.#page) throw new Error('Failed to generate PDF: Printing failed')
    const centimetre = 1 / 2.54
    const { top = centimetre, bottom = centimetre, left = centimetre, right = centimetre } = margins
    for (const inches of [top, bottom, left, right])
      if (typeof inches !== 'number') throw new TypeError('margins must be numbers')
    return this.#page.pdf({
      preferCSSPageSize,
      printBackground,
      margin: { top: `${top}in`, bottom: `${bottom}in`, left: `${left}in`, right: `${right}in` },
    })
  }
  /** What lies on the paper is made of the window as it prints when the dialog is answered, not when print was called. */
  print(options, callback = () => {}) {
    const { printBackground, pageSize, marginType } = checkedPrintOptions(options)
    const none = { top: 0, bottom: 0, left: 0, right: 0 }
    const centimetre = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' }
    const margin = marginType === 'none' ? none : centimetre
    const paper = () => this.#page.pdf({ format: pageSize, preferCSSPageSize: true, printBackground, margin })
    void printByDialog(options ?? {}, paper, callback)
  }
  /** Only remembered: a page of the double has no zoom of its own. A new page begins with 0. */
  setZoomLevel(level) {
    this.#zoom = level
    tell('zoom', { level })
  }
  getZoomLevel() {
    return this.#zoom
  }
  /** "Forcefully terminates the renderer process that is currently hosting this webContents." */
  forcefullyCrashRenderer() {
    const page = this.#page
    void page
      ?.context()
      .newCDPSession(page)
      .then((cdp) => cdp.send('Page.crash'))
      .catch(() => {})
  }
  reload() {
    void this.loadURL(this.getURL())
  }
  /** Structured clone; what it refuses throws here. */
  send(channel, ...args) {
    const message = encode({ channel, args })
    if (this.#hearer) {
      const hearer = this.#hearer
      this.#hearer = null
      hearer(message)
    } else this.#outbox.push(message)
  }

  async loadURL(address) {
    this.#page ??= await this.#open()
    this.#loading = toChromium(address)
    try {
      await this.#page.goto(this.#loading, { waitUntil: 'load' })
    } finally {
      this.#loading = null
    }
  }
  async end() {
    const page = this.#page
    this.#page = null
    await page?.close({ runBeforeUnload: false }).catch(() => {})
  }

  async #open() {
    const { context, blank } = await browser()
    creating += 1
    const page = blankTaken ? await context.newPage() : blank
    creating -= 1
    blankTaken = true
    await page.exposeBinding(bindingName, ({ frame }, text) => this.#answer(frame, text))
    const { preload } = this.#preferences
    if (preload) await page.addInitScript(worldScript(bindingName, makeCloner, await readFile(preload, 'utf8')))
    await page.route('**/*', (route) => this.#request(route))
    // What is not a page of the program is a window that some page opens.
    await context.route('**/*', (route) => {
      this.#mayOpen(toElectron(route.request().url()))
      return route.abort('aborted').catch(() => {})
    })
    context.on('page', (other) => creating === 0 && this.#popup(other))
    page.on('download', (download) => {
      if (!this.session.startsDownload()) void download.cancel()
    })
    page.on('crash', () => {
      this.#page = null
      void page.close().catch(() => {})
      this.emit('render-process-gone', new ElectronEvent(), { reason: 'crashed', exitCode: 139 })
    })
    return page
  }

  /** WebFrameMain, as far as a sender check looks. The origin is that of the moment of the question. */
  #frameOf(frame) {
    if (!frame) return null
    const known = this.#frames.get(frame)
    if (known) return known
    const made = {
      frameTreeNodeId: ++lastFrame,
      get detached() {
        return frame.isDetached()
      },
      get url() {
        return toElectron(frame.url())
      },
      get origin() {
        return originOf(frame.url())
      },
    }
    this.#frames.set(frame, made)
    return made
  }

  async #answer(frame, text) {
    const { kind, channel, args } = decode(text)
    if (kind === 'hear') {
      const waiting = this.#outbox.shift()
      return waiting ?? new Promise((resolve) => (this.#hearer = resolve))
    }
    const event = Object.assign(new ElectronEvent(), { type: 'frame', sender: this })
    const started = frame.url()
    // "May be null if accessed after the frame has either navigated or been destroyed."
    Object.defineProperty(event, 'senderFrame', {
      get: () => (frame.isDetached() || frame.url() !== started ? null : this.#frameOf(frame)),
    })
    if (kind === 'send') {
      ipcMain.emit(channel, event, ...args)
      return encode(undefined)
    }
    try {
      return encode({ result: await ipcMain.invoke(event, channel, args) })
    } catch (error) {
      return encode({ error: String(error) })
    }
  }

  /** A navigation is asked about before its request exists, then every request. */
  async #request(route) {
    const request = route.request()
    const address = toElectron(request.url())
    const stop = (why) => route.abort(why).catch(() => {})
    if (request.isNavigationRequest() && !this.#mayNavigate(request, address)) return stop('aborted')
    const details = { url: address, method: request.method(), resourceType: request.resourceType() }
    if (await this.session.cancels(details)) return stop('blockedbyclient')
    return route.continue().catch(() => {})
  }

  /** "will-navigate … will not emit when the navigation is started programmatically with APIs like loadURL". */
  #mayNavigate(request, address) {
    const main = request.frame() === this.#page?.mainFrame()
    if (main && request.url() === this.#loading) return true
    const facts = { url: address, isMainFrame: main, isSameDocument: false }
    const names = main ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate']
    return names.every((name) => {
      const event = new ElectronEvent(facts)
      this.emit(name, event, address)
      return !event.defaultPrevented
    })
  }

  /** Asked once a window: with its first request, or, where it makes none, when it is there. */
  #mayOpen(address) {
    const { action } = this.#openHandler?.({ url: address, disposition: 'foreground-tab' }) ?? { action: 'allow' }
    if (action !== 'deny') throw new Error('windows of windows are not modelled')
    this.#refusedWindows += 1
  }

  /** Electron makes no window at all; here it is there for a moment. */
  async #popup(page) {
    if (this.#refusedWindows === 0) this.#mayOpen(toElectron(page.url()))
    this.#refusedWindows -= 1
    await page.close().catch(() => {})
  }
}
