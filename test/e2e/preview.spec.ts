/** 预览, its ways in and out, and what it prints. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Envelope } from '../../report/document/envelope.ts'
import { type Block, type Image, inlineText } from '../../report/document/node.ts'
import { packZiping } from '../../report/document/package.ts'
import { details, doc, envelope, h, p, table, title, turned } from '../build.ts'
import { type App, expect, test } from './app.ts'
import { city, newReport, saved } from './steps.ts'

const sentence = '全市坚持教育优先发展，落实教育经费“两个只增不减”，生均公用经费标准逐校核拨到位。'
const paragraph = (at: number) => p(`第${at}条，${sentence.repeat(4)}`)
const wide = turned(table(['镇', '学校', '学生', '教师'], ['新河镇', '12', '5321', '402']), true)

const long = (count: number, ...more: readonly Block[]): Envelope =>
  envelope(
    doc(
      title('临江市履行教育职责自评报告'),
      h(1, '履行教育职责情况'),
      ...Array.from({ length: count }, (_, at) => paragraph(at + 1)),
      ...more,
    ),
    { details },
  )

/** A report from a draft file, opened from the start page. */
async function open(app: App, name: string, report: Envelope): Promise<void> {
  await app.openFile(`${name}.ziping`, packZiping(report))
  await app.page.getByRole('button', { name: /打开文件/ }).click()
  await expect(app.page.getByRole('textbox', { name: '报告正文' })).toBeVisible()
}

const sheets = (page: Page) => page.getByRole('group', { name: /^第 \d+ 页，共 \d+ 页$/ })
const preview = (page: Page) => page.getByRole('main', { name: '预览' })
const pageCount = async (page: Page): Promise<number> => {
  const count = page.getByRole('contentinfo').getByText(/^共 [\d,]+ 页$/)
  await expect(count).toBeVisible({ timeout: 20_000 })
  return Number((await count.textContent())?.replace(/\D/g, ''))
}
const caret = (page: Page) =>
  page.evaluate(() => {
    const selection = getSelection()
    return [selection?.focusNode?.textContent, selection?.focusOffset, document.querySelector('.canvas')?.scrollTop]
  })
const textAtCaret = (page: Page) =>
  page.evaluate(() => getSelection()?.focusNode?.textContent?.slice(getSelection()?.focusOffset ?? 0) ?? '')

test('the page count is there without the preview, and follows the text', async ({ app }) => {
  const { page } = app
  await open(app, '页数', long(1))
  expect(await pageCount(page)).toBe(1)
  await page.getByText('第1条').click()
  await page.keyboard.press('End')
  for (let at = 0; at < 4; at++) {
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(sentence.repeat(8))
  }
  await expect(page.getByRole('contentinfo').getByText(/^共 [23] 页$/)).toBeVisible({ timeout: 20_000 })
})

test('it opens at the page one writes on, and Esc leads back to the same caret', async ({ app }) => {
  const { page } = app
  await open(app, '往返', long(60))
  const total = await pageCount(page)
  await page.getByText('第40条').click()
  const before = await caret(page)
  await page.keyboard.press('Control+p')
  await expect(preview(page)).toBeVisible()
  await expect(sheets(page).getByText('第40条', { exact: false })).toBeInViewport()
  await expect(page.getByRole('textbox', { name: '报告正文' })).toBeHidden()
  await page.keyboard.press('Control+Home')
  await expect(page.getByLabel(`第几页，共 ${total} 页`)).toHaveValue('1')
  await page.keyboard.press('Escape')
  await expect(preview(page)).toBeHidden()
  expect(await caret(page)).toEqual(before)
  await page.keyboard.insertText('（接着写）')
  await expect(page.getByText('（接着写）')).toBeVisible()
})

test('a line leads to its words in the text', async ({ app }) => {
  const { page } = app
  await open(app, '前往', long(20))
  await page.getByRole('button', { name: '预览' }).click()
  await sheets(page).getByText('第2条', { exact: false }).click()
  await expect(preview(page)).toBeHidden()
  await expect(page.getByRole('textbox', { name: '报告正文' })).toBeFocused()
  expect(await textAtCaret(page)).toMatch(/^第2条，全市/)
})

test('pages are turned, asked for by number, made larger and smaller; few of many are drawn', async ({ app }) => {
  const { page } = app
  await open(app, '翻页', long(120))
  const total = await pageCount(page)
  expect(total).toBeGreaterThan(25)
  await page.keyboard.press('Control+p')
  const box = page.getByLabel(`第几页，共 ${total} 页`)
  await page.keyboard.press('PageDown')
  await expect(box).toHaveValue('2')
  await page.keyboard.press('Control+End')
  await expect(box).toHaveValue(String(total))
  expect(await sheets(page).count()).toBeLessThan(6)
  await box.fill('17')
  await box.press('Enter')
  await expect(page.getByRole('group', { name: `第 17 页，共 ${total} 页` })).toBeInViewport()
  await page.getByRole('button', { name: '整页' }).click()
  const whole = await page.getByRole('group', { name: `第 17 页，共 ${total} 页` }).boundingBox()
  expect((whole?.height ?? 0) / (whole?.width ?? 1)).toBeCloseTo(297 / 210, 1)
  expect(whole?.height).toBeLessThan(660)
  await page.getByRole('button', { name: '放大' }).click()
  const larger = await page.getByRole('group', { name: `第 17 页，共 ${total} 页` }).boundingBox()
  expect(larger?.height).toBeGreaterThan(whole?.height ?? 0)
})

test('lines end where the arithmetic says, whatever stands in for the faces', async ({ app }) => {
  const { page } = app
  await open(app, '行尾', long(4))
  await page.keyboard.press('Control+p')
  await expect(sheets(page).first()).toBeVisible()
  const off = await page.evaluate(() =>
    [...document.querySelectorAll<SVGTextElement>('.preview .sheet text[textLength]')]
      .filter((text) => text.getNumberOfChars() > 1)
      .map((text) => {
        const end = text.getEndPositionOfChar(text.getNumberOfChars() - 1).x
        return Math.abs(end - (text.x.baseVal[0]?.value ?? 0) - text.textLength.baseVal.value)
      }),
  )
  expect(off.length).toBeGreaterThan(20)
  // Twips.
  expect(Math.max(...off)).toBeLessThan(2)
})

test('says which faces are missing and what stands in for them, and hides it when asked', async ({ app }) => {
  const { page } = app
  await newReport(page)
  await page.keyboard.press('Control+p')
  const notice = page.getByRole('complementary', { name: '字体说明' })
  // Where all faces are installed there is nothing to say.
  const missing = await notice.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  )
  test.skip(!missing, 'all faces are installed')
  await expect(notice).toContainText('导出的文件仍写原字体名')
  await notice.getByRole('button', { name: '详情' }).click()
  await expect(page.getByRole('columnheader', { name: '预览中代替的字体' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(preview(page)).toBeVisible()
  await notice.getByRole('button', { name: '不再显示字体说明' }).click()
  await expect(notice).toBeHidden()
})

test('a report that makes no pages says why and leads back', async ({ app }) => {
  const { page } = app
  const columns = Array.from({ length: 70 }, (_, at) => String(at))
  await open(app, '太宽', long(1, table(columns, columns)))
  await expect(page.getByRole('contentinfo').getByText('页数未能算出')).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('Control+p')
  await expect(preview(page)).toContainText('70 列')
  await preview(page).getByRole('button', { name: '返回编辑' }).click()
  await expect(page.getByRole('textbox', { name: '报告正文' })).toBeFocused()
})

/** One picture of 4 × 3 pixels. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAFElEQVR4nGP8z8DwnwEJMDGgAdICAE0DAgTuH4JOAAAAAElFTkSuQmCC'

const tool = (name: string): boolean => {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('what is printed is the pages: all of them, A4, landscape where they are, text as text', async ({ app }) => {
  test.skip(!tool('pdftotext') || !tool('pdfinfo'), 'poppler is not installed')
  const { page, host } = app
  const image: Image = { type: 'image', attrs: { picture: 'dot', alt: '示意图', width: 0.5 } }
  const report = long(30, wide, p('表后的一段。'), image, p('最后一段。'))
  await open(app, '打印', { ...report, pictures: { dot: { type: 'image/png', data: dot, width: 4, height: 3 } } })
  const total = await pageCount(page)

  let bytes: Uint8Array
  if (host === 'browser-shell') {
    await page.keyboard.press('Control+p')
    await expect(sheets(page).first()).toBeVisible()
    // The dialog of the browser cannot be driven: what would be printed is counted, then printed without one.
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = String(document.querySelectorAll('.print-sheet').length)
      }
    })
    await page.getByRole('button', { name: '打印', exact: true }).click()
    await expect(page.locator('body')).toHaveAttribute('data-printed', String(total))
    await expect(page.locator('.print-sheet')).toHaveCount(0)
    bytes = await page.pdf({ preferCSSPageSize: true })
  } else {
    await app.menu('pdf')
    const file = await app.savedFile()
    expect(file.name).toMatch(/\.pdf$/)
    bytes = file.bytes
  }

  const folder = mkdtempSync(path.join(tmpdir(), 'ziping-pdf-'))
  try {
    const file = path.join(folder, 'report.pdf')
    writeFileSync(file, bytes)
    const info = execFileSync('pdfinfo', ['-l', '999', file], { encoding: 'utf8' })
    const sizes = [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].map(([, x, y]) => [Number(x), Number(y)])
    expect(sizes).toHaveLength(total)
    const landscape = sizes.filter(([x = 0, y = 0]) => x > y)
    expect(landscape).toHaveLength(1)
    for (const [x = 0, y = 0] of sizes) {
      expect(Math.min(x, y)).toBeCloseTo(595, -0.5)
      expect(Math.max(x, y)).toBeCloseTo(842, -0.5)
    }
    const plain = (text: string) => text.replace(/\s|— ?\d+ ?—/g, '')
    const printed = plain(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }))
    for (const node of report.document.content)
      if (node.type === 'paragraph') expect(printed).toContain(plain(inlineText(node.content)))
    expect(printed).toContain('新河镇')
    // Nothing of the window.
    expect(printed).not.toContain('职责清单')
    expect(printed).not.toContain('返回编辑')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the preview is open to keyboard and screen reader alone', async ({ app }) => {
  const { page } = app
  await newReport(page)
  await saved(page)
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('region', { name: '页面' })).toBeFocused()
  await expect(sheets(page).first()).toBeVisible()
  await expect(sheets(page).first()).toContainText(city.region)
  // F6 goes round all panes and comes back, past the text that is not to be seen.
  const seen = new Set<string>()
  for (let at = 0; at < 6; at++) {
    await page.keyboard.press('F6')
    seen.add(
      await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane ?? 'none'),
    )
  }
  expect([...seen].sort()).toEqual(expect.arrayContaining(['header', 'page', 'status', 'toolbar']))
  expect(seen.has('none')).toBe(false)
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('textbox', { name: '报告正文' })).toBeFocused()
})
