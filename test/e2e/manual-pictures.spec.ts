/** The pictures of the manual: one walk through the screens with the report of 临江市. `npm run pictures` writes them; else the walk alone is held. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { lastYear, thisYear } from '../pictures/report.ts'
import { expect, test } from './app.ts'
import { goTo, newReport, saved } from './steps.ts'

const folder = process.env.ZIPING_PICTURES
if (folder) mkdirSync(folder, { recursive: true })

/** @param of a part of the window; the whole of it without */
async function picture(page: Page, name: string, of?: Locator): Promise<void> {
  await expect(of ?? page.locator('body')).toBeVisible()
  if (!folder) return
  // What fades in stands, and the caret is not caught between two blinks.
  await page.waitForTimeout(400)
  // No button that the mouse happens to be on, no folder of this machine.
  await page.mouse.move(683, 0)
  const mask = [page.locator('.start-folder')]
  const options = {
    path: path.join(folder, `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
    mask,
    maskColor: '#ffffff',
  } as const
  await (of ? of.screenshot(options) : page.screenshot(options))
}

test('the screens that the manual shows', async ({ app }) => {
  test.slow()
  const { page } = app
  await page.setViewportSize({ width: 1366, height: 768 })
  const dialog = (name: string) => page.getByRole('dialog', { name })
  /** The dialog itself, without the shade around it. */
  const box = (name: string) => page.locator('.ant-modal', { has: page.getByText(name, { exact: true }) }).last()
  const more = async (item: string) => {
    await page.getByRole('button', { name: /^更多/ }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  const back = () => page.getByRole('button', { name: '返回草稿列表' }).click()

  await newReport(page)
  await back()

  await test.step('last year’s file is looked through', async () => {
    await app.openFile('临江市2020年自评报告.docx', lastYear)
    await page.getByRole('button', { name: '沿用上年报告' }).click()
    await page.getByRole('dialog').getByText('湖北省2021年', { exact: false }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: '读入' }).click()
    await page.getByRole('option').filter({ hasText: '其他有关工作' }).click()
    await picture(page, '读入后的核对')
    await page.getByRole('button', { name: '取消', exact: true }).click()
    await expect(page.getByRole('button', { name: '新建报告' })).toBeVisible()
  })

  await app.openFile('临江市2021年自评报告.ziping', thisYear)
  await page.getByRole('button', { name: /打开文件/ }).click()
  const text = page.getByRole('textbox', { name: '报告正文' })
  await expect(text).toContainText('新建公办园15所')
  await expect(text.locator('.finding').first()).toBeVisible()

  await test.step('the writing window, and text from last year', async () => {
    await goTo(page, 'leadership')
    await text.evaluate((report) => report.closest('.canvas')?.scrollTo({ top: 0 }))
    await page.getByRole('tab', { name: '要求' }).click()
    await picture(page, '写作')
    await goTo(page, 'preschool')
    await picture(page, '核对沿用的文字')
    await page.getByRole('tab', { name: '上年' }).click()
    await picture(page, '上年', page.getByRole('complementary', { name: '上年' }))
  })

  await test.step('what the checks say', async () => {
    await page.keyboard.press('F8')
    await page.getByRole('tab', { name: /^检查/ }).click()
    await picture(page, '检查')
  })

  await test.step('tables over the text', async () => {
    await more('数据表…')
    await expect(dialog('数据表').getByRole('row').first()).toBeVisible()
    await picture(page, '数据表', box('数据表'))
    await page.keyboard.press('Escape')
    await more('问题措施对照…')
    await picture(page, '问题措施对照', box('问题措施对照'))
    await page.keyboard.press('Escape')
  })

  await test.step('versions', async () => {
    await more('历史版本…')
    await dialog('历史版本').getByRole('textbox', { name: '保留现在的文字' }).fill('送审稿')
    await page.keyboard.press('Enter')
    await expect(dialog('历史版本').getByRole('button', { name: /送审稿/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await goTo(page, 'compulsory')
    await page.keyboard.insertText('城乡学校结对118对。')
    await more('历史版本…')
    await dialog('历史版本')
      .getByRole('button', { name: /送审稿/ })
      .click()
    await expect(dialog('历史版本').locator('.change ins').first()).toBeVisible()
    await picture(page, '历史版本', box('历史版本'))
    await page.keyboard.press('Escape')
  })

  await test.step('pages', async () => {
    await page.keyboard.press('Control+p')
    await expect(page.getByLabel(/^第几页/)).toBeVisible()
    await page.getByRole('button', { name: '整页' }).click()
    await page.keyboard.press('Control+Home')
    await picture(page, '预览')
    await page.keyboard.press('Escape')
  })

  await test.step('the gate', async () => {
    await page.keyboard.press('Control+Shift+e')
    await expect(dialog('交稿检查')).toBeVisible()
    await picture(page, '交稿检查', box('交稿检查'))
    await page.keyboard.press('Escape')
  })

  await saved(page)
  await back()
  await expect(page.getByRole('region', { name: '草稿列表' }).or(page.getByLabel('草稿列表')).first()).toBeVisible()
  await picture(page, '开始页')

  await test.step('settings, and the first three steps', async () => {
    await page.getByRole('button', { name: '设置…' }).click()
    await page.getByRole('tab', { name: '显示' }).click()
    await picture(page, '设置', box('设置'))
    await page.getByRole('tab', { name: '关于' }).click()
    await page.getByRole('button', { name: '首次使用向导…' }).click()
    await expect(dialog('首次使用')).toBeVisible()
    await picture(page, '首次使用', box('首次使用'))
  })
})
