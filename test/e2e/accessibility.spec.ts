/** Every screen of the writing as axe sees it: no violation in any theme. */
import { expect, test } from './app.ts'
import { clean, cleanAndClosed, inOneShell, onOfficeScreen } from './axe.ts'
import { goTo, newReport } from './steps.ts'

inOneShell()

// Each screen is read as a whole, three times.
test.beforeEach(async ({ app }) => {
  test.slow()
  await onOfficeScreen(app.page)
})

test('no screen has a violation', async ({ app }) => {
  const { page } = app
  await clean(page, 'start page')
  await page.getByRole('button', { name: '新建报告' }).click()
  await cleanAndClosed(page, 'new report')

  await newReport(page)
  await clean(page, 'writing window')
  await goTo(page, 'safety')
  await page.keyboard.insertText('检查食堂12所，投入２１６２万元,。。')
  await expect(page.locator('.report .finding').first()).toBeVisible()
  await page.getByRole('tab', { name: /^检查/ }).click()
  await clean(page, 'findings')
  await page.getByRole('button', { name: '大纲' }).click()
  await clean(page, 'outline')

  await page.keyboard.press('Control+h')
  await page.keyboard.insertText('检查')
  await clean(page, 'find and replace')
  await page.keyboard.press('Escape')

  const dialogs: readonly (readonly [string, () => Promise<void>])[] = [
    ['go to', () => page.keyboard.press('Control+g')],
    ['word count', () => page.getByTitle('字数统计').click()],
    ['clean-up', () => page.getByRole('button', { name: '清理', exact: true }).click()],
    ['shortcuts', () => page.keyboard.press('Control+/')],
    ['details', () => page.keyboard.press('Control+i')],
    ['hand-in', () => page.keyboard.press('Control+Shift+e')],
  ]
  for (const [name, open] of dialogs)
    await test.step(name, async () => {
      await open()
      await cleanAndClosed(page, name)
    })

  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/html', '<h1>粘贴来的标题</h1><p>粘贴来的<b>一段</b>。</p>')
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.querySelector('.report')?.dispatchEvent(event)
  })
  await expect(page.getByRole('region', { name: '粘贴方式' })).toBeVisible()
  await clean(page, 'pasted')
  await page.getByRole('button', { name: '清理', exact: true }).hover()
  await expect(page.getByRole('tooltip')).toBeVisible()
  await clean(page, 'what a button does')

  await page.getByRole('button', { name: '插入符号' }).click()
  await clean(page, 'signs')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+p')
  await expect(page.getByLabel(/^第几页/)).toBeVisible()
  await clean(page, 'preview')
})

test('the review of a file and what goes on from it have no violation either', async ({ app }) => {
  const { page } = app
  const lines = [
    '临江市履行教育职责自评报告',
    '一、主要工作',
    '（一）校园安全。投入2162万元。',
    '（二）其他有关事项。按20216号部署。',
  ]
  await app.openFile('去年.txt', new TextEncoder().encode(lines.join('\n')))
  await page.getByRole('button', { name: '沿用上年报告' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await clean(page, 'template of the file')
  await page.getByRole('dialog').getByRole('button', { name: '读入' }).click()
  await expect(page.getByRole('listbox', { name: '原文段落' })).toBeVisible()
  await clean(page, 'review')
  await page.getByRole('button', { name: '下一步：新一轮信息' }).click()
  await clean(page, 'new round')
  await page.getByRole('button', { name: '建立草稿' }).click()
  await goTo(page, 'safety')
  await page.getByRole('button', { name: '更新“2162万元”' }).click()
  await clean(page, 'carried text')
  await page.getByRole('tab', { name: '上年' }).click()
  await clean(page, 'last year')
  for (const name of ['历史版本…', '数据表…', '问题措施对照…', '本单位用语…', '版式…'])
    await test.step(name, async () => {
      await page.getByRole('button', { name: '更多' }).click()
      await page.getByRole('menuitem', { name }).click()
      await cleanAndClosed(page, name)
    })
})

test('the settings have no violation, section by section', async ({ app }) => {
  const { page } = app
  await page.evaluate(() => window.ziping.call['settings.set']({ disabledRules: ['T01'] }))
  await page.getByRole('button', { name: '设置…' }).click()
  const settings = page.getByRole('dialog', { name: '设置' })
  for (const name of ['单位', '版式', '显示', '数据文件夹', '检查', '关于'])
    await test.step(name, async () => {
      await settings.getByRole('tab', { name, exact: true }).click()
      await clean(page, name)
    })
  await settings.getByRole('button', { name: '第三方组件许可' }).click()
  await expect(page.getByRole('textbox', { name: '许可全文' })).toHaveValue(/MIT/)
  await clean(page, 'licences')
})

test.describe('on the first day', () => {
  test.use({ firstTime: true })
  test('no step of 首次使用 has a violation, nor the sample that it leaves', async ({ app }) => {
    const { page } = app
    const onwards = page.getByRole('dialog', { name: '首次使用' }).getByRole('button', { name: /^(下一步|完成)$/ })
    for (const step of ['first step', 'second step', 'third step']) {
      await expect(onwards).toBeVisible()
      await clean(page, step)
      await onwards.click()
    }
    await page.getByText('示例', { exact: true }).first().dblclick()
    await expect(page.locator('.report .finding').first()).toBeVisible()
    await clean(page, 'sample')
  })
})
