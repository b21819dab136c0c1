/** 备份: all drafts into one file from the start page, and back, with a list of what came back. */
import { expect, test } from './app.ts'
import { newReport, saved } from './steps.ts'

test('drafts are backed up into one file, and a changed one comes back beside what is there', async ({ app }) => {
  const { page } = app
  await newReport(page)
  await page.getByRole('button', { name: '返回草稿列表' }).click()
  await page.getByRole('button', { name: '备份全部草稿…' }).click()
  const file = await app.savedFile()
  expect(file.name).toMatch(/^自评报告草稿备份_\d{8}\.zipingbak$/)
  await expect(page.getByText('已备份 1 份草稿', { exact: false })).toBeVisible()

  await page.getByRole('row').last().dblclick()
  const body = page.getByRole('textbox', { name: '报告正文' })
  await body.click()
  await page.keyboard.type('改过的。')
  await saved(page)
  await page.getByRole('button', { name: '返回草稿列表' }).click()
  await app.openFile(file.name, file.bytes)
  await page.getByRole('button', { name: '从备份恢复…' }).click()
  const dialog = page.getByRole('dialog', { name: '备份里有 1 份草稿' })
  await expect(dialog.getByText('现有的同一草稿不一样，已另存一份')).toBeVisible()
  await dialog.getByRole('button', { name: '知道了' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('草稿 2', { exact: true })).toBeVisible()

  await app.openFile('别的.zipingbak', new TextEncoder().encode('hello'))
  await page.getByRole('button', { name: '从备份恢复…' }).click()
  await expect(page.getByRole('dialog').getByText('这不是本程序的备份文件', { exact: false })).toBeVisible()
})
