/** The desktop shell as built, over the double of Electron: built main in Node, built preload and page in Chromium. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { type Host, project, within } from './host.ts'
import { watchOutgoing } from './outgoing.ts'
import { userFolder } from './saves.ts'

const register = pathToFileURL(path.join(import.meta.dirname, '../../electron-double/register.mjs')).href

/** The process that has the profile open: Chromium's lock is a link to `host-number`. Null where none has. */
async function holderOf(profile: string): Promise<number | null> {
  const lock = await readlink(path.join(profile, 'SingletonLock')).catch(() => '')
  const number = Number(lock.slice(lock.lastIndexOf('-') + 1))
  return Number.isSafeInteger(number) && number > 1 ? number : null
}

function send(signal: NodeJS.Signals | 0, pid: number): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/** Chromium outlives a killed program by a while and writes into its profile until the end, so it is ended first. */
async function removeProfile(profile: string): Promise<void> {
  const holder = await holderOf(profile)
  if (holder !== null) send('SIGKILL', holder)
  // At most two seconds: where nobody collects ended processes their numbers stay.
  for (let round = 0; round < 40 && holder !== null && send(0, holder); round++) await setTimeout(50)
  // Its helpers end by themselves, a moment later.
  for (let round = 0; round < 20; round++) {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    await setTimeout(200)
    if (!existsSync(profile)) return
  }
}

/** What the double tells over the child's channel. */
export interface Told {
  readonly kind: string
  readonly [fact: string]: unknown
}

/**
 * Starts a main entry over the double, and lets tests listen and play the user.
 * @param environment variables for the program, beside those of this process
 */
export async function startDouble(
  entry: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  const profile = await mkdtemp(path.join(tmpdir(), 'ziping-double-'))
  const child = fork(entry, [...args], {
    cwd: project,
    execArgv: ['--import', register],
    env: { ...process.env, ...environment, ZIPING_DOUBLE_PROFILE: profile },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const told: Told[] = []
  child.on('message', (message) => told.push(message as Told))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const running = () => child.exitCode === null && child.signalCode === null

  /** The first message of a kind, be it past or to come; ends with the program. */
  const hear = (kind: string): Promise<Told> =>
    within(
      `the double's "${kind}"`,
      new Promise((resolve, reject) => {
        const past = told.find((message) => message.kind === kind)
        if (past) return resolve(past)
        const look = (message: unknown) => {
          if ((message as Told).kind === kind) {
            child.off('message', look)
            resolve(message as Told)
          }
        }
        child.on('message', look)
        void ended.then((code) => reject(new Error(`the program ended with ${code} before "${kind}"`)))
      }),
    )
  return {
    pid: child.pid,
    told,
    hear,
    tell: (kind: string, facts: object = {}) => {
      if (running()) child.send({ kind, ...facts })
    },
    onMessage: (listener: (message: Told) => void) => child.on('message', (message) => listener(message as Told)),
    ended,
    kill: async () => {
      if (running()) child.kill('SIGKILL')
      await ended
      await removeProfile(profile)
    },
  }
}

const start: Host['start'] = async (dataFolder, ready, files = []) => {
  const user = await userFolder()
  const double = await startDouble(path.join(project, 'out/main/desktop.js'), ['--data', dataFolder, ...files])
  const end = async () => {
    await double.kill()
    await user.remove()
  }
  try {
    const { port } = await double.hear('browser')
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const context = browser.contexts()[0]
    const page = context?.pages()[0]
    if (!context || !page) throw new Error('the double has no window')
    const foreignRequests = watchOutgoing(page, ({ protocol, hostname }) =>
      protocol === 'http:' ? hostname === 'ziping.localhost' : protocol === 'app:',
    )
    double.onMessage(async ({ kind, method, options }) => {
      if (kind !== 'dialog' || method !== 'showSaveDialog') return
      const filePath = await user.takes((options as { defaultPath: string }).defaultPath)
      double.tell('dialog-answer', { method, answer: { canceled: false, filePath } })
    })
    ready(page)
    double.tell('attached')
    await double.hear('window')
    return {
      page,
      foreignRequests,
      openFile: async (name, bytes) => {
        const file = await user.put(name, bytes)
        double.tell('dialog-answer', { method: 'showOpenDialog', answer: { canceled: false, filePaths: [file] } })
      },
      savedFile: user.savedFile,
      menu: async (id) => double.tell('menu', { id }),
      close: async () => {
        double.tell('close-window')
        await within('the end of the program', double.ended)
        await end()
      },
      kill: end,
    }
  } catch (error) {
    await end()
    throw error
  }
}

export const electronDouble: Host = { name: 'electron-double', start }
