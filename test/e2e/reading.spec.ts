/** A draft that somebody else writes, opened to be read: the real window, and nothing in it that changes the draft. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './app.ts'
import { draftFolder } from './data-folder.ts'
import { heldQuestion, openHeld, openToRead, otherComputer, readingBar } from './held.ts'
import { body, saved } from './steps.ts'

test('who opens a draft that is being written is asked, and the start page stays where he says no', async ({ app }) => {
  const page = await openHeld(app)
  const question = heldQuestion(page, otherComputer)
  await expect(question.getByRole('button', { name: '只读打开' })).toBeFocused()
  await question.getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('button', { name: '新建报告' })).toBeVisible()
})

test('nothing in the window changes a draft that is read', async ({ app }) => {
  test.slow()
  const page = await openToRead(app)
  const file = path.join(draftFolder(app.dataFolder), 'draft.json')
  const before = readFileSync(file, 'utf8')
  const versions = readdirSync(path.join(draftFolder(app.dataFolder), 'versions'))
  const text = await body(page).innerText()

  await expect(page.getByRole('status').filter({ hasText: '只读' }).first()).toBeVisible()
  await expect(body(page)).toHaveAttribute('aria-readonly', 'true')
  await test.step('keys, input method and shortcuts', async () => {
    await body(page).getByText('检查食堂12所', { exact: false }).click()
    await page.keyboard.type('写不进去')
    await page.keyboard.insertText('写不进去')
    for (const key of ['Enter', 'Backspace', 'Delete', 'Tab', 'Control+b', 'Control+e', 'Control+Alt+1', 'Control+z'])
      await page.keyboard.press(key)
    await page.keyboard.press('Control+x')
    expect(await body(page).innerText()).toBe(text)
  })
  await test.step('toolbar', async () => {
    const tools = page.locator('.toolbar')
    for (const name of ['加粗（Ctrl+B）', '插入图片', '清理', '附件', '正文（Ctrl+Shift+N）'])
      await expect(tools.getByRole('button', { name })).toHaveCount(0)
  })
  await test.step('find without replace', async () => {
    await page.keyboard.press('Control+h')
    const panel = page.getByRole('search', { name: '查找和替换' })
    await panel.getByLabel('查找内容').fill('食堂')
    await expect(panel.getByRole('status')).toContainText('共 1 处')
    await expect(panel.getByRole('button', { name: /替换/ })).toHaveCount(0)
    await page.keyboard.press('Escape')
  })
  await test.step('details', async () => {
    await page.keyboard.press('Control+i')
    const details = page.getByRole('dialog', { name: '报告信息' })
    await expect(details.getByLabel('行政区')).toBeDisabled()
    await expect(details.getByRole('button', { name: '确定' })).toBeHidden()
    await details.getByRole('button', { name: '关闭' }).last().click()
  })
  await test.step('checklist', async () => {
    const list = page.getByRole('complementary', { name: '职责清单' })
    await expect(list.getByRole('button', { name: /标为完成|上移|下移|列为不涉及/ })).toHaveCount(0)
    await list.locator('[data-area-id="safety"]').first().focus()
    for (const key of [' ', 'Alt+ArrowUp', 'Delete']) await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
  await test.step('checks', async () => {
    await page.getByRole('tab', { name: /^检查/ }).click()
    const pane = page.getByRole('region', { name: '检查发现的问题' })
    await expect(pane.locator('.finding-card').first()).toBeVisible()
    await expect(pane.getByRole('button', { name: /修正|忽略此处/ })).toHaveCount(0)
    await pane.locator('[data-finding-row]').first().focus()
    for (const key of ['Alt+Enter', 'Delete']) await page.keyboard.press(key)
  })
  await test.step('requirements', async () => {
    await page.getByRole('tab', { name: /^要求/ }).click()
    await expect(page.getByRole('complementary', { name: '要求' }).getByRole('combobox').first()).toBeDisabled()
  })
  await test.step('versions', async () => {
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '历史版本…' }).click()
    const dialog = page.getByRole('dialog', { name: '历史版本' })
    await expect(dialog.getByRole('button', { name: '另存为新草稿' })).toBeVisible()
    await expect(dialog.getByRole('button', { name: /恢复到这个版本|长期保留|保留现在/ })).toHaveCount(0)
    await page.keyboard.press('Escape')
  })
  await test.step('paper form', async () => {
    await page.getByRole('button', { name: '更多' }).click()
    await expect(page.getByRole('menuitem', { name: '公示稿' })).toHaveAttribute('aria-disabled', 'true')
    await page.keyboard.press('Escape')
  })
  await test.step('hand-in gate', async () => {
    await page.keyboard.press('Control+Shift+e')
    const gate = page.getByRole('dialog', { name: '交稿检查' })
    await expect(gate.getByRole('button', { name: /放行|修正/ })).toHaveCount(0)
    await expect(gate.getByRole('button', { name: '下一步：导出 Word' })).toBeEnabled()
    await page.keyboard.press('Escape')
  })
  if (app.host !== 'browser-shell')
    await test.step('menu', async () => {
      for (const id of ['undo', 'redo', 'save']) await app.menu(id)
    })
  await page.waitForTimeout(1500)
  expect(await body(page).innerText()).toBe(text)
  expect(readFileSync(file, 'utf8')).toBe(before)
  expect(readdirSync(path.join(draftFolder(app.dataFolder), 'versions'))).toEqual(versions)
})

test('what is read can be found in, looked at, and exported', async ({ app }) => {
  const page = await openToRead(app)
  await page.screenshot({ path: process.env.SHOT ?? 'test-results/reading.png' })
  await page.keyboard.press('Control+p')
  await expect(page.locator('[data-pane="preview"], .preview').first()).toBeVisible()
  await page.keyboard.press('Control+p')
  await page.keyboard.press('Control+Shift+e')
  await page.getByRole('dialog', { name: '交稿检查' }).getByRole('button', { name: '下一步：导出 Word' }).click()
  const panel = page.getByRole('dialog', { name: '导出 Word' })
  const file = app.savedFile()
  await panel.getByRole('button', { name: /^(仍要)?导出/ }).click()
  expect((await file).name).toMatch(/\.docx$/)
  await expect(page.getByText('已导出 Word 文件')).toBeVisible()
})

test('work goes on in a copy, which can be written', async ({ app }) => {
  const page = await openToRead(app)
  await readingBar(page).getByRole('button', { name: '以副本继续' }).click()
  await expect(readingBar(page)).toBeHidden()
  await expect(page.getByRole('heading', { name: /（另存）/ })).toBeVisible()
  await body(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('副本里写的。')
  await saved(page)
})

test('a draft that is taken over from another computer is written here', async ({ app }) => {
  const page = await openToRead(app)
  await readingBar(page).getByRole('button', { name: '接管编辑' }).click()
  await expect(readingBar(page)).toBeHidden({ timeout: 15_000 })
  await body(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('接管后写的。')
  await saved(page)
  expect(readFileSync(path.join(draftFolder(app.dataFolder), 'draft.json'), 'utf8')).toContain('接管后写的。')
})
