/** What a spec needs of whatever runs the application. */
import type { Page } from '@playwright/test'

export type HostName = 'browser-shell' | 'electron-double' | 'electron'

export interface SavedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** One running application with one window. */
export interface Running {
  readonly page: Page
  /** The next file chooser or open dialog gives this file. */
  openFile(name: string, bytes: Uint8Array): Promise<void>
  /** The next file that the application saves for the user. */
  savedFile(): Promise<SavedFile>
  /** Closes it as a user does, and waits until it has ended. */
  close(): Promise<void>
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>
  /** Requests that left for anywhere but the application itself. */
  readonly foreignRequests: readonly string[]
}

export interface Host {
  readonly name: HostName
  start(dataFolder: string): Promise<Running>
}

export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium'
/** Debian's Chromium as root and without network: nothing but what the page itself asks for. */
export const chromiumArguments = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--lang=zh-CN'],
]
export const viewport = { width: 1366, height: 768 }
