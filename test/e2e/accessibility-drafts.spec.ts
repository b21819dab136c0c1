/** What axe says of what happens to drafts: kept, lost, held, read, compared, sent. No violation in any theme. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type App, expect, test } from './app.ts'
import { clean, cleanAndClosed, inOneShell, onOfficeScreen } from './axe.ts'
import { draftFolder } from './data-folder.ts'
import { heldQuestion, openFirst, openHeld, otherComputer, readingBar } from './held.ts'
import { browserShell } from './hosts/browser-shell.ts'
import { pixel } from './pictures.ts'
import { failed, failing } from './save-failed.ts'
import { body, newReport, savedWith, throughGate, unsaved, write } from './steps.ts'

inOneShell()

// Each screen is read as a whole, three times.
test.beforeEach(async ({ app }) => {
  test.slow()
  await onOfficeScreen(app.page)
})

const toList = (page: Page) => page.getByRole('button', { name: '返回草稿列表' }).click()

async function more(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('the list of drafts, its menu, a new name, the bin, and a backup that comes back', async ({ app }) => {
  const { page } = app
  await savedWith(page, '一句。')
  await toList(page)
  await clean(page, 'list of drafts')
  const row = page.getByRole('grid').locator('tbody tr')
  await row.click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: /重命名/ })).toBeVisible()
  await clean(page, 'menu of a draft')
  await page.keyboard.press('Escape')
  await row.press('F2')
  await clean(page, 'new name')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '备份全部草稿…' }).click()
  const backup = await app.savedFile()
  await expect(page.getByText('已备份 1 份草稿', { exact: false })).toBeVisible()
  await clean(page, 'backed up')
  await row.press('Delete')
  await expect(page.getByText('还没有草稿', { exact: false })).toBeVisible()
  await clean(page, 'no draft')
  await page.getByText('回收站 1', { exact: true }).click()
  await clean(page, 'bin')
  await page.getByRole('button', { name: '彻底删除' }).click()
  await cleanAndClosed(page, 'deleting for good')
  await app.openFile(backup.name, backup.bytes)
  await page.getByRole('button', { name: '从备份恢复…' }).click()
  await cleanAndClosed(page, 'what came back')
})

test('an export, the archive, and a report that goes on from it', async ({ app }) => {
  const { page } = app
  await newReport(page)
  const panel = await throughGate(page)
  await clean(page, 'export')
  await panel.getByRole('combobox').click()
  await expect(page.getByRole('option').first()).toBeAttached()
  await clean(page, 'forms to choose from')
  await panel.getByRole('combobox').click()
  await panel.getByRole('button', { name: /导出/ }).last().click()
  await app.savedFile()
  const sheet = page.getByRole('dialog', { name: '已导出 Word 文件' })
  await sheet.getByRole('button', { name: '报送归档' }).click()
  await expect(sheet.getByRole('button', { name: '已归档' })).toBeDisabled()
  await clean(page, 'exported')
  await sheet.getByRole('button', { name: '完成' }).click()
  await toList(page)
  await page.getByText('已归档 1', { exact: true }).click()
  const row = page.getByRole('grid', { name: '已归档' }).locator('tbody tr')
  await expect(row).toHaveCount(1)
  await clean(page, 'archive')
  await row.press('Delete')
  await cleanAndClosed(page, 'archived report to the bin')
  await row.dblclick()
  await expect(readingBar(page)).toContainText('已归档的报告，只能查看')
  await clean(page, 'archived report')
  await readingBar(page).getByRole('button', { name: '起草整改报告' }).click()
  await expect(page.getByRole('heading', { name: /（整改报告）/ })).toBeVisible()
  await clean(page, 'report on what was put right')
})

test('a draft that another computer has: the question, the window to read in, its dialogs', async ({ app }) => {
  const page = await openHeld(app)
  const question = heldQuestion(page, otherComputer)
  await expect(question).toBeVisible()
  await clean(page, 'question')
  await question.getByRole('button', { name: '只读打开' }).click()
  await expect(readingBar(page)).toBeVisible()
  await page.getByRole('tab', { name: /^检查/ }).click()
  await expect(page.locator('.finding-card').first()).toBeVisible()
  await clean(page, 'reading')
  await page.keyboard.press('Control+f')
  await page.keyboard.insertText('食堂')
  await clean(page, 'finding while reading')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+i')
  await cleanAndClosed(page, 'details to read')
  await more(page, '历史版本…')
  await cleanAndClosed(page, 'versions to read')
  await page.keyboard.press('Control+Shift+e')
  await cleanAndClosed(page, 'hand-in gate to read')
})

test('a draft that is taken away by another program', async ({ app }) => {
  const { page } = app
  await savedWith(page, '一句。')
  const other = await browserShell.start(app.dataFolder, () => {})
  try {
    await openFirst(other.page)
    await heldQuestion(other.page, '本机的另一个程序窗口').getByRole('button', { name: '接管编辑' }).click()
    await expect(readingBar(page)).toContainText('接管前的文字都已保存。')
    await clean(page, 'taken over')
  } finally {
    await other.kill()
  }
})

test('a draft whose file is damaged', async ({ app }) => {
  await savedWith(app.page, '一句。')
  await toList(app.page)
  const folder = draftFolder(app.dataFolder)
  for (const name of ['draft.json', 'draft.bak.json']) writeFileSync(path.join(folder, name), '{"not": a draft')
  await app.restart()
  const { page } = app
  await onOfficeScreen(page)
  await expect(page.getByText('已损坏，只能查看')).toBeVisible()
  await clean(page, 'list with a damaged draft')
  await page.getByRole('grid').locator('tbody tr').dblclick()
  await expect(page.getByText('此草稿只能查看')).toBeVisible()
  await clean(page, 'damaged draft')
})

/** A report that was not saved when the power went, and the start page after that. */
async function lost(app: App): Promise<Page> {
  await unsaved(app.page, '还没保存的一句。')
  await app.kill9()
  await onOfficeScreen(app.page)
  await expect(app.page.getByText(/有没有存进草稿的改动/)).toBeVisible()
  return app.page
}

test('what was not saved is found again, and looked at against what was', async ({ app }) => {
  const page = await lost(app)
  await clean(page, 'start page')
  await page.getByRole('button', { name: '打开并找回' }).click()
  const dialog = page.getByRole('dialog', { name: '找回没有保存的改动' })
  await expect(dialog).toBeVisible()
  await clean(page, 'recovery')
  await dialog.getByRole('button', { name: '查看差别' }).click()
  await expect(dialog.locator('.change ins').first()).toBeVisible()
  await clean(page, 'differences')
  await dialog.getByRole('button', { name: '放弃' }).click()
  await expect(dialog).toBeHidden()

  await more(page, '历史版本…')
  const versions = page.getByRole('dialog', { name: '历史版本' })
  await versions.getByRole('button', { name: /未采用的找回内容/ }).click()
  await expect(versions.locator('.change del').first()).toBeVisible()
  await clean(page, 'versions')
  await versions.getByRole('button', { name: '另存为新草稿' }).click()
  await expect(page.getByRole('button', { name: '打开新草稿' })).toBeVisible()
  await cleanAndClosed(page, 'version saved as a draft')
})

test('a save that fails: the bar, the way out, and leaving all the same', async ({ app }) => {
  const { page } = app
  const folder = await failing(app)
  await clean(page, 'save failed')
  await failed(page).getByRole('button', { name: '另存到…' }).click()
  await expect(page.getByRole('menuitem', { name: /新草稿/ })).toBeVisible()
  await clean(page, 'elsewhere')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+f')
  await expect(page.locator('.header')).toBeHidden()
  await clean(page, 'full screen')
  await page.keyboard.press('Escape')
  await toList(page)
  await cleanAndClosed(page, 'leaving')
  folder.back()
})

test('questions on the way: details given up, an area left out, a picture described, an attachment, a table', async ({
  app,
}) => {
  const { page } = app
  await newReport(page)
  await page.keyboard.press('Control+i')
  await page.getByRole('dialog', { name: '报告信息' }).getByLabel('行政区').fill('望湖县')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '继续填写' })).toBeVisible()
  await clean(page, 'giving up')
  await page.getByRole('button', { name: '放弃改动' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.locator('[data-area-id="safety"]').first().press('Delete')
  await cleanAndClosed(page, 'leaving out')

  await page.getByRole('button', { name: '更多' }).click()
  await expect(page.getByRole('menuitem', { name: '版式…' })).toBeVisible()
  await clean(page, 'menu of the report')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '在正文之后插入附件' }).click()
  await page.keyboard.insertText('学校基本情况统计表')
  await expect(page.getByRole('region', { name: '附件' }).getByRole('button')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /表格/ }).first().click()
  await clean(page, 'size of a table')
  await page.keyboard.press('Enter')
  await body(page).locator('td, th').first().click()
  await page.getByRole('button', { name: /表格操作/ }).click()
  await expect(page.getByRole('menuitem', { name: '横排' }).last()).toBeVisible()
  await clean(page, 'attachment with a table')
  await page.keyboard.press('Escape')

  await write(page, '图如下。')
  await app.openFile('食堂.png', pixel)
  await page.getByRole('button', { name: '插入图片' }).click()
  await page.locator('.report-image img').click()
  await page.getByRole('button', { name: '图片说明' }).click()
  await expect(page.getByLabel(/^图片说明/)).toBeVisible()
  await clean(page, 'picture')
})

test('a file that takes long to read', async ({ app }) => {
  const { page } = app
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.context().route(/\/worker-[^/]*\.js$/, async (route) => {
    await released
    await route.continue()
  })
  await app.openFile('去年.txt', new TextEncoder().encode('临江市自评报告\n一、主要工作\n（一）校园安全。'))
  await page.getByRole('button', { name: /打开文件/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '读入' }).click()
  const reading = page.getByRole('dialog', { name: '正在读入“去年.txt”' })
  await expect(reading).toBeVisible()
  await clean(page, 'reading')
  release()
  await expect(page.getByRole('listbox', { name: '原文段落' })).toBeVisible()
})

test('a file that is there as a draft already, and a file that is none', async ({ app }) => {
  const { page } = app
  await savedWith(page, '一句。')
  const file = app.savedFile()
  await more(page, '导出草稿文件')
  const { name, bytes } = await file
  await toList(page)
  await app.openFile(name, bytes)
  await page.getByRole('button', { name: /打开文件/ }).click()
  await expect(page.getByRole('dialog', { name: '这份报告已有草稿' })).toContainText('替换')
  await cleanAndClosed(page, 'same report')
  await app.openFile('不是草稿.ziping', new TextEncoder().encode('hello'))
  await page.getByRole('button', { name: /打开文件/ }).click()
  await expect(page.getByRole('button', { name: '知道了' })).toBeVisible()
  await cleanAndClosed(page, 'refused')
})
