/**
 * Typing: from the key to the end of the frame that shows it, and what a key sets going — transactions, and whether React
 * drew the page anew.
 *
 * The frame's end is a message posted from its animation callback: it arrives when the frame is laid out, painted and handed
 * over. `withShell({ frames: 'at once' })` lets Chromium draw a frame when there is something to draw and not at the next
 * sixtieth of a second; a wait for the screen would be the same for both pages and hide half of what one costs more.
 */
import type { Browser, Page } from '@playwright/test'
import type { Envelope } from '../../../report/document/envelope.ts'
import { saved } from '../../e2e/steps.ts'
import { median, ms, share } from '../figures.ts'
import { hubei, reportOf } from '../report.ts'
import { withShell } from '../shell.ts'
import { type BarePage, bareDocument, barePage, bareWindow } from './bare.ts'
import { anotherWindow, openDraft, storeDraft, viewport } from './window.ts'

type Say = (line: string) => void

const rounds = 5
const keysEach = 60
/** Milliseconds between two keys, as somebody types who knows what to write. */
const pause = 110
/** Characters, and how much longer than on the bare page a key may take. */
const sizes = [
  [30_000, 1.25],
  [100_000, 1.5],
] as const

export interface Typed {
  /** Milliseconds from a key to the end of its frame. */
  readonly frames: number[]
  /** Of the editor, that changed the document. */
  readonly transactions: number
  /** How often React drew the element around the text anew. */
  readonly drawn: number
}

/** Runs in the page. */
function watch(): void {
  const frames: number[] = []
  const seen = { frames, transactions: 0, drawn: 0 }
  Object.assign(window, { seen })
  const report = document.querySelector('.report') as HTMLElement & {
    editor: { on: (name: 'transaction', heard: (event: { transaction: { docChanged: boolean } }) => void) => void }
  }
  report.editor.on('transaction', ({ transaction }) => {
    if (transaction.docChanged) seen.transactions += 1
  })
  // React keeps an element's last properties with it, and puts new ones there when it draws the element anew.
  const around = report.closest('.canvas') as unknown as Record<string, unknown> | null
  const key = Object.keys(around ?? {}).find((name) => name.startsWith('__reactProps$'))
  let before = key && around?.[key]
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => {
        frames.push(performance.now() - timeStamp)
        if (!key || around?.[key] === before) return
        seen.drawn += 1
        before = around?.[key]
      }
      requestAnimationFrame(() => channel.port2.postMessage(null))
    },
    { capture: true },
  )
}

/** Types in the middle of a paragraph in view. */
export async function typed(page: Page): Promise<Typed> {
  await page.locator('.report > p').nth(40).click()
  // What opening has set going is done with.
  await page.waitForTimeout(2500)
  await page.evaluate(watch)
  for (let at = 0; at < keysEach; at++) {
    await page.keyboard.press('x')
    await page.waitForTimeout(pause)
  }
  // The last runs of panes and checks belong to it.
  await page.waitForTimeout(500)
  return page.evaluate(() => (window as unknown as { seen: Typed }).seen)
}

async function onBarePage(browser: Browser, bare: BarePage, envelope: Envelope): Promise<Typed> {
  const page = await bareWindow(browser, bare)
  await page.evaluate((content) => window.openBare(content), bareDocument(envelope) as never)
  const made = await typed(page)
  await page.context().close()
  return made
}

async function inWindow(first: Page, name: string): Promise<Typed> {
  const page = await anotherWindow(first)
  await openDraft(page, name)
  const made = await typed(page)
  // The next round would be asked about the unsaved rest.
  await saved(page)
  await page.close()
  return made
}

/** Of a share of the keys; the middle one of the rounds, so that a round that the machine disturbed does not count. */
const ofRounds = (all: readonly Typed[], part: number): number => median(all.map(({ frames }) => share(frames, part)))

export async function typing(say: Say, root: string): Promise<void> {
  const bare = await barePage(root)
  await withShell(
    root,
    async (browser, url) => {
      const first = await (await browser.newContext({ viewport })).newPage()
      await first.goto(url)
      for (const [characters, limit] of sizes) {
        const envelope = reportOf(hubei(root), characters)
        const name = `测速${characters}`
        await storeDraft(first, name, envelope)
        const [inOwn, inBare]: [Typed[], Typed[]] = [[], []]
        for (let round = 0; round < rounds; round++) {
          inOwn.push(await inWindow(first, name))
          inBare.push(await onBarePage(browser, bare, envelope))
        }
        const compared = (part: number) => {
          const [own, other] = [ofRounds(inOwn, part), ofRounds(inBare, part)]
          return `${ms(own)} (bare ${ms(other)}, ${(own / other).toFixed(2)} times)`
        }
        const sum = (count: (one: Typed) => number) => inOwn.reduce((total, one) => total + count(one), 0)
        const keys = sum(({ frames }) => frames.length)
        say(
          `${characters} characters, ${rounds} rounds of ${keysEach} keys: key to frame p50 ${compared(0.5)}, ` +
            `p95 ${compared(0.95)}; limit ${limit} times`,
        )
        say(
          `  ${(sum(({ transactions }) => transactions) / keys).toFixed(2)} transactions a key (limit 1), ` +
            `the page drawn anew by React ${sum(({ drawn }) => drawn)} times (limit 0)`,
        )
      }
    },
    { frames: 'at once' },
  )
}
