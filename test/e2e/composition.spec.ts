/** Chinese input: composed text arrives exactly, wherever the caret stands. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { compose } from './input-method.ts'
import { goTo, newReport, row, saved } from './steps.ts'

const text = (page: Page) => page.getByRole('textbox', { name: '报告正文' })

test('composed text arrives exactly, and undo takes it back', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  const cdp = await page.context().newCDPSession(page)
  const area = text(page).locator('h3[data-area="leadership"]')
  await goTo(page, 'leadership')
  const heading = await area.innerText()

  await test.step('behind a run-in heading, where the guidance stood', async () => {
    await compose(cdp, 'jiaoyu', '教育')
    await compose(cdp, 'gongzuo', '工作')
    await expect(area).toHaveText(`${heading}教育工作`)
    await expect(area).not.toHaveAttribute('data-guidance', /./)
  })

  await test.step('in the middle of the heading itself', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await compose(cdp, 'gengjia', '更加')
    await expect(area).toHaveText(`${heading.slice(0, 2)}更加${heading.slice(2)}教育工作`)
    await expect(row(page, 'leadership')).toContainText('更加')
  })

  await test.step('at the start of the paragraph, next to the computed number', async () => {
    await page.keyboard.press('Home')
    await compose(cdp, 'shi', '市')
    await expect(area).toHaveText(new RegExp(`^市${heading.slice(0, 2)}更加`))
  })

  await test.step('over a selected fill-in', async () => {
    await text(page).locator('.blank').first().click()
    await compose(cdp, 'gongban', '公办园不足')
    await expect(text(page)).toContainText('学前教育方面，公办园不足；')
  })

  await test.step('in an empty paragraph and in a table cell', async () => {
    await goTo(page, 'safety')
    await page.keyboard.press('Enter')
    await compose(cdp, 'xiaoyuan', '校园')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '插入表格' }).click()
    await page.getByRole('button', { name: '2 行 2 列' }).click()
    await compose(cdp, 'niandu', '年度')
    await expect(text(page).locator('th').first()).toHaveText('年度')
    await expect(
      text(page)
        .locator('p')
        .filter({ hasText: /^校园$/ }),
    ).toHaveCount(1)
  })

  await test.step('while the autosave runs', async () => {
    await goTo(page, 'logistics')
    const logistics = text(page).locator('h3[data-area="logistics"]')
    const before = await logistics.innerText()
    // Longer than the autosave's delay, with a composition open the whole time.
    for (const part of ['s', 'sh', 'shi', 'shit', 'shita', 'shitan', 'shitang']) {
      await cdp.send('Input.imeSetComposition', { text: part, selectionStart: part.length, selectionEnd: part.length })
      await page.waitForTimeout(300)
    }
    await cdp.send('Input.insertText', { text: '食堂' })
    await expect(logistics).toHaveText(`${before}食堂`)
    await saved(page)
    await page.keyboard.press('Control+z')
    await expect(logistics).toHaveText(before)
  })

  await test.step('a selection across two blocks is replaced', async () => {
    await goTo(page, 'vocational')
    const all = await text(page).locator('h3').count()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+ArrowUp')
    await compose(cdp, 'tihuan', '替换')
    await expect(text(page)).toContainText('替换')
    expect(await text(page).locator('h3').count()).toBeLessThanOrEqual(all)
    expect(await text(page).innerText()).not.toMatch(/tihuan|[a-z]{3}/)
  })
})
