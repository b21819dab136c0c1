/** Checks in the window: quiet underlines, the pane with its fixes and their undo, keys, counts. */
import { packZiping } from '../../report/document/package.ts'
import { area, details, doc, envelope, h, p, sentences, title } from '../build.ts'
import { expect, test } from './app.ts'
import { row, saved } from './steps.ts'

const written = envelope(
  doc(
    title('临江市履行教育职责自评报告'),
    p('现将有关情况报告如下。'),
    h(1, '主要工作及成效'),
    area('preschool', '学前教育普惠优质。新建公办园12所，，新增学位2700个。普惠率达９１%。'),
    area('safety', '校园安全。检查食堂53所。。配备保安员532名。投入２１６２万元。'),
    ...Array.from({ length: 24 }, (_, at) => p(`${sentences(3)}第${at + 1}段。`)),
    p('最后一段也有重复的标点，，在末尾。'),
  ),
  { details },
)
const bytes = packZiping(written)

test('what is found is underlined, listed, fixed, left alone, and taken back', async ({ app }) => {
  const { page } = app
  await app.openFile('检查.ziping', bytes)
  await page.getByRole('button', { name: /打开文件/ }).click()
  const text = page.getByRole('textbox', { name: '报告正文' })
  const underlined = text.locator('.finding')
  const preschool = text.locator('h3[data-area="preschool"]')
  const safety = text.locator('h3[data-area="safety"]')
  await expect(preschool.locator('.finding')).toHaveText(['，，', '９１'])

  await test.step('only in view: the last paragraph is underlined once it is looked at', async () => {
    await expect(underlined.filter({ hasText: '，，' })).toHaveCount(1)
    await text.getByText('最后一段也有重复').scrollIntoViewIfNeeded()
    await expect(text.getByText('最后一段也有重复').locator('.finding')).toHaveText(['，，'])
    await preschool.scrollIntoViewIfNeeded()
  })

  await test.step('the counts stand in the checklist and in the status bar', async () => {
    await expect(row(page, 'preschool').getByRole('img', { name: '检查：错误' })).toBeVisible()
    await page.getByRole('contentinfo').getByRole('button', { name: /检查/ }).click()
  })

  const pane = page.getByRole('complementary', { name: '检查' })
  const group = pane.getByRole('region', { name: /校园安全/ })
  /** Of the text 53所。。 */
  const doubled = group.getByRole('button', { name: /“。。”是重复/ })
  await test.step('the pane groups them by area and says on what ground', async () => {
    await expect(group.getByRole('button', { name: /重复的标点/ })).toHaveCount(2)
    await doubled.click()
    await expect(group).toContainText('标准规定 · GB/T 15834')
    await expect(group.locator('mark')).toHaveText('。。')
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('。。')
  })

  await test.step('a fix is one step, and undo in the text brings the mistake back', async () => {
    await group.getByRole('button', { name: '修正', exact: true }).click()
    await expect(safety).toHaveText('校园安全。检查食堂53所。配备保安员532名。投入２１６２万元。')
    await expect(pane.getByRole('status')).toContainText('已修正 1 处')
    await text.focus()
    await page.keyboard.press('Control+z')
    await expect(safety).toContainText('53所。。')
    await expect(doubled).toBeVisible()
  })

  await test.step('all of a rule are one step', async () => {
    await doubled.click()
    await group.getByRole('button', { name: '全部修正 3 处' }).click()
    await expect(text).not.toContainText('。。')
    await expect(text).not.toContainText('，，')
    await pane.getByRole('button', { name: '撤销' }).click()
    await expect(text.getByText('最后一段也有重复')).toContainText('标点，，')
    await expect(safety).toContainText('53所。。')
    await page.keyboard.press('Control+y')
  })

  await test.step('an ignored one goes, stays away after a restart, and comes back when its sentence changes', async () => {
    await text.focus()
    await page.keyboard.press('Control+z')
    await doubled.click()
    await group.getByRole('button', { name: '忽略此处' }).click()
    await expect(doubled).toHaveCount(0)
    await expect(safety.locator('.finding')).toHaveText(['２１６２'])
    await pane.getByRole('button', { name: '撤销' }).click()
    await expect(doubled).toHaveCount(1)
    await doubled.click()
    await group.getByRole('button', { name: '忽略此处' }).click()
    await expect(pane.getByText('已忽略 1 处').first()).toBeVisible()
    await saved(page)
    await app.restart()
    await app.page.getByRole('row', { name: /检查/ }).dblclick()
    const again = app.page.locator('.report h3[data-area="safety"]')
    await expect(again.locator('.finding')).toHaveText(['２１６２'])
    await again.click({ position: { x: 200, y: 12 } })
    await app.page.keyboard.press('Home')
    for (let at = 0; at < '校园安全。检查'.length; at++) await app.page.keyboard.press('ArrowRight')
    await app.page.keyboard.type('学校')
    await expect(again.locator('.finding')).toHaveText(['。。', '２１６２'])
  })
})

test('by keys alone: next, previous, fix, leave; a rule switched off stays off and can be switched on', async ({
  app,
}) => {
  const { page } = app
  await app.openFile('检查.ziping', bytes)
  await page.getByRole('button', { name: /打开文件/ }).click()
  const text = page.getByRole('textbox', { name: '报告正文' })
  const selected = () => page.evaluate(() => getSelection()?.toString())
  await expect(text.locator('.finding').first()).toBeVisible()

  await page.keyboard.press('F8')
  expect(await selected()).toBe('，，')
  await page.keyboard.press('F8')
  expect(await selected()).toBe('９１')
  await page.keyboard.press('Shift+F8')
  expect(await selected()).toBe('，，')
  const pane = page.getByRole('complementary', { name: '检查' })
  await expect(pane).toBeVisible()

  await test.step('what is typed over a finding mends it; the underline goes', async () => {
    await page.keyboard.type('，')
    await expect(text.locator('h3[data-area="preschool"] .finding')).toHaveText(['９１'])
  })

  await test.step('composed text next to an underline arrives exactly', async () => {
    const cdp = await page.context().newCDPSession(page)
    await page.keyboard.press('F8')
    await page.keyboard.press('ArrowRight')
    for (const pinyin of ['d', 'da', 'dad', 'dade'])
      await cdp.send('Input.imeSetComposition', {
        text: pinyin,
        selectionStart: pinyin.length,
        selectionEnd: pinyin.length,
      })
    // Longer than the rest after which the checks run.
    await page.waitForTimeout(2500)
    await cdp.send('Input.insertText', { text: '以上' })
    await expect(text.locator('h3[data-area="preschool"]')).toContainText('普惠率达９１以上%。')
    await page.keyboard.press('Control+z')
    await expect(text.locator('h3[data-area="preschool"]')).toContainText('普惠率达９１%。')
  })

  await test.step('in the pane: arrows, Alt+Enter, Delete, Ctrl+Z', async () => {
    const head = pane
      .getByRole('region', { name: /学前教育/ })
      .getByRole('button')
      .first()
    await head.focus()
    await page.keyboard.press('Alt+Enter')
    await expect(text.locator('h3[data-area="preschool"] .finding')).toHaveCount(0)
    await expect(pane.locator(':focus')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(text.locator('h3[data-area="preschool"] .finding')).toHaveCount(1)
  })

  await test.step('不再检查此规则', async () => {
    await pane
      .getByRole('button', { name: /重复的标点/ })
      .first()
      .click()
    await pane.getByRole('button', { name: '不再检查此规则' }).click()
    await expect(text.locator('.finding').filter({ hasText: '。。' })).toHaveCount(0)
    await saved(page)
    await app.restart()
    await app.page.getByRole('row', { name: /检查/ }).dblclick()
    const again = app.page.getByRole('textbox', { name: '报告正文' })
    await expect(again.locator('.finding').first()).toBeVisible()
    await expect(again.locator('.finding').filter({ hasText: '。。' })).toHaveCount(0)
    await app.page.getByRole('tab', { name: /检查/ }).click()
    await app.page.getByText('不再检查的规则 1 条').click()
    await app.page.getByRole('button', { name: '恢复检查' }).click()
    await expect(again.locator('.finding').filter({ hasText: '。。' })).toHaveCount(1)
  })
})
