/** 报送归档: after an export, kept apart with its Word file, read only, and gone on from. */
import { expect, test } from './app.ts'
import { city, goTo, newReport, saved, throughGate } from './steps.ts'

test('an exported report is archived, read, saved out again byte for byte, and gone on from', async ({ app }) => {
  const { page } = app
  await newReport(page)
  await goTo(page, 'leadership')
  await page.keyboard.insertText('报送时的话。')
  await saved(page)
  const panel = await throughGate(page)
  await panel.getByRole('button', { name: /导出/ }).last().click()
  const sent = await app.savedFile()
  const sheet = page.getByRole('dialog', { name: '已导出 Word 文件' })
  await sheet.getByRole('button', { name: '报送归档' }).click()
  await expect(sheet.getByRole('button', { name: '已归档' })).toBeDisabled()
  await sheet.getByRole('button', { name: '完成' }).click()

  // The draft goes on.
  await goTo(page, 'leadership')
  await page.keyboard.insertText('报送以后的话。')
  await saved(page)
  await page.getByRole('button', { name: '返回草稿列表' }).click()
  await expect(page.getByText('草稿 1', { exact: true })).toBeVisible()
  await page.getByText('已归档 1', { exact: true }).click()
  const row = page.getByRole('grid', { name: '已归档' }).locator('tbody tr')
  await expect(row).toHaveCount(1)
  await row.dblclick()

  const body = page.getByRole('textbox', { name: '报告正文' })
  await expect(page.getByText('已归档的报告，只能查看')).toBeVisible()
  await expect(body).toContainText('报送时的话。')
  await expect(body).not.toContainText('报送以后的话。')
  await body.click()
  await page.keyboard.type('改不了')
  await expect(body).not.toContainText('改不了')
  await page.getByRole('button', { name: '另存报送的 Word 文件' }).click()
  const again = await app.savedFile()
  expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(sent.bytes))).toBe(0)

  await page.getByRole('button', { name: '起草整改报告' }).click()
  await expect(page.getByRole('heading', { name: `${city.region}履行教育职责自评报告（整改报告）` })).toBeVisible()
  await expect(body).toContainText('报送时的话。')
  await goTo(page, 'leadership')
  await page.keyboard.insertText('整改的话。')
  await saved(page)
  await page.getByRole('button', { name: '返回草稿列表' }).click()
  await expect(page.getByText('草稿 2', { exact: true })).toBeVisible()

  // To the bin only on the user's word, and back as what it was.
  await page.getByText('已归档 1', { exact: true }).click()
  await row.click()
  await page.keyboard.press('Delete')
  const question = page.getByRole('dialog', { name: /移到回收站/ })
  await question.getByRole('button', { name: '取消' }).click()
  await expect(page.getByText('已归档 1', { exact: true })).toBeVisible()
  await row.click()
  await page.keyboard.press('Delete')
  await question.getByRole('button', { name: '移到回收站' }).click()
  await page.getByText('回收站 1', { exact: true }).click()
  await page.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(page.getByText('已归档 1', { exact: true })).toBeVisible()
})
