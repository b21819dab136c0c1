/** 数据表: figures against last year's, back into the text, and out as an Excel file. */
import { strFromU8, unzipSync } from 'fflate'
import { packZiping } from '../../report/document/package.ts'
import { area, details, doc, envelope, h, p, title } from '../build.ts'
import { expect, test } from './app.ts'

const last = doc(
  title('临江市自评报告'),
  h(1, '主要工作及成效'),
  area('preschool', '学前教育。新建公办园12所，普惠率达88.5%。'),
  area('safety', '校园安全。配备保安员532名。'),
)
const bytes = packZiping(
  envelope(
    doc(
      title('临江市履行教育职责自评报告'),
      p('现将有关情况报告如下。'),
      h(1, '主要工作及成效'),
      area('preschool', '学前教育。2020年，新建公办园15所，普惠率达91.2%。全市有园98所（公办53所、民办21所）。'),
      area('safety', '校园安全。配备保安员532名。巡逻覆盖率由80.5%提高到100%。'),
    ),
    { details, previous: { name: '上年报告.docx', round: 2020, reviewYear: 2019, document: last } },
  ),
)
const plain = packZiping(envelope(doc(title('临江市自评报告'), p('现将有关情况报告如下。')), { details }))

test('figures are seen against last year’s, lead into the text, and go out as an Excel file', async ({ app }) => {
  const { page } = app
  await app.openFile('数据.ziping', bytes)
  await page.getByRole('button', { name: /打开文件/ }).click()
  await expect(page.getByRole('textbox', { name: '报告正文' })).toContainText('公办园15所')
  const open = async () => {
    await page.getByRole('button', { name: /更多/ }).click()
    await page.getByRole('menuitem', { name: '数据表…' }).click()
  }
  const dialog = page.getByRole('dialog', { name: '数据表' })
  const row = (text: string) =>
    dialog.getByRole('row').filter({ has: page.getByRole('button', { name: text, exact: true }) })

  await open()
  await expect(row('15所')).toContainText('12所')
  await expect(row('15所')).toContainText('+3所（+25%）')
  await expect(row('15所')).toContainText('2020')
  await expect(row('91.2%')).toContainText('+2.7个百分点')
  await expect(row('532名')).toContainText('未变')
  await expect(row('98所').getByLabel('不符')).toBeVisible()
  await expect(row('98所')).toContainText('53 + 21 = 74 ≠ 98')
  await expect(row('100%')).toContainText('+19.5个百分点')
  await expect(dialog).toContainText('上年报告.docx')

  await test.step('by view and by word', async () => {
    await dialog.getByText('与上年相同 1').click()
    await expect(row('532名')).toBeVisible()
    await expect(row('15所')).toHaveCount(0)
    await dialog.getByText(/^全部/).click()
    await dialog.getByRole('textbox', { name: '查找数据' }).fill('普惠率')
    await expect(row('91.2%')).toBeVisible()
    await expect(row('532名')).toHaveCount(0)
    await dialog.getByRole('textbox', { name: '查找数据' }).fill('没有的词')
    await expect(dialog).toContainText('没有符合的数据')
    await dialog.getByRole('textbox', { name: '查找数据' }).fill('')
  })

  await test.step('out as an Excel file, all of it whatever is shown', async () => {
    await dialog.getByText('与上年相同 1').click()
    await dialog.getByRole('button', { name: '导出 Excel…' }).click()
    const file = await app.savedFile()
    expect(file.name).toMatch(/数据表.*\.xlsx$/)
    const files = unzipSync(file.bytes)
    expect(strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('普惠率')
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<v>91.2</v>')
    await dialog.getByText(/^全部/).click()
  })

  await test.step('a figure leads to its place; Esc closes', async () => {
    await row('532名').getByRole('button').click()
    await expect(dialog).toBeHidden()
    expect(await page.evaluate(() => String(window.getSelection()))).toBe('532名')
    await open()
    await expect(dialog).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })
})

const many = packZiping(
  envelope(
    doc(
      title('临江市自评报告'),
      h(1, '主要工作及成效'),
      area('safety', '校园安全。改造校舍。'),
      ...Array.from({ length: 700 }, (_, at) => p(`第二批改造校舍${at + 1}平方米。`)),
    ),
    { details },
  ),
)

test('a long table is drawn piece by piece, found in whole and exported in whole', async ({ app }) => {
  const { page } = app
  await app.openFile('多.ziping', many)
  await page.getByRole('button', { name: /打开文件/ }).click()
  await page.getByRole('button', { name: /更多/ }).click()
  await page.getByRole('menuitem', { name: '数据表…' }).click()
  const dialog = page.getByRole('dialog', { name: '数据表' })
  const figure = (text: string) => dialog.getByRole('button', { name: text, exact: true })
  await expect(figure('200平方米')).toHaveCount(1)
  await expect(figure('201平方米')).toHaveCount(0)
  await dialog.getByRole('button', { name: '还有 500 个，继续显示' }).click()
  await expect(figure('400平方米')).toHaveCount(1)
  await dialog.getByRole('textbox', { name: '查找数据' }).fill('校舍700')
  await expect(figure('700平方米')).toHaveCount(1)
  await dialog.getByRole('button', { name: '导出 Excel…' }).click()
  const { bytes } = await app.savedFile()
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet.match(/<row /g)).toHaveLength(701)
  // From this size on some writers compress in workers that the content security policy forbids.
  expect(sheet.length).toBeGreaterThan(160_000)
})

test('a report without figures and without last year’s says so', async ({ app }) => {
  const { page } = app
  await app.openFile('空.ziping', plain)
  await page.getByRole('button', { name: /打开文件/ }).click()
  await page.getByRole('button', { name: /更多/ }).click()
  await page.getByRole('menuitem', { name: '数据表…' }).click()
  const dialog = page.getByRole('dialog', { name: '数据表' })
  await expect(dialog).toContainText('报告里还没有带单位的数据')
  await expect(dialog).toContainText('没有上年报告可对照')
  await expect(dialog.getByRole('button', { name: '导出 Excel…' })).toBeDisabled()
})
