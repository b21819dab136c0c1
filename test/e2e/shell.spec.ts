/** What only the desktop shell has: its menu, its dialogs, its question before it closes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './app.ts'
import { city, newReport, saved } from './steps.ts'

const body = { name: '报告正文' } as const

test('the menu does what the buttons do', async ({ app }) => {
  await app.menu('new')
  await expect(app.page.getByRole('dialog')).toBeVisible()
  await app.page.keyboard.press('Escape')
  await newReport(app.page)
  await saved(app.page)
  await app.menu('details')
  await expect(app.page.getByRole('dialog')).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('dialog')).toBeHidden()
  await app.menu('list')
  await expect(app.page.getByText(`${city.region}履行教育职责自评报告`).first()).toBeVisible()
})

test('closing the window at once after the last key loses nothing', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  await page.getByRole('textbox', body).locator('h1').click()
  await page.keyboard.press('End')
  await page.keyboard.insertText('（关窗之前）')
  await app.restart()
  await app.page.getByText(`${city.region}履行教育职责自评报告`).first().dblclick()
  await expect(app.page.getByRole('textbox', body).locator('h1')).toContainText('（关窗之前）')
})

test('a file is opened by the dialog of the system', async ({ app }) => {
  const line = '临江市人民政府履行教育职责自评报告'
  await app.openFile('临江旧稿.txt', new TextEncoder().encode(`${line}\n一、履职情况\n全市各类学校一百二十所。\n`))
  const answer = await app.page.evaluate(() => window.ziping.call['files.open']({ kind: 'report' }))
  expect(answer).toMatchObject({ ok: true, value: { name: '临江旧稿.txt' } })
  const text = await app.page.evaluate(
    (bytes) => new TextDecoder().decode(new Uint8Array(bytes)),
    answer.ok && answer.value ? [...Object.values(answer.value.bytes)] : [],
  )
  expect(text.startsWith(line)).toBe(true)
})

test('the log and the folder of the engine are in the data folder, and the log holds no text of the report', async ({
  app,
}) => {
  await newReport(app.page)
  await saved(app.page)
  const log = path.join(app.dataFolder, 'logs', 'ziping.log')
  expect(existsSync(log)).toBe(true)
  expect(readdirSync(app.dataFolder)).toContain('engine')
  expect(readFileSync(log, 'utf8')).toContain('started')
  expect(readFileSync(log, 'utf8')).not.toContain(city.region)
})
