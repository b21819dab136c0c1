/** The forms of an official document: filled in, exported, and told of afterwards. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from './app.ts'
import { newReport, saved } from './steps.ts'

const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[`word/${name}.xml`] ?? new Uint8Array())
const lines = (bytes: Uint8Array) =>
  [...part(bytes, 'document').matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<w:tab\/>/g)].map((match) => match[1] ?? '\t').join(''),
  )

test('a formal document to a superior: letterhead, number and signer on one line, imprint, and what the sheet says', async ({
  app,
}) => {
  await newReport(app.page)
  const { page } = app
  await page.keyboard.press('Control+i')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('公文格式').click()
  await page.locator('.ant-select-item-option').filter({ hasText: '正式上行文' }).click()
  await dialog.getByLabel('发文字号').fill('临政[2021]012号')
  await dialog.getByRole('button', { name: '改为 临政〔2021〕12号' }).click()
  await dialog.getByRole('textbox', { name: '签发人 1' }).fill('王宁')
  await dialog.getByLabel('印发机关').fill('临江市人民政府办公室')
  await dialog.getByLabel('印发日期').fill('2021-10-20')
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(dialog).toHaveCount(0)
  await saved(page)
  await app.restart()

  await app.page.getByText('履行教育职责自评报告').first().dblclick()
  await app.page.getByRole('button', { name: '导出 Word' }).click()
  await app.page.getByRole('dialog').getByRole('button', { name: '仍要导出' }).click()
  const { bytes } = await app.savedFile()
  const text = lines(bytes)
  expect(text[0]).toBe('')
  expect(text).toContain('临江市人民政府文件')
  expect(text).toContain('\t临政〔2021〕12号\t签发人：王宁')
  expect(text).toContain('临江市人民政府办公室\t2021年10月20日印发')
  expect(part(bytes, 'document')).toContain('FF0000')

  const sheet = app.page.getByRole('dialog')
  await expect(sheet).toContainText('上行文，每面 22 行（28.95 磅），共')
  await expect(sheet).toContainText('文件使用的字体：')
  await expect(sheet).toContainText('没有填写')
  if (app.host === 'browser-shell') {
    await expect(sheet).toContainText('下载文件夹')
    await expect(sheet.getByRole('button', { name: '打开文件' })).toHaveCount(0)
  } else {
    await sheet.getByRole('button', { name: '打开文件' }).click()
    await sheet.getByRole('button', { name: '打开所在文件夹' }).click()
    await expect(app.page.getByText('没有打开')).toHaveCount(0)
  }
  await sheet.getByRole('button', { name: '去填写' }).click()
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  expect(await app.page.evaluate(() => String(getSelection()))).toMatch(/^【.*】$/)
})

test('a publicity copy has neither recipient nor signature; the preset holds for all reports', async ({ app }) => {
  await newReport(app.page)
  const { page } = app
  await page.getByRole('button', { name: /更多/ }).click()
  await page.getByRole('menuitem', { name: '版式…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/每面 22 行（29.45 磅）/).check()
  await dialog.getByRole('button', { name: '用于全部报告' }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: /更多/ }).click()
  await page.getByRole('menuitem', { name: '公示稿' }).click()
  await saved(page)
  await app.restart()

  await app.page.getByText('履行教育职责自评报告').first().dblclick()
  await app.page.getByRole('button', { name: '导出 Word' }).click()
  await app.page.getByRole('dialog').getByRole('button', { name: '仍要导出' }).click()
  const { bytes } = await app.savedFile()
  const text = lines(bytes)
  expect(text).not.toContain('省人民政府教育督导室：')
  expect(text).not.toContain('2021年10月18日')
  expect(part(bytes, 'styles')).toContain('w:line="589"')
  await expect(app.page.getByRole('dialog')).toContainText('没有填写公示期')
  await app.page.getByRole('dialog').getByRole('button', { name: '完成' }).click()
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
})
