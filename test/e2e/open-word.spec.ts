/** Last year's Word file becomes a draft: numbers that Word computed, tables and areas included. */
import { docFile } from '../report/source/doc-file.ts'
import { docxFile, wcell, wp, wr } from '../report/source/docx-file.ts'
import { expect, test } from './app.ts'
import { saved } from './steps.ts'

const level = (at: number, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, '%1、')}${level(1, '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`
const item = (text: string, at: number) =>
  wp(wr(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`)

const body = [
  wp(wr('临江市履行教育职责自评报告'), '<w:jc w:val="center"/>'),
  wp(wr('现将有关情况报告如下。')),
  item('主要工作及成效', 0),
  item('校园安全。投入2162万元。', 1),
  `<w:tbl><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${wcell('学校')}${wcell('投入')}</w:tr></w:tbl>`,
  wp(
    `${wr('新建校舍')}<w:del w:id="1"><w:r><w:delText>三</w:delText></w:r></w:del><w:ins w:id="2">${wr('四')}</w:ins>${wr('幢。')}`,
  ),
  item('存在问题', 0),
].join('')

test('a Word file with automatic numbers opens with areas, tables and accepted changes, and is stored', async ({
  app,
}) => {
  await app.openFile('去年的报告.docx', docxFile({ body, numbering }))
  await app.page.getByRole('button', { name: /打开文件/ }).click()
  await app.page.getByRole('dialog').getByRole('button', { name: '读入' }).click()
  // What was done to the file on the way is said before it becomes a draft.
  await expect(app.page.getByText('已按“全部接受”读入')).toBeVisible()
  await app.page.getByRole('button', { name: '建立草稿' }).click()
  const text = app.page.getByRole('textbox', { name: '报告正文' })
  await expect(text.locator('h3[data-area="safety"]')).toHaveText('校园安全。投入2162万元。')
  await expect(text.locator('td, th')).toHaveText(['学校', '投入'])
  await expect(text).toContainText('新建校舍四幢。')
  await saved(app.page)
  await app.restart()
  await app.page.getByText('去年的报告').first().dblclick()
  await expect(app.page.getByRole('textbox', { name: '报告正文' })).toContainText('新建校舍四幢。')
})

test('an old Word file opens as its text, and says that it is the text alone', async ({ app }) => {
  const text = '临江市履行教育职责自评报告\r一、主要工作及成效\r（一）校园安全。投入2162万元。\r二、存在问题\r'
  await app.openFile('去年的报告.doc', docFile({ runs: [{ text }] }))
  await app.page.getByRole('button', { name: /打开文件/ }).click()
  await app.page.getByRole('dialog').getByRole('button', { name: '读入' }).click()
  await expect(app.page.getByText('只读入了文字和简单的表格')).toBeVisible()
  await app.page.getByRole('button', { name: '建立草稿' }).click()
  const written = app.page.getByRole('textbox', { name: '报告正文' })
  await expect(written.locator('h3[data-area="safety"]')).toHaveText('校园安全。投入2162万元。')
})
