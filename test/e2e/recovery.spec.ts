/** 找回: what was typed before a kill and not saved is offered, shown, put back, or given up. */
import { expect, test } from './app.ts'
import { body, saved, unsaved } from './steps.ts'

test('what the journal has is put back, and undo takes that back', async ({ app }) => {
  await unsaved(app.page, '还没保存的一句。')
  await app.kill9()
  const { page } = app
  await expect(page.getByText(/有没有存进草稿的改动/)).toBeVisible()
  await page.getByRole('button', { name: '打开并找回' }).click()
  const dialog = page.getByRole('dialog', { name: '找回没有保存的改动' })
  await dialog.getByRole('button', { name: '查看差别' }).click()
  // Word by word: what is new may stand in several pieces.
  await expect(dialog.locator('.change').filter({ hasText: '还没保存的一句。' })).toBeVisible()
  await expect(dialog.locator('.change ins').first()).toBeVisible()
  await dialog.getByRole('button', { name: '恢复' }).click()
  await expect(body(page)).toContainText('还没保存的一句。')
  await page.keyboard.press('Control+z')
  await expect(body(page)).not.toContainText('还没保存的一句。')
  await page.keyboard.press('Control+y')
  await saved(page)
  await app.restart()
  await expect(app.page.getByText(/有没有存进草稿的改动/)).toBeHidden()
  await app.page.getByText('临江市').first().dblclick()
  await expect(body(app.page)).toContainText('还没保存的一句。')
})

test('what is given up is found among the versions', async ({ app }) => {
  await unsaved(app.page, '不要了的一句。')
  await app.kill9()
  const { page } = app
  await page.getByRole('button', { name: '打开并找回' }).click()
  await page.getByRole('dialog', { name: '找回没有保存的改动' }).getByRole('button', { name: '放弃' }).click()
  await expect(body(page)).toContainText('已经保存的一句。')
  await expect(body(page)).not.toContainText('不要了的一句。')
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '历史版本…' }).click()
  const dialog = page.getByRole('dialog', { name: '历史版本' })
  await dialog.getByRole('button', { name: /未采用的找回内容/ }).click()
  await expect(dialog.getByText('不要了的一句。')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.waitForTimeout(500)
  await app.kill9()
  await expect(app.page.getByRole('button', { name: '新建报告' })).toBeVisible()
  await expect(app.page.getByText(/有没有存进草稿的改动/)).toBeHidden()
})
