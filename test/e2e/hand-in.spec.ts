/** 交稿检查: errors are mended or let pass with a reason, the sheet says so, and the draft keeps it. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { packZiping } from '../../report/document/package.ts'
import { area, details, doc, envelope, h, p, title } from '../build.ts'
import { builtinPack } from '../packs.ts'
import { expect, test } from './app.ts'
import { body, newReport, saved } from './steps.ts'

const pack = builtinPack('hubei-2021')
const omitted = { omitted: { reason: '本市不涉及' } }
/** All but two required areas are left out. */
const areas = Object.fromEntries(
  pack.areas.filter(({ id }) => !['preschool', 'safety'].includes(id)).map(({ id }) => [id, omitted]),
)
const bytes = packZiping(
  envelope(
    doc(
      title('临江市履行教育职责自评报告'),
      p('现将有关情况报告如下。【补充】'),
      h(1, '主要工作及成效'),
      area('preschool', '学前教育普惠优质。新建公办园12所，，普惠率达91.2%。引用原文：加强管理。。'),
      p([{ type: 'text', text: '上年的一句话。', marks: [{ type: 'carried' }] }]),
    ),
    { details: { ...details, signatory: '' }, areas },
  ),
)
const words = (file: Uint8Array) =>
  [...strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array()).matchAll(/<w:t[^>]*>([^<]*)</g)]
    .map((match) => match[1])
    .join('')

test('the report goes out once every error is mended or has its reason; sheet and draft keep it', async ({ app }) => {
  const { page } = app
  await app.openFile('交稿.ziping', bytes)
  await page.getByRole('button', { name: /打开文件/ }).click()
  const text = page.getByRole('textbox', { name: '报告正文' })
  await expect(text.locator('.finding').first()).toBeVisible()
  const gate = page.getByRole('dialog', { name: '交稿检查' })
  const open = () => page.getByRole('button', { name: /^交稿检查/ }).click()
  const onwards = gate.getByRole('button', { name: '下一步：导出 Word' })

  await open()
  await test.step('one page says what stands', async () => {
    await expect(gate).toContainText('3 处未处理')
    await expect(gate).toContainText('还有 1 个没有写：校园安全')
    await expect(gate).toContainText('1 处没有填写')
    await expect(gate).toContainText('7 字没有改写，也没有确认')
    await expect(gate).toContainText('没有填写：发文机关署名')
    await expect(gate).toContainText(/\d+ 字 \/ 上限 5,000/)
    await expect(gate).toContainText(/1 页/)
    await expect(onwards).toBeDisabled()
  })

  await test.step('each line leads to its place', async () => {
    await gate.getByRole('button', { name: '去核对' }).click()
    await expect(gate).toBeHidden()
    await expect(page.getByRole('complementary', { name: '要求' })).toContainText('沿用上年')
    await open()
    await gate.getByRole('region', { name: '应写的职责领域没有写' }).getByRole('button', { name: '去修改' }).click()
    await expect(page.locator('[data-row="absent-safety"]')).toBeFocused()
    await open()
    await gate.getByRole('button', { name: '去填写' }).click()
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('【补充】')
    await page.keyboard.type('以下数据截至年底。')
  })

  await test.step('an error is mended in the gate, another one let pass', async () => {
    await open()
    const doubled = gate.getByRole('region', { name: '标点不重复' })
    const comma = doubled.getByRole('listitem').filter({ hasText: '“，，”' })
    await comma.getByRole('button', { name: '修正' }).click()
    await expect(comma).toHaveCount(0)
    await expect(text).toContainText('新建公办园12所，普惠率达91.2%。')
    await doubled.getByRole('button', { name: '放行…' }).click()
    await page.keyboard.press('Escape')
    await expect(gate).toBeVisible()
    await doubled.getByRole('button', { name: '放行…' }).click()
    await page.keyboard.type('照录上级文件原文')
    await page.keyboard.press('Enter')
    await expect(doubled).toContainText('已放行：照录上级文件原文')
    await expect(onwards).toBeDisabled()
    await gate.getByRole('region', { name: '应写的职责领域没有写' }).getByRole('button', { name: '放行…' }).click()
    await page.keyboard.type('另册报送')
    await page.keyboard.press('Enter')
    await expect(onwards).toBeFocused()
    await expect(gate).toContainText('都已处理，2 处说明理由后放行')
  })

  await test.step('the sheet is a Word file of its own', async () => {
    await gate.getByRole('button', { name: '保存核对单…' }).click()
    const sheet = await app.savedFile()
    expect(sheet.name).toBe('临江市人民政府_交稿检查核对单_2021-09-30.docx')
    const said = words(sheet.bytes)
    for (const part of ['交稿检查核对单', '结果：通过', '照录上级文件原文', '另册报送', '没有填写：发文机关署名'])
      expect(said).toContain(part)
    expect(said).not.toContain('公办园')
  })

  await test.step('the report goes out, and the draft keeps reasons and result', async () => {
    await onwards.click()
    await page.getByRole('dialog', { name: '导出 Word' }).getByRole('button', { name: '导出', exact: true }).click()
    const file = await app.savedFile()
    expect(file.name).toMatch(/^临江市人民政府_/)
    expect(words(file.bytes)).not.toMatch(/照录上级|另册报送/)
    await page.getByRole('button', { name: '完成' }).click()
    await saved(page)
    const drafts = path.join(app.dataFolder, 'drafts')
    const stored = readdirSync(drafts, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => readFileSync(path.join(drafts, name), 'utf8').replace(/\s/g, ''))
      .find((content) => content.includes('"handIn":{'))
    expect(stored).toMatch(/"handIn":\{"[^}]*"at":"20\d\d-\d\d-\d\d\d\d:\d\d"/)
    expect(stored).toContain('"reason":"照录上级文件原文"')
    const version = await page.evaluate(async () => {
      const drafts = await window.ziping.call['drafts.list']({})
      const id = drafts.ok ? (drafts.value[0]?.id ?? '') : ''
      const versions = await window.ziping.call['versions.list']({ id })
      const exported = versions.ok ? versions.value.find(({ kind }) => kind === 'export') : undefined
      return window.ziping.call['versions.load']({ id, version: exported?.id ?? '' })
    })
    expect(version).toMatchObject({ ok: true, value: { envelope: { handIn: { overruled: 2, errors: 0, pages: 1 } } } })
    await app.restart()
    await app.page.getByRole('row', { name: /交稿/ }).dblclick()
    await expect(app.page.locator('.report .finding').first()).toBeVisible()
    await app.page.keyboard.press('Control+Shift+e')
    const again = app.page.getByRole('dialog', { name: '交稿检查' })
    await expect(again).toContainText('已放行：另册报送')
    await again.getByRole('listitem').filter({ hasText: '另册报送' }).getByRole('button', { name: '撤回' }).click()
    await expect(again.getByRole('button', { name: '下一步：导出 Word' })).toBeDisabled()
  })
})

test('a copy for comments needs no gate, and its name says what it is', async ({ app }) => {
  const { page } = app
  await app.openFile('交稿.ziping', bytes)
  await page.getByRole('button', { name: /打开文件/ }).click()
  await expect(page.locator('.report .finding').first()).toBeVisible()
  await page.getByRole('button', { name: '导出 Word' }).click()
  await page.getByRole('dialog', { name: '交稿检查' }).getByRole('button', { name: '导出征求意见稿' }).click()
  const panel = page.getByRole('dialog', { name: '导出征求意见稿' })
  await panel.getByRole('button', { name: '仍要导出' }).click()
  const file = await app.savedFile()
  expect(file.name).toMatch(/^征求意见稿_临江市人民政府_.*\.docx$/)
})

test('called up in the moment in which the report opens, the gate waits for the first run of the checks', async ({
  app,
}) => {
  await newReport(app.page)
  await saved(app.page)
  await app.restart()
  const { page } = app
  await page.getByText('履行教育职责自评报告').first().dblclick()
  await body(page).waitFor()
  await page.keyboard.press('Control+Shift+e')
  const onwards = page.getByRole('dialog', { name: '交稿检查' }).getByRole('button', { name: '下一步：导出 Word' })
  await onwards.waitFor()
  // Of a report that nobody has written yet the checks find errors.
  expect(await onwards.isEnabled()).toBe(false)
})
