/** Files that stand on the command line, as a double click puts them there: opened at the start, each the way of 打开文件. */
import { packZiping } from '../../report/document/package.ts'
import { doc, envelope, p, title } from '../build.ts'
import { expect, test } from './app.ts'
import { readIn } from './steps.ts'

const text = new TextEncoder().encode(
  '临江市履行教育职责自评报告\n一、主要工作及成效\n（一）校园安全。投入2162万元。\n',
)

test.describe('a draft file', () => {
  test.use({
    handed: {
      files: [
        { name: '双击的.ziping', bytes: packZiping(envelope(doc(title('临江市自评报告'), p('双击打开的话。')))) },
      ],
    },
  })
  test('opens straight away', async ({ app }) => {
    await expect(app.page.getByRole('textbox', { name: '报告正文' })).toContainText('双击打开的话。')
    await app.page.getByRole('button', { name: '返回草稿列表' }).click()
    await expect(app.page.getByText('草稿 1', { exact: true })).toBeVisible()
    await app.restart()
    await expect(app.page.getByText('草稿 1', { exact: true })).toBeVisible()
  })
})

test.describe('a text', () => {
  test.use({ handed: { files: [{ name: '去年.txt', bytes: text }] } })
  test('goes through the review', async ({ app }) => {
    await readIn(app.page)
    await expect(app.page.getByRole('textbox', { name: '报告正文' })).toContainText('投入2162万元')
  })
})

test.describe('what is no report', () => {
  test.use({
    handed: {
      files: [
        { name: '扫描件.pdf', bytes: new Uint8Array([1]) },
        { name: '坏.ziping', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]) },
      ],
    },
  })
  test('is refused in words, one after the other, and leaves nothing behind', async ({ app }) => {
    const { page } = app
    await expect(page.getByText('“扫描件.pdf”没有打开', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: '知道了' }).click()
    await expect(page.getByText('草稿文件已损坏', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: '知道了' }).click()
    await expect(page.getByText('还没有草稿')).toBeVisible()
  })
})
