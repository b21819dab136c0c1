/** The save state: each kind of it on the screen, wherever one writes; and nothing unsaved is left without a word. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { failed, failing } from './save-failed.ts'
import { body, newReport, saved, write } from './steps.ts'

const state = (page: Page) => page.locator('.save-state, .save-failed')

/** Nothing stands over it: who points at its middle points at it. */
const onTop = (element: Locator) =>
  element.evaluate((node) => {
    const { x, y, width, height } = node.getBoundingClientRect()
    const there = document.elementFromPoint(x + width / 2, y + height / 2)
    return there !== null && node.contains(there)
  })

test('what is saved says when, and a save that failed says why, until it works', async ({ app }) => {
  const { page } = app
  const folder = await failing(app)
  await expect(failed(page)).toContainText(/文字还?在本?窗口/)
  folder.back()
  await failed(page).getByRole('button', { name: '重试' }).click()
  await expect(state(page)).toHaveText(/^已保存 \d{1,2}:\d\d:\d\d$/)
  expect(folder.text()).toContain('存不上的一句。')
})

test('it is in sight in full-screen writing and over dialogs, and can be acted on there', async ({ app }) => {
  const { page } = app
  const folder = await failing(app)
  await page.keyboard.press('Control+Shift+f')
  await expect(page.locator('.header')).toBeHidden()
  await expect(failed(page)).toBeVisible()
  expect(await onTop(failed(page))).toBe(true)
  await page.screenshot({ path: 'test-results/save-failed-full-screen.png' })
  await page.keyboard.press('Escape')

  for (const [keys, name] of [
    ['Control+i', '报告信息'],
    ['Control+Shift+e', '交稿检查'],
  ] as const) {
    await page.keyboard.press(keys)
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await page.screenshot({ path: `test-results/save-failed-${name}.png` })
    expect(await onTop(failed(page)), name).toBe(true)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name })).toBeHidden()
  }
  folder.back()
  await page.keyboard.press('Control+i')
  await failed(page).getByRole('button', { name: '重试' }).click()
  await expect(state(page)).toHaveText(/^已保存 \d{1,2}:\d\d:\d\d$/)
})

test('what cannot be saved goes elsewhere: into a draft file, or a new draft', async ({ app }) => {
  const { page } = app
  const folder = await failing(app)
  const choose = async (name: RegExp) => {
    await failed(page).getByRole('button', { name: '另存到…' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  const file = app.savedFile()
  await choose(/草稿文件/)
  expect((await file).name).toMatch(/\.ziping$/)
  await choose(/新草稿/)
  await expect(page.getByRole('heading', { name: /（另存）/ })).toBeVisible()
  await expect(body(page)).toContainText('存不上的一句。')
  await write(page, '在新草稿里。')
  await saved(page)
  folder.back()
})

test('nobody leaves a save that failed without being asked', async ({ app }) => {
  const { page } = app
  const folder = await failing(app)
  await page.getByRole('button', { name: '返回草稿列表' }).click()
  const question = page.getByRole('dialog', { name: '最近的改动没有保存' })
  await question.getByRole('button', { name: '留在本窗口' }).click()
  await expect(body(page)).toContainText('存不上的一句。')
  if (app.host === 'browser-shell') {
    const asked = page.waitForEvent('dialog')
    void page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
  }
  folder.back()
  await failed(page).getByRole('button', { name: '重试' }).click()
  await saved(page)
})

test('leaving waits for the save', async ({ app }) => {
  test.skip(app.host !== 'browser-shell', 'only calls over HTTP can be held up from outside')
  const { page } = app
  await newReport(page)
  await write(page, '一句。')
  await saved(page)
  const held: (() => void)[] = []
  await page.route('**/call/drafts.save', async (route) => {
    await new Promise<void>((resolve) => held.push(resolve))
    await route.continue()
  })
  await write(page, '最后一句。')
  await page.getByRole('button', { name: '返回草稿列表' }).click()
  await expect(state(page)).toHaveText('正在保存')
  await page.waitForTimeout(500)
  await expect(body(page)).toBeVisible()
  for (const go of held) go()
  await expect(page.getByRole('button', { name: '新建报告' })).toBeVisible()
  await page.getByText('临江市').first().dblclick()
  await expect(body(page)).toContainText('最后一句。')
})
