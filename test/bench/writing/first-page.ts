/**
 * The first page that can be edited, with a warm cache: from the start of the navigation to the end of the first frame with the
 * caret in a text of 30,000 characters. Ziping's window names its draft in its address, as one that is loaded anew does; the bare
 * page fetches the same text as a file of its own server.
 *
 * Like a window that is loaded anew, both stand in a process that has shown something of the same server before. Beside it, with no
 * limit: in an empty window, where the bare page stays in the empty page's process and ours, by its Cross-Origin-Opener-Policy,
 * gets one of its own first (docs/decisions/loading.md); and by the list, whose row is opened as soon as it is there.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext } from '@playwright/test'
import { median, ms } from '../figures.ts'
import { hubei, reportOf } from '../report.ts'
import { withProfile, withShell } from '../shell.ts'
import { type BarePage, bareDocument, barePage } from './bare.ts'
import { watchCaret } from './opening.ts'
import { storeDraft, viewport } from './window.ts'

const rounds = 9
/** So often a page is visited before it is measured: Chromium keeps compiled scripts from the third visit on. */
const warmUps = 3
const characters = 30_000
const limit = 1.5

/** Of the bare page's server: a page with nothing. */
const bareBefore = '/before'

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
    [bareBefore]: [{ 'Content-Type': 'text/html' }, '<!doctype html><link rel="icon" href="data:,">'],
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

interface Visit {
  readonly address: string
  /** Shown in the window before; none: it is empty. */
  readonly before?: string
  /** Runs in the page. */
  readonly more?: () => void
}

/** @returns milliseconds since the start of the navigation */
async function visit(context: BrowserContext, { address, before, more }: Visit): Promise<number> {
  const page = await context.newPage()
  if (before) await page.goto(before)
  await page.addInitScript(watchCaret)
  if (more) await page.addInitScript(more)
  await page.goto(address, { waitUntil: 'commit' })
  const took = await page.evaluate(async () => (window as unknown as { caret: Promise<number> }).caret)
  // Long enough for Chromium to keep what it has compiled.
  await page.waitForTimeout(2500)
  await page.close()
  return took
}

export async function firstPage(say: (line: string) => void, root: string): Promise<void> {
  const bare = await barePage(root)
  const envelope = reportOf(hubei(root), characters)
  const server = await serveBare(bare, bareDocument(envelope))
  const work = async (url: string) =>
    withProfile(
      async (context) => {
        const first = await context.newPage()
        await first.goto(url)
        const id = await storeDraft(first, '测速首页', envelope)
        const icon = await first.locator('link[rel="icon"]').evaluate((link) => (link as HTMLLinkElement).href)
        const ours = new URL(`/?draft=${id}`, url).href
        const visits = {
          ours: { address: ours, before: icon },
          theirs: { address: server.url, before: new URL(bareBefore, server.url).href },
          oursEmpty: { address: ours },
          theirsEmpty: { address: server.url },
          listed: { address: new URL('/', url).href, before: icon, more: openAtOnce },
        } as const satisfies Record<string, Visit>
        type Name = keyof typeof visits
        const took: Record<Name, number[]> = { ours: [], theirs: [], oursEmpty: [], theirsEmpty: [], listed: [] }
        for (let round = -warmUps; round < rounds; round++)
          for (const name of Object.keys(visits) as Name[]) {
            const milliseconds = await visit(context, visits[name])
            if (round >= 0) took[name].push(milliseconds)
          }
        const compared = (own: Name, other: Name) => {
          const [our, their] = [median(took[own]), median(took[other])]
          return `${ms(our)}, bare page ${ms(their)}: ${(our / their).toFixed(2)} times`
        }
        say(
          `first editable page, ${characters} characters, warm cache: ${compared('ours', 'theirs')} (limit ${limit}), ` +
            `${rounds} rounds; in an empty window ${compared('oursEmpty', 'theirsEmpty')}; by the list ${ms(median(took.listed))}`,
        )
      },
      { frames: 'at once', viewport },
    )
  try {
    await withShell(root, (_, url) => work(url), { frames: 'at once' })
  } finally {
    server.close()
  }
}
