/** A report that is cut otherwise than the template: areas as parts, one section for two areas, attachments behind. */
import { docxFile, wp, wr } from '../report/source/docx-file.ts'
import { expect, test } from './app.ts'
import { goTo, row } from './steps.ts'

const right = '<w:jc w:val="right"/>'
const body = '全市新建公办园12所，投入2000万元，新增学位3600个。'
const lastYear = docxFile({
  body: [
    wp(wr('临江市履行教育职责自评报告'), '<w:jc w:val="center"/>'),
    wp(wr('现将有关情况报告如下。')),
    wp(wr('一、学前教育普惠优质')),
    wp(wr(`（一）扩大资源供给。${body}`)),
    wp(wr('二、民办教育健康有序')),
    wp(wr(body)),
    wp(wr('三、抓好校园安全管理和后勤保障管理')),
    wp(wr(body)),
    wp(wr('四、档案整理')),
    wp(wr(body)),
    wp(wr('五、存在问题及改进措施')),
    wp(wr('公办园还不足。')),
    wp(wr('附件：经费统计表')),
    wp(wr('临江市人民政府'), right),
    wp(wr('2021年10月18日'), right),
    wp(wr('附件')),
    wp(wr('经费统计表')),
    wp(wr('共投入2000万元。')),
  ].join(''),
})

test('areas that are parts are reviewed and listed; a section of two areas stands in the list twice', async ({
  app,
}) => {
  const { page } = app
  await app.openFile('2021年自评报告.docx', lastYear)
  await page.getByRole('button', { name: /打开文件/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '读入' }).click()
  const structure = page.getByRole('region', { name: '识别为' })
  await expect(structure.getByRole('combobox')).toHaveCount(4)
  await expect(structure).toContainText('另对应：后勤')
  await expect(page.getByRole('button', { name: /待定 1/ })).toBeVisible()
  await page.getByRole('option').filter({ hasText: '扩大资源供给' }).click()
  await page.getByRole('combobox', { name: '“档案整理”对应的职责领域' }).click()
  await page.getByText('不对应职责领域').last().click()
  await expect(page.getByText('没有待定的地方')).toBeVisible()
  await page.getByRole('button', { name: '建立草稿' }).click()

  const text = page.getByRole('textbox', { name: '报告正文' })
  await expect(text.locator('[data-number="一、"]')).toContainText('学前教育普惠优质')
  await expect(text).toContainText('经费统计表')
  await expect(text.locator('[data-label="附件"]')).toHaveCount(1)
  await expect(row(page, 'preschool')).toHaveCount(1)
  const list = page.getByRole('complementary', { name: '职责清单' })
  await expect(list.getByText('抓好校园安全管理和后勤保障管理')).toHaveCount(2)
  await expect(row(page, 'logistics')).toContainText('后勤、食堂与营养：')

  await test.step('what both areas must state is listed beside the section; one of them can be taken off', async () => {
    await goTo(page, 'logistics')
    const pane = page.getByRole('complementary', { name: '要求' })
    await expect(pane).toContainText('另对应：后勤、食堂与营养')
    await pane.getByRole('combobox', { name: '对应职责领域' }).click()
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Escape')
    await expect(list.getByText('抓好校园安全管理和后勤保障管理')).toHaveCount(1)
  })
})
