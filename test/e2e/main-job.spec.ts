/** The whole main job, as a user does it: from a new report to the bytes of the Word file on disk. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { sentences } from '../build.ts'
import { expect, test } from './app.ts'
import { city, goTo, newReport, row, saved, throughGate } from './steps.ts'

const audit = path.resolve(import.meta.dirname, '../../../shared/tools/docx-audit')

/** The text of a .docx, one line a paragraph. */
function wordText(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''))
    .filter((line) => line !== '')
}

const leadership =
  '全年召开市委常委会会议研究教育工作6次、市政府常务会议9次，市委教育工作领导小组会议3次；市级领导联系学校42所，讲思政课28场，开展教育调研35次。'
const safety = '投入2162万元实施校舍安全工程，封闭式管理、专职保安、一键报警和视频监控四项达标率均为100%。'

test('from the template to the Word file, with a restart in between', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  const text = page.getByRole('textbox', { name: '报告正文' })

  await test.step('title, opening formula, parts and 15 areas stand in the editor, with guidance', async () => {
    await expect(text.locator('h1')).toHaveText(`${city.region}履行教育职责自评报告`)
    await expect(text.locator('p').first()).toContainText('鄂教督室函〔2021〕6号')
    await expect(text.locator('p').first()).toContainText('现就我市履行教育职责主要工作情况报告如下')
    await expect(text.locator('h2')).toHaveCount(2)
    await expect(text.locator('h3[data-area]')).toHaveCount(15)
    await expect(text.locator('h3[data-area="leadership"]')).toHaveAttribute('data-guidance', /.{10}/)
  })

  await test.step('the numbers on the page are those of the outline', async () => {
    const cdp = await page.context().newCDPSession(page)
    const { nodes } = await cdp.send('Accessibility.getFullAXTree')
    const headings = nodes
      .filter((node) => node.role?.value === 'heading')
      .map((node) => String(node.name?.value ?? '').replace(/\s/g, ''))
    const written = page.locator('.checklist .row[data-here] .name')
    // The panes follow the text.
    await expect(written.nth(14)).toBeVisible()
    const rows = await written.allInnerTexts()
    for (const name of rows)
      expect(
        headings.some((heading) => heading.startsWith(name.replace(/\s/g, ''))),
        name,
      ).toBe(true)
  })

  await test.step('writing changes the state in the sidebar', async () => {
    await expect(row(page, 'safety').getByRole('img', { name: '未写' })).toBeVisible()
    await goTo(page, 'leadership')
    await page.keyboard.type(leadership)
    await goTo(page, 'safety')
    await page.keyboard.insertText(safety)
    await expect(row(page, 'safety').getByRole('img', { name: /在写|已写/ })).toBeVisible()
    await expect(row(page, 'safety')).toContainText('数据 2')
    await expect(text.locator('h3[data-area="leadership"]')).toContainText(leadership)
    await expect(page.getByRole('complementary', { name: '要求' })).toContainText('2162万元')
  })

  await test.step('a missing area is inserted, moved up, written and ticked', async () => {
    await row(page, 'finance').locator('.main').click()
    await expect(text.locator('h3[data-area="finance"]')).toHaveCount(1)
    await page.keyboard.insertText('全市一般公共预算教育支出12.6亿元，比上年增长5.2%，生均公用经费足额拨付。')
    const place = () =>
      text
        .locator('h3[data-area]')
        .evaluateAll((all) => all.findIndex((h) => h.getAttribute('data-area') === 'finance'))
    const before = await place()
    // Now among the written ones: its row stands elsewhere.
    await expect(page.locator('.checklist [data-area-id="finance"]')).toBeVisible()
    await row(page, 'finance').hover()
    await row(page, 'finance').getByRole('button', { name: /上移/ }).click()
    expect(await place()).toBe(before - 1)
    // The row follows a moment later, and takes its buttons along.
    await expect(async () => {
      const rows = page.locator('.checklist .row[data-here] [data-area-id]')
      const ids = await rows.evaluateAll((all) => all.map((one) => one.getAttribute('data-area-id')))
      expect(ids.indexOf('finance')).toBe(before - 1)
    }).toPass()
    await row(page, 'finance').hover()
    await row(page, 'finance')
      .getByRole('button', { name: /标为完成/ })
      .click()
    await expect(row(page, 'finance').getByRole('img', { name: '完成' })).toBeVisible()
  })

  await test.step('an area is left out with a reason; its text stays', async () => {
    await goTo(page, 'private')
    await page.keyboard.insertText('本市没有民办学校，此处文字不导出。')
    await row(page, 'private').hover()
    await row(page, 'private')
      .getByRole('button', { name: /不涉及/ })
      .click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: '列为不涉及' })).toBeDisabled()
    await dialog.getByRole('textbox').fill('本市没有民办学校')
    await dialog.getByRole('button', { name: '列为不涉及' }).click()
    await expect(row(page, 'private')).toContainText('不涉及：本市没有民办学校')
    await expect(text).toContainText('此处文字不导出')
  })

  await test.step('several pages of text', async () => {
    await goTo(page, 'compulsory')
    await page.keyboard.insertText(sentences(40))
    await expect(row(page, 'compulsory')).toContainText('数据')
  })

  await test.step('a table', async () => {
    await goTo(page, 'leadership')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '插入表格' }).click()
    await page.getByRole('button', { name: '2 行 3 列' }).click()
    for (const cell of ['年度', '项目', '投入（万元）', '2020', '校舍', '2162']) {
      await page.keyboard.insertText(cell)
      await page.keyboard.press('Tab')
    }
    await expect(text.locator('table td').last()).toContainText(/2162|^$/)
    await expect(text.locator('table')).toContainText('投入（万元）')
  })

  await saved(page)
  await app.restart()

  await test.step('after a restart the draft is in the list with its progress, and all text in it', async () => {
    const draft = app.page.getByText(`${city.region}履行教育职责自评报告`).first()
    await expect(draft).toBeVisible()
    await draft.dblclick()
    const again = app.page.getByRole('textbox', { name: '报告正文' })
    await expect(again).toContainText(leadership)
    await expect(again).toContainText(safety)
    await expect(again.locator('table')).toContainText('投入（万元）')
    await expect(row(app.page, 'finance').getByRole('img', { name: '完成' })).toBeVisible()
    await expect(row(app.page, 'private')).toContainText('不涉及')
  })

  await test.step('the Word file', async () => {
    const panel = await throughGate(app.page)
    // The problem summary still has its fill-ins; the program says so and leaves the choice.
    await panel.getByRole('button', { name: '仍要导出' }).click()
    const file = await app.savedFile()
    expect(file.name).toBe(`${city.organisation}_${city.region}履行教育职责自评报告_${city.date}.docx`)
    const lines = wordText(file.bytes)
    expect(lines[0]).toBe(`${city.region}履行教育职责自评报告`)
    expect(lines[1]).toBe(`${city.recipient}：`)
    expect(lines.some((line) => line.startsWith('（一）') && line.endsWith(leadership))).toBe(true)
    expect(lines.join('')).toContain(safety)
    expect(lines.join('')).not.toContain('此处文字不导出')
    expect(lines).toContain('投入（万元）')
    expect(lines.at(-2)).toBe(city.organisation)
    expect(lines.at(-1)).toBe('2021年10月18日')

    if (!existsSync(audit)) {
      console.log(`no audit of the Word file: ${audit} is not there`)
      return
    }
    const folder = mkdtempSync(path.join(tmpdir(), 'ziping-e2e-'))
    try {
      const docx = path.join(folder, file.name)
      writeFileSync(docx, file.bytes)
      expect(execFileSync(audit, [docx], { encoding: 'utf8' })).toContain('0 deviations')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

test('the list: rename, duplicate, bin, restore', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  await saved(page)
  await page.getByRole('button', { name: '返回草稿列表' }).click()
  const name = `${city.region}履行教育职责自评报告`
  await expect(page.getByText(name).first()).toBeVisible()

  await page.getByText(name).first().click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('送审稿')
  await page.keyboard.press('Enter')
  await expect(page.getByText('送审稿', { exact: true })).toBeVisible()

  await page.getByText('送审稿', { exact: true }).click()
  await page.keyboard.press('Control+d')
  await expect(page.getByText('送审稿 副本')).toBeVisible()

  await page.getByText('送审稿 副本').click()
  await page.keyboard.press('Delete')
  await expect(page.getByText('送审稿 副本')).toBeHidden()
  await page
    .getByText(/回收站/)
    .first()
    .click()
  await expect(page.getByText('送审稿 副本')).toBeVisible()
  await page.getByRole('button', { name: '恢复' }).first().click()
  await app.restart()
  await expect(app.page.getByText('送审稿 副本')).toBeVisible()
})
