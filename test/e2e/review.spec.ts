/** Last year's Word file is reviewed, goes on as this year's draft, is brought up to date and exported. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { docxFile, wp, wr } from '../report/source/docx-file.ts'
import { expect, test } from './app.ts'
import { draftFolder } from './data-folder.ts'
import { goTo, readIn, saved, throughGate } from './steps.ts'

const centred = '<w:jc w:val="center"/>'
const lastYear = docxFile({
  body: [
    wp(wr('索引号：LJ-2021-0917')),
    wp(wr('临江市履行教育职责自评报告'), centred),
    wp(
      wr(
        '按照省政府教育督导室《关于开展2021年市县级政府履行教育职责评价工作的通知》（鄂教督室函20216号）要求，现将有关情况报告如下。',
      ),
    ),
    wp(wr('一、主要工作及成效')),
    wp(wr('（一）学前教育普惠优质。新建公办园12所，普惠率达91.2%。')),
    wp(wr('（二）校园安全。投入2162万元。')),
    wp(wr('（三）其他有关事项。开展检查四十次。')),
    wp(wr('二、存在问题及改进措施')),
    wp(wr('（一）学位不足。新区学位紧张。')),
    wp(wr('2021年10月18日'), '<w:jc w:val="right"/>'),
  ].join(''),
})

const documentText = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')

const list = (page: Page) => page.getByRole('listbox', { name: '原文段落' })
const paragraph = (page: Page, text: string) => list(page).getByRole('option').filter({ hasText: text })
const pill = (page: Page, name: RegExp): Locator => page.getByRole('button', { name })

async function chooseArea(page: Page, heading: string, area: string): Promise<void> {
  await page.getByRole('combobox', { name: `“${heading}”对应的职责领域` }).click()
  await page.keyboard.type(area)
  await page.keyboard.press('Enter')
}

test('a user opens last year’s file, reviews it, rolls it over, updates two figures and exports', async ({ app }) => {
  const { page } = app
  await app.openFile('2021年自评报告.docx', lastYear)
  await page.getByRole('button', { name: '沿用上年报告' }).click()
  await page.getByRole('dialog').getByText('湖北省2021年', { exact: false }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '读入' }).click()

  await test.step('what is open and damaged is counted, found by key, and settled', async () => {
    await expect(pill(page, /待定 1/)).toContainText('文字损坏 1')
    await expect(list(page)).toBeFocused()
    await page.keyboard.press('F8')
    await expect(paragraph(page, '鄂教督室函20216号')).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Space')
    await expect(paragraph(page, '鄂教督室函〔2021〕6号')).toBeVisible()
    await page.keyboard.press('F8')
    await expect(paragraph(page, '其他有关事项')).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await chooseArea(page, '其他有关事项', '后勤')
    await expect(page.getByText('没有待定的地方')).toBeVisible()
  })

  await test.step('a role changes by key, several paragraphs at once, and comes back by undo', async () => {
    await paragraph(page, '校园安全').click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('0')
    const areas = page.getByRole('combobox', { name: /对应的职责领域/ })
    await expect(areas).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await expect(areas).toHaveCount(3)
    await expect(page.getByRole('region', { name: '识别为' })).toContainText('其他有关事项')
  })

  await test.step('nothing is stored before the user says so', async () => {
    await page.getByRole('button', { name: '下一步：新一轮信息' }).click()
    expect(
      readdirSync(app.dataFolder).includes('drafts') ? readdirSync(path.join(app.dataFolder, 'drafts')) : [],
    ).toEqual([])
    await page.getByRole('button', { name: '上一步' }).click()
    await expect(page.getByText('没有待定的地方')).toBeVisible()
    await page.getByRole('button', { name: '下一步：新一轮信息' }).click()
  })

  await test.step('the new round is filled in', async () => {
    await expect(page.getByLabel('评价年度')).toHaveValue('2022')
    await expect(page.getByLabel('通知文号')).toHaveValue('')
    await page.getByLabel('通知机关').fill('省政府教育督导室')
    await page.getByLabel('通知名称').fill('关于开展2022年市县级政府履行教育职责评价工作的通知')
    await page.getByLabel('通知文号').fill('鄂教督室函〔2022〕9号')
    await page.getByRole('button', { name: '建立草稿' }).click()
  })

  const text = page.getByRole('textbox', { name: '报告正文' })
  const pane = page.getByRole('complementary', { name: '要求' })
  await test.step('two figures are brought up to date', async () => {
    await expect(text).toContainText('鄂教督室函〔2022〕9号')
    await goTo(page, 'preschool')
    await pane.getByRole('button', { name: '更新“12所”' }).click()
    await page.keyboard.type('15所')
    await page.keyboard.press('Enter')
    // The next one has taken its place.
    await expect(pane.getByLabel('“91.2%”今年的值')).toBeVisible()
    await pane.getByRole('button', { name: '更新“91.2%”' }).click()
    await pane
      .getByRole('button', { name: /^数据 91\.2%/ })
      .first()
      .click()
    await page.keyboard.type('93.5%')
    await expect(text).toContainText('新建公办园15所，普惠率达93.5%。')
    await saved(page)
  })

  await test.step('the file is kept with the draft, byte for byte', async () => {
    expect(readFileSync(path.join(draftFolder(app.dataFolder), 'source.bin')).equals(lastYear)).toBe(true)
  })

  const panel = await throughGate(page)
  await panel.getByRole('button', { name: /^(导出|仍要导出)$/ }).click()
  const { name, bytes } = await app.savedFile()
  expect(name).toMatch(/\.docx$/)
  const words = documentText(bytes)
  expect(words).toContain('新建公办园15所，普惠率达93.5%。')
  expect(words).toContain('鄂教督室函〔2022〕9号')
  expect(words).not.toContain('索引号')
})

test('leaving the review asks where something was changed, and stores nothing', async ({ app }) => {
  const { page } = app
  await app.openFile('2021年自评报告.docx', lastYear)
  await page.getByRole('button', { name: /打开文件/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '读入' }).click()
  await paragraph(page, '校园安全').click()
  await page.keyboard.press('x')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').getByRole('button', { name: '继续核对' }).click()
  await expect(paragraph(page, '校园安全')).toContainText('不带入')
  await page.getByRole('button', { name: '取消', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '离开' }).click()
  await expect(page.getByText('还没有草稿')).toBeVisible()
})

test('a file can be taken as this round’s draft as it stands', async ({ app }) => {
  await app.openFile('今年初稿.docx', lastYear)
  await app.page.getByRole('button', { name: /打开文件/ }).click()
  await readIn(app.page)
  const text = app.page.getByRole('textbox', { name: '报告正文' })
  await expect(text).toContainText('普惠率达91.2%')
  await expect(text.locator('[data-carried]')).toHaveCount(0)
})

test('last year’s text stands beside this year’s: what changed, and sentences to take over; the file is saved elsewhere', async ({
  app,
}) => {
  const { page } = app
  await app.openFile('2021年自评报告.docx', lastYear)
  await page.getByRole('button', { name: '沿用上年报告' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '读入' }).click()
  await page.getByRole('button', { name: '下一步：新一轮信息' }).click()
  await page.getByRole('button', { name: '建立草稿' }).click()
  const text = page.getByRole('textbox', { name: '报告正文' })
  const pane = page.getByRole('complementary', { name: '上年' })
  await goTo(page, 'safety')
  await page.keyboard.type('另建消防站3座。')
  await page.getByRole('tab', { name: '上年' }).click()
  await expect(pane).toContainText('上年报告：2021年自评报告.docx（2021 年度）')
  await expect(pane).toContainText(/与上年相似 \d+%/)
  await pane.getByText('逐词对照').click()
  await expect(pane.locator('ins')).toContainText(['消防站'])

  await pane.getByText('上年原文').click()
  await pane.getByRole('button', { name: '带入“投入2162万元。”' }).click()
  await expect(text.locator('h3[data-area="safety"]')).toHaveText(
    '校园安全。投入2162万元。另建消防站3座。投入2162万元。',
  )
  await expect(text.locator('h3[data-area="safety"] [data-carried]')).toHaveText(['投入2162万元。', '投入2162万元。'])

  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: /另存原文件/ }).click()
  const { name, bytes } = await app.savedFile()
  expect(name).toBe('2021年自评报告.docx')
  expect(Buffer.from(bytes).equals(Buffer.from(lastYear))).toBe(true)
})
