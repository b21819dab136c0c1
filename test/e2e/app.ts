/** The fixture of all end-to-end specs: the application, on whichever host the project names. */
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { newDataFolder } from './data-folder.ts'
import { browserShellIn, launchBrowser } from './hosts/browser-shell.ts'
import type { Host, HostName, Running, SavedFile } from './hosts/host.ts'

export interface App {
  readonly host: HostName
  /** The window's page; another one after a restart. */
  readonly page: Page
  readonly dataFolder: string
  /** The next file chooser or open dialog gives this file. */
  openFile(name: string, bytes: Uint8Array): Promise<void>
  /** Waits for the next file that the application saves for the user. */
  savedFile(): Promise<SavedFile>
  /** Chooses from the application's menu, by the name of the event. */
  menu(id: string): Promise<void>
  /** Closes as a user does, and starts again on the same data folder. */
  restart(): Promise<void>
  /** As a power cut, and starts again on the same data folder. */
  kill9(): Promise<void>
  /** What the page said on its console as warnings and errors; a test that leaves any fails. */
  readonly complaints: string[]
}

const shells: Readonly<Record<Exclude<HostName, 'browser-shell'>, () => Promise<Host>>> = {
  'electron-double': async () => (await import('./hosts/electron-double.ts')).electronDouble,
  electron: async () => (await import('./hosts/electron.ts')).electron,
}

export const test = base.extend<
  { app: App; handed: { readonly files: readonly SavedFile[] }; firstTime: boolean },
  { hostName: HostName; host: Host }
>({
  hostName: ['browser-shell', { option: true, scope: 'worker' }],
  /** The browser stays from test to test, as on an office PC; each program has a profile of its own in it. */
  host: [
    async ({ hostName }, use) => {
      if (hostName !== 'browser-shell') return use(await shells[hostName]())
      const browser = await launchBrowser()
      await use(browserShellIn(browser))
      await browser.close()
    },
    { scope: 'worker' },
  ],
  /** Files that the first start is handed on its command line. */
  handed: [{ files: [] }, { option: true }],
  /** Nobody has used the program yet. */
  firstTime: [false, { option: true }],
  app: async ({ host, handed, firstTime }, use) => {
    const dataFolder = await newDataFolder(firstTime)
    const complaints: string[] = []
    const foreign: string[] = []
    const files = await Promise.all(
      handed.files.map(async ({ name, bytes }) => {
        const file = path.join(dataFolder, name)
        await writeFile(file, bytes)
        return file
      }),
    )
    const started = async (given: readonly string[]): Promise<Running> => {
      const running = await host.start(
        dataFolder,
        (page) => {
          page.on('console', (message) => {
            if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
          })
          page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
        },
        given,
      )
      // Before its first screen a window is still on its way from one address to the next.
      await running.page.locator('#root > *').first().waitFor({ state: 'attached' })
      return running
    }
    let running = await started(files)
    const again = async (end: () => Promise<void>) => {
      foreign.push(...running.foreignRequests)
      const before = complaints.length
      await end()
      complaints.length = before
      running = await started([])
    }
    const app: App = {
      host: host.name,
      get page() {
        return running.page
      },
      dataFolder,
      openFile: (name, bytes) => running.openFile(name, bytes),
      savedFile: () => running.savedFile(),
      menu: (id) => running.menu(id),
      restart: () => again(() => running.close()),
      kill9: () => again(() => running.kill()),
      complaints,
    }
    let said: readonly string[] = []
    try {
      await use(app)
      // Before the end: a page whose server is gone complains with reason.
      said = [...complaints]
    } finally {
      foreign.push(...running.foreignRequests)
      await running.kill()
      await rm(dataFolder, { recursive: true, force: true })
    }
    expect(said, 'the page complained').toEqual([])
    expect(foreign, 'a request left for elsewhere').toEqual([])
  },
})

export { expect }
