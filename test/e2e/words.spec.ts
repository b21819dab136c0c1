/** 本单位用语: written once, checked in every report, carried to another PC as a file. */
import { packZiping } from '../../report/document/package.ts'
import { area, details, doc, envelope, h, p, title } from '../build.ts'
import { expect, test } from './app.ts'

const bytes = packZiping(
  envelope(
    doc(
      title('临江市履行教育职责自评报告'),
      p('现将有关情况报告如下。'),
      h(1, '主要工作及成效'),
      area('preschool', '学前教育普惠优质。推进义教均衡创建，帮扶差生120人。'),
      area('safety', '校园安全。配备保安员532名。'),
    ),
    { details },
  ),
)

test('words of the organisation are checked at once, kept, exported and read in again', async ({ app }) => {
  const { page } = app
  await app.openFile('用语.ziping', bytes)
  await page.getByRole('button', { name: /打开文件/ }).click()
  const text = page.getByRole('textbox', { name: '报告正文' })
  await expect(text).toContainText('义教均衡')
  const open = async () => {
    await page.getByRole('button', { name: /更多/ }).click()
    await page.getByRole('menuitem', { name: '本单位用语…' }).click()
  }
  const dialog = page.getByRole('dialog', { name: '本单位用语' })
  const apply = () => dialog.getByRole('button', { name: '用于全部报告' }).click()

  await open()
  await dialog.getByText('固定表述', { exact: true }).click()
  await dialog.getByRole('textbox', { name: '固定表述' }).fill('义教均衡')
  await apply()
  await expect(dialog.getByRole('alert')).toContainText('“固定表述”第 1 行应写成“误写 = 正确写法”')
  await dialog.getByRole('textbox', { name: '固定表述' }).fill('义教均衡 = 义务教育优质均衡')
  await dialog.getByRole('button', { name: '导出为文件…' }).click()
  const file = await app.savedFile()
  expect(file.name).toBe('本单位用语.txt')
  expect(new TextDecoder().decode(file.bytes)).toContain('【固定表述】\r\n义教均衡 = 义务教育优质均衡')
  await apply()
  await expect(dialog).toBeHidden()
  await expect(text.locator('.finding').filter({ hasText: '义教均衡' })).toBeVisible()

  await test.step('another office’s file is put together with what is there', async () => {
    await open()
    const read = async (content: string) => {
      const chooser = page.waitForEvent('filechooser')
      await dialog.getByRole('button', { name: '从文件读入…' }).click()
      await (await chooser).setFiles({ name: '用语.txt', mimeType: 'text/plain', buffer: Buffer.from(content) })
    }
    await read('现将有关情况报告如下。')
    await expect(page.getByText('这不是本单位用语文件')).toBeVisible()
    await page.getByRole('button', { name: '知道了' }).click()
    await read('【不用的词】\n差生 = 学习困难学生（不用带贬义的称呼）\n')
    await expect(dialog.getByText('不用的词 1')).toBeVisible()
    await expect(dialog.getByText('固定表述 1')).toBeVisible()
    await apply()
    await expect(text.locator('.finding').filter({ hasText: '差生' })).toBeVisible()
  })

  await test.step('they hold after a restart, for every report', async () => {
    await app.restart()
    await app.page.getByRole('row', { name: /用语/ }).dblclick()
    await expect(app.page.locator('.report .finding').filter({ hasText: /义教均衡|差生/ })).toHaveCount(2)
    await app.page.getByRole('tab', { name: /检查/ }).click()
    const pane = app.page.getByRole('complementary', { name: '检查' })
    await pane.getByRole('button', { name: /“差生”不用/ }).click()
    await expect(pane).toContainText('不用带贬义的称呼')
    await pane.getByRole('button', { name: '修正', exact: true }).click()
    await expect(app.page.locator('.report h3[data-area="preschool"]')).toContainText('帮扶学习困难学生120人')
  })
})
