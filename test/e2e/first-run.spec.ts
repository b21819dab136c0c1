/** 首次使用: three steps, each of which can be passed over; once, and again only when it is asked for. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'

test.use({ firstTime: true })

const wizard = (page: Page) => page.getByRole('dialog', { name: '首次使用' })
const button = (page: Page, name: string) => wizard(page).getByRole('button', { name })

test('what is answered is kept, the sample opens as a draft with something on every pane, and it does not come again', async ({
  app,
}) => {
  await wizard(app.page).getByLabel('报告机关').fill('临江市人民政府')
  await app.page.keyboard.press('Enter')
  await wizard(app.page)
    .getByRole('radio', { name: /湖北省2021年/ })
    .check()
  await button(app.page, '下一步').click()
  await expect(wizard(app.page)).toContainText(app.dataFolder)
  await wizard(app.page).getByText('大', { exact: true }).click()
  await button(app.page, '完成').click()
  await expect(wizard(app.page)).toBeHidden()

  const sample = app.page.getByRole('grid').or(app.page.getByRole('listbox')).getByText('示例', { exact: true }).first()
  await sample.dblclick()
  await expect(app.page.getByRole('textbox', { name: '报告正文' })).toContainText('2020年义务教育学校建设情况')
  await expect(app.page.locator('.report table')).toBeVisible()
  await expect(app.page.locator('.report [data-carried]').first()).toBeVisible()
  await expect(app.page.locator('.report .blank')).toHaveCount(1)
  await expect(app.page.locator('.report .finding').first()).toBeVisible()

  await app.restart()
  await expect(app.page.getByText('示例', { exact: true }).first()).toBeVisible()
  await expect(wizard(app.page)).toHaveCount(0)
  const stored = await app.page.evaluate(() => window.ziping.call['settings.get']({}))
  expect(stored.ok && stored.value).toMatchObject({ organisation: '临江市人民政府', uiSize: 'large', welcomed: true })
})

test('passed over it changes nothing, and comes again from the settings', async ({ app }) => {
  await wizard(app.page).getByLabel('报告机关').fill('写了又不要')
  await button(app.page, '跳过这一步').click()
  await button(app.page, '跳过这一步').click()
  await app.page.keyboard.press('Escape')
  await expect(wizard(app.page)).toBeHidden()
  const stored = await app.page.evaluate(() => window.ziping.call['settings.get']({}))
  expect(stored.ok && stored.value).toMatchObject({ organisation: '', theme: 'system', welcomed: true })

  await app.restart()
  await expect(app.page.getByText('还没有草稿', { exact: false })).toBeVisible()
  await expect(wizard(app.page)).toHaveCount(0)
  await app.page.getByRole('button', { name: '设置…' }).click()
  await app.page.getByRole('tab', { name: '关于' }).click()
  await app.page.getByRole('button', { name: '首次使用向导…' }).click()
  await expect(wizard(app.page)).toBeVisible()
  await app.page.keyboard.press('Escape')

  await app.page.getByRole('button', { name: '放一份示例报告来试用' }).click()
  await expect(app.page.getByText('示例', { exact: true }).first()).toBeVisible()
})
