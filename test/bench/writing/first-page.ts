/**
 * The first page that can be edited, with a warm cache: from the start of the navigation to the end of the first frame with the
 * caret in a text of 30,000 characters. Ziping shows its list first; the row is opened as soon as it is there. The bare page
 * fetches the same text as a file of its own server.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from '@playwright/test'
import { median, ms } from '../figures.ts'
import { hubei, reportOf } from '../report.ts'
import { withShell } from '../shell.ts'
import { type BarePage, bareDocument, barePage } from './bare.ts'
import { watchCaret } from './opening.ts'
import { storeDraft, viewport } from './window.ts'

const rounds = 5
/** So often a page is visited before it is measured: Chromium keeps compiled scripts from the third visit on. */
const visits = 3
const characters = 30_000
const limit = 1.5

/** A server with the bare page, its script to be kept in the cache, and the text. */
async function serveBare({ script, style }: BarePage, text: unknown): Promise<{ url: string; close: () => void }> {
  const html =
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><style>${style}</style>` +
    `<body><script src="/bare.js"></script><script src="/open.js"></script></body></html>`
  const kept = { 'Cache-Control': 'private, max-age=31536000, immutable', 'Content-Type': 'text/javascript' }
  const answers: Readonly<Record<string, readonly [Record<string, string>, string]>> = {
    '/': [{ 'Content-Type': 'text/html' }, html],
    '/bare.js': [kept, script],
    '/open.js': [kept, `fetch('/text.json').then((answer) => answer.json()).then((content) => openBare(content))`],
    '/text.json': [{ 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }, JSON.stringify(text)],
  }
  const server = createServer((request, response) => {
    const [headers, body] = answers[request.url ?? ''] ?? [{}, '']
    response.writeHead(200, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
}

/** Runs in the page: opens the first draft of the list as soon as its row is there. */
function openAtOnce(): void {
  const open = () => {
    const row = document.querySelector('[data-draft]')
    if (!row) return void requestAnimationFrame(open)
    row.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  }
  requestAnimationFrame(open)
}

/** @returns milliseconds since the start of the navigation */
async function visit(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' })
  const took = await page.evaluate(async () => (window as unknown as { caret: Promise<number> }).caret)
  await page.waitForTimeout(1500)
  return took
}

export async function firstPage(say: (line: string) => void, root: string): Promise<void> {
  const bare = await barePage(root)
  const envelope = reportOf(hubei(root), characters)
  const server = await serveBare(bare, bareDocument(envelope))
  const work = async (browser: Browser, url: string) => {
    const context = await browser.newContext({ viewport })
    const first = await context.newPage()
    await first.goto(url)
    await storeDraft(first, '测速首页', envelope)
    const [own, other] = [await context.newPage(), await context.newPage()]
    for (const page of [own, other]) await page.addInitScript(watchCaret)
    await own.addInitScript(openAtOnce)
    const [ours, theirs]: [number[], number[]] = [[], []]
    for (let round = -visits; round < rounds; round++) {
      const took = [await visit(own, new URL('/', url).href), await visit(other, server.url)] as const
      // From another page, as at a start, and not by a reload.
      for (const page of [own, other]) await page.goto('about:blank')
      if (round < 0) continue
      ours.push(took[0])
      theirs.push(took[1])
    }
    const [our, their] = [median(ours), median(theirs)]
    say(
      `first editable page, ${characters} characters, warm cache: ${ms(our)}, bare page ${ms(their)}: ` +
        `${(our / their).toFixed(2)} times (limit ${limit}), ${rounds} rounds`,
    )
  }
  try {
    await withShell(root, work, { frames: 'at once' })
  } finally {
    server.close()
  }
}
