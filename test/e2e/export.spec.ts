/** Export to Word: the panel before, the forms of an official document, the organisation's preset, what goes wrong, and the sheet after. */
import { access, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Locator, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from './app.ts'
import { newDataFolder } from './data-folder.ts'
import { startDouble } from './hosts/electron-double.ts'
import { project } from './hosts/host.ts'
import { newReport, saved, throughGate } from './steps.ts'

const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[`word/${name}.xml`] ?? new Uint8Array())
/** The text of each paragraph, tabs included. */
const lines = (bytes: Uint8Array) =>
  [...part(bytes, 'document').matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<w:tab\/>/g)].map((match) => match[1] ?? '\t').join(''),
  )

async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).click()
  // While it goes, Esc is still the menu's.
  await expect(page.locator('.ant-select-dropdown:visible')).toHaveCount(0)
}

/** Opens the panel of the export. */
async function panel(page: Page): Promise<Locator> {
  await expect(page.getByRole('textbox', { name: '报告正文' })).toBeVisible()
  return throughGate(page)
}

const go = (dialog: Locator) => dialog.getByRole('button', { name: '仍要导出' }).click()
const sheetOf = (page: Page) => page.getByRole('dialog', { name: '已导出 Word 文件' })

test('a formal document to a superior: letterhead, number and signers on one line, imprint, and what the sheet says', async ({
  app,
}) => {
  await newReport(app.page)
  const { page } = app
  await page.keyboard.press('Control+i')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('发文字号')).toHaveCount(0)
  await choose(page, dialog.getByLabel('公文格式'), '正式上行文')
  await expect(dialog.getByLabel('发文机关标志')).toHaveAttribute('placeholder', '临江市人民政府文件')
  await dialog.getByLabel('发文字号').fill('临政[2021]012号')
  await dialog.getByRole('button', { name: '改为 临政〔2021〕12号' }).click()
  await dialog.getByRole('textbox', { name: '签发人 1' }).fill('张小明、王宁')
  await dialog.getByLabel('份号').focus()
  await dialog.getByRole('textbox', { name: '签发人 2' }).press('Alt+ArrowUp')
  await dialog.getByLabel('印发机关').fill('临江市人民政府办公室')
  await dialog.getByLabel('印发日期').fill('2021年10月32日')
  await dialog.getByLabel('印发日期').press('Enter')
  await expect(dialog).toContainText('没有认出这个日期')
  await dialog.getByLabel('印发日期').fill('20211020')
  await dialog.getByLabel('印发日期').press('Enter')
  await expect(dialog).toHaveCount(0)
  await saved(page)
  await app.restart()

  await app.page.getByText('履行教育职责自评报告').first().dblclick()
  const ask = await panel(app.page)
  await expect(ask).toContainText('每面 22 行（28.95 磅），默认')
  await expect(ask).toContainText(/共 \d+ 页/)
  await expect(ask).toContainText('临江市人民政府_临江市履行教育职责自评报告_2021-10-18.docx')
  await expect(ask).toContainText('还有 4 处【】没有填写')
  await go(ask)
  const { name, bytes } = await app.savedFile()
  expect(name).toBe('临江市人民政府_临江市履行教育职责自评报告_2021-10-18.docx')
  const text = lines(bytes)
  expect(text).toContain('临江市人民政府文件')
  expect(text).toContain('\t临政〔2021〕12号\t签发人：王宁\t张小明')
  expect(text).toContain('临江市人民政府办公室\t2021年10月20日印发')
  // The mark's style, and the rule below the number.
  const mark = /<w:style [^>]*w:styleId="OfficialLetterhead"[\s\S]*?<\/w:style>/.exec(part(bytes, 'styles'))?.[0]
  expect(mark).toContain('<w:color w:val="FF0000"/>')
  expect(part(bytes, 'document').match(/<w:bottom [^>]*w:color="FF0000"\/>/g)).toHaveLength(1)

  const sheet = sheetOf(app.page)
  await expect(sheet).toContainText(/共 \d+ 页（正式上行文，每面 22 行（28.95 磅））/)
  await expect(sheet.getByRole('listitem').filter({ hasText: '方正小标宋简体' })).toBeVisible()
  await expect(sheet).toContainText('4 处【】没有填写')
  if (app.host === 'browser-shell') {
    await expect(sheet).toContainText('下载文件夹')
    await expect(sheet.getByRole('button', { name: '打开文件' })).toHaveCount(0)
  } else {
    await expect(sheet).toContainText(`${path.sep}${name}`)
    await sheet.getByRole('button', { name: '打开文件' }).click()
    await sheet.getByRole('button', { name: '打开所在文件夹' }).click()
    await expect(sheet.getByRole('alert')).toHaveCount(0)
  }
  await sheet.getByRole('button', { name: '去填写' }).click()
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  expect(await app.page.evaluate(() => String(getSelection()))).toMatch(/^【.*】$/)
})

test('switching forms loses nothing, and a date that cannot be read is found where it is folded away', async ({
  app,
}) => {
  await newReport(app.page)
  const { page } = app
  await page.keyboard.press('Control+i')
  const dialog = page.getByRole('dialog', { name: '报告信息' })
  const form = dialog.getByLabel('公文格式')
  await choose(page, form, '公示稿')
  await dialog.getByLabel('受理单位').fill('临江市教育局督导室')
  await dialog.getByLabel('公示截止日期').fill('九月初')
  await choose(page, form, '正式上行文')
  await expect(dialog.getByLabel('受理单位')).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: /其他格式用的内容/ })).toContainText('已填 1 项，正式上行文不排')
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(dialog.getByLabel('公示截止日期')).toBeFocused()
  await expect(dialog.getByLabel('受理单位')).toHaveValue('临江市教育局督导室')
  await dialog.getByLabel('公示截止日期').fill('2021-9-7')
  await choose(page, form, '普通稿')
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Control+i')
  await choose(page, form, '公示稿')
  await expect(dialog.getByLabel('公示截止日期')).toHaveValue('2021年9月7日')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '放弃改动' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a publicity copy has neither recipient nor signature; the preset holds for all reports', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  let ask = await panel(page)
  await choose(page, ask.getByLabel('公文格式'), '公示稿')
  await ask.getByRole('button', { name: '更改' }).click()
  const preset = page.getByRole('dialog', { name: '版式' })
  await preset.getByLabel(/每面 22 行（29.45 磅）/).check()
  await preset.getByRole('button', { name: '用于全部报告' }).click()
  await expect(preset).toHaveCount(0)
  await expect(ask).toContainText('每面 22 行（29.45 磅），有 1 项不同于默认')
  await ask.getByRole('button', { name: '回去填写' }).click()
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^【.*】$/)
  await saved(page)
  await app.restart()

  await app.page.getByText('履行教育职责自评报告').first().dblclick()
  ask = await panel(app.page)
  await expect(ask).toContainText('每面 22 行（29.45 磅）')
  await go(ask)
  const { bytes } = await app.savedFile()
  const text = lines(bytes)
  expect(text.length).toBeGreaterThan(10)
  expect(text.filter((line) => /^省人民政府教育督导室：|^\s*临江市人民政府$|2021年10月18日/.test(line))).toEqual([])
  expect(part(bytes, 'styles')).toContain('w:line="589"')
  const sheet = sheetOf(app.page)
  await expect(sheet).toContainText('没有填写公示期')
  await sheet.getByRole('button', { name: '打开报告信息' }).click()
  await expect(app.page.getByRole('dialog', { name: '报告信息' }).getByLabel('公示开始日期')).toBeVisible()
})

test('a preset goes to another PC as a file; a file that is none is refused with what is wrong', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  await page.getByRole('button', { name: /更多/ }).click()
  await page.getByRole('menuitem', { name: '版式…' }).click()
  const dialog = page.getByRole('dialog', { name: '版式' })
  const read = async (text: string) => {
    const chooser = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: '从文件读入…' }).click()
    await (await chooser).setFiles({ name: '版式.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  }
  await dialog.getByLabel(/固定行距 28 磅/).check()
  await choose(page, dialog.getByLabel('仿宋'), '生僻字更全')
  await dialog.getByRole('button', { name: '导出为文件…' }).click()
  const file = await app.savedFile()
  expect(file.name).toBe('公文版式.json')
  const text = strFromU8(file.bytes)
  expect(JSON.parse(text)).toMatchObject({ layout: 'loose-28', fangsongFace: '仿宋', kaiFace: '楷体_GB2312' })

  await dialog.getByRole('button', { name: '恢复默认' }).click()
  await expect(dialog.getByLabel(/每面 22 行（28.95 磅）/)).toBeChecked()
  for (const [wrong, said] of [
    ['版式', '不是 JSON'],
    ['{"layout":"wide"}', '版心与行距'],
  ] as const) {
    await read(wrong)
    await expect(page.getByText(said)).toBeVisible()
    await page.getByRole('button', { name: '知道了' }).click()
  }
  await expect(dialog.getByLabel(/每面 22 行（28.95 磅）/)).toBeChecked()
  await read(text)
  await expect(dialog.getByLabel(/固定行距 28 磅/)).toBeChecked()
  await dialog.getByRole('button', { name: '用于全部报告' }).click()
  await expect(dialog).toHaveCount(0)
})

test('the shortcut changes nothing in the text; an export called off leaves the panel and no file', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  const text = page.getByRole('textbox', { name: '报告正文' })
  await text.locator('p').first().click()
  // The report itself: what the checks underline comes and goes in the markup.
  const report = () =>
    text.evaluate((element) =>
      JSON.stringify((element as unknown as { editor: { getJSON(): unknown } }).editor.getJSON()),
    )
  const before = await report()
  // As with Caps Lock on: the small letter, and shift.
  const ask = await panel(page)
  expect(await report()).toBe(before)

  // A worker that is given nothing to do never answers.
  await page.evaluate(() => {
    const own = Worker.prototype.postMessage
    Object.assign(window, {
      letWork: () => {
        Worker.prototype.postMessage = own
      },
    })
    Worker.prototype.postMessage = () => {}
  })
  await go(ask)
  await expect(ask.getByRole('status')).toContainText('正在排版并生成文件')
  await expect(ask.getByRole('button', { name: '仍要导出' })).toBeDisabled()
  await ask.getByRole('button', { name: '取消导出' }).click()
  await expect(ask.getByRole('button', { name: '仍要导出' })).toBeEnabled()
  await expect(ask.getByRole('status')).toHaveText('')
  await page.evaluate(() => (window as unknown as { letWork: () => void }).letWork())
  await go(ask)
  // The first file is the one of the second try.
  expect(lines((await app.savedFile()).bytes)).toContain('临江市履行教育职责自评报告')
  await sheetOf(page).getByRole('button', { name: '完成' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

/** For the main process: the disk behind this folder is full. */
const fullDisk = `
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
const { open } = fs
fs.open = (file, ...rest) => String(file).includes('full-disk')
  ? Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }))
  : open(file, ...rest)
syncBuiltinESMExports()`

test('a full disk, a closed save window, a file that is gone: each is said, nothing is lost', async ({ hostName }) => {
  test.skip(hostName !== 'electron-double', 'only the double can be told how the save window is answered')
  const dataFolder = await newDataFolder()
  const folder = await mkdtemp(path.join(tmpdir(), 'ziping-user-'))
  const double = await startDouble(path.join(project, 'out/main/desktop.js'), ['--data', dataFolder], {
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(fullDisk)}`,
  })
  try {
    const { port } = await double.hear('browser')
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const page = browser.contexts()[0]?.pages()[0]
    if (!page) throw new Error('the double has no window')
    double.tell('attached')
    await double.hear('window')
    const answer = (canceled: boolean, filePath: string) =>
      double.tell('dialog-answer', { method: 'showSaveDialog', answer: { canceled, filePath } })
    const file = path.join(folder, '报告.docx')

    await newReport(page)
    const ask = await panel(page)
    answer(false, path.join(folder, 'full-disk', '报告.docx'))
    await go(ask)
    await expect(ask.getByRole('alert').filter({ hasText: '磁盘已满' })).toBeVisible()
    await expect(ask.getByRole('button', { name: '重试' })).toBeFocused()
    expect(await readdir(folder)).toEqual([])

    answer(true, '')
    await ask.getByRole('button', { name: '重试' }).click()
    await expect(ask.getByRole('button', { name: '仍要导出' })).toBeEnabled()
    await expect(ask.getByText('磁盘已满')).toHaveCount(0)
    expect(await readdir(folder)).toEqual([])

    answer(false, file)
    await go(ask)
    const sheet = sheetOf(page)
    await expect(sheet).toContainText(file)
    await access(file)
    await sheet.getByRole('button', { name: '打开文件' }).click()
    expect(await double.hear('open-path')).toMatchObject({ file })
    await sheet.getByRole('button', { name: '打开所在文件夹' }).click()
    expect(await double.hear('show-item')).toMatchObject({ file })
    await rm(file)
    await sheet.getByRole('button', { name: '打开文件' }).click()
    await expect(sheet.getByRole('alert')).toContainText('已不在原来的位置')
  } finally {
    await double.kill()
    await rm(dataFolder, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
})
