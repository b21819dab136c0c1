/** The keyboard's way: through dialogs, each of which begins where one goes on and gives the focus back, and round the panes. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { body, goTo, newReport, saved } from './steps.ts'

/** From `opener`, which has the focus, into the dialog and out of it by Esc. */
async function inAndOut(page: Page, dialog: Locator, begins: Locator, opener: Locator): Promise<void> {
  await expect(begins).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()
}

test('on the start page a dialog gives the focus back to its button, one within another to its own', async ({
  app,
}) => {
  const { page } = app
  const dialog = page.getByRole('dialog')
  const by = async (name: string | RegExp) => {
    const button = page.getByRole('button', { name })
    await button.press('Enter')
    return button
  }
  const creating = await by('新建报告')
  await inAndOut(page, dialog, dialog.getByRole('radio', { checked: true }), creating)
  const settings = await by('设置…')
  await inAndOut(page, dialog, dialog.getByRole('tab', { name: '单位', exact: true }), settings)
  await app.openFile(
    '去年.txt',
    new TextEncoder().encode('临江市自评报告\n一、主要工作\n（一）校园安全。投入2162万元。'),
  )
  const opening = await by('打开文件')
  await inAndOut(page, dialog, dialog.getByRole('radio', { checked: true }), opening)

  const about = await by(/^版本/)
  const shown = page.getByRole('dialog', { name: '设置' })
  await expect(shown.getByRole('tab', { name: '关于', exact: true })).toBeFocused()
  const licences = shown.getByRole('button', { name: '第三方组件许可' })
  await licences.press('Enter')
  await inAndOut(
    page,
    page.getByRole('dialog', { name: '第三方组件许可' }),
    page.getByRole('textbox', { name: '许可全文' }),
    licences,
  )
  await page.keyboard.press('Escape')
  await expect(shown).toHaveCount(0)
  await expect(about).toBeFocused()
})

test('a dialog whose list comes late begins with it all the same', async ({ app }) => {
  test.skip(app.host !== 'browser-shell', 'only where the page asks by HTTP can an answer be held back')
  const { page } = app
  let go = () => {}
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  await page.route('**/call/templates.list', async (route) => {
    await held
    await route.continue()
  })
  await page.reload()
  await page.getByRole('button', { name: '新建报告' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: '关闭' })).toBeFocused()
  go()
  await expect(dialog.getByRole('radio', { checked: true })).toBeFocused()
})

test('in the text a dialog gives the focus back to the text, or to the menu it came from', async ({ app }) => {
  const { page } = app
  await newReport(page)
  await goTo(page, 'safety')
  await page.keyboard.insertText('检查食堂12所，投入2162万元。')
  await saved(page)
  const dialog = page.getByRole('dialog')
  const byKeys: readonly (readonly [string, Locator])[] = [
    ['Control+g', dialog.getByRole('combobox')],
    ['Control+/', dialog.getByRole('button', { name: '关闭' })],
    ['Control+i', dialog.getByLabel('行政区')],
    ['Control+,', dialog.getByRole('tab', { name: '单位', exact: true })],
    ['Control+Shift+e', dialog.getByRole('button', { name: '关闭' })],
  ]
  for (const [keys, begins] of byKeys)
    await test.step(keys, async () => {
      await page.keyboard.press(keys)
      await inAndOut(page, dialog, begins, body(page))
    })

  const more = page.getByRole('button', { name: '更多' })
  const byMenu: readonly (readonly [string, Locator, Locator])[] = [
    ['历史版本…', dialog.getByRole('textbox', { name: '保留现在的文字' }), body(page)],
    ['数据表…', dialog.getByRole('textbox', { name: '查找数据' }), more],
    ['本单位用语…', dialog.getByRole('textbox', { name: '本地地名' }), more],
    ['版式…', dialog.getByRole('radio', { checked: true }).first(), more],
  ]
  for (const [name, begins, opener] of byMenu)
    await test.step(name, async () => {
      await more.click()
      await page.getByRole('menuitem', { name }).click()
      await inAndOut(page, dialog, begins, opener)
    })

  await test.step('an area left out', async () => {
    const area = page.locator('[data-area-id="safety"]').first()
    await area.press('Delete')
    await inAndOut(page, dialog, dialog.getByLabel(/^理由/), area)
  })
})

test('a question over a dialog begins with what loses nothing, and Esc leads back into the dialog', async ({ app }) => {
  const { page } = app
  await newReport(page)
  await page.keyboard.press('Control+i')
  const details = page.getByRole('dialog', { name: '报告信息' })
  await details.getByLabel('行政区').fill('望湖县')
  await page.keyboard.press('Escape')
  const question = page.getByRole('dialog', { name: '放弃对报告信息的改动' })
  await inAndOut(page, question, question.getByRole('button', { name: '继续填写' }), details.getByLabel('行政区'))
  await expect(details.getByLabel('行政区')).toHaveValue('望湖县')
})

test('F6 goes round all panes and comes back, Shift+F6 the other way', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  await page.getByRole('textbox', { name: '报告正文' }).click()
  // The panes follow the text.
  for (const name of ['inspector', 'checklist']) await expect(page.locator(`[data-pane="${name}"]`)).toBeVisible()
  const pane = () => page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'))
  const round = ['inspector', 'status', 'header', 'toolbar', 'checklist', 'page']
  for (const name of round) {
    await page.keyboard.press('F6')
    expect(await pane()).toBe(name)
  }
  for (const name of [...round.slice(0, -1).reverse(), 'page']) {
    await page.keyboard.press('Shift+F6')
    expect(await pane()).toBe(name)
  }
})
