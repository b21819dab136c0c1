/** Chromium for the double: one, with all windows in it, open to a second Playwright over its debugging port. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from '@playwright/test'

let opened = null

/** @returns the browser context; made with the first call */
export const browser = () => {
  opened ??= open()
  return opened
}

async function open() {
  const profile = process.env.ZIPING_DOUBLE_PROFILE
  if (!profile) throw new Error('ZIPING_DOUBLE_PROFILE: a folder for the profile, absolute')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--lang=zh-CN', '--remote-debugging-port=0'],
    ],
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    // Signals are for the program, which ends its browser itself.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  const [port] = (await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')
  return { context, port: Number(port), blank: context.pages()[0] }
}

export async function closeBrowser() {
  if (!opened) return
  const { context } = await opened.catch(() => ({ context: null }))
  opened = null
  await context?.close()
}
