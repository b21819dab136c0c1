/** 查找和替换 in the window: by keys, with a count, as one step of the undo history. */
import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { goTo, newReport } from './steps.ts'

test('find, walk, replace one, replace all, take it back', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  const text = page.getByRole('textbox', { name: '报告正文' })
  await goTo(page, 'safety')
  await page.keyboard.insertText('检查食堂12所，检查校车3辆，检查消防5次。')
  const before = await text.innerText()

  const panel = page.getByRole('search', { name: '查找和替换' })
  await page.keyboard.press('Control+h')
  await expect(panel.getByLabel('查找内容')).toBeFocused()
  await page.keyboard.insertText('检查')
  await expect(panel.getByRole('status')).toHaveText(/^第 \d+ 处，共 3 处$/)
  await expect(text.locator('.found')).toHaveCount(3)
  const first = await panel.getByRole('status').innerText()
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('status')).not.toHaveText(first)
  await page.keyboard.press('Shift+Enter')
  await expect(panel.getByRole('status')).toHaveText(first)

  await panel.getByLabel('替换为').fill('抽查')
  await page.keyboard.press('Enter')
  await expect(text).toContainText('抽查食堂12所，检查校车')
  await panel.getByRole('button', { name: '全部替换' }).click()
  await expect(panel.getByRole('status')).toHaveText('已替换 2 处')
  await expect(text).toContainText('抽查食堂12所，抽查校车3辆，抽查消防5次。')
  await panel.getByRole('button', { name: '撤销替换' }).click()
  await expect(text).toContainText('抽查食堂12所，检查校车3辆，检查消防5次。')

  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(text).toBeFocused()
  await expect(text.locator('.found')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  expect(await text.innerText()).toBe(before)
})

test('an expression that is wrong or endless is refused with a reason, and the section can be the limit', async ({
  app,
}) => {
  await newReport(app.page)
  const { page } = app
  const text = page.getByRole('textbox', { name: '报告正文' })
  await goTo(page, 'leadership')
  await page.keyboard.insertText('全年研究6次。')
  await goTo(page, 'safety')
  await page.keyboard.insertText('全年研究8次。')
  await page.keyboard.press('Control+f')
  const panel = page.getByRole('search', { name: '查找和替换' })
  await panel.getByLabel('查找内容').fill('研究\\d')
  await expect(panel.getByRole('status')).toHaveText('没有找到')
  await panel.getByText('正则表达式').click()
  await expect(panel.getByRole('status')).toHaveText(/共 2 处/)
  await panel.getByText('只在本节').click()
  await expect(panel.getByRole('status')).toHaveText('第 1 处，共 1 处')
  await expect(text.locator('.found-current')).toHaveText('研究8')
  await panel.getByLabel('查找内容').fill('(研究')
  await expect(panel.getByRole('alert')).toContainText('没有写完')
  await panel.getByLabel('查找内容').fill('(研+)+究')
  await expect(panel.getByRole('alert')).toContainText('可能算不完')

  // Typing in the text while the panel is open: found anew a moment later.
  await panel.getByLabel('查找内容').fill('研究')
  await expect(panel.getByRole('status')).toHaveText('第 1 处，共 1 处')
  await goTo(page, 'safety')
  await page.keyboard.insertText('再研究。')
  await expect(panel.getByRole('status')).toHaveText(/共 2 处/)
  await expect(text.locator('.found')).toHaveCount(2)
})

test('the panel hides neither the first lines nor moves what is read', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  const text = page.getByRole('textbox', { name: '报告正文' })
  const panel = page.getByRole('search', { name: '查找和替换' })
  const top = async (locator: Locator) => (await locator.boundingBox())?.y ?? Number.NaN
  for (const size of [
    { width: 1366, height: 768 },
    { width: 683, height: 384 },
  ]) {
    await page.setViewportSize(size)
    await text.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+f')
    await panel.getByLabel('查找内容').fill('自评报告')
    await expect(text.locator('.found-current')).toBeInViewport()
    const box = await panel.boundingBox()
    expect(await top(text.locator('.found-current'))).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0))
    // It opens with the last words, and goes to them.
    await panel.getByLabel('查找内容').fill('')
    await page.keyboard.press('Escape')
  }

  await page.setViewportSize({ width: 1366, height: 768 })
  await goTo(page, 'safety')
  await page.keyboard.insertText('检查食堂12所。')
  const line = text.getByText('检查食堂12所')
  const before = await top(line)
  await page.keyboard.press('Control+f')
  await expect(panel).toBeVisible()
  expect(await top(line)).toBeCloseTo(before, 0)
  await page.keyboard.press('Control+h')
  await expect(panel.getByLabel('替换为')).toBeVisible()
  expect(await top(line)).toBeCloseTo(before, 0)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  expect(await top(line)).toBeCloseTo(before, 0)
})
