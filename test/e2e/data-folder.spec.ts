/** 数据文件夹: shown with sizes on every shell; moved, and looked for at the start, where the shell can ask for a folder. */
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { clean } from './axe.ts'
import { startDouble } from './hosts/electron-double.ts'
import { project } from './hosts/host.ts'
import { city, newReport, saved } from './steps.ts'

const openFolderSettings = async (page: Page) => {
  await page.keyboard.press('Control+,')
  const dialog = page.getByRole('dialog', { name: '设置' })
  await dialog.getByRole('tab', { name: '数据文件夹', exact: true }).click()
  return dialog
}

test('the settings show where the data is, what each draft takes, and why it is not moved here', async ({ app }) => {
  const { page } = app
  await newReport(page)
  await saved(page)
  await page.getByRole('button', { name: '返回草稿列表' }).click()
  const dialog = await openFolderSettings(page)
  const sizes = dialog.getByRole('table', { name: '各草稿占用的空间' })
  await expect(sizes.getByRole('row').nth(1)).toContainText(city.region)
  await expect(sizes.getByRole('row').nth(1)).toContainText(/\d+ KB/)
  await expect(sizes).toContainText('回收站（0 份')
  // Named for this start by --data, as the specs do.
  await expect(dialog).toContainText('--data')
  await expect(dialog.getByRole('button', { name: '移到别处…' })).toHaveCount(0)
  await page.screenshot({ path: test.info().outputPath('data-folder.png') })
})

/** The double on the default place of a user of its own. */
async function started(user: string) {
  const double = await startDouble(path.join(project, 'out/main/desktop.js'), [], {
    XDG_DATA_HOME: user,
    ZIPING_DATA: '',
  })
  const page = async () => {
    const { port } = await double.hear('browser')
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const found = browser.contexts()[0]?.pages()[0]
    if (!found) throw new Error('the double has no window')
    double.tell('attached')
    await double.hear('window')
    return found
  }
  return { double, page }
}

test('the data folder is moved, used after the restart, and missed by its name when it is gone', async ({
  hostName,
}) => {
  test.skip(hostName !== 'electron-double', 'only the double can be told which folder the user chooses')
  test.slow()
  const user = await mkdtemp(path.join(tmpdir(), 'ziping-user-'))
  const target = await mkdtemp(path.join(tmpdir(), 'ziping-usb-'))
  await mkdir(path.join(user, 'ziping'))
  await writeFile(path.join(user, 'ziping', 'settings.json'), '{"welcomed":true}')
  const first = await started(user)
  try {
    const page = await first.page()
    await newReport(page)
    const body = page.getByRole('textbox', { name: '报告正文' })
    await body.locator('h1').click()
    await page.keyboard.press('End')
    await page.keyboard.insertText('（移动之前）')
    first.double.tell('dialog-answer', { method: 'showOpenDialog', answer: { canceled: false, filePaths: [target] } })
    const dialog = await openFolderSettings(page)
    await expect(dialog).toContainText(path.join(user, 'ziping'))
    await dialog.getByRole('button', { name: '移到别处…' }).click()
    const moved = page.getByRole('dialog', { name: '数据文件夹已移到新位置' })
    await expect(moved).toContainText(target)
    await clean(page, 'moved')
    await page.screenshot({ path: test.info().outputPath('moved.png') })
    expect(existsSync(path.join(user, 'ziping', 'drafts'))).toBe(true)
    await moved.getByRole('button', { name: '重新启动程序' }).click()
    await first.double.hear('relaunch')
    await first.double.ended
  } finally {
    await first.double.kill()
  }
  const second = await started(user)
  try {
    const page = await second.page()
    await page.getByText(`${city.region}履行教育职责自评报告`).first().dblclick()
    await expect(page.getByRole('textbox', { name: '报告正文' }).locator('h1')).toContainText('（移动之前）')
    await expect(await openFolderSettings(page)).toContainText(target)
    second.double.tell('close-window')
    await second.double.ended
  } finally {
    await second.double.kill()
  }
  await rename(target, `${target}-away`)
  const third = await started(user)
  try {
    await third.double.hear('browser')
    third.double.tell('attached')
    const asked = (await third.double.hear('dialog')) as unknown as { options: { message: string; detail: string } }
    expect(asked.options.message).toBe('数据文件夹打不开')
    expect(asked.options.detail).toContain(target)
    third.double.tell('dialog-answer', { method: 'showMessageBox', answer: { response: 2 } })
    await third.double.ended
    expect(existsSync(target)).toBe(false)
  } finally {
    await third.double.kill()
    expect(readdirSync(`${target}-away`)).toContain('drafts')
    for (const folder of [user, target, `${target}-away`]) await rm(folder, { recursive: true, force: true })
  }
})
