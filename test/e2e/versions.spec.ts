/** 历史版本: kept under a name, compared with the text of now, put back, and undone. */
import { expect, test } from './app.ts'
import { newReport, saved, savedWith, throughGate } from './steps.ts'

test('a version is named, compared word by word, put back and undone', async ({ app }) => {
  const { page } = app
  await savedWith(page, '全市有中小学一百二十所。')
  const body = page.getByRole('textbox', { name: '报告正文' })

  const openVersions = async () => {
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '历史版本…' }).click()
    return page.getByRole('dialog', { name: '历史版本' })
  }
  let dialog = await openVersions()
  await dialog.getByRole('textbox', { name: '保留现在的文字' }).fill('送审稿')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: /送审稿/ })).toBeVisible()
  await expect(dialog.getByText('正文没有不同。')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await expect(body).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('另有幼儿园八十所。')
  await expect(body).toContainText('八十所')
  dialog = await openVersions()
  await dialog.getByRole('button', { name: /送审稿/ }).click()
  await expect(dialog.getByText('有 1 段不同。')).toBeVisible()
  await expect(dialog.locator('.change ins')).toHaveText('另有幼儿园八十所。')
  await dialog.getByRole('button', { name: '恢复到这个版本' }).click()
  await expect(body).not.toContainText('八十所')
  await expect(body).toContainText('一百二十所')
  await page.keyboard.press('Control+z')
  await expect(body).toContainText('八十所')
  await saved(page)

  dialog = await openVersions()
  const before = dialog.getByRole('button', { name: /恢复前/ })
  await before.click()
  await expect(dialog.getByText('正文没有不同。')).toBeVisible()
  await dialog.getByRole('button', { name: '另存为新草稿' }).click()
  await page.getByRole('button', { name: '打开新草稿' }).click()
  await expect(body).toContainText('八十所')
})

test('an export keeps the text that went into the file, with its hash', async ({ app }) => {
  const { page } = app
  await newReport(page)
  const panel = await throughGate(page)
  await panel.getByRole('button', { name: '仍要导出' }).click()
  const file = await app.savedFile()
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(file.bytes))
  const sha256 = Buffer.from(digest).toString('hex')
  const sheet = page.getByRole('dialog', { name: '已导出 Word 文件' })
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '历史版本…' }).click()
  const dialog = page.getByRole('dialog', { name: '历史版本' })
  await dialog.getByRole('button', { name: /导出 .*docx/ }).click()
  await expect(dialog.getByText(sha256)).toBeVisible()
})
