/** `BrowserWindow`: a page of the double's Chromium. Sources: Electron's documentation, api/browser-window.md. */
import { EventEmitter } from 'node:events'
import { app } from './app.mjs'
import { hear, tell } from './control.mjs'
import { ElectronEvent } from './event.mjs'
import { screen } from './screen.mjs'
import { WebContents } from './web-contents.mjs'

let lastId = 0

export class BrowserWindow extends EventEmitter {
  id = ++lastId
  #destroyed = false
  #visible
  #title
  #bounds
  #maximized = false
  #minimized = false
  #contents

  constructor(options = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this.#visible = options.show ?? true
    this.#title = options.title ?? app.name
    const { width = 800, height = 600 } = options
    const area = screen.getPrimaryDisplay().workArea
    // "Default is to center the window", on the primary display.
    const { x = Math.round(area.x + (area.width - width) / 2), y = Math.round(area.y + (area.height - height) / 2) } =
      options
    this.#bounds = { x, y, width, height }
    this.#contents = new WebContents(options.webPreferences ?? {}, this)
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
    tell('window', {
      title: this.#title,
      bounds: this.#bounds,
      maximized: this.#maximized,
      zoom: this.webContents.getZoomLevel(),
    })
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
    void this.#contents.end()
    this.emit('closed')
    app.windowClosed()
  }
  isDestroyed() {
    return this.#destroyed
  }
  get webContents() {
    this.#alive()
    return this.#contents
  }
  /** lib: a window that is gone answers nothing but `isDestroyed`. */
  #alive() {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
  }
  show() {
    this.#alive()
    this.#visible = true
  }
  hide() {
    this.#alive()
    this.#visible = false
  }
  isVisible() {
    this.#alive()
    return this.#visible
  }
  focus() {
    this.#alive()
    tell('focus')
  }
  /** "This will also show (but not focus) the window if it isn't being displayed already." */
  maximize() {
    this.#alive()
    this.#visible = true
    if (this.#maximized) return
    this.#maximized = true
    this.emit('maximize')
  }
  unmaximize() {
    this.#alive()
    if (!this.#maximized) return
    this.#maximized = false
    this.emit('unmaximize')
  }
  isMaximized() {
    this.#alive()
    return this.#maximized && !this.#minimized
  }
  minimize() {
    this.#alive()
    this.#minimized = true
    this.emit('minimize')
  }
  /** "Whatever the current state of the window: maximized, minimized or in fullscreen", those of the normal state. */
  getNormalBounds() {
    this.#alive()
    return { ...this.#bounds }
  }
  setBounds(bounds) {
    this.#alive()
    const before = this.#bounds
    this.#bounds = { ...before, ...bounds }
    if (before.width !== this.#bounds.width || before.height !== this.#bounds.height) this.emit('resize')
    if (before.x !== this.#bounds.x || before.y !== this.#bounds.y) this.emit('move')
  }
  /** "Restores the window from minimized state to its previous state." */
  restore() {
    this.#alive()
    if (!this.#minimized) return
    this.#minimized = false
    this.emit('restore')
    tell('restored')
  }
  isMinimized() {
    this.#alive()
    return this.#minimized
  }
  getTitle() {
    this.#alive()
    return this.#title
  }
}

/** The user moves the window, sizes it, minimizes it, or takes it out of its maximized state. */
hear('place-window', ({ bounds, maximized, minimized }) => {
  const window = BrowserWindow.getFocusedWindow()
  if (maximized === false) window?.unmaximize()
  if (maximized === true) window?.maximize()
  if (bounds) window?.setBounds(bounds)
  if (minimized) window?.minimize()
})
/** Chromium finds that the page does not answer, or that it does again. */
hear('unresponsive', () => BrowserWindow.getFocusedWindow()?.emit('unresponsive'))
hear('responsive', () => BrowserWindow.getFocusedWindow()?.emit('responsive'))
hear('close-window', () => BrowserWindow.getFocusedWindow()?.close())
/** Windows: the session ends. "Once session-end fires, there is no way to prevent the session from ending." */
hear('session-end', ({ reasons }) => {
  const window = BrowserWindow.getFocusedWindow()
  const query = new ElectronEvent({ reasons })
  window?.emit('query-session-end', query)
  tell('session-query', { held: query.defaultPrevented })
  if (!query.defaultPrevented) window?.emit('session-end', new ElectronEvent({ reasons }))
})
