/** The browser shell as built, in Debian's Chromium. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium, type Download } from '@playwright/test'
import { chromiumArguments, chromiumPath, type Host, type Running, viewport } from './host.ts'

const root = path.resolve(import.meta.dirname, '../../..')
/** Milliseconds for the server to say where it is. */
const startLimit = 20_000

/** The address in the server's first line. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const limit = setTimeout(() => reject(new Error(`no address within ${startLimit} ms: ${said}`)), startLimit)
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/\S+/.exec(said)
      if (!found) return
      clearTimeout(limit)
      resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`the browser shell ended with ${code}: ${said}`)))
  })
}

async function start(dataFolder: string): Promise<Running> {
  const child = spawn(process.execPath, ['out/main/browser.js', '--no-open', '--data', dataFolder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ZIPING_WINDOW_GONE_MS: '60000' },
  })
  const ended = once(child, 'exit')
  const url = await address(child)
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments })
  const context = await browser.newContext({ viewport, locale: 'zh-CN', acceptDownloads: true })
  const page = await context.newPage()
  const foreignRequests: string[] = []
  const own = new URL(url).origin
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (origin !== own && protocol !== 'data:' && protocol !== 'blob:') foreignRequests.push(request.url())
  })
  const downloads: Download[] = []
  const waiting: ((download: Download) => void)[] = []
  page.on('download', (download) => {
    const next = waiting.shift()
    if (next) next(download)
    else downloads.push(download)
  })
  await page.goto(url)

  const stop = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await ended
    }
    await browser.close()
  }
  return {
    page,
    foreignRequests,
    openFile: async (name, bytes) => {
      page.once('filechooser', (chooser) =>
        chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }),
      )
    },
    savedFile: async () => {
      const download = downloads.shift() ?? (await new Promise<Download>((resolve) => waiting.push(resolve)))
      return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
    },
    close: async () => {
      await page.close({ runBeforeUnload: false })
      await stop('SIGTERM')
    },
    kill: () => stop('SIGKILL'),
  }
}

export const browserShell: Host = { name: 'browser-shell', start }
