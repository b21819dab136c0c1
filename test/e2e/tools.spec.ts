/** What stands over and beside the text: 转到, 大纲, 字数统计. */
import { expect, test } from './app.ts'
import { goTo, newReport } from './steps.ts'

test('to a heading by pinyin initials, and by its number', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  const text = page.getByRole('textbox', { name: '报告正文' })
  await text.click()
  await page.keyboard.press('Control+g')
  const field = page.getByRole('combobox', { name: '转到哪一节' })
  await expect(field).toBeFocused()
  await page.keyboard.insertText('xyaq')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(text).toBeFocused()
  await page.keyboard.insertText('到此处。')
  await expect(text.locator('h3[data-area="safety"]')).toContainText('到此处。')

  await page.keyboard.press('Control+g')
  await expect(field).toBeFocused()
  await page.keyboard.insertText('3')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('第三节。')
  const third = text.locator('h3[data-number="（三）"]').first()
  await expect(third).toContainText('第三节。')

  await page.keyboard.press('Control+g')
  await expect(field).toBeFocused()
  await page.keyboard.insertText('没有这样的标题')
  await expect(page.getByText('没有符合的标题')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
})

test('the outline lists all levels, follows the text, and jumps by keys', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  await goTo(page, 'safety')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('1.校舍改造')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '大纲' }).click()
  const pane = page.getByRole('complementary', { name: '大纲' })
  await expect(pane.getByRole('button', { name: '1.校舍改造' })).toBeVisible()
  await expect(pane.locator('[aria-current]')).toHaveText('1.校舍改造')
  await pane.getByText('到二级').click()
  await expect(pane.getByRole('button', { name: '1.校舍改造' })).toBeHidden()
  await pane.locator('[aria-current]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('后勤的话。')
  await expect(page.locator('.report h3[data-area="logistics"]')).toContainText('后勤的话。')
  await pane.getByRole('button', { name: '职责清单' }).click()
  await expect(page.getByRole('complementary', { name: '职责清单' })).toBeVisible()
})

test('words are counted as Word counts them, section by section', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  await goTo(page, 'safety')
  const dialog = page.getByRole('dialog', { name: '字数统计' })
  const words = async () => {
    await page.getByTitle('字数统计').click()
    const text = await dialog.locator('dd').first().innerText()
    return Number(text.replaceAll(',', ''))
  }
  const before = await words()
  await expect(dialog.getByRole('row', { name: /校园安全/ })).toContainText('还差')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.insertText('投入2162万元，比上年增长4.5%。')
  expect(await words()).toBe(before + 13)
})

test('signs that keyboards lack go in at the caret, pairs around it', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  const area = page.locator('.report h3[data-area="safety"]')
  await goTo(page, 'safety')
  const before = await area.innerText()
  await page.getByRole('button', { name: '插入符号' }).click()
  await page.getByRole('button', { name: /^六角括号/ }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: '报告正文' })).toBeFocused()
  await page.keyboard.insertText('2021')
  await expect(area).toHaveText(`${before}〔2021〕`)
  // The panel is closed: it keeps no key back.
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('dialog', { name: '设置' })).toBeVisible()
})

test('清理 shows what it would change and changes it in one step', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  const area = page.locator('.report h3[data-area="safety"]')
  await goTo(page, 'safety')
  const before = await area.innerText()
  await page.keyboard.insertText('投入２１６２万元,用于 校舍。')
  await page.getByRole('button', { name: '清理', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '清理' })
  await expect(dialog.getByRole('row').filter({ hasText: '用于␣校舍' }).last()).toBeVisible()
  await dialog.getByText(/^多余的空格/).click()
  await dialog.getByRole('button', { name: /清理 \d+ 处/ }).click()
  await expect(area).toHaveText(`${before}投入2162万元，用于 校舍。`)
  await page.keyboard.press('Control+z')
  await expect(area).toHaveText(`${before}投入２１６２万元,用于 校舍。`)
})

test('a table by keys: Tab from cell to cell, a sum, widths by content', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  await goTo(page, 'safety')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '插入表格' }).click()
  await page.getByRole('button', { name: '4 行 2 列' }).click()
  for (const text of ['项目', '金额', '校舍维修和加固', '1,200.5万元', '食堂', '800万元', '合计']) {
    await page.keyboard.insertText(text)
    await page.keyboard.press('Tab')
  }
  await page.getByRole('button', { name: '表格操作' }).click()
  await page.getByRole('menuitem', { name: /求和/ }).click()
  await expect(page.locator('.report td').last()).toHaveText('2,000.5万元')
  const width = (cell: number) =>
    page
      .locator('.report th')
      .nth(cell)
      .evaluate((element) => element.getBoundingClientRect().width)
  expect(Math.abs((await width(0)) - (await width(1)))).toBeLessThan(4)
  await page.getByRole('button', { name: '表格操作' }).click()
  await page.getByRole('menuitem', { name: '列宽按内容分配' }).click()
  await expect.poll(async () => (await width(0)) / (await width(1))).toBeGreaterThan(1.1)
})

test('full-screen writing leaves the text and its tools; Esc brings the panes back', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  await goTo(page, 'safety')
  await page.keyboard.press('Control+Shift+F')
  await expect(page.getByRole('complementary', { name: '职责清单' })).toBeHidden()
  await expect(page.getByRole('button', { name: '导出 Word' })).toBeHidden()
  await page.keyboard.insertText('全屏时写的话。')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: '职责清单' })).toBeVisible()
  await expect(page.locator('.report')).toContainText('全屏时写的话。')
})
