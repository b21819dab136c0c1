/** The browser shell and a real Chromium, as benches use them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'

export interface Started {
  readonly child: ChildProcess
  readonly url: string
}

/** @returns once the shell has printed its address */
export function start(root: string, dataFolder: string): Promise<Started> {
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), '--browser', '--no-open'], {
    env: { ...process.env, ZIPING_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    let text = ''
    child.once('exit', (code) => reject(new Error(`the shell ended with ${code}`)))
    child.stdout.setEncoding('utf8').on('data', (piece) => {
      text += piece
      const url = /http:\/\/\S+/.exec(text)?.[0]
      if (url) resolve({ child, url })
    })
  })
}

export async function ended({ child }: Started): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  await gone
}

export interface Drawing {
  /** 'at once': a frame is drawn when there is something to draw, not at the screen's next sixtieth of a second. */
  readonly frames?: 'on time' | 'at once'
  /** For Chromium. */
  readonly flags?: readonly string[]
}

/** For Chromium. */
const launch = ({ frames = 'on time', flags = [] }: Drawing) => ({
  executablePath: process.env.ZIPING_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    ...(frames === 'at once' ? ['--disable-frame-rate-limit'] : []),
    ...flags,
  ],
})

/** A browser with a profile on the disk, as a user has it: compiled scripts are kept there, which a private window keeps nowhere. */
export async function withProfile(
  work: (context: BrowserContext) => Promise<void>,
  drawing: Drawing & { readonly viewport: { readonly width: number; readonly height: number } },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-profile-'))
  const context = await chromium.launchPersistentContext(folder, { ...launch(drawing), viewport: drawing.viewport })
  try {
    await work(context)
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A browser and an empty data folder for a piece of work; both are gone when it has ended. */
export async function withBrowser(
  work: (browser: Browser, dataFolder: string) => Promise<void>,
  drawing: Drawing = {},
): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ziping-bench-'))
  // As of somebody who has used the program before: 首次使用 does not stand over the start page.
  writeFileSync(join(dataFolder, 'settings.json'), '{"welcomed":true}')
  const browser = await chromium.launch(launch(drawing))
  try {
    await work(browser, dataFolder)
  } finally {
    await browser.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** The same with a shell that is running. */
export const withShell = (
  root: string,
  work: (browser: Browser, url: string) => Promise<void>,
  drawing: Drawing = {},
): Promise<void> =>
  withBrowser(async (browser, dataFolder) => {
    const shell = await start(root, dataFolder)
    try {
      await work(browser, shell.url)
    } finally {
      await ended(shell)
    }
  }, drawing)
