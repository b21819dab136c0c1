/** Two windows of the browser shell on one draft: one writes; the other reads, or takes over, and nothing typed is lost. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type App, expect, test } from './app.ts'
import { draftFolder } from './data-folder.ts'
import { heldQuestion, openFirst, readingBar } from './held.ts'
import { browserShell } from './hosts/browser-shell.ts'
import { body, newReport, saved, write } from './steps.ts'

/** The text that is on the disk. */
const stored = ({ dataFolder }: App) => readFileSync(path.join(draftFolder(dataFolder), 'draft.json'), 'utf8')

const question = (page: Page) => heldQuestion(page, '另一个窗口')

async function secondWindow({ page }: App): Promise<Page> {
  const second = await page.context().newPage()
  await second.goto(new URL('/', page.url()).href)
  await openFirst(second)
  return second
}

test('a draft changes over in the middle of a sentence, and the sentence is there', async ({ app }) => {
  const first = app.page
  await newReport(first)
  await write(first, '第一个窗口已经保存的。')
  await saved(first)
  const second = await secondWindow(app)
  await expect(question(second)).toBeVisible()
  await write(first, '接管前还没有保存的。')
  await question(second).getByRole('button', { name: '接管编辑' }).click()

  await expect(body(second)).toContainText('接管前还没有保存的。', { timeout: 20_000 })
  await expect(readingBar(first)).toContainText('已由另一个窗口接管编辑，这里只读')
  await expect(readingBar(first)).toContainText('接管前的文字都已保存。')
  const left = await body(first).innerText()
  await body(first).click()
  await first.keyboard.type('写不进去')
  expect(await body(first).innerText()).toBe(left)

  await write(second, '第二个窗口写的。')
  await saved(second)
  await expect.poll(() => stored(app)).toContain('接管前还没有保存的。第二个窗口写的。')
  expect(stored(app)).not.toContain('写不进去')

  await test.step('and back again', async () => {
    await readingBar(first).getByRole('button', { name: '接管编辑' }).click()
    await expect(body(first)).toContainText('第二个窗口写的。', { timeout: 20_000 })
    await expect(readingBar(first)).toBeHidden()
    await expect(readingBar(second)).toContainText('已由另一个窗口接管编辑，这里只读')
  })
})

test('a draft that is read beside its writer follows when asked, and is written once the writer leaves', async ({
  app,
}) => {
  const first = app.page
  await newReport(first)
  await write(first, '一句。')
  await saved(first)
  const second = await secondWindow(app)
  await question(second).getByRole('button', { name: '只读打开' }).click()
  await expect(readingBar(second)).toContainText('正在另一个窗口中编辑，这里只读')
  await write(first, '又一句。')
  await saved(first)
  await expect(body(second)).not.toContainText('又一句。')
  await readingBar(second).getByRole('button', { name: '看最新内容' }).click()
  await expect(body(second)).toContainText('又一句。')

  await first.getByRole('button', { name: '返回草稿列表' }).click()
  await readingBar(second).getByRole('button', { name: '返回' }).click()
  await openFirst(second)
  await expect(body(second)).toBeVisible()
  await expect(readingBar(second)).toBeHidden()
})

/** Closes the window; another one then writes its draft without being asked. */
async function closedAndFree(first: Page): Promise<void> {
  const second = await first.context().newPage()
  await second.goto(new URL('/', first.url()).href)
  await first.close()
  await openFirst(second)
  await expect(body(second)).toContainText('一句。')
  await expect(readingBar(second)).toBeHidden()
}

test('a window that is loaded anew or closed leaves its draft free', async ({ app }) => {
  const first = app.page
  await newReport(first)
  await write(first, '一句。')
  await saved(first)
  await first.reload()
  await expect(body(first)).toContainText('一句。')
  await expect(readingBar(first)).toBeHidden()
  await closedAndFree(first)
})

test('a window that is closed before its panes stand leaves its draft free, too', async ({ app }) => {
  const first = app.page
  await newReport(first)
  await write(first, '一句。')
  await saved(first)
  // The text stands first; what draws the panes never arrives.
  await first.route(/assets\/(screens|writing)-/, () => {})
  await first.reload({ waitUntil: 'commit' })
  await expect(body(first)).toContainText('一句。')
  await closedAndFree(first)
})

test('a second program on the same data folder asks, too, and takes over without a word lost', async ({ app }) => {
  const first = app.page
  await newReport(first)
  await write(first, '第一个程序已经保存的。')
  await saved(first)
  const other = await browserShell.start(app.dataFolder, () => {})
  try {
    const second = other.page
    await openFirst(second)
    const asked = heldQuestion(second, '本机的另一个程序窗口')
    await expect(asked).toBeVisible()
    await write(first, '接管前还没有保存的。')
    await asked.getByRole('button', { name: '接管编辑' }).click()
    await expect(body(second)).toContainText('接管前还没有保存的。', { timeout: 20_000 })
    await expect(readingBar(first)).toContainText('已由本机的另一个程序窗口接管编辑，这里只读')
    await write(second, '第二个程序写的。')
    await saved(second)
    expect(stored(app)).toContain('接管前还没有保存的。第二个程序写的。')
  } finally {
    await other.kill()
  }
})
