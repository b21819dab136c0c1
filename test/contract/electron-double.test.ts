/**
 * The double against Electron's documentation: one small program (test/electron-double/probe) observes what it runs
 * on, and every line here says what Electron's documentation promises of it. Where Electron's runtime is installed and
 * there is a display, the same program runs on it, too.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDouble } from '../e2e/hosts/electron-double.ts'
import { canRunElectron, electronProgram, hasDisplay } from '../e2e/hosts/electron-runtime.ts'

const root = path.resolve(import.meta.dirname, '../..')
const probe = path.join(root, 'test/electron-double/probe')

interface Observed {
  readonly [name: string]: unknown
  readonly page: Readonly<Record<string, unknown>>
  readonly order: readonly string[]
  readonly navigations: readonly (readonly unknown[])[]
}

const folder = mkdtempSync(path.join(tmpdir(), 'ziping-probe-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const environment = (result: string) => ({ PROBE_FOLDER: folder, PROBE_RESULT: path.join(folder, result) })
const read = (result: string): Observed => JSON.parse(readFileSync(path.join(folder, result), 'utf8'))

async function onDouble(): Promise<Observed> {
  const double = await startDouble(path.join(probe, 'main.mjs'), [], environment('double.json'))
  try {
    await double.hear('browser')
    double.tell('attached')
    await double.hear('quit')
    expect(await double.ended).toBe(0)
    return read('double.json')
  } finally {
    await double.kill()
  }
}

function onElectron(): Observed {
  const program = electronProgram(root)
  if (program === null) throw new Error("Electron's runtime is not there")
  const isRoot = process.getuid?.() === 0
  const { status } = spawnSync(program, [...(isRoot ? ['--no-sandbox'] : []), probe], {
    env: { ...process.env, ...environment('electron.json') },
    timeout: 30_000,
  })
  expect(status).toBe(0)
  return read('electron.json')
}

/** Electron's own declarations, of the version that the program is pinned to. */
const declarations = readFileSync(path.join(root, 'node_modules/electron/electron.d.ts'), 'utf8')

const electronThere = canRunElectron(root)

if (!electronThere) console.log('the same lines on real Electron are left out: its runtime, or a display, is not there')

describe('real Electron is run', () => {
  const project = path.join(folder, 'project')
  const home = path.join(project, 'node_modules/electron')
  it('only where its runtime is whole: a download that was broken off would be started again', () => {
    mkdirSync(path.join(home, 'dist'), { recursive: true })
    expect(electronProgram(project, {})).toBeNull()
    writeFileSync(path.join(home, 'path.txt'), 'electron')
    expect(electronProgram(project, {})).toBeNull()
    writeFileSync(path.join(home, 'dist/electron'), '')
    expect(electronProgram(project, {})).toBe(path.join(home, 'dist/electron'))
    expect(electronProgram(project, { ELECTRON_OVERRIDE_DIST_PATH: path.join(folder, 'elsewhere') })).toBeNull()
  })
  it('on Linux only with a display', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'win32')).toBe(true)
  })
})

describe.each([
  { name: 'the double', run: onDouble, there: true },
  { name: 'Electron', run: async () => onElectron(), there: electronThere },
])('$name', ({ run, there }) => {
  let seen: Observed
  beforeAll(async () => {
    if (there) seen = await run()
  }, 60_000)
  const says = (source: string, look: () => void) => it.skipIf(!there)(source, look)

  says('the probe came to its end', () => expect(seen.page.failed).toBeUndefined())
  says('session: "Session can only be received when app is ready" (api/session.md, lib/browser/api/session.ts)', () =>
    expect(seen.early).toMatchObject({ session: true, ready: false }),
  )
  says(
    'screen: "You cannot require or use this module until the ready event of the app module is emitted" (api/screen.md)',
    () => expect(seen.early).toMatchObject({ screen: true }),
  )
  says('dialog: only after the app is ready (lib/browser/api/dialog.ts)', () =>
    expect(seen.early).toMatchObject({ dialog: true }),
  )
  says('app.commandLine.appendSwitch: there from then on (api/command-line.md)', () =>
    expect(seen.switched).toEqual([true, false]),
  )
  says(
    'BrowserWindow: "This module cannot be used until the ready event of the app module is emitted" (api/browser-window.md)',
    () => expect(seen.early).toMatchObject({ window: true }),
  )
  says('app.setPath: "If the path specifies a directory that does not exist, an Error is thrown" (api/app.md)', () =>
    expect(seen.paths).toEqual({ absent: true, unknown: true }),
  )
  says(
    'app.enableSandbox, disableHardwareAcceleration, registerSchemesAsPrivileged: "only be called before app is ready" (api/app.md, api/protocol.md)',
    () => expect(seen.late).toEqual({ sandbox: true, acceleration: true, scheme: true }),
  )
  says('app.requestSingleInstanceLock: true for the primary instance (api/app.md)', () => expect(seen.lock).toBe(true))
  says(
    'the lock is a file of its own in userData (Chromium, process_singleton_posix.cc, process_singleton_win.cc)',
    () => expect(seen.lockFile).toBe(true),
  )
  says('app.getVersion, getAppPath: from the folder of package.json (api/app.md)', () =>
    expect(seen.about).toEqual({ version: '1.2.3', folder: true, packaged: false }),
  )
  says(
    'app.requestSingleInstanceLock: false for a second start, whose additionalData the first one gets (api/app.md)',
    () => expect(seen.again).toEqual({ told: { files: ['second.docx'] }, code: 0 }),
  )
  says('ipcMain.handle: one handler a channel (lib/browser/ipc-main-impl.ts)', () =>
    expect(seen.secondHandler).toBe(true),
  )
  says('protocol.handle: one handler a scheme (api/protocol.md)', () => expect(seen.secondProtocol).toBe(true))
  says('protocol.handle: status and headers of the Response arrive (api/protocol.md)', () =>
    expect(seen.page).toMatchObject({ missing: 404, header: 'yes' }),
  )

  says(
    'the page has no Node: context isolation and sandbox (tutorial/context-isolation.md, tutorial/sandbox.md)',
    () => {
      expect(seen.page.globals).toEqual(Array(5).fill('undefined'))
      expect(seen.page.leftovers).toEqual([])
      expect(seen.page).toMatchObject({ contextIsolated: true, sandboxed: true })
    },
  )
  says('a sandboxed preload requires electron and a few polyfills, not fs (tutorial/sandbox.md)', () =>
    expect(seen.page.fs).toMatch(/^threw /),
  )
  says('contextBridge: "all other values are copied and frozen" (api/context-bridge.md)', () => {
    expect(seen.page.frozen).toEqual(Array(5).fill(true))
    expect(seen.page.replaceable).toBe(false)
  })
  says(
    'contextBridge: "Prototype modifications are dropped", "Symbols … are omitted" (api/context-bridge.md, table)',
    () => {
      expect(seen.page.instance).toEqual([1, 'undefined'])
      expect(seen.page.mark).toBe(false)
    },
  )
  says(
    'contextBridge: errors keep their message, "custom properties … will be lost" (api/context-bridge.md, table)',
    () => {
      expect(seen.page.fails).toMatchObject({ threw: 'boom', code: 'none' })
      expect(seen.page.failsLater).toMatchObject({ threw: 'later', code: 'none' })
    },
  )
  says(
    'contextBridge: functions are proxied in both directions, bytes are copied (api/context-bridge.md, table)',
    () => {
      expect(seen.page.callback).toEqual({ from: 'preload' })
      expect(seen.page.bytesFromPreload).toEqual([true, [1, 2, 255]])
    },
  )
  says(
    'ipcRenderer.invoke: "Arguments will be serialized with the Structured Clone Algorithm" (api/ipc-renderer.md)',
    () =>
      expect(seen.page).toMatchObject({
        echoBytes: [true, [0, 128, 255]],
        echoUndefined: [true, true],
        echoNumber: true,
        echoDate: 0,
        echoMap: [['a', [1]]],
        echoText: '督导室𠮷',
        mainSaw: [true, true, true],
      }),
  )
  says('ipcRenderer.invoke: "Sending Functions … will throw an exception" (api/ipc-renderer.md)', () =>
    expect(seen.page.functionInInvoke).toMatchObject({ threw: 'An object could not be cloned.' }),
  )
  says(
    'ipcMain.handle: "only the message property from the original error is provided", with a prefix (api/ipc-main.md, lib/renderer/api/ipc-renderer.ts)',
    () => {
      expect(seen.page.refusal).toEqual({
        threw: "Error invoking remote method 'refuse': RangeError: too far",
        code: 'none',
        name: 'Error',
      })
      expect(seen.page.nobody).toMatchObject({
        threw: "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
      })
    },
  )
  says('webContents.send: structured clone; a function throws (api/web-contents.md)', () => {
    expect(seen.sendOfFunction).toBe(true)
    expect(seen.page.sent).toMatchObject(['again', expect.anything()])
  })
  says(
    'event.senderFrame: the frame that sent, with its origin (api/structures/ipc-main-invoke-event.md, api/web-frame-main.md)',
    () => expect(seen.page.frame).toEqual({ origin: 'app://ziping', main: true, sender: true }),
  )

  says(
    'webContents.printToPDF: "preferCSSPageSize", upright and turned pages in one file; Letter by default (api/web-contents.md)',
    () => {
      expect(seen.printed).toMatchObject({
        byPage: {
          buffer: true,
          boxes: [
            [595, 842],
            [842, 595],
          ],
        },
        byDefault: { buffer: true },
      })
      const { boxes } = (seen.printed as { byDefault: { boxes: number[][] } }).byDefault
      expect(boxes[0]).toEqual([612, 792])
    },
  )
  says('webContents.printToPDF: margins in inches, as numbers; what is none rejects (api/web-contents.md)', () =>
    expect(seen.printed).toMatchObject({ wrong: true }),
  )
  says(
    'webContents.print: options that are none, an unknown size, and two sizes throw at once (lib/browser/api/web-contents.ts)',
    () => expect(seen.notPrinted).toEqual({ noOptions: true, noSize: true, twoSizes: true }),
  )
  says(
    'shell.openPath: "Resolves with a string containing the error message" of a file that is not there (api/shell.md)',
    () => expect(seen.openedMissing).toMatch(/./),
  )
  says('webRequest.onBeforeRequest: {cancel: true} fails the request (api/web-request.md)', () => {
    expect(seen.page.cancelled).toBe('TypeError')
    expect(seen.requested).toContain('https://example.invalid/x')
  })
  says('will-download: preventDefault cancels what a link with `download` begins (api/session.md)', () =>
    expect(seen.downloads).toEqual([true]),
  )
  says('screen: the primary display is among all, its workArea within its bounds (api/structures/display.md)', () =>
    expect(seen.place).toMatchObject({ listed: true, inside: true }),
  )
  says('BrowserWindow.setBounds: what is not given keeps its value (api/browser-window.md)', () =>
    expect(seen.place).toMatchObject({ size: [800, 600], narrowed: [640, 600] }),
  )
  says('BrowserWindow.maximize: "will also show (but not focus) the window" (api/browser-window.md)', () =>
    expect(seen.place).toMatchObject({ visible: [false, true] }),
  )
  says('webContents.setZoomLevel: read again as it was set (api/web-contents.md)', () =>
    expect(seen.place).toMatchObject({ zoom: 0.5 }),
  )
  says('ready-to-show: emitted once for a window that is made hidden (api/browser-window.md)', () =>
    expect(seen.readyToShow).toBe(1),
  )
  says('Menu: entries are found however deep, and can be enabled; null where there is none (api/menu.md)', () =>
    expect(seen.menu).toMatchObject({ label: 'entry', enabled: [false, true], absent: null, none: null }),
  )
  says(
    'Menu.buildFromTemplate: no list, or an entry without label, role and type, throws (lib/browser/api/menu.ts)',
    () => expect(seen.menu).toMatchObject({ noList: true, noLabel: true }),
  )
  says(
    'dialog.showMessageBox: an aborted signal, "the message box will behave as if it was cancelled by the user" (api/dialog.md)',
    () => expect(seen.question).toBe(2),
  )
  says(
    'render-process-gone: a reason of the list and an exit code; the window stands and loads again (api/structures/render-process-gone-details.md)',
    () => {
      const { reason } = seen.lost as { reason: string }
      const reasons = /interface RenderProcessGoneDetails \{[^}]+reason: \(([^)]+)\)/.exec(declarations)?.[1]
      expect(reasons?.split(' | ')).toContain(`'${reason}'`)
      expect(reason).not.toBe('clean-exit')
      expect(seen.lost).toMatchObject({ exitCode: 'number', stands: true, again: 'app://ziping/other.html' })
    },
  )
  says('loadURL: "rejects if the page fails to load" (api/browser-window.md)', () =>
    expect(seen.lost).toMatchObject({ refused: true }),
  )
  says('destroy: no "close", but "closed"; what is gone can be asked isDestroyed only (api/browser-window.md)', () =>
    expect(seen.lost).toMatchObject({ events: ['closed'], destroyed: true, askedAfter: [true, true] }),
  )
  says('will-navigate is not emitted by loadURL (api/web-contents.md)', () => expect(seen.loadAskedNobody).toBe(true))
  says('will-navigate: emitted for location.href, preventDefault keeps the page (api/web-contents.md)', () => {
    expect(seen.navigations).toContainEqual(['will-navigate', 'https://example.invalid/navigate', true])
    expect(seen.page.stayed).toBe(true)
  })
  says('setWindowOpenHandler: {action: deny} opens no window (api/web-contents.md)', () => {
    expect(seen.navigations).toContainEqual(['window', 'https://example.invalid/open'])
    expect(seen.windows).toBe(1)
  })
  says(
    'close: preventDefault keeps the window; app.quit: before-quit, close, closed, will-quit, quit, and no window-all-closed; will-quit: preventDefault keeps the program, which quits anew (api/app.md, api/browser-window.md)',
    () => {
      expect(seen.stillThere).toBe(true)
      expect(seen.order).toEqual([
        ...['close', 'before-quit', 'close', 'closed', 'will-quit'],
        ...['before-quit', 'will-quit', 'quit'],
      ])
    },
  )
})
