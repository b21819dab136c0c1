/**
 * Typing in the window, all panes open and checks on, against a bare Tiptap page with the same text, in turns, in a real
 * Chromium: from the key to the frame that shows it. And what a key sets going: transactions, and whether React drew the page anew.
 */
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { Envelope } from '../../report/document/envelope.ts'
import { ms } from './figures.ts'
import { hubei, reportOf } from './report.ts'
import { withShell } from './shell.ts'

const rounds = 3
const keysEach = 40
/** Milliseconds between two keys, as somebody types who knows what to write. */
const pause = 110
/** Characters, and how much longer than on the bare page a key may take. */
const sizes = [
  [30_000, 1.25],
  [100_000, 1.5],
] as const

interface Typed {
  /** Milliseconds from a key to its frame. */
  readonly frames: number[]
  /** Of the editor, that changed the document. */
  readonly transactions: number
  /** How often React drew the element around the text anew. */
  readonly drawn: number
}

/** Runs in the page: notes the time from each key to behind its frame. */
function watch() {
  const frames: number[] = []
  Object.assign(window, { frames })
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => frames.push(performance.now() - timeStamp)
      requestAnimationFrame(() => channel.port2.postMessage(null))
    },
    { capture: true },
  )
}

async function typed(page: Page): Promise<Typed> {
  await page.locator('.report > p').nth(40).click()
  // What opening has set going is done with.
  await page.waitForTimeout(2500)
  await page.evaluate(() => {
    const report = document.querySelector('.report') as HTMLElement & {
      editor: { on: (name: 'transaction', heard: (event: { transaction: { docChanged: boolean } }) => void) => void }
    }
    const seen = { transactions: 0, drawn: 0 }
    Object.assign(window, { seen })
    ;(window as unknown as { frames: number[] }).frames.length = 0
    report.editor.on('transaction', ({ transaction }) => {
      if (transaction.docChanged) seen.transactions += 1
    })
    // React keeps an element's last properties with it, and puts new ones there when it draws the element anew.
    const around = report.closest('.canvas') as unknown as Record<string, unknown> | null
    const key = Object.keys(around ?? {}).find((name) => name.startsWith('__reactProps$'))
    let before = key && around?.[key]
    window.addEventListener('keyup', () =>
      requestAnimationFrame(() => {
        if (!key || around?.[key] === before) return
        seen.drawn += 1
        before = around?.[key]
      }),
    )
  })
  for (let at = 0; at < keysEach; at++) {
    await page.keyboard.press('x')
    await page.waitForTimeout(pause)
  }
  await page.waitForTimeout(300)
  return page.evaluate(() => {
    const { frames, seen } = window as unknown as { frames: number[]; seen: Omit<Typed, 'frames'> }
    return { frames, ...seen }
  })
}

async function inWindow(page: Page, name: string): Promise<Typed> {
  // Back on the start page: a reload keeps the session.
  await page.reload()
  await page.locator('[data-draft]').filter({ hasText: name }).first().dblclick()
  await page.getByRole('textbox', { name: '报告正文' }).waitFor()
  return typed(page)
}

async function onBarePage(browser: Browser, script: string, envelope: Envelope): Promise<Typed> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.addInitScript(watch)
  await page.goto('about:blank')
  await page.setContent(
    '<style>body{width:590px;margin:40px auto;font:16pt/1.8 serif;white-space:break-spaces}</style>',
  )
  await page.evaluate(watch)
  await page.addScriptTag({ content: script })
  await page.evaluate(
    (content) => (window as unknown as { openBare: (content: unknown) => void }).openBare(content),
    envelope.document as unknown,
  )
  const made = await typed(page)
  await page.close()
  return made
}

/** The page's script, bundled. */
async function bareScript(root: string): Promise<string> {
  const { build } = await import('vite')
  const entry = join(root, 'test/bench/bare-page.ts')
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bare' } },
  })
  const [bundle] = Array.isArray(made) ? made : [made]
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('the bare page was not bundled')
  return chunk.code
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN

export async function bench(say: (line: string) => void, root: string): Promise<void> {
  const script = await bareScript(root)
  await withShell(root, async (browser, url) => {
    const first = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await first.addInitScript(watch)
    await first.goto(url)
    for (const [characters, limit] of sizes) {
      const envelope = reportOf(hubei(root), characters)
      const name = `测速${characters}`
      await first.evaluate(
        ([called, draft]) =>
          window.ziping.call['drafts.create']({ name: called, envelope: draft, progress: null }).then(() => undefined),
        [name, envelope] as const,
      )
      const own: Typed[] = []
      const bare: Typed[] = []
      for (let round = 0; round < rounds; round++) {
        own.push(await inWindow(first, name))
        bare.push(await onBarePage(browser, script, envelope))
      }
      const [ownFrames, bareFrames] = [own, bare].map((all) => all.flatMap(({ frames }) => frames)) as [
        number[],
        number[],
      ]
      const sum = (count: (one: Typed) => number) => own.reduce((total, one) => total + count(one), 0)
      const ratio = (share: number) => (at(ownFrames, share) / at(bareFrames, share)).toFixed(2)
      say(
        `${characters} characters, ${ownFrames.length} keys: key to frame p50 ${ms(at(ownFrames, 0.5))} (bare ${ms(at(bareFrames, 0.5))}, ` +
          `${ratio(0.5)} times), p95 ${ms(at(ownFrames, 0.95))} (bare ${ms(at(bareFrames, 0.95))}, ${ratio(0.95)} times; limit ${limit})`,
      )
      say(
        `  ${(sum(({ transactions }) => transactions) / ownFrames.length).toFixed(2)} transactions a key (limit 1), ` +
          `the page drawn anew by React ${sum(({ drawn }) => drawn)} times (limit 0)`,
      )
    }
  })
}
