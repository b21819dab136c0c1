/** A second start of the browser shell: nothing to install or build. From the command to a page that can be used. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { newReport, saved } from '../e2e/steps.ts'
import { median, ms } from './figures.ts'

const rounds = 5

interface Started {
  readonly child: ChildProcess
  readonly url: string
}

function start(root: string, dataFolder: string): Promise<Started> {
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

async function ended({ child }: Started): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  await gone
}

/** The page of a new window, which has nothing in its cache. */
async function open(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(url)
  return page
}

export async function bench(say: (line: string) => void, root: string): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ziping-bench-'))
  const browser = await chromium.launch({
    executablePath: process.env.ZIPING_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
  try {
    const first = await start(root, dataFolder)
    const page = await open(browser, first.url)
    await newReport(page)
    await page.keyboard.type('一')
    await saved(page)
    await ended(first)

    const [server, ready, editable]: number[][] = [[], [], []]
    for (let at = 0; at < rounds; at++) {
      const begun = performance.now()
      const shell = await start(root, dataFolder)
      server?.push(performance.now() - begun)
      const again = await open(browser, shell.url)
      await again.getByRole('button', { name: '新建报告' }).waitFor()
      ready?.push(performance.now() - begun)
      await again.locator('[data-draft]').first().dblclick()
      await again.getByRole('textbox', { name: '报告正文' }).waitFor()
      editable?.push(performance.now() - begun)
      await again.context().close()
      await ended(shell)
    }
    say(
      `address printed after ${ms(median(server ?? []))}, start page after ${ms(median(ready ?? []))}, ` +
        `a stored report can be edited after ${ms(median(editable ?? []))} (limit 3000 ms; browser already running)`,
    )
  } finally {
    await browser.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
