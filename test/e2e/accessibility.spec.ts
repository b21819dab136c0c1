/** Every screen as axe sees it, at the size of an office screen: no violation; and all panes by F6. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { goTo, newReport } from './steps.ts'

/** @returns one line a violation, with the first place of each */
async function violations(page: Page): Promise<string[]> {
  // What fades in is measured when it stands there.
  await page.waitForTimeout(200)
  const { violations: found } = await new AxeBuilder({ page })
    // In this window: otherwise axe puts its results together in a new one, and a desktop shell allows none.
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  )
}

test('no screen has a violation at 1366 × 768', async ({ app }) => {
  // Some fifteen screens, each read by axe as a whole.
  test.slow()
  const { page } = app
  await page.setViewportSize({ width: 1366, height: 768 })
  const clean = async (screen: string) => expect.soft(await violations(page), screen).toEqual([])

  await clean('start page')
  await page.getByRole('button', { name: '新建报告' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await clean('new report')
  await page.keyboard.press('Escape')

  await newReport(page)
  await clean('writing window')
  await goTo(page, 'safety')
  await page.keyboard.insertText('检查食堂12所，投入２１６２万元,。。')
  await expect(page.locator('.report .finding').first()).toBeVisible()
  await page.getByRole('tab', { name: /^检查/ }).click()
  await clean('findings')
  await page.getByRole('button', { name: '大纲' }).click()
  await clean('outline')

  await page.keyboard.press('Control+h')
  await page.keyboard.insertText('检查')
  await clean('find and replace')
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
      await expect(page.getByRole('dialog').last()).toBeVisible()
      await clean(name)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    })

  await page.getByRole('button', { name: '插入符号' }).click()
  await clean('signs')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+p')
  await expect(page.getByLabel(/^第几页/)).toBeVisible()
  await clean('preview')
  await page.keyboard.press('Escape')
})

test('the review of a file and what goes on from it have no violation either', async ({ app }) => {
  const { page } = app
  await page.setViewportSize({ width: 1366, height: 768 })
  const clean = async (screen: string) => expect.soft(await violations(page), screen).toEqual([])
  const lines = [
    '临江市履行教育职责自评报告',
    '一、主要工作',
    '（一）校园安全。投入2162万元。',
    '（二）其他有关事项。按20216号部署。',
  ]
  await app.openFile('去年.txt', new TextEncoder().encode(lines.join('\n')))
  await page.getByRole('button', { name: '沿用上年报告' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '读入' }).click()
  await expect(page.getByRole('listbox', { name: '原文段落' })).toBeVisible()
  await clean('review')
  await page.getByRole('button', { name: '下一步：新一轮信息' }).click()
  await clean('new round')
  await page.getByRole('button', { name: '建立草稿' }).click()
  await goTo(page, 'safety')
  await page.getByRole('button', { name: '更新“2162万元”' }).click()
  await clean('carried text')
  await page.getByRole('tab', { name: '上年' }).click()
  await clean('last year')
  for (const name of ['历史版本…', '数据表…', '问题措施对照…', '本单位用语…'])
    await test.step(name, async () => {
      await page.getByRole('button', { name: '更多' }).click()
      await page.getByRole('menuitem', { name }).click()
      await expect(page.getByRole('dialog').last()).toBeVisible()
      await clean(name)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    })
})

/** The colours of 显示, which every screen takes from the same variables: the screens with most of them, in each. */
for (const theme of ['dark', 'contrast'] as const)
  test(`no violation in the theme ${theme}`, async ({ app }) => {
    test.slow()
    const { page } = app
    await page.setViewportSize({ width: 1366, height: 768 })
    const clean = async (screen: string) => expect.soft(await violations(page), screen).toEqual([])
    await page.getByRole('button', { name: '设置…' }).click()
    const settings = page.getByRole('dialog', { name: '设置' })
    await settings.getByRole('tab', { name: '显示' }).click()
    await settings.getByRole('radio', { name: theme === 'dark' ? /^深色/ : /^高对比度/ }).check()
    await clean('settings')
    await page.keyboard.press('Enter')
    await expect(settings).toBeHidden()
    await clean('start page')

    await page.keyboard.press('Control+n')
    await expect(page.getByRole('dialog')).toBeVisible()
    await clean('new report')
    await page.keyboard.press('Escape')
    await newReport(page)
    await goTo(page, 'safety')
    await page.keyboard.insertText('检查食堂12所，投入２１６２万元,。。')
    await expect(page.locator('.report .finding').first()).toBeVisible()
    await clean('writing window')
    await page.getByRole('tab', { name: /^检查/ }).click()
    await clean('findings')
    await page.keyboard.press('Control+h')
    await page.keyboard.insertText('检查')
    await clean('find and replace')
    await page.keyboard.press('Escape')
    for (const [name, keys] of [
      ['details', 'Control+i'],
      ['hand-in', 'Control+Shift+e'],
      ['shortcuts', 'Control+/'],
    ] as const)
      await test.step(name, async () => {
        await page.keyboard.press(keys)
        await expect(page.getByRole('dialog').last()).toBeVisible()
        await clean(name)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      })
    await page.keyboard.press('Control+p')
    await expect(page.getByLabel(/^第几页/)).toBeVisible()
    await clean('preview')
  })

test('the settings have no violation, section by section', async ({ app }) => {
  const { page } = app
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.evaluate(() => window.ziping.call['settings.set']({ disabledRules: ['T01'] }))
  await page.getByRole('button', { name: '设置…' }).click()
  const settings = page.getByRole('dialog', { name: '设置' })
  for (const name of ['单位', '版式', '显示', '数据文件夹', '检查', '关于'])
    await test.step(name, async () => {
      await settings.getByRole('tab', { name, exact: true }).click()
      expect.soft(await violations(page), name).toEqual([])
    })
})

test.describe('on the first day', () => {
  test.use({ firstTime: true })
  test('no step of 首次使用 has a violation, nor the sample that it leaves', async ({ app }) => {
    const { page } = app
    await page.setViewportSize({ width: 1366, height: 768 })
    const onwards = page.getByRole('dialog', { name: '首次使用' }).getByRole('button', { name: /^(下一步|完成)$/ })
    for (const step of ['first step', 'second step', 'third step']) {
      await expect(onwards).toBeVisible()
      expect.soft(await violations(page), step).toEqual([])
      await onwards.click()
    }
    await page.getByText('示例', { exact: true }).first().dblclick()
    await expect(page.locator('.report .finding').first()).toBeVisible()
    expect.soft(await violations(page), 'sample').toEqual([])
  })
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
