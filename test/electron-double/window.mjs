/** `BrowserWindow`: a page of the double's Chromium. Sources: Electron's documentation, api/browser-window.md. */
import { EventEmitter } from 'node:events'
import { app } from './app.mjs'
import { hear, tell } from './control.mjs'
import { ElectronEvent } from './event.mjs'
import { WebContents } from './web-contents.mjs'

let lastId = 0

export class BrowserWindow extends EventEmitter {
  id = ++lastId
  #destroyed = false
  #visible
  #title

  constructor(options = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this.#visible = options.show ?? true
    this.#title = options.title ?? app.name
    this.webContents = new WebContents(options.webPreferences ?? {}, this)
    app.windows.add(this)
    app.emit('web-contents-created', new ElectronEvent(), this.webContents)
    app.emit('browser-window-created', new ElectronEvent(), this)
  }
  static getAllWindows() {
    return [...app.windows]
  }
  static getFocusedWindow() {
    return BrowserWindow.getAllWindows()[0] ?? null
  }
  static fromWebContents(contents) {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null
  }

  async loadURL(address) {
    await this.webContents.loadURL(address)
    this.emit('ready-to-show')
    tell('window', { title: this.#title })
  }
  /** "Same as the user closing the window": a listener may prevent it. */
  close() {
    if (this.#destroyed) return
    const event = new ElectronEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  /** "Neither unload nor beforeunload are fired, nor is 'close'; 'closed' is guaranteed." */
  destroy() {
    if (this.#destroyed) return
    this.#destroyed = true
    app.windows.delete(this)
    void this.webContents.end()
    this.emit('closed')
    app.windowClosed()
  }
  isDestroyed() {
    return this.#destroyed
  }
  show() {
    this.#visible = true
  }
  hide() {
    this.#visible = false
  }
  isVisible() {
    return this.#visible
  }
  focus() {}
  maximize() {}
  restore() {}
  isMinimized() {
    return false
  }
  getTitle() {
    return this.#title
  }
}

hear('close-window', () => BrowserWindow.getFocusedWindow()?.close())
