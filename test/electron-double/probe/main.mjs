/**
 * A small program that observes Electron, or its double, and writes what it saw as JSON to the file named by
 * PROBE_RESULT. test/contract/electron-double.test.ts holds what Electron's documentation says of each observation.
 */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, protocol, screen, session, shell } from 'electron'
import { observeLost, observeMenu, observePlace, observeQuestion } from './shell.mjs'

const folder = import.meta.dirname
const seen = {}
const order = []
const throws = (action) => {
  try {
    action()
    return false
  } catch {
    return true
  }
}

seen.early = {
  session: throws(() => session.defaultSession),
  window: throws(() => new BrowserWindow()),
  screen: throws(() => screen.getPrimaryDisplay()),
  dialog: throws(() => dialog.showMessageBox({ message: 'early' })),
  ready: app.isReady(),
}
seen.paths = {
  absent: throws(() => app.setPath('userData', path.join(folder, 'not-there'))),
  unknown: throws(() => app.getPath('no-such-name')),
}
app.setPath('userData', process.env.PROBE_FOLDER)
app.enableSandbox()
app.disableHardwareAcceleration()
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.commandLine.appendSwitch('no-proxy-server')
seen.switched = [app.commandLine.hasSwitch('no-proxy-server'), app.commandLine.hasSwitch('no-such-switch')]
const second = process.env.PROBE_SECOND === 'yes'
const lock = app.requestSingleInstanceLock({ files: second ? ['second.docx'] : [] })
seen.lock = lock
seen.lockFile = readdirSync(app.getPath('userData')).some((name) => ['SingletonLock', 'lockfile'].includes(name))
seen.about = { version: app.getVersion(), folder: path.resolve(app.getAppPath()) === folder, packaged: app.isPackaged }

const files = {
  '/': ['page.html', 'text/html'],
  '/page.js': ['page.js', 'text/javascript'],
  '/other.html': ['other.html', 'text/html'],
}
let came = null
const navigations = []

app.on('web-contents-created', (_event, contents) => {
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
    contents.on(name, (event) => {
      navigations.push([name, event.url, event.isMainFrame])
      if (name === 'will-navigate') event.preventDefault()
    })
  contents.setWindowOpenHandler(({ url }) => {
    navigations.push(['window', url])
    return { action: 'deny' }
  })
})
for (const name of ['before-quit', 'window-all-closed', 'will-quit', 'quit']) app.on(name, () => order.push(name))
// Somebody has to want it: with this listener the end of the last window is not the end of the program.
if (lock) app.on('quit', () => writeFileSync(process.env.PROBE_RESULT, JSON.stringify({ ...seen, order, navigations })))

if (!lock) app.quit()
else void app.whenReady().then(start)

/** Starts the program a second time, and hears of it. */
async function startAgain() {
  const heard = new Promise((resolve) => app.once('second-instance', (_event, _argv, _folder, data) => resolve(data)))
  const again = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    env: {
      ...process.env,
      PROBE_SECOND: 'yes',
      ZIPING_DOUBLE_PROFILE: path.join(process.env.PROBE_FOLDER, 'second-profile'),
    },
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => again.once('exit', (code) => resolve(code)))
  return { told: await heard, code: await ended }
}

async function start() {
  seen.late = {
    sandbox: throws(() => app.enableSandbox()),
    acceleration: throws(() => app.disableHardwareAcceleration()),
    scheme: throws(() => protocol.registerSchemesAsPrivileged([])),
  }
  protocol.handle('app', (request) => {
    const [file, type] = files[new URL(request.url).pathname] ?? []
    return file
      ? new Response(readFileSync(path.join(folder, file)), { headers: { 'content-type': type, 'x-probe': 'yes' } })
      : new Response('', { status: 404 })
  })
  seen.secondProtocol = throws(() => protocol.handle('app', () => new Response('')))
  const requested = []
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    requested.push(url)
    answer({ cancel: !url.startsWith('app:') })
  })

  ipcMain.handle('echo', (_event, value) => {
    came = value
    return value
  })
  seen.secondHandler = throws(() => ipcMain.handle('echo', () => {}))
  ipcMain.handle('what-came', () => [
    came.bytes instanceof Uint8Array,
    came.date instanceof Date,
    came.map instanceof Map,
  ])
  ipcMain.handle('refuse', () => {
    throw Object.assign(new RangeError('too far'), { code: 'lost' })
  })

  const window = new BrowserWindow({
    show: false,
    webPreferences: { preload: path.join(folder, 'preload.cjs'), contextIsolation: true, sandbox: true },
  })
  ipcMain.handle('frame', (event) => ({
    origin: event.senderFrame.origin,
    main: event.senderFrame.frameTreeNodeId === window.webContents.mainFrame.frameTreeNodeId,
    sender: event.sender === window.webContents,
  }))
  ipcMain.on('send-me', (event, word) => {
    seen.sendOfFunction = throws(() => event.sender.send('sent', () => {}))
    event.sender.send('sent', word, new Uint8Array([7]))
  })
  ipcMain.handle('done', (_event, fromPage) => {
    seen.page = fromPage
    seen.requested = requested.filter((url) => url.includes('example.invalid'))
    seen.windows = BrowserWindow.getAllWindows().length
    setTimeout(() => end(window), 50)
  })
  ipcMain.handle('print', () => print(window.webContents))
  const downloads = []
  session.defaultSession.on('will-download', (event) => {
    event.preventDefault()
    downloads.push(event.defaultPrevented)
  })
  ipcMain.handle('shell', async () => {
    seen.downloads = downloads
    seen.place = observePlace(window)
    seen.menu = observeMenu()
    seen.question = await observeQuestion(window)
    seen.lost = await observeLost()
    seen.again = await startAgain()
  })
  let shown = 0
  window.on('ready-to-show', () => {
    shown += 1
  })
  await window.loadURL('app://ziping/')
  ipcMain.handle('shown', () => {
    seen.readyToShow = shown
  })
  seen.loadAskedNobody = navigations.length === 0
}

/** Sizes of the printed pages in points; what is no file of the system's is not opened. */
async function print(contents) {
  const sizes = async (options) => {
    const bytes = await contents.printToPDF(options)
    const boxes = Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
    return { buffer: Buffer.isBuffer(bytes), boxes: [...boxes].map(([, x, y]) => [Math.round(x), Math.round(y)]) }
  }
  const none = { top: 0, bottom: 0, left: 0, right: 0 }
  seen.printed = {
    byPage: await sizes({ preferCSSPageSize: true, printBackground: true, margins: none }),
    byDefault: await sizes({}),
    wrong: await contents.printToPDF({ margins: { top: 'wide' } }).then(
      () => false,
      () => true,
    ),
  }
  // Nothing that would show a dialog where there is a printer.
  seen.notPrinted = {
    noOptions: throws(() => contents.print(null)),
    noSize: throws(() => contents.print({ pageSize: 'A9' })),
    twoSizes: throws(() => contents.print({ pageSize: 'A4', usePrinterDefaultPageSize: true })),
  }
  seen.openedMissing = await shell.openPath(path.join(folder, 'not-there.docx'))
}

function end(window) {
  let refused = 0
  window.on('close', (event) => {
    order.push('close')
    refused += 1
    if (refused === 1) event.preventDefault()
  })
  window.on('closed', () => order.push('closed'))
  window.close()
  seen.stillThere = !window.isDestroyed()
  app.once('will-quit', (event) => {
    event.preventDefault()
    // As a program does that waits for its disk.
    setTimeout(() => app.quit(), 50)
  })
  app.quit()
}
