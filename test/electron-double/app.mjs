/** `app`: life of the application. Sources: Electron's documentation, api/app.md. */
import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, watch, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { closeBrowser } from './browser.mjs'
import { hear, tell } from './control.mjs'
import { ElectronEvent } from './event.mjs'

function appFolder(from) {
  const folder = path.dirname(from)
  return existsSync(path.join(folder, 'package.json')) || folder === from ? folder : appFolder(folder)
}

class App extends EventEmitter {
  #ready = false
  #quitting = false
  #folder = appFolder(path.resolve(process.argv[1]))
  #manifest = JSON.parse(readFileSync(path.join(this.#folder, 'package.json'), 'utf8'))
  #paths = new Map([
    ['home', homedir()],
    ['appData', path.join(homedir(), '.config')],
    ['userData', path.join(tmpdir(), 'electron-double')],
    ['temp', tmpdir()],
    ['documents', homedir()],
    ['downloads', homedir()],
  ])
  #becameReady = new Promise((resolve) => this.once('ready', () => resolve()))
  /** The windows, kept by window.mjs. */
  windows = new Set()
  isPackaged = false
  name = this.#manifest.productName ?? this.#manifest.name
  sandboxed = false
  hardwareAcceleration = true
  commandLine = {
    switches: new Map(),
    appendSwitch: (name, value = '') => this.commandLine.switches.set(name, value),
    hasSwitch: (name) => this.commandLine.switches.has(name),
    getSwitchValue: (name) => this.commandLine.switches.get(name) ?? '',
  }

  isReady() {
    return this.#ready
  }
  whenReady() {
    return this.#becameReady
  }
  becomeReady() {
    this.#ready = true
    this.emit('ready', new ElectronEvent(), {})
  }
  beforeReady(what) {
    if (this.#ready) throw new Error(`${what} should be called before app is ready`)
  }

  /** "This method can only be called before app is ready." */
  enableSandbox() {
    this.beforeReady('app.enableSandbox()')
    this.sandboxed = true
  }
  /** "This method can only be called before app is ready." */
  disableHardwareAcceleration() {
    this.beforeReady('app.disableHardwareAcceleration()')
    this.hardwareAcceleration = false
  }

  getVersion() {
    return this.#manifest.version
  }
  getName() {
    return this.name
  }
  getAppPath() {
    return this.#folder
  }
  getPath(name) {
    const known = this.#paths.get(name)
    if (known === undefined) throw new Error(`Failed to get '${name}' path`)
    return known
  }
  /** "If the path specifies a directory that does not exist, an Error is thrown." */
  setPath(name, to) {
    if (!path.isAbsolute(to)) throw new Error('Path must be absolute')
    if (!statSync(to, { throwIfNoEntry: false })) throw new Error(`Failed to set path: ${to}`)
    this.#paths.set(name, to)
  }

  /** Windows only; the test hears of it. */
  setAppUserModelId(id) {
    tell('app-user-model-id', { id })
  }
  getLocale() {
    return 'zh-CN'
  }
  /** "Adds path to the recent documents list" of the system; the test hears of it. */
  addRecentDocument(file) {
    tell('recent-document', { file })
  }
  clearRecentDocuments() {
    tell('recent-documents-cleared')
  }

  /** One instance a userData folder. `additionalData`: "a JSON object containing additional data to send to the first instance". */
  requestSingleInstanceLock(additionalData = {}) {
    const folder = this.getPath('userData')
    mkdirSync(folder, { recursive: true })
    // Named as Chromium names its own.
    const file = path.join(folder, 'SingletonLock')
    const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
    if (holder !== 0 && holder !== process.pid && isAlive(holder)) {
      const told = { argv: process.argv, folder: process.cwd(), additionalData }
      const message = path.join(folder, `double.second.${process.pid}`)
      writeFileSync(`${message}.part`, JSON.stringify(told))
      renameSync(`${message}.part`, `${message}.json`)
      return false
    }
    writeFileSync(file, String(process.pid))
    this.#hearSecondInstances(folder)
    return true
  }
  /** "This event is guaranteed to be emitted after the ready event of app gets emitted." */
  #hearSecondInstances(folder) {
    const heard = watch(folder, async (_what, name) => {
      const message = path.join(folder, name ?? '')
      if (!/^double\.second\.\d+\.json$/.test(name ?? '') || !existsSync(message)) return
      const { argv, folder: from, additionalData } = JSON.parse(readFileSync(message, 'utf8'))
      rmSync(message)
      await this.whenReady()
      this.emit('second-instance', new ElectronEvent(), argv, from, additionalData)
    })
    heard.unref()
  }

  /** "Note that this method does not quit the app when executed"; the test starts the next one. */
  relaunch(options = {}) {
    tell('relaunch', { args: options.args ?? process.argv.slice(1) })
  }

  /**
   * "This method guarantees that all beforeunload and unload event handlers are correctly executed" — before-quit, then
   * the windows, then will-quit; a window that stays open takes the quit back.
   */
  quit() {
    if (this.#quitting) return
    const before = new ElectronEvent()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this.#quitting = true
    for (const window of [...this.windows]) window.close()
    if (this.windows.size > 0) {
      this.#quitting = false
      return
    }
    this.#willQuit()
  }
  #willQuit() {
    const will = new ElectronEvent()
    this.emit('will-quit', will)
    this.#quitting = false
    if (will.defaultPrevented) return
    this.exit(0)
  }
  /** Not emitted where app.quit() closes the windows. */
  windowClosed() {
    if (this.windows.size > 0 || this.#quitting) return
    // With nobody listening the default is to quit.
    if (!this.emit('window-all-closed')) this.quit()
  }
  /** "All windows will be closed immediately without asking the user, and the before-quit and will-quit events will not be emitted." */
  exit(code = 0) {
    this.emit('quit', new ElectronEvent(), code)
    tell('quit', { code })
    void closeBrowser().finally(() => process.exit(code))
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

export const app = new App()

/** A helper of the engine, such as the one for graphics, has ended. */
hear('child-process-gone', (details) => app.emit('child-process-gone', new ElectronEvent(), details))

/** macOS: a file is double-clicked, be the program there already or only starting. */
hear('open-file', ({ file }) => {
  const event = new ElectronEvent()
  app.emit('open-file', event, file)
  tell('open-file', { taken: event.defaultPrevented })
})
