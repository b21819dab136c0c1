/** The writing surface: details in step with the text, run-in headings, pictures, paste, draft files. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from './app.ts'
import { pixel } from './pictures.ts'
import { goTo, newReport, row, saved, throughGate } from './steps.ts'

test('details changed later follow into the text, but not over what was reworded by hand', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  const text = page.getByRole('textbox', { name: '报告正文' })
  // The closing words are reworded by hand.
  const closing = text.locator('[data-field="closing"]')
  await closing.dblclick()
  await page.keyboard.press('Home')
  await page.getByRole('button', { name: '报告信息' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('行政区').fill('望湖县')
  await dialog.getByLabel('通知文号').fill('鄂教督室函〔2022〕8号')
  await dialog.getByRole('button', { name: /^(确定|保存)/ }).click()
  await expect(text.locator('h1')).toHaveText('望湖县履行教育职责自评报告')
  await expect(text.locator('p').first()).toContainText('（鄂教督室函〔2022〕8号）要求，现就我县履行')
  await page.keyboard.press('Control+z')
  await expect(text.locator('h1')).toHaveText('望湖县履行教育职责自评报告')
})

test('a run-in heading parts from its text and joins it again', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  const area = page.locator('h3[data-area="safety"]')
  await goTo(page, 'safety')
  await page.keyboard.insertText('投入2162万元。')
  const whole = await area.innerText()
  const toggle = page.getByRole('button', { name: /^接排/ })
  await toggle.click()
  await expect(area).toHaveText('抓好校园安全管理')
  await expect(page.locator('h3[data-area="safety"] + p')).toHaveText('投入2162万元。')
  await area.click()
  await toggle.click()
  await expect(area).toHaveText(whole)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(area).toHaveText(whole)
  await expect(row(page, 'safety')).toContainText('数据 1')
})

test('a picture goes in, gets a width, and comes out in the Word file', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  await goTo(page, 'logistics')
  await app.openFile('食堂.png', pixel)
  await page.getByRole('button', { name: '插入图片' }).click()
  const shown = page.locator('.report-image img')
  await expect(shown).toHaveAttribute('alt', '食堂')
  await shown.click()
  await page.getByText('50%', { exact: true }).click()
  await saved(page)
  await app.restart()
  await app.page.getByText('自评报告').first().waitFor()
  await app.page
    .getByText(/履行教育职责自评报告/)
    .first()
    .dblclick()
  await expect(app.page.locator('.report-image img')).toHaveAttribute('alt', '食堂')
  const panel = await throughGate(app.page)
  await panel.getByRole('button', { name: '仍要导出' }).click()
  const parts = unzipSync((await app.savedFile()).bytes)
  expect(Object.keys(parts).some((name) => name.startsWith('word/media/'))).toBe(true)
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('descr="食堂"')
})

test('pasted HTML keeps words and structure, and brings nothing else along', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  await goTo(page, 'leadership')
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      `<p style="color:red;font-family:宋体">全年<b>研究</b>教育工作<script>window.stolen = 1</script>6次。</p>
       <img src="http://tracker.invalid/pixel.png" onerror="window.stolen = 2">
       <table><tr><td onclick="window.stolen = 3">年度</td><td>2020</td></tr></table>`,
    )
    data.setData('text/plain', '全年研究教育工作6次。')
    document
      .querySelector('.report')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  const text = page.getByRole('textbox', { name: '报告正文' })
  await expect(text).toContainText('全年研究教育工作6次。')
  await expect(text.locator('strong')).toHaveText('研究')
  await expect(text.locator('table td').first()).toHaveText('年度')
  expect(await text.innerHTML()).not.toMatch(/tracker|color:|宋体|onclick|<img/)
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false)
  // Chromium reports what the policy kept from running while the HTML was only read; nothing else may be said.
  for (const complaint of app.complaints.splice(0)) expect(complaint).toMatch(/Content Security Policy/)
})

test('a row of the checklist leads to its heading at once after lines were added above it', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  await goTo(page, 'safety')
  for (let line = 0; line < 3; line++) await page.keyboard.press('Enter')
  await goTo(page, 'logistics')
  await page.keyboard.insertText('食堂')
  await expect(page.locator('.report h3[data-area="logistics"]')).toContainText('食堂')
})

test('the checklist by keys alone: walk, tick, move, leave out, take back, jump', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  const focused = page.locator('.checklist .main:focus')
  await goTo(page, 'leadership')
  await page.keyboard.press('Shift+F6')
  await expect(focused).toHaveAttribute('data-area-id', 'leadership')

  await page.keyboard.press('ArrowDown')
  await expect(focused).toHaveAttribute('data-area-id', 'party-building')
  await page.keyboard.press('Space')
  await expect(row(page, 'party-building').getByRole('img', { name: '完成' })).toBeVisible()
  await page.keyboard.press('Space')
  await expect(row(page, 'party-building').getByRole('img', { name: '未写' })).toBeVisible()

  await page.keyboard.press('Alt+ArrowUp')
  const order = () =>
    page.locator('.report h3[data-area]').evaluateAll((all) => all.slice(0, 2).map((h) => h.getAttribute('data-area')))
  expect(await order()).toEqual(['party-building', 'leadership'])

  await row(page, 'party-building').locator('.main').focus()
  await page.keyboard.press('Delete')
  await page.getByRole('dialog').getByRole('textbox').fill('由组织部门单独报送')
  await page.keyboard.press('Enter')
  await expect(row(page, 'party-building')).toContainText('不涉及：由组织部门单独报送')
  // Left out: the next area is now the first one.
  await expect(page.locator('.report h3[data-area="leadership"]')).toHaveAttribute('data-number', '（一）')
  await row(page, 'party-building').locator('.main').focus()
  await page.keyboard.press('Delete')
  await expect(page.locator('.report h3[data-area="leadership"]')).toHaveAttribute('data-number', '（二）')

  await row(page, 'safety').locator('.main').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('写在这里。')
  await expect(page.locator('.report h3[data-area="safety"]')).toContainText('写在这里。')
})
