/** What a spec needs of whatever runs the application. */
import path from 'node:path'
import type { Page } from '@playwright/test'

export type HostName = 'browser-shell' | 'electron-double' | 'electron'

export interface SavedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** One running application with one window. */
export interface Running {
  /** The window's page. */
  readonly page: Page
  /** The next file chooser or open dialog gives this file. */
  openFile(name: string, bytes: Uint8Array): Promise<void>
  /** The next file that the application saves for the user. */
  savedFile(): Promise<SavedFile>
  /** Chooses an entry of the menu by its id. @throws where the host has no menu */
  menu(id: string): Promise<void>
  /** Closes it as a user does, and waits until it has ended. */
  close(): Promise<void>
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>
  /** Requests that left for anywhere but the application itself. */
  readonly foreignRequests: readonly string[]
}

export interface Host {
  readonly name: HostName
  /**
   * @param ready is given the page before it loads (real Electron: as early as it can be had), so that its first words are heard
   * @param files that stand on its command line
   */
  start(dataFolder: string, ready: (page: Page) => void, files?: readonly string[]): Promise<Running>
}

/** The built project; ZIPING_PROJECT names another one than this, such as an unpacked package. */
export const project = path.resolve(process.env.ZIPING_PROJECT ?? path.join(import.meta.dirname, '../../..'))
export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium'
/** Debian's Chromium as root and without network: nothing but what the page itself asks for. */
export const chromiumArguments = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--lang=zh-CN'],
]
export const viewport = { width: 1366, height: 768 }

/** Milliseconds in which a program has to start, and to end. */
export const patience = 30_000

/** Fails with a reason instead of hanging. */
export async function within<T>(what: string, promise: Promise<T>, limit = patience): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${limit} ms`)), limit)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
