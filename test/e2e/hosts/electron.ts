/** Real Electron, where its runtime is installed; driven by Playwright. */
import { _electron, type ElectronApplication } from '@playwright/test'
import { type Host, project, within } from './host.ts'
import { watchOutgoing } from './outgoing.ts'
import { userFolder } from './saves.ts'

/** Chromium refuses to run as root inside its sandbox; everybody else tests with it. */
const isRoot = process.getuid?.() === 0

interface Saves {
  readonly zipingSaves: { readonly asked: string[]; readonly answers: ((filePath: string) => void)[] }
}

const ended = (app: ElectronApplication) => {
  const child = app.process()
  return child.exitCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()))
}

const start: Host['start'] = async (dataFolder, ready, files = []) => {
  const user = await userFolder()
  const app = await _electron.launch({
    args: [...(isRoot ? ['--no-sandbox'] : []), project, '--data', dataFolder, ...files],
    cwd: project,
    chromiumSandbox: !isRoot,
    locale: 'zh-CN',
  })
  const kill = async () => {
    app.process().kill('SIGKILL')
    await ended(app)
    await user.remove()
  }
  const page = await app.firstWindow().catch(async (error: unknown) => {
    await kill()
    throw error
  })
  ready(page)
  const foreignRequests = watchOutgoing(app.context(), ({ protocol, host }) => protocol === 'app:' && host === 'ziping')
  // Playwright cannot reach native dialogs; its documentation replaces the functions in the main process.
  // Nor is anything to be opened on the screen of whoever runs the tests.
  await app.evaluate(({ dialog, shell }) => {
    shell.openPath = async () => ''
    shell.showItemInFolder = () => {}
    const asked: string[] = []
    const answers: ((filePath: string) => void)[] = []
    Object.assign(globalThis, { zipingSaves: { asked, answers } })
    dialog.showSaveDialog = (...args: unknown[]) => {
      const { defaultPath } = args.at(-1) as { defaultPath: string }
      asked.push(defaultPath)
      return new Promise((resolve) => answers.push((filePath) => resolve({ canceled: false, filePath })))
    }
  })
  /** The dialog stands until somebody asks for the file. */
  const savedFile = async () => {
    for (;;) {
      const suggested = await app.evaluate(() => (globalThis as unknown as Saves).zipingSaves.asked.shift())
      if (suggested === undefined) {
        await new Promise((resolve) => setTimeout(resolve, 50))
        continue
      }
      const filePath = await user.takes(suggested)
      await app.evaluate((_, given) => (globalThis as unknown as Saves).zipingSaves.answers.shift()?.(given), filePath)
      return user.savedFile()
    }
  }
  return {
    page,
    foreignRequests,
    openFile: async (name, bytes) => {
      const file = await user.put(name, bytes)
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
      }, file)
    },
    savedFile: () => within('a save dialog', savedFile()),
    menu: async (id) => {
      await app.evaluate(({ Menu }, chosen) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(chosen)
        if (!item) throw new Error(`no menu entry ${chosen}`)
        item.click()
      }, id)
    },
    close: async () => {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      await within('the end of the program', ended(app))
      await user.remove()
    },
    kill,
  }
}

export const electron: Host = { name: 'electron', start }
