/** What a user does, in words, for all specs. */
import { expect, type Locator, type Page } from '@playwright/test'

/** A city that does not exist. */
export const city = {
  region: '临江市',
  organisation: '临江市人民政府',
  recipient: '省人民政府教育督导室',
  date: '2021-10-18',
}

/** The text that one writes. */
export const body = (page: Page): Locator => page.getByRole('textbox', { name: '报告正文' })

/** From the start page to a new report of the Hubei 2021 template, with the details filled in. */
export async function newReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新建报告' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('湖北省2021年', { exact: false }).first().click()
  const next = dialog.getByRole('button', { name: /下一步/ })
  if (await next.isVisible()) await next.click()
  await dialog.getByLabel('行政区').fill(city.region)
  await dialog.getByLabel('报告机关').fill(city.organisation)
  await dialog.getByLabel('主送机关').fill(city.recipient)
  await dialog.getByLabel(/署名/).fill(city.organisation)
  await dialog.getByLabel('成文日期').fill(city.date)
  await dialog.getByRole('button', { name: '创建' }).click()
  await expect(body(page)).toBeVisible()
}

/** The checklist row of a duty area, whether or not the area is in the text. */
export const row = (page: Page, areaId: string): Locator =>
  page
    .getByRole('complementary', { name: '职责清单' })
    .getByRole('listitem')
    .filter({ has: page.locator(`[data-row="absent-${areaId}"], [data-area-id="${areaId}"]`) })

/** Jumps to an area by its row in the checklist; the caret then stands behind its text. */
export async function goTo(page: Page, areaId: string): Promise<void> {
  await row(page, areaId).locator('.main').click()
}

/** Waits until the window says that all is on disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible({ timeout: 10_000 })
}

/** Writes behind the last word, in whichever window stands in front now. */
export async function write(page: Page, text: string): Promise<void> {
  await page.bringToFront()
  // Not by a click: it would put the caret where it meets the text, late on a busy machine.
  await body(page).focus()
  // The editor puts its own selection there a moment after the focus.
  await page.waitForTimeout(100)
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

/** A saved report with a paragraph of its own at the end, the caret behind it. */
export async function savedWith(page: Page, text: string): Promise<void> {
  await newReport(page)
  await body(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type(text)
  await saved(page)
}

/** The autosave does not come any more: what is typed from now on is in the journal alone. */
export const withoutAutosave = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const usual = window.setTimeout
    const early = (action: () => void, delay = 0) => (delay >= 1000 ? 0 : usual(action, delay))
    window.setTimeout = early as typeof window.setTimeout
  })

/** A saved report, and a sentence behind it that only the journal has. */
export async function unsaved(page: Page, text: string): Promise<void> {
  await savedWith(page, '已经保存的一句。')
  await withoutAutosave(page)
  await page.keyboard.type(text)
  // Longer than the journal waits.
  await page.waitForTimeout(500)
}

/** Answers which template a chosen file is read by, then takes the recognised text as it is. */
export async function readIn(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: '读入' }).click()
  await page.getByRole('button', { name: '建立草稿' }).click()
}

/**
 * From the text to the panel of the export: through the hand-in gate, where every error is let pass with a reason.
 * @returns the panel
 */
export async function throughGate(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+Shift+e')
  const gate = page.getByRole('dialog', { name: '交稿检查' })
  const onwards = gate.getByRole('button', { name: '下一步：导出 Word' })
  await expect(onwards).toBeVisible()
  const pass = gate.getByRole('button', { name: /放行( \d+ 处)?…/ })
  for (let left = await pass.count(); left > 0; left = await pass.count()) {
    await pass.first().click()
    await page.keyboard.type('试')
    await page.keyboard.press('Enter')
  }
  await onwards.click()
  const panel = page.getByRole('dialog', { name: '导出 Word' })
  await expect(panel).toBeVisible()
  return panel
}
