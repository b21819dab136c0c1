/** A draft that goes on from last year's report: what is still last year's is seen, brought up to date, confirmed. */
import { packZiping } from '../../report/document/package.ts'
import { rollOver } from '../../report/rollover/roll-over.ts'
import { area, details, doc, envelope, h, p, title } from '../build.ts'
import { builtinPack } from '../packs.ts'
import { expect, test } from './app.ts'
import { goTo, row, saved } from './steps.ts'

const last = envelope(
  doc(
    title('临江市履行教育职责自评报告'),
    p('现将有关情况报告如下。'),
    h(1, '主要工作及成效'),
    area('preschool', '学前教育普惠优质。新建公办园12所。普惠率达91.2%。'),
    area('safety', '校园安全。投入2162万元。'),
  ),
  { details },
)
const to = { round: 2022, reviewYear: 2021, noticeIssuer: '', noticeTitle: '', noticeNumber: '', date: '' }
const bytes = packZiping(rollOver(last, builtinPack('hubei-2021'), to, '去年.docx').value)

test('what is still last year’s is listed, selected, rewritten and confirmed; undo brings it back', async ({ app }) => {
  const { page } = app
  await app.openFile('今年.ziping', bytes)
  await page.getByRole('button', { name: /打开文件/ }).click()
  const text = page.getByRole('textbox', { name: '报告正文' })
  const carried = text.locator('h3[data-area="preschool"] [data-carried]')
  await expect(carried).toHaveText(['新建公办园12所。普惠率达91.2%。'])
  await goTo(page, 'preschool')
  const pane = page.getByRole('complementary', { name: '要求' })
  await expect(pane.getByRole('heading', { name: /沿用上年/ })).toContainText('2 处要核对')
  await expect(row(page, 'preschool')).toContainText(/沿用 \d+ 字/)

  await test.step('an item is selected in the text, and what is typed takes its place', async () => {
    await pane.getByRole('button', { name: /^数据 91\.2%/ }).click()
    await page.keyboard.type('93.5%')
    await expect(carried).toHaveText(['新建公办园12所。'])
    await expect(text).toContainText('普惠率达93.5%。')
    await expect(pane.getByRole('heading', { name: /沿用上年/ })).toContainText('1 处要核对')
  })

  await test.step('composed text arrives exactly, and clears its sentence behind the composition', async () => {
    const cdp = await page.context().newCDPSession(page)
    await pane.getByRole('button', { name: /^数据 12所/ }).click()
    for (const pinyin of ['s', 'sh', 'shi', 'shiwu'])
      await cdp.send('Input.imeSetComposition', {
        text: pinyin,
        selectionStart: pinyin.length,
        selectionEnd: pinyin.length,
      })
    await cdp.send('Input.insertText', { text: '十五所' })
    await expect(text.locator('h3[data-area="preschool"]')).toHaveText(
      '学前教育普惠优质。新建公办园十五所。普惠率达93.5%。',
    )
    await expect(carried).toHaveCount(0)
    await expect(pane.getByRole('heading', { name: /沿用上年/ })).toHaveCount(0)
    await expect(row(page, 'preschool')).not.toContainText('沿用')
  })

  await test.step('the rest of a section is confirmed at once, in one step', async () => {
    await goTo(page, 'safety')
    const rest = text.locator('h3[data-area="safety"] [data-carried]')
    await expect(rest).toHaveText(['投入2162万元。'])
    await pane.getByRole('button', { name: '其余文字仍有效' }).click()
    await expect(rest).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(rest).toHaveText(['投入2162万元。'])
    await page.keyboard.press('Control+y')
    await expect(rest).toHaveCount(0)
  })

  await test.step('so is a paragraph that stands in no section', async () => {
    await text.getByText('现将有关情况报告如下。').click()
    await pane.getByRole('button', { name: '其余文字仍有效' }).click()
    await expect(text.locator('[data-carried]')).toHaveCount(0)
  })
  await saved(page)
})

test('a draft goes on as the next round’s; the old one stays as it is', async ({ app }) => {
  const { page } = app
  await app.openFile('2021年自评报告.ziping', packZiping(last))
  await page.getByRole('button', { name: /打开文件/ }).click()
  const text = page.getByRole('textbox', { name: '报告正文' })
  await expect(text).toContainText('投入2162万元')
  await expect(text.locator('[data-carried]')).toHaveCount(0)
  await page.getByRole('button', { name: '返回草稿列表' }).click()

  await page
    .getByRole('row', { name: /2021年自评报告/ })
    .getByRole('button', { name: '更多操作' })
    .click()
  await page.getByRole('menuitem', { name: '沿用为新一年度报告' }).click()
  await expect(text.locator('[data-carried]').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: '2022年自评报告' })).toBeVisible()
  await expect(page.getByText('原草稿没有改动')).toBeVisible()
  await expect(text).toContainText('投入2162万元')

  await page.getByRole('button', { name: '返回草稿列表' }).click()
  await expect(page.getByRole('row', { name: /2022年自评报告/ })).toContainText('2022年')
  await page.getByRole('row', { name: /2021年自评报告/ }).dblclick()
  await expect(text).toContainText('投入2162万元')
  await expect(text.locator('[data-carried]')).toHaveCount(0)
})
