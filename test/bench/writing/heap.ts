/**
 * Memory: what the window keeps after 20,000 keys in a report of 30,000 characters, all panes open and checks on, behind a
 * forced collection before and after. The text typed, its undo steps and what is remembered of the blocks count.
 */
import type { CDPSession, Page } from '@playwright/test'
import { saved } from '../../e2e/steps.ts'
import { hubei, reportOf } from '../report.ts'
import { withShell } from '../shell.ts'
import { anotherWindow, openDraft, storeDraft, viewport } from './window.ts'

const keys = 20_000
/** A paragraph ends after so many. */
const perParagraph = 200
/** The other keys write a character each. */
const characters = keys - keys / perParagraph
const limit = 20

const megabytes = (bytes: number) => bytes / 1024 / 1024

/** Bytes of JavaScript values that are still in use. */
async function used(page: Page, cdp: CDPSession): Promise<number> {
  // The saves, checks and pages that are under way end first.
  await saved(page)
  await page.waitForTimeout(4000)
  for (let at = 0; at < 3; at++) await cdp.send('HeapProfiler.collectGarbage')
  return (await cdp.send('Runtime.getHeapUsage')).usedSize
}

async function typeKeys(cdp: CDPSession): Promise<void> {
  const key = async (name: string, text: string, code: number) => {
    const event = { key: name, text, unmodifiedText: text, windowsVirtualKeyCode: code }
    // Not awaited one by one: the keys come as fast as the page takes them.
    void cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: name, windowsVirtualKeyCode: code })
  }
  for (let at = 1; at <= keys; at++) await (at % perParagraph === 0 ? key('Enter', '\r', 13) : key('x', 'x', 88))
}

export async function heap(say: (line: string) => void, root: string): Promise<void> {
  await withShell(root, async (browser, url) => {
    const first = await (await browser.newContext({ viewport })).newPage()
    await first.goto(url)
    await storeDraft(first, '测速内存', reportOf(hubei(root), 30_000))
    const page = await anotherWindow(first)
    await openDraft(page, '测速内存')
    await page.locator('.report > p').nth(40).click()
    await page.keyboard.press('End')
    // What is made at the first keys and kept from then on is not what 20,000 keys leave behind.
    await page.keyboard.type('x'.repeat(50), { delay: 20 })
    const cdp = await page.context().newCDPSession(page)
    const before = await used(page, cdp)
    const length = () => page.locator('.report').evaluate((report) => report.textContent?.length ?? 0)
    const had = await length()
    await typeKeys(cdp)
    const typed = (await length()) - had
    const after = await used(page, cdp)
    say(
      `heap after ${keys} keys (${typed} of ${characters} characters arrived): ${megabytes(before).toFixed(1)} MB before, ` +
        `${megabytes(after).toFixed(1)} MB after, grown by ${megabytes(after - before).toFixed(1)} MB (limit ${limit} MB)`,
    )
  })
}
