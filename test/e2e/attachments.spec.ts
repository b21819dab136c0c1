/** Attachments: inserted behind the text, labelled, kept, listed in the Word file. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from './app.ts'
import { goTo, newReport, saved, throughGate } from './steps.ts'

test('an attachment with a landscape table: label and list are computed, and all survives a restart', async ({
  app,
}) => {
  await newReport(app.page)
  await goTo(app.page, 'leadership')
  const { page } = app
  await page.getByRole('button', { name: '在正文之后插入附件' }).click()
  await page.keyboard.insertText('2021年教育经费投入情况表')
  const text = page.getByRole('textbox', { name: '报告正文' })
  await expect(text.locator('h2.attachment')).toHaveAttribute('data-label', '附件')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('单位：万元')

  // A second one: both are numbered now, and Backspace in an empty one takes it back.
  await page.getByRole('button', { name: '在正文之后插入附件' }).click()
  await page.keyboard.insertText('学校基本情况统计表')
  await expect(text.locator('h2.attachment')).toHaveCount(2)
  expect(
    await text.locator('h2.attachment').evaluateAll((all) => all.map((one) => one.getAttribute('data-label'))),
  ).toEqual(['附件1', '附件2'])
  await page.getByRole('button', { name: '在正文之后插入附件' }).click()
  await expect(text.locator('h2.attachment')).toHaveCount(3)
  await page.keyboard.press('Backspace')
  await expect(text.locator('h2.attachment')).toHaveCount(2)

  const list = page.getByRole('region', { name: '附件' })
  await expect(list.getByRole('button')).toHaveText(['附件1　2021年教育经费投入情况表', '附件2　学校基本情况统计表'])
  await list.getByRole('button').first().click()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('button', { name: /表格/ }).first().click()
  await page.keyboard.press('Enter')
  await expect(text.locator('table')).toHaveCount(1)
  await text.locator('td, th').first().click()
  await page.getByRole('button', { name: /表格操作/ }).click()
  await page.getByRole('menuitem', { name: '横排' }).last().click()
  await expect(text.locator('> [data-landscape="true"]')).toHaveCount(1)
  await saved(page)
  await app.restart()

  await app.page.getByText('履行教育职责自评报告').first().dblclick()
  const again = app.page.getByRole('textbox', { name: '报告正文' })
  await expect(again.locator('h2.attachment').first()).toHaveText('2021年教育经费投入情况表')
  await expect(again.locator('> [data-landscape="true"]')).toHaveCount(1)
  const panel = await throughGate(app.page)
  await panel.getByRole('button', { name: '仍要导出' }).click()
  const { bytes } = await app.savedFile()
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  const words = [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map((match) => match[1]).join('')
  expect(words).toContain('附件：1.2021年教育经费投入情况表2.学校基本情况统计表')
  expect(words).toContain('附件12021年教育经费投入情况表')
  expect(xml).toContain('w:orient="landscape"')
})
