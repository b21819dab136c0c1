/**
 * Opening a draft of 100,000 characters: from the double click on its row to the end of the first frame with the caret in the
 * text. The bare page has the same text in memory already and nothing to ask of anybody; its clock starts when it is told to
 * show it. So what Ziping does beyond that — the call, the file read and checked, the panes — counts against it.
 */
import type { Browser, Page } from '@playwright/test'
import { median, ms } from '../figures.ts'
import { hubei, reportOf } from '../report.ts'
import { withShell } from '../shell.ts'
import { bareDocument, barePage, bareWindow } from './bare.ts'
import { anotherWindow, storeDraft, viewport } from './window.ts'

const rounds = 5
const characters = 100_000
const limit = 2

/** Runs in the page: the end of the frame in which the text stands for the first time; both pages put the caret into it at once. */
export function watchCaret(): void {
  const caret = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.ProseMirror')) return
      observer.disconnect()
      const channel = new MessageChannel()
      channel.port1.onmessage = () => resolve(performance.now())
      requestAnimationFrame(() => channel.port2.postMessage(null))
    })
    observer.observe(document, { childList: true, subtree: true })
  })
  Object.assign(window, { caret })
}

async function inWindow(first: Page, name: string): Promise<number> {
  const page = await anotherWindow(first)
  const row = page.locator('[data-draft]').filter({ hasText: name }).first()
  await row.waitFor()
  // The start page has come to rest.
  await page.waitForTimeout(1000)
  await page.evaluate(watchCaret)
  await page.evaluate(() => {
    const clicked = (event: MouseEvent) => Object.assign(window, { clicked: event.timeStamp })
    document.addEventListener('dblclick', clicked, { capture: true })
  })
  await row.dblclick()
  const took = await page.evaluate(async () => {
    const { caret, clicked } = window as unknown as { caret: Promise<number>; clicked: number }
    return (await caret) - clicked
  })
  await page.close()
  return took
}

async function onBarePage(browser: Browser, bare: Awaited<ReturnType<typeof barePage>>, text: unknown) {
  const page = await bareWindow(browser, bare)
  await page.waitForTimeout(1000)
  await page.evaluate(watchCaret)
  const took = await page.evaluate(async (content) => {
    const begun = performance.now()
    window.openBare(content as never)
    return (await (window as unknown as { caret: Promise<number> }).caret) - begun
  }, text)
  await page.context().close()
  return took
}

export async function opening(say: (line: string) => void, root: string): Promise<void> {
  const bare = await barePage(root)
  const work = async (browser: Browser, url: string) => {
    const first = await (await browser.newContext({ viewport })).newPage()
    await first.goto(url)
    const envelope = reportOf(hubei(root), characters)
    await storeDraft(first, '测速打开', envelope)
    const [own, other]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      own.push(await inWindow(first, '测速打开'))
      other.push(await onBarePage(browser, bare, bareDocument(envelope)))
    }
    const [ours, theirs] = [median(own), median(other)]
    say(
      `${characters} characters opened in ${ms(ours)}, on the bare page in ${ms(theirs)}: ` +
        `${(ours / theirs).toFixed(2)} times (limit ${limit}), ${rounds} rounds`,
    )
  }
  await withShell(root, work, { frames: 'at once' })
}
