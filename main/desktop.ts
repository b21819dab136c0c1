/**
 * Entry of the desktop shell: Electron. It reads as a table of contents; each rule stands in a file of
 * shell/, with its item of Electron's security checklist. Nothing imports this file.
 */
import { randomUUID } from 'node:crypto'
import { homedir, hostname } from 'node:os'
import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  type MessageBoxOptions,
  type OpenDialogOptions,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
} from 'electron'
import ElectronStore from 'electron-store'
import type { EventPayload } from '../preload/api.ts'
import { createServices } from './compose.ts'
import { closedWithGate } from './data/closed-store.ts'
import { defaultDataFolder, givenDataFolder } from './data/default-folder.ts'
import { createGate } from './data/gate.ts'
import { locateData } from './data/location.ts'
import { createDispatch } from './dispatch.ts'
import { storeOptions } from './drafts/store-options.ts'
import { createHandedFiles } from './handed-files.ts'
import { createHandlers } from './handlers.ts'
import { thrownFacts } from './log.ts'
import { openPage } from './page.ts'
import { registerScheme } from './shell/address.ts'
import { desktopArguments, filesOfSecondStart, type SecondStart } from './shell/arguments.ts'
import { answerCalls } from './shell/calls.ts'
import { createCloseGuard } from './shell/close-guard.ts'
import { watchPage } from './shell/crash.ts'
import { nativeDialogs } from './shell/dialogs.ts'
import { endWhenSettled, onSignal } from './shell/ending.ts'
import { engineFolder, isFirst, placeEngineFolder } from './shell/engine-folder.ts'
import { fileLog } from './shell/file-log.ts'
import { folderMover } from './shell/folder-mover.ts'
import { keptValue } from './shell/kept.ts'
import { lastFolder } from './shell/last-folder.ts'
import { exportLog, systemFacts } from './shell/log-export.ts'
import { offerLostFolder } from './shell/lost-folder.ts'
import { createMenuBar } from './shell/menu-bar.ts'
import { denyNavigation } from './shell/navigation.ts'
import { rememberDraft } from './shell/open-draft.ts'
import { nativeOutput } from './shell/output.ts'
import { denyPermissions } from './shell/permissions.ts'
import { servePage } from './shell/protocol.ts'
import { askCloseAnyway, askOpenAgain, askReload, askReplace, tellLogFailed } from './shell/questions.ts'
import { recentDrafts } from './shell/recent.ts'
import { keepRequestsInside, silenceEngine } from './shell/requests.ts'
import { saveEarly } from './shell/saving-early.ts'
import { nameForTaskBar } from './shell/task-bar.ts'
import { loadPage, showPage, windowOptions } from './shell/window.ts'
import { keepPlace, placeWindow, usualState, windowStateSchema, zoomed } from './shell/window-state.ts'

const program = app.getAppPath()
const { env, platform } = process
// npm runs scripts in the project's folder; a file is named from where the user is.
const folder = (app.isPackaged ? undefined : env.INIT_CWD) ?? process.cwd()
const given = desktopArguments(process.argv.slice(1), { folder, program: [program, import.meta.filename] })
const data = locateData(givenDataFolder(given.dataFolder, env, platform), defaultDataFolder(env, platform, homedir()))
const devTools = !app.isPackaged
const start = { args: process.argv.slice(1), env, executable: process.execPath }

// Before the app is ready.
app.enableSandbox()
registerScheme(protocol)
silenceEngine(app.commandLine)
nameForTaskBar(app, platform)
if (!given.gpu) app.disableHardwareAcceleration()
placeEngineFolder(app, engineFolder(data.ok ? data.folder : data.home, hostname(), homedir()))

if (!isFirst(app, { files: given.files } satisfies SecondStart)) app.quit()
else if (data.ok) run(data.folder, data.home)
else void offerLostFolder({ ...data, app, start, show: (options) => dialog.showMessageBox(options) })

/** @param home where a move of the data folder is remembered; null where it was named for this start */
function run(dataFolder: string, home: string | null): void {
  const logFile = join(dataFolder, 'logs', 'ziping.log')
  const log = fileLog(logFile)
  const gate = createGate()
  const openStore = closedWithGate((file) => new ElectronStore(storeOptions(file)), gate.shut)

  const handedFiles = createHandedFiles()
  handedFiles.add(given.files)

  let window: BrowserWindow | null = null
  const send = <E extends keyof EventPayload>(event: E, payload: EventPayload[E]) => {
    if (window && !window.isDestroyed()) window.webContents.send(event, payload)
  }
  const show = (options: MessageBoxOptions) =>
    window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options)

  const showOpen = (options: OpenDialogOptions) =>
    window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)

  const timers = {
    setTimer: setTimeout,
    clearTimer: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
  }
  const guard = createCloseGuard({
    ask: () => send('close', null),
    askUser: (signal) => askCloseAnyway(show, signal),
    ...timers,
  })
  const services = createServices({
    dataFolder,
    builtinTemplates: join(app.isPackaged ? process.resourcesPath : program, 'templates'),
    licences: join(program, 'out/main/licences.txt'),
    openStore,
    dialogs: nativeDialogs({
      showOpen,
      showSave: (options) => (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options)),
      askReplace: (name) => askReplace(show, name),
      asksItself: platform !== 'linux',
      opened: (path) => app.addRecentDocument(path),
      folder: lastFolder(join(dataFolder, 'dialogs.json'), openStore, app.getPath('documents'), log),
    }),
    output: nativeOutput({
      contents: () => window?.webContents ?? null,
      openPath: (path) => shell.openPath(path),
      showItemInFolder: (path) => shell.showItemInFolder(path),
    }),
    window: {
      closing: guard.closing,
      state: (state) => {
        opened.state(state)
        void menuBar.state(state)
      },
      reopened: () => opened.reopened(),
    },
    handedFiles,
    gate,
    mover: home === null ? 'given' : folderMover(home, { show: showOpen, app, start: { ...start, args: given.rest } }),
    clock: Date.now,
    ids: randomUUID,
    version: app.getVersion(),
    log,
  })
  const opened = rememberDraft(services.drafts)
  const place = keptValue(join(dataFolder, 'window.json'), windowStateSchema, usualState, openStore, log)
  const menuBar = createMenuBar({
    drafts: recentDrafts(join(dataFolder, 'recent.json'), openStore, services.drafts, log),
    show: (template) => {
      const menu = Menu.buildFromTemplate(template)
      Menu.setApplicationMenu(menu)
      return menu
    },
    clearSystemList: () => app.clearRecentDocuments(),
    send: (entry) => send('menu', entry),
    openRecent: (id) => send('draft', { id }),
    zoom: (by) => {
      place.set({ ...place.get(), zoom: zoomed(place.get().zoom, by) })
      window?.webContents.setZoomLevel(place.get().zoom)
    },
    exportLog: () =>
      void exportLog({
        file: logFile,
        facts: systemFacts(services.app, platform, app.getLocale()),
        home: homedir(),
        now: () => new Date(),
        save: services.dialogs.saveFile,
        failed: () => tellLogFailed(show),
        log,
      }),
    devTools,
    platform: platform,
  })

  denyNavigation(app, log)
  endWhenSettled(app, { settled: services.drafts.settled, ...timers, log })
  const signalled = onSignal(app, { now: () => performance.now() })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, signalled)
  const hand = (files: readonly string[]) => {
    for (const name of handedFiles.add(files)) send('handed', { name })
  }
  app.on('second-instance', (_event, _line, _folder, data) => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    hand(filesOfSecondStart(data))
  })
  // macOS hands a file over by this event, also before the program is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault()
    hand([file])
  })
  // Logged, and the window stays: the text in it is worth more than a clean end.
  process.on('uncaughtException', (error) => log.error('uncaught', thrownFacts(error)))
  process.on('unhandledRejection', (reason) => log.error('unhandled', thrownFacts(reason)))
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.error('process gone', { type, reason, exitCode }),
  )

  const open = async () => {
    servePage(
      protocol,
      openPage(join(program, 'out/renderer'), () => services.settings.theme()),
    )
    denyPermissions(session.defaultSession)
    keepRequestsInside(session.defaultSession)
    answerCalls({ ipcMain, dispatch: createDispatch(createHandlers(services), log), window: () => window, log })
    await menuBar.start()

    const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea)
    const made = new BrowserWindow(
      windowOptions(join(program, 'out/preload/desktop.cjs'), devTools, placeWindow(place.get().bounds, areas)),
    )
    window = made
    made.on('closed', () => {
      window = null
    })
    guard.watch(made)
    saveEarly({ window: made, power: powerMonitor, app, saveNow: () => send('saveNow', null) })
    keepPlace(made, place, timers)
    const page = watchPage(made, {
      askOpenAgain: () => askOpenAgain(show),
      askReload: (signal) => askReload(show, signal),
      open: async () => {
        services.drafts.abandon()
        await opened.lost()
        await loadPage(made, place.get().zoom)
      },
      now: () => performance.now(),
      log,
    })
    await page.first(() => showPage(made, place.get()))
    log.info('started', { version: services.app.version })
  }
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => {
      log.error('not started', thrownFacts(error))
      dialog.showErrorBox(
        '自评报告编辑器没有启动',
        `草稿不受影响。请重新启动程序；仍不行时重新安装，或把 ${join(dataFolder, 'logs')} 中的记录交给维护人员。`,
      )
      app.exit(1)
    })
}
