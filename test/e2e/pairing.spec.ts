/** 问题措施对照: which measure answers which problem, what is left over on either side, and the way into the text. */
import { packZiping } from '../../report/document/package.ts'
import { details, doc, envelope, h, p, title } from '../build.ts'
import { expect, test } from './app.ts'

const draft = envelope(
  doc(
    title('临江市履行教育职责自评报告'),
    p('现将有关情况报告如下。'),
    h(1, '存在问题及改进措施'),
    p('主要问题：一是公办园学位不足；二是心理辅导力量薄弱。'),
    h(2, '增加公办园学位。年底前新建公办园3所。', { runIn: true }),
    h(2, '弘扬师德师风。评选标兵20名。', { runIn: true }),
  ),
  { details },
)

test('problems stand beside their measures, and a click leads into the text', async ({ app }) => {
  const { page } = app
  await app.openFile('今年.ziping', packZiping(draft))
  await page.getByRole('button', { name: /打开文件/ }).click()
  await expect(page.getByRole('textbox', { name: '报告正文' })).toContainText('公办园学位不足')
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '问题措施对照…' }).click()
  const dialog = page.getByRole('dialog', { name: '问题措施对照' })
  await expect(dialog.getByRole('row', { name: /公办园学位不足/ })).toContainText('增加公办园学位')
  await expect(dialog.getByRole('row', { name: /心理辅导/ })).toContainText('没有找到对应的措施')
  await expect(dialog.getByRole('row', { name: /弘扬师德师风/ })).toContainText('没有列出对应的问题')
  await dialog.getByRole('button', { name: '心理辅导力量薄弱' }).click()
  await expect(dialog).toHaveCount(0)
  expect(await page.evaluate(() => String(getSelection()))).toBe('心理辅导力量薄弱')
})
