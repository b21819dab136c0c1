/** The built main entry on the double of `electron`, its window in Debian's Chromium. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumArguments, type Host, type Running } from './host.ts'

const root = path.resolve(import.meta.dirname, '../../..')
/** Milliseconds for the window to be there. */
const startLimit = 30_000
const closeLimit = 15_000

interface Said {
  readonly said: 'window' | 'saving' | 'message-box'
  readonly endpoint?: string
  readonly file?: string
}

function windowEndpoint(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`no window within ${startLimit} ms`)), startLimit)
    child.on('message', (message: Said) => {
      if (message.said !== 'window' || !message.endpoint) return
      clearTimeout(limit)
      resolve(message.endpoint)
    })
    child.once('exit', (code) => reject(new Error(`the double ended with ${code}`)))
  })
}

/** A file that is being written appears whole, by a rename. */
async function whenThere(file: string): Promise<Uint8Array> {
  for (let tries = 0; tries < 200; tries++) {
    try {
      return new Uint8Array(await readFile(file))
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error(`${file} was not saved`)
}

async function start(dataFolder: string): Promise<Running> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ziping-double-'))
  const child = fork(path.join(root, 'out/main/desktop.js'), [], {
    cwd: root,
    execArgv: ['--import', path.join(root, 'test/electron-double/register.mjs')],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ZIPING_DATA: dataFolder,
      ELECTRON_DOUBLE_HOME: folder,
      ELECTRON_DOUBLE_SAVE_FOLDER: folder,
      ELECTRON_DOUBLE_CHROMIUM_ARGS: JSON.stringify(chromiumArguments),
    },
  })
  const ended = once(child, 'exit')
  const saving: string[] = []
  const waiting: ((file: string) => void)[] = []
  child.on('message', (message: Said) => {
    if (message.said !== 'saving' || !message.file) return
    const next = waiting.shift()
    if (next) next(message.file)
    else saving.push(message.file)
  })
  const browser = await chromium.connectOverCDP(await windowEndpoint(child))
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('the double has no page')
  const foreignRequests: string[] = []
  page.on('requestfinished', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (hostname !== 'ziping.localhost' && protocol !== 'data:' && protocol !== 'blob:')
      foreignRequests.push(request.url())
  })
  const gone = () => child.exitCode !== null || child.signalCode !== null
  const kill = async () => {
    await browser.close().catch(() => {})
    if (!gone()) {
      child.kill('SIGKILL')
      await ended
    }
  }
  return {
    page,
    foreignRequests,
    openFile: async (name, bytes) => {
      const file = path.join(folder, name)
      await writeFile(file, bytes)
      child.send({ do: 'open', file })
    },
    savedFile: async () => {
      const file = saving.shift() ?? (await new Promise<string>((resolve) => waiting.push(resolve)))
      return { name: path.basename(file), bytes: await whenThere(file) }
    },
    close: async () => {
      child.send({ do: 'close' })
      const limit = new Promise((_resolve, reject) =>
        setTimeout(() => reject(new Error('the window did not close')), closeLimit),
      )
      await Promise.race([ended, limit])
      await browser.close().catch(() => {})
    },
    kill,
  }
}

export const electronDouble: Host = { name: 'electron-double', start }
