/** A window that is loaded anew: its draft stands there again, and takes keys before the panes around it are drawn. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { compose, inputMethod, spell } from './input-method.ts'
import { newReport, saved } from './steps.ts'

test.skip(
  ({ hostName }) => hostName === 'electron-double',
  'its window has no key that loads it anew; desktop.spec.ts has the crash',
)

const text = (page: Page) => page.getByRole('textbox', { name: '报告正文' })
const checklist = (page: Page) => page.getByRole('complementary', { name: '职责清单' })

/** The window with one sentence, stored; caret behind it. */
async function withSentence(page: Page): Promise<void> {
  await newReport(page)
  await page.keyboard.insertText('原句。')
  await saved(page)
}

/** Loads the window anew, until its text stands. @returns what lets the screens around the text come */
async function reloadedWithoutScreens(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  // What the window says when it goes is not held up, too.
  await page.reload({ waitUntil: 'commit' })
  await page.route(/\/screens-[^/]*\.js$/, async (route) => {
    await released
    await route.continue()
  })
  await text(page).waitFor()
  return release
}

test('what is typed before the panes stand is text, is stored, and is taken back by undo', async ({ app }) => {
  const { page } = app
  await withSentence(page)
  await page.reload()
  await text(page).waitFor()
  await page.keyboard.type('早')
  await expect(checklist(page)).toBeVisible()
  await page.keyboard.type('晚')
  await expect(text(page).locator('p').first()).toHaveText(/^早晚原句。/)
  await expect(text(page)).toBeFocused()
  await saved(page)
  // Two steps where a moment lay between the keys.
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(text(page).locator('p').first()).toHaveText(/^原句。/)
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+y')
  await saved(page)
  await page.reload()
  await expect(text(page).locator('p').first()).toHaveText(/^早晚原句。/)
})

test('an input method that is at work while the panes come keeps its word', async ({ app }) => {
  const { page } = app
  await withSentence(page)
  const cdp = await inputMethod(page)
  const release = await reloadedWithoutScreens(page)
  await spell(cdp, 'jiaoyu')
  release()
  // The window is there, under the text, and takes it only when the word is whole.
  await expect(page.locator('.window')).toHaveCount(2)
  await expect(page.locator('.window.text-first .report p').first()).toHaveText(/^jiaoyu原句。/)
  await expect(checklist(page)).toBeHidden()
  await cdp.send('Input.insertText', { text: '教育' })
  await expect(checklist(page)).toBeVisible()
  await expect(page.locator('.window')).toHaveCount(1)
  await compose(cdp, 'gongzuo', '工作')
  await expect(text(page).locator('p').first()).toHaveText(/^教育工作原句。/)
  await saved(page)
})

test('who has scrolled in a long text before the panes stand still sees the same lines when they do', async ({
  app,
}) => {
  const { page } = app
  await newReport(page)
  const lines = Array.from(
    { length: 150 },
    (_, at) => `第${at + 1}段。${'各校按要求开展自查，问题逐项登记、限期整改。'.repeat(4)}`,
  )
  await page.evaluate((plain) => {
    const data = new DataTransfer()
    data.setData('text/plain', plain)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, lines.join('\n'))
  await expect(text(page)).toContainText('第150段。')
  await saved(page)
  const release = await reloadedWithoutScreens(page)
  const line = text(page).locator('p', { hasText: '第90段。' })
  await line.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  // Not laid out before it is looked at.
  await page.waitForTimeout(200)
  await page.mouse.move(600, 400)
  await page.mouse.wheel(0, 100)
  await page.waitForTimeout(300)
  const place = async () => (await line.boundingBox())?.y ?? Number.NaN
  const before = await place()
  expect(before).toBeGreaterThan(-300)
  release()
  await expect(page.locator('.window')).toHaveCount(1)
  await expect(checklist(page)).toBeVisible()
  expect(Math.abs((await place()) - before)).toBeLessThan(2)
})

test('the list comes again where the list was left open, and where the draft is gone', async ({ app }) => {
  const { page } = app
  await withSentence(page)
  const address = page.url()
  await page.getByRole('button', { name: '返回' }).first().click()
  await expect(page.getByRole('button', { name: '新建报告' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: '新建报告' })).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
  await page.goto(address.replace(/\?.*/, '?draft=no-such-draft'))
  await page.reload()
  await expect(page.getByRole('dialog')).toContainText('草稿没有打开')
  await page.getByRole('button', { name: '知道了' }).click()
  await expect(page.locator('[data-draft]')).toHaveCount(1)
})
