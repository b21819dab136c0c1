/** The caret that the user sees is where keys go and where it stays, however busy the window is. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { goTo, savedWith } from './steps.ts'

/** A report with one more paragraph at its end, the caret behind the heading of an area far above. */
async function farAbove(page: Page): Promise<void> {
  await savedWith(page, '全市有小学十二所。')
  await goTo(page, 'preschool')
}

const lastTwo = (page: Page) =>
  page.locator('.report > p').evaluateAll((paragraphs) => paragraphs.slice(-2).map(({ textContent }) => textContent))

test('keys pressed while the window was busy go where the keys before them put the caret', async ({ app }) => {
  const { page } = app
  await farAbove(page)
  void page.evaluate(() => {
    const end = performance.now() + 400
    while (performance.now() < end);
  })
  // Not waited for one by one: they stand in line until the window is free again.
  const keys = await page.context().newCDPSession(page)
  const pressed = (key: string, code: number, more: { modifiers?: number; text?: string } = {}) => [
    keys.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code: key, windowsVirtualKeyCode: code, ...more }),
    keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: code }),
  ]
  const control = 2
  await Promise.all([
    ...pressed('End', 35, { modifiers: control }),
    ...pressed('Enter', 13, { text: '\r' }),
    keys.send('Input.insertText', { text: '另有幼儿园。' }),
  ])
  await expect.poll(() => lastTwo(page)).toEqual(['全市有小学十二所。', '另有幼儿园。'])
})

test('what is drawn between a move of the caret and the news of it leaves the caret there', async ({ app }) => {
  const { page } = app
  await farAbove(page)
  await page.evaluate(() => {
    const report = document.querySelector('.report')
    // Behind a composition the page is drawn anew, 60 ms later.
    report?.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '' }))
    const end = performance.now() + 150
    while (performance.now() < end);
    getSelection()?.modify('move', 'forward', 'documentboundary')
  })
  await page.waitForTimeout(100)
  await page.keyboard.insertText('另有幼儿园。')
  await expect.poll(async () => (await lastTwo(page)).at(-1)).toBe('全市有小学十二所。另有幼儿园。')
})
