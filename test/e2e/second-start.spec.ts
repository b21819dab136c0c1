/** A file double-clicked while the program runs: the second start hands it over and ends; the open draft is saved first. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { packZiping } from '../../report/document/package.ts'
import { doc, envelope, p, title } from '../build.ts'
import { type App, expect, test } from './app.ts'
import { startDouble } from './hosts/electron-double.ts'
import { project } from './hosts/host.ts'
import { city, goTo, newReport } from './steps.ts'

/** What the system does with a double click. */
async function doubleClick(app: App, name: string, bytes?: Uint8Array) {
  const file = path.join(app.dataFolder, name)
  if (bytes) await writeFile(file, bytes)
  const second = await startDouble(path.join(project, 'out/main/desktop.js'), ['--data', app.dataFolder, file])
  expect(await second.ended).toBe(0)
  await second.kill()
}
const draft = (text: string) => packZiping(envelope(doc(title('临江市自评报告'), p(text))))

test('another draft with text that is not saved yet is open: it is saved, then the file opens', async ({ app }) => {
  const { page } = app
  await newReport(page)
  await goTo(page, 'leadership')
  await page.keyboard.insertText('还没有存下的话。')
  await doubleClick(app, 'U盘.ziping', draft('双击的文件。'))
  const body = page.getByRole('textbox', { name: '报告正文' })
  await expect(body).toContainText('双击的文件。')
  await page.getByRole('button', { name: '返回草稿列表' }).click()
  await page.getByText(`${city.region}履行教育职责自评报告`).first().dblclick()
  await expect(body).toContainText('还没有存下的话。')
})

test('a dialog is open: the file waits, and the user says whether to open it then', async ({ app }) => {
  const { page } = app
  await newReport(page)
  await page.keyboard.press('Control+i')
  const details = page.getByRole('dialog', { name: '报告信息' })
  await expect(details).toBeVisible()
  await doubleClick(app, 'U盘.ziping', draft('双击的文件。'))
  await expect(page.getByText('“U盘.ziping”会在', { exact: false })).toBeVisible()
  await expect(details).toBeVisible()
  await page.keyboard.press('Escape')
  const question = page.getByRole('dialog', { name: '现在打开“U盘.ziping”吗' })
  await question.getByRole('button', { name: '打开文件' }).click()
  await expect(page.getByRole('textbox', { name: '报告正文' })).toContainText('双击的文件。')
})

test('a file that is gone is named, and the open draft stays', async ({ app }) => {
  const { page } = app
  await newReport(page)
  await doubleClick(app, '没有了.ziping')
  await expect(page.getByText('“没有了.ziping”没有打开：它已不在原来的位置', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '知道了' }).click()
  await expect(page.getByRole('textbox', { name: '报告正文' })).toBeVisible()
})
