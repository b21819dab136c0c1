/** 设置 and 显示: from every screen, in force with 确定, and nothing changed by 取消. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { newReport } from './steps.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: '设置' })
const section = (page: Page, name: string) => dialog(page).getByRole('tab', { name, exact: true }).click()
const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme)
const background = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).backgroundColor)

test('who reports is kept and stands in the next new report', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: '设置…' }).click()
  await dialog(page).getByLabel('行政区').fill('临江市')
  await dialog(page).getByLabel('报告机关').fill('临江市人民政府')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeHidden()

  await page.keyboard.press('Control+n')
  const creating = page.getByRole('dialog')
  await creating.getByRole('button', { name: '下一步' }).click()
  await expect(creating.getByLabel('行政区')).toHaveValue('临江市')
  await expect(creating.getByLabel('报告机关')).toHaveValue('临江市人民政府')
})

test('a theme is seen while one chooses, taken back by Esc, and kept over a restart', async ({ app }) => {
  await app.page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => themeOf(app.page)).toBe('light')
  await app.page.keyboard.press('Control+,')
  await section(app.page, '显示')
  await dialog(app.page).getByRole('radio', { name: /^深色/ }).check()
  expect(await themeOf(app.page)).toBe('dark')
  await app.page.keyboard.press('Escape')
  await expect(dialog(app.page)).toBeHidden()
  expect(await themeOf(app.page)).toBe('light')

  await newReport(app.page)
  await app.page.getByRole('button', { name: '更多' }).click()
  await app.page.getByRole('menuitem', { name: '设置…' }).click()
  await section(app.page, '显示')
  await dialog(app.page).getByRole('radio', { name: /^深色/ }).check()
  await dialog(app.page).getByText('特大', { exact: true }).click()
  await dialog(app.page).getByRole('button', { name: '确定' }).click()
  await expect(dialog(app.page)).toBeHidden()
  expect(await background(app.page, '.page')).not.toBe('rgb(255, 255, 255)')
  await app.page.keyboard.press('Control+p')
  await expect(app.page.locator('.preview .sheet').first()).toBeVisible()
  expect(await background(app.page, '.preview .sheet')).toBe('rgb(255, 255, 255)')

  await app.restart()
  expect(await app.page.evaluate(() => fetch('/').then((answer) => answer.text()))).toContain('data-theme="dark"')
  expect(await themeOf(app.page)).toBe('dark')
  expect(await app.page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('17px')
})

test('跟随系统 follows the computer while the program runs', async ({ app }) => {
  const { page } = app
  for (const [media, shown] of [
    [{ colorScheme: 'dark' }, 'dark'],
    [{ colorScheme: 'light' }, 'light'],
    [{ contrast: 'more' }, 'contrast'],
    [{ contrast: 'no-preference' }, 'light'],
  ] as const) {
    await page.emulateMedia(media)
    await expect.poll(() => themeOf(page)).toBe(shown)
  }
})

test('a rule that was switched off comes back from the settings', async ({ app }) => {
  const { page } = app
  await page.evaluate(() => window.ziping.call['settings.set']({ disabledRules: ['T01'] }))
  await page.getByRole('button', { name: '设置…' }).click()
  await section(page, '检查')
  await dialog(page).getByRole('button', { name: '恢复检查' }).click()
  await dialog(page).getByRole('button', { name: '确定' }).click()
  await expect(dialog(page)).toBeHidden()
  const stored = await page.evaluate(() => window.ziping.call['settings.get']({}))
  expect(stored.ok && stored.value.disabledRules).toEqual([])
})

test('Ctrl+, in the text opens the settings and changes nothing in it', async ({ app }) => {
  const { page } = app
  await newReport(page)
  await page.getByRole('textbox', { name: '报告正文' }).click()
  await page.keyboard.press('Control+,')
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '下标' })).toHaveAttribute('aria-pressed', 'false')
})
