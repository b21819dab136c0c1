/** What the desktop shell does of its own: menu, recent drafts, the window's place, a second start, files that macOS hands over, crashes, the end of the session, the log, 关于. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { menuEntries } from '../../preload/menu.ts'
import { packZiping } from '../../report/document/package.ts'
import { doc, envelope, p, title } from '../build.ts'
import { clean } from './axe.ts'
import { newDataFolder } from './data-folder.ts'
import { type MenuItemRead, started } from './hosts/double-window.ts'
import { startDouble } from './hosts/electron-double.ts'
import { project } from './hosts/host.ts'
import { body, city, newReport, saved, unsaved, withoutAutosave } from './steps.ts'

const items = (menu: readonly MenuItemRead[]): MenuItemRead[] =>
  menu.flatMap((item) => [item, ...items(item.submenu ?? [])])
const possible = (menu: readonly MenuItemRead[]) => {
  const enabled = new Set(items(menu).flatMap(({ id, enabled }) => (id && enabled ? [id] : [])))
  return menuEntries.filter((entry) => enabled.has(entry))
}
const onStart = ['new', 'open', 'rollover', 'backup', 'restoreBackup', 'settings', 'about', 'manual'] as const

test('the menu offers what the page can do now: nothing of a report on the start page, nothing behind a dialog', async () => {
  const { double, page, menu, end } = await started()
  try {
    await expect.poll(async () => possible(await menu())).toEqual(expect.arrayContaining([...onStart]))
    for (const entry of ['save', 'export', 'undo', 'find', 'table', 'preview', 'figures'] as const)
      expect(possible(await menu()), entry).not.toContain(entry)
    await newReport(page)
    await saved(page)
    await expect
      .poll(async () => possible(await menu()))
      .toEqual(expect.arrayContaining(['save', 'export', 'find', 'goTo', 'preview', 'versions', 'wordCount', 'list']))
    // As the buttons of the toolbar: nothing to undo, and no picture in the title.
    expect(possible(await menu())).not.toContain('undo')
    await body(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('一句。')
    await expect.poll(async () => possible(await menu())).toEqual(expect.arrayContaining(['undo', 'table', 'picture']))
    double.tell('menu', { id: 'wordCount' })
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect.poll(async () => possible(await menu())).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(async () => possible(await menu())).toContain('undo')
    double.tell('menu', { id: 'undo' })
    await expect(body(page)).not.toContainText('一句。')
    double.tell('menu', { id: 'preview' })
    await expect.poll(async () => possible(await menu())).not.toContain('find')
    double.tell('menu', { id: 'preview' })
    await expect.poll(async () => possible(await menu())).toContain('find')
    double.tell('menu', { id: 'manual' })
    await expect(page.getByRole('dialog', { name: '使用手册' })).toBeVisible()
    await expect.poll(async () => possible(await menu())).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(async () => possible(await menu())).toContain('find')
  } finally {
    await end()
  }
})

test('menu, dialog, file: a draft file goes out of a report by the menu and comes back by it', async () => {
  const { double, page, all, end } = await started()
  const folder = await mkdtemp(path.join(tmpdir(), 'ziping-user-'))
  const file = path.join(folder, '交给同事.ziping')
  try {
    await newReport(page)
    await saved(page)
    double.tell('dialog-answer', { method: 'showSaveDialog', answer: { canceled: false, filePath: file } })
    double.tell('menu', { id: 'draftFile' })
    await expect
      .poll(() =>
        readFile(file).then(
          ({ length }) => length > 0,
          () => false,
        ),
      )
      .toBe(true)
    // Asked for in a report, done on the start page.
    double.tell('dialog-answer', { method: 'showOpenDialog', answer: { canceled: false, filePaths: [file] } })
    double.tell('menu', { id: 'open' })
    await expect.poll(() => all('recent-document')).toEqual([{ kind: 'recent-document', file }])
  } finally {
    await end()
    await rm(folder, { recursive: true, force: true })
  }
})

test('最近打开 lists the drafts by name, opens one from within another, and is forgotten on the user’s word', async () => {
  const { double, page, menu, count, end } = await started()
  const list = async () => items(await menu()).filter(({ id }) => id?.startsWith('recent:'))
  try {
    await newReport(page)
    await saved(page)
    await expect
      .poll(async () => (await list()).map(({ label }) => label))
      .toEqual([`${city.region}履行教育职责自评报告`])
    double.tell('menu', { id: 'list' })
    await page.getByRole('button', { name: '新建报告' }).waitFor()
    double.tell('menu', { id: (await list())[0]?.id })
    await expect(body(page)).toBeVisible()
    // By then it has entered itself again.
    await expect.poll(async () => possible(await menu())).toContain('save')
    double.tell('menu', { id: 'clearRecent' })
    await expect.poll(list).toEqual([])
    expect(count('recent-documents-cleared')).toBe(1)
  } finally {
    await end()
  }
})

test('the window comes up where it was, as large, with the same letters, and on a screen that is there', async () => {
  const dataFolder = await newDataFolder()
  const bounds = { x: 1500, y: 60, width: 1100, height: 700 }
  const screens = (...displays: number[][]) => ({ ZIPING_DOUBLE_DISPLAYS: JSON.stringify(displays) })
  const two = screens([0, 0, 1366, 768], [1366, 0, 1920, 1080])
  try {
    const first = await started(dataFolder, two)
    expect(await first.double.hear('window')).toMatchObject({ maximized: true })
    first.double.tell('place-window', { bounds, maximized: false })
    first.double.tell('menu', { id: 'zoomIn' })
    await expect.poll(() => first.all('zoom').at(-1)).toMatchObject({ level: 0.5 })
    first.double.tell('close-window')
    await first.double.ended
    await first.end()

    const second = await started(dataFolder, two)
    expect(await second.double.hear('window')).toMatchObject({ bounds, maximized: false })
    await expect.poll(() => second.all('zoom').at(-1)).toMatchObject({ level: 0.5 })
    await second.end()

    const one = await started(dataFolder, screens([0, 0, 1366, 768]))
    const { bounds: placed } = (await one.double.hear('window')) as unknown as { bounds: typeof bounds }
    expect(placed.x).toBeGreaterThanOrEqual(0)
    expect(placed.x + placed.width).toBeLessThanOrEqual(1366)
    await one.end()
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
})

test('a page that crashes comes again by itself with its draft, and what was not saved is offered', async () => {
  const { double, page, nextPage, questions, end } = await started()
  try {
    await unsaved(page, '没来得及保存的一句。')
    const cdp = await page.context().newCDPSession(page)
    void cdp.send('Page.crash').catch(() => {})
    const next = await nextPage()
    const dialog = next.getByRole('dialog', { name: '找回没有保存的改动' })
    await dialog.getByRole('button', { name: '恢复' }).click()
    await expect(body(next)).toContainText('没来得及保存的一句。')
    await expect(next.getByText('窗口刚才意外停止，已重新打开')).toBeVisible()
    await clean(next, 'opened again after a crash')
    // Nobody else writes it: no question about another window, no question of the shell.
    await saved(next)
    expect(questions()).toEqual([])
    double.tell('close-window')
    await double.hear('quit')
  } finally {
    await end()
  }
})

test('a page that hangs: waiting leaves it, loading anew ends it and opens the draft again', async () => {
  const { double, page, nextPage, questions, answer, end } = await started()
  try {
    await unsaved(page, '卡住之前的一句。')
    double.tell('unresponsive')
    await expect.poll(questions).toMatchObject([{ message: '窗口暂时没有响应。', buttons: ['等待', '重新载入窗口'] }])
    // It answers after all: the question goes by itself, and comes again with the next time.
    double.tell('responsive')
    double.tell('unresponsive')
    await expect.poll(() => questions().length).toBe(2)
    answer(1)
    const next = await nextPage()
    const dialog = next.getByRole('dialog', { name: '找回没有保存的改动' })
    await dialog.getByRole('button', { name: '恢复' }).click()
    await expect(body(next)).toContainText('卡住之前的一句。')
  } finally {
    await end()
  }
})

test('the computer sleeps, the session ends: what is typed is saved at once, and Windows is not held up', async () => {
  const { double, page, end } = await started()
  try {
    await newReport(page)
    await saved(page)
    await withoutAutosave(page)
    const type = async (text: string) => {
      await body(page).click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(text)
      await expect(page.getByRole('status').filter({ hasText: '已保存' })).toHaveCount(0)
    }
    await type('睡眠之前的一句。')
    double.tell('suspend')
    await saved(page)
    await type('关机之前的一句。')
    double.tell('session-end', { reasons: ['shutdown'] })
    expect(await double.hear('session-query')).toMatchObject({ held: false })
    await saved(page)
    const { id } = await page.evaluate(async () => {
      const drafts = await window.ziping.call['drafts.list']({})
      return drafts.ok && drafts.value[0] ? drafts.value[0] : { id: '' }
    })
    const stored = await page.evaluate((draft) => window.ziping.call['drafts.load']({ id: draft }), id)
    expect(JSON.stringify(stored)).toMatch(/睡眠之前的一句。关机之前的一句。/)
  } finally {
    await end()
  }
})

test('Linux or macOS shuts down: the program ends as it always does, with everything saved', async () => {
  const dataFolder = await newDataFolder()
  try {
    const { double, page, questions, end } = await started(dataFolder)
    await unsaved(page, '关机之前的一句。')
    double.tell('shutdown')
    expect(await double.hear('shutdown')).toMatchObject({ delayed: true })
    expect(await double.ended).toBe(0)
    expect(questions()).toEqual([])
    await end()
    const next = await started(dataFolder)
    await next.page.getByText(`${city.region}履行教育职责自评报告`).first().dblclick()
    await expect(body(next.page)).toContainText('关机之前的一句。')
    await next.end()
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
})

test('a second start ends at once and brings the first window to the front, out of the task bar', async () => {
  const { double, dataFolder, count, end } = await started()
  try {
    double.tell('place-window', { minimized: true })
    const second = await startDouble(path.join(project, 'out/main/desktop.js'), ['--data', dataFolder])
    expect(await second.ended).toBe(0)
    await second.kill()
    await expect.poll(() => count('focus')).toBe(1)
    expect(count('restored')).toBe(1)
  } finally {
    await end()
  }
})

test('macOS hands a file over before the program is ready, and another one while it runs', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ziping-user-'))
  const draft = async (name: string, text: string) => {
    const file = path.join(folder, name)
    await writeFile(file, packZiping(envelope(doc(title('临江市自评报告'), p(text)))))
    return file
  }
  const [first, second] = [
    await draft('先.ziping', '启动之前双击的话。'),
    await draft('后.ziping', '运行之中双击的话。'),
  ]
  const { double, page, all, end } = await started(undefined, {}, (early) => early.tell('open-file', { file: first }))
  try {
    await expect(body(page)).toContainText('启动之前双击的话。')
    // Whoever reads the manual meanwhile sees the file, too.
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog', { name: '手册' })).toBeVisible()
    double.tell('open-file', { file: second })
    await expect(page.getByRole('dialog', { name: '手册' })).toBeHidden()
    await expect(body(page)).toContainText('运行之中双击的话。')
    // Taken: macOS does nothing more with them.
    expect(all('open-file').map(({ taken }) => taken)).toEqual([true, true])
  } finally {
    await end()
    await rm(folder, { recursive: true, force: true })
  }
})

test('导出日志 has versions and what failed, and no word of the report; 关于 names what the program runs on', async () => {
  const { double, page, end } = await started()
  const folder = await mkdtemp(path.join(tmpdir(), 'ziping-user-'))
  const file = path.join(folder, '日志.txt')
  const marker = '城北新区新建学校三所'
  try {
    await newReport(page)
    await body(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(marker)
    await saved(page)
    double.tell('child-process-gone', { type: 'GPU', reason: 'crashed', exitCode: 1 })
    await page.evaluate((text) => window.ziping.call['drafts.rename']({ id: text, name: text } as never), marker)
    await page.evaluate((text) => window.ziping.call['window.state']({ entries: [text], draft: text } as never), marker)
    double.tell('dialog-answer', { method: 'showSaveDialog', answer: { canceled: false, filePath: file } })
    double.tell('menu', { id: 'exportLog' })
    await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('process gone')
    const text = await readFile(file, 'utf8')
    expect(text).toMatch(/^Node: \d+/m)
    expect(text).toContain('started')
    for (const word of [marker, city.region, '自评报告.']) expect(text).not.toContain(word)

    double.tell('menu', { id: 'about' })
    const about = page.getByRole('dialog', { name: '设置' })
    await expect(about).toContainText(process.versions.node)
    await about.getByRole('button', { name: '第三方组件许可' }).click()
    await expect(page.getByRole('textbox', { name: '许可全文' })).toHaveValue(/antd .*MIT/s)
  } finally {
    await end()
    await rm(folder, { recursive: true, force: true })
  }
})
