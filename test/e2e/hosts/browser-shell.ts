/** The browser shell as built, in Debian's Chromium. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type Browser, chromium, type Download } from '@playwright/test'
import { chromiumArguments, chromiumPath, type Host, patience, project, viewport, within } from './host.ts'
import { watchOutgoing } from './outgoing.ts'

/** The address in the server's first line. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    // Its log goes there; shown where it does not start.
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/\S+/.exec(said)
      if (found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`the browser shell ended with ${code}: ${said}`)))
  })
}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath, args: chromiumArguments })

/** @param shared a browser that stays when the program ends; null: one of its own */
const startIn =
  (shared: Browser | null): Host['start'] =>
  async (dataFolder, ready, files = []) => {
    const child = spawn(process.execPath, ['out/main/browser.js', '--no-open', '--data', dataFolder, ...files], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ZIPING_WINDOW_GONE_MS: '60000' },
    })
    const ended = once(child, 'exit')
    const stop = async (signal: NodeJS.Signals) => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal)
        await within('the end of the browser shell', ended).catch((error: unknown) => {
          child.kill('SIGKILL')
          throw error
        })
      }
    }
    try {
      const url = await within('the address of the browser shell', address(child))
      const browser = shared ?? (await launchBrowser())
      const context = await browser.newContext({ viewport, locale: 'zh-CN', acceptDownloads: true })
      const page = await context.newPage()
      const own = new URL(url).origin
      const foreignRequests = watchOutgoing(context, ({ origin }) => origin === own)
      const downloads: Download[] = []
      const waiting: ((download: Download) => void)[] = []
      page.on('download', (download) => {
        const next = waiting.shift()
        if (next) next(download)
        else downloads.push(download)
      })
      ready(page)
      await page.goto(url, { timeout: patience })
      return {
        page,
        foreignRequests,
        openFile: async (name, bytes) => {
          page.once('filechooser', (chooser) =>
            chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }),
          )
        },
        savedFile: async () => {
          const download =
            downloads.shift() ?? (await within('a download', new Promise<Download>((resolve) => waiting.push(resolve))))
          return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
        },
        menu: () => Promise.reject(new Error('the browser shell has no menu')),
        close: async () => {
          await page.close({ runBeforeUnload: false })
          await stop('SIGTERM')
          await (shared ? context : browser).close()
        },
        kill: async () => {
          await stop('SIGKILL')
          await (shared ? context : browser).close()
        },
      }
    } catch (error) {
      child.kill('SIGKILL')
      throw error
    }
  }

export const browserShell: Host = { name: 'browser-shell', start: startIn(null) }

/** The same in a browser that is there already, where many programs are started one after the other. */
export const browserShellIn = (browser: Browser): Host => ({
  name: 'browser-shell',
  start: startIn(browser),
})
