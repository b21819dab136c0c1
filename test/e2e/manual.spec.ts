/** F1: the manual over the window, at the chapter of what one is doing; the draft behind it stays as it is. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { clean } from './axe.ts'
import { goTo, newReport, saved } from './steps.ts'

const manual = (page: Page) => page.getByRole('dialog', { name: '使用手册' })
/** The heading that the contents mark, and that has to be in view. */
async function at(page: Page, heading: string): Promise<void> {
  await expect(manual(page).getByRole('navigation', { name: '目录' }).locator('[aria-current]')).toHaveText(heading)
  await expect(manual(page).getByRole('heading', { name: heading, exact: true })).toBeInViewport()
}

test('it opens over the text at the place of the focus, and Esc leads back to the same caret', async ({ app }) => {
  const { page } = app
  const loaded = () =>
    page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('ManualView')))
  // Keys are heard once the page stands.
  await expect(page.getByRole('button', { name: '新建报告' })).toBeVisible()
  expect(await loaded()).toBe(false)
  await page.keyboard.press('F1')
  await at(page, '先做什么')
  await page.keyboard.press('Escape')
  await expect(manual(page)).toHaveCount(0)
  expect(await loaded()).toBe(true)

  await newReport(page)
  await goTo(page, 'preschool')
  await page.keyboard.insertText('新建公办园')

  await test.step('from the text', async () => {
    await page.keyboard.press('F1')
    await at(page, '标题和正文')
    // What is typed here goes nowhere, and no shortcut of the window opens something behind.
    await page.keyboard.type('不进正文')
    await page.keyboard.press('Control+i')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Escape')
    await page.keyboard.insertText('12所')
    await expect(page.getByRole('textbox', { name: '报告正文' })).toContainText('新建公办园12所')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('textbox', { name: '报告正文' })).not.toContainText('不进正文')
    await saved(page)
  })

  await test.step('from panes and dialogs, which stay open', async () => {
    for (const [keys, name, heading] of [
      ['Control+f', '查找和替换', '查找和替换'],
      ['Control+g', '转到', '转到、大纲、字数统计'],
      ['Control+i', '报告信息', '公文格式'],
      ['Control+Shift+e', '交稿检查', '交稿检查'],
    ] as const) {
      await page.keyboard.press(keys)
      const place = keys === 'Control+f' ? page.getByRole('search', { name }) : page.getByRole('dialog', { name })
      await expect(place).toBeVisible()
      await page.keyboard.press('F1')
      await at(page, heading)
      await page.keyboard.press('Escape')
      await expect(manual(page)).toHaveCount(0)
      await expect(place).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(place).toHaveCount(0)
    }
    await page.getByRole('complementary', { name: '职责清单' }).locator('[data-pane-focus]').focus()
    await page.keyboard.press('F1')
    await at(page, '职责清单')
    await page.keyboard.press('Escape')
  })
})

test('it is read, searched and gone through by keys alone', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: '手册' }).click()
  const text = manual(page).getByRole('article', { name: '手册正文' })
  await expect(text).toBeFocused()

  await test.step('a search marks every place and goes from one to the next', async () => {
    await page.keyboard.press('Control+f')
    await page.keyboard.type('SHA-256')
    const count = manual(page).getByRole('status')
    await expect(count).toHaveText(/^第 1 处，共 \d+ 处$/)
    await expect(text.getByText('SHA-256', { exact: false }).first()).toBeInViewport()
    const marked = () => page.evaluate(() => [...CSS.highlights].map(([name, places]) => [name, places.size]))
    expect(await marked()).toEqual([
      ['manual-found', expect.any(Number)],
      ['manual-current', 1],
    ])
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('历史版本')
    await page.keyboard.press('Enter')
    await expect(count).toHaveText(/^第 2 处/)
    await page.keyboard.press('Shift+F3')
    await expect(count).toHaveText(/^第 1 处/)
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('没有的词语')
    await expect(count).toHaveText('没有找到')
  })

  await test.step('the contents lead on by arrows, a way in the text leads to its heading', async () => {
    await page.keyboard.press('F6')
    await page.keyboard.press('Home')
    const contents = manual(page).getByRole('navigation', { name: '目录' })
    await contents.getByRole('button', { name: '先做什么' }).click()
    await page.keyboard.press('ArrowDown')
    await at(page, '首次使用')
    await text.getByRole('button', { name: '读入后的核对' }).click()
    await at(page, '读入后的核对')
    await text.getByRole('button', { name: '导出的公文里有什么' }).click()
    await at(page, '导出的公文里有什么')
  })

  await test.step('pictures are files of the program', async () => {
    const picture = text.getByRole('img', { name: '普通稿' })
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
  })

  await page.keyboard.press('Control+f')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText('快捷键')
  await clean(page, 'manual')

  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '手册' })).toBeFocused()
})
