/** Pasting from Word, WPS, Excel, a web page and as plain text: what is meant comes along, what it looked like does not. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { packZiping } from '../../report/document/package.ts'
import { doc, envelope, p, table, title } from '../build.ts'
import { type App, expect, test } from './app.ts'
import { select } from './input-method.ts'

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, '../fixtures/paste', name), 'utf8')

/** A report with an empty paragraph, where the caret is put, between two that must stay as they are. */
async function open(app: App): Promise<Page> {
  const report = doc(title('自评报告'), p('前文。'), p(''), p('后文。'), table(['甲', '乙'], ['丙', '丁']))
  await app.openFile('粘贴.ziping', packZiping(envelope(report)))
  await app.page.getByRole('button', { name: /打开文件/ }).click()
  await expect(app.page.getByRole('textbox', { name: '报告正文' })).toBeVisible()
  await select(app.page, { at: '> :nth-child(3)', offset: 0 })
  return app.page
}

const paste = (page: Page, html: string, plain = '') =>
  page.evaluate(
    ([markup, text]) => {
      const data = new DataTransfer()
      if (markup) data.setData('text/html', markup)
      if (text) data.setData('text/plain', text)
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.querySelector('.report')?.dispatchEvent(event)
    },
    [html, plain] as const,
  )

/** The blocks of the text as "p:words", with its marks and cells; between 前文 and 后文. */
const blocks = (page: Page) =>
  page.locator('.report').evaluate((report) => {
    const inline = (node: Node): string =>
      [...node.childNodes]
        .map((child) => {
          if (child.nodeType === 3) return child.textContent
          const tag = child.nodeName.toLowerCase()
          if (tag === 'br') return (child as Element).classList.contains('ProseMirror-trailingBreak') ? '' : '/'
          const inner = inline(child)
          return /^(strong|u|sub|sup)$/.test(tag) ? `<${tag}>${inner}</${tag}>` : inner
        })
        .join('')
    const one = (block: Element): string => {
      const found = block.matches('table') ? block : block.querySelector('table')
      if (found)
        return [...found.querySelectorAll('tr')]
          .map((row) =>
            [...row.children]
              .map((cell) => {
                const [columns, rows] = [cell.getAttribute('colspan') ?? '1', cell.getAttribute('rowspan') ?? '1']
                const span = columns === '1' && rows === '1' ? '' : `(${columns}×${rows})`
                return [...cell.children].map(inline).join('¶') + span
              })
              .join('|'),
          )
          .join(' // ')
      const align = block.getAttribute('data-align')
      const runIn = block.hasAttribute('data-run-in') ? '~' : ''
      return `${block.nodeName.toLowerCase()}${runIn}${align ? `@${align}` : ''}:${inline(block)}`
    }
    const all = [...report.children].map(one)
    return all.slice(all.indexOf('p:前文。') + 1, all.indexOf('p:后文。'))
  })

const word = [
  'h2:主要做法',
  'h3~:加强统筹领导。全年召开专题会议六次，解决校园建设难题九个。',
  'p:新增校舍<strong>三千平方米</strong>，操场面积八百m<sup>2</sup>，二氧化碳浓度（CO<sub>2</sub>）达标。',
  'p:要点一句话',
  '<strong>学段</strong>(1×2)|学校数(2×1) // 前年|去年 // 小学|20|22 // 初中|8|9',
]

test.afterEach(({ app }) => {
  // Chromium reports what the policy kept from running while the markup was only read; nothing else may be said.
  for (const complaint of app.complaints.splice(0)) expect(complaint).toMatch(/Content Security Policy/)
})

test('from Word: numbers become computed, split tables one, looks and hidden text stay behind; plain on request', async ({
  app,
}) => {
  const page = await open(app)
  await paste(page, fixture('word.html'), '一、主要做法\n（一）加强统筹领导。\n新增校舍')
  expect(await blocks(page)).toEqual(word)
  const offer = page.getByRole('region', { name: '粘贴方式' })
  await expect(offer).toContainText('已从 Word 粘贴，保留了2个标题、1个表格')
  await expect(page.locator('.report > h2').first()).toHaveAttribute('data-number', '一、')
  expect(await page.locator('.report').innerHTML()).not.toMatch(/mso|仿宋|color:|o:p|内部批注|&nbsp;/)

  await offer.getByRole('button', { name: '纯文本' }).click()
  expect(await blocks(page)).toEqual(['p:一、主要做法', 'p:（一）加强统筹领导。', 'p:新增校舍'])
  await offer.getByRole('button', { name: '保留结构' }).click()
  expect(await blocks(page)).toEqual(word)
  // One step, however often one has chosen.
  await page.keyboard.press('Control+z')
  expect(await blocks(page)).toEqual(['p:'])
  await expect(offer).toBeHidden()
})

test('from WPS: number and heading in two pieces, alignment, and pictures that are only named', async ({ app }) => {
  const page = await open(app)
  await paste(page, fixture('wps.html'))
  await expect
    .poll(() => blocks(page))
    .toEqual([
      'h2:存在的不足',
      'h3:学位供给偏紧',
      'p@right:<strong>数据截至年末</strong>',
      'p:城区新增学位一千二百个。',
    ])
  const offer = page.getByRole('region', { name: '粘贴方式' })
  await expect(offer).toContainText('已从 WPS 粘贴')
  await expect(offer).toContainText('1 张图片没有带入')
  await page.keyboard.press('Escape')
  await expect(offer).toBeHidden()
  await expect(page.getByRole('textbox', { name: '报告正文' })).toBeFocused()
})

/** A red picture of 40 × 30 dots, made by the page. */
const picture = async (page: Page) => {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30)
    const context = canvas.getContext('2d')
    if (context) context.fillStyle = '#c00'
    context?.fillRect(0, 0, 40, 30)
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())]
  })
  return new Uint8Array(bytes)
}

test('from WPS and Word with pictures: they stand where they stood, in one step with the text; what is no picture of the temp folder stays away', async ({
  app,
}) => {
  const page = await open(app)
  const [wps, word, elsewhere] = ['ksohtml', 'msohtmlclip', 'other'].map((name) =>
    mkdtempSync(path.join(tmpdir(), name)),
  ) as [string, string, string]
  const bytes = await picture(page)
  const put = (folder: string, name: string, content: Uint8Array | string = bytes) => {
    writeFileSync(path.join(folder, name), content)
    return pathToFileURL(path.join(folder, name)).href
  }
  try {
    const sources = [
      put(wps, 'wps1.png'),
      put(elsewhere, 'secret.png'),
      put(wps, 'fake.png', 'root:x:0:0'),
      put(word, 'clip_image001.png'),
    ]
    const [first, secret, fake, second] = sources
    const markup = `<meta name=Generator content="WPS Office"><p>图前一段。<img width=40 height=30 src="${first}">图后一段。</p>
      <p><img src="${secret}"></p><p><img src="${fake}"></p><table><tr><td>甲<img src="${first}"></td></tr></table><p><img src="${second}"></p><p>末段。</p>`
    await paste(page, markup)
    const offer = page.getByRole('region', { name: '粘贴方式' })
    await expect(offer).toContainText('2张图片')
    // Not from the temp folder's folders, no picture, not in a cell.
    await expect(offer).toContainText('3 张图片没有带入')
    const shown = () =>
      page
        .locator('.report')
        .evaluate((report) =>
          [...report.children].map((block) => (block.querySelector('img') ? '图' : block.textContent)),
        )
    expect((await shown()).slice(1, -1)).toEqual([
      '前文。',
      '图前一段。',
      '图',
      '图后一段。',
      '甲',
      '图',
      '末段。',
      '后文。',
    ])
    for (const source of sources) expect(await page.locator('.report').innerHTML()).not.toContain(source)
    await page.keyboard.press('Control+z')
    expect((await shown()).slice(1, -1)).toEqual(['前文。', '', '后文。'])
  } finally {
    for (const folder of [wps, word, elsewhere]) rmSync(folder, { recursive: true, force: true })
  }
})

test('from Excel: merged cells and shown values, no hidden row; into a table cell by cell', async ({ app }) => {
  const page = await open(app)
  await paste(page, fixture('excel.html'), '经费投入情况')
  const sheet = '经费投入情况(3×1) // 项目|金额|占比 // 校舍|2,162|63.5% // ||100.0%'
  expect(await blocks(page)).toEqual([sheet])
  await page.keyboard.press('Control+z')

  // Into the report's own table, merged cells and all: it holds together, and one undo takes it back.
  const own = page.locator('.report table')
  await select(page, { at: 'td:nth-child(1) p', offset: 'end' })
  await paste(page, fixture('excel.html'), '经费投入情况')
  await expect(page.locator('.report')).toContainText('63.5%')
  await page.keyboard.press('Control+z')
  await expect(own.locator('th, td')).toHaveText(['甲', '乙', '丙', '丁'])
  // Words into a cell stay in it.
  await select(page, { at: 'td:nth-child(1) p', offset: 'end' })
  await paste(page, '', '一、标题\n二、另一个')
  await expect(own.locator('td').first().locator('p')).toHaveText(['丙一、标题', '二、另一个'])
})

test('from a web page: nothing runs, nothing is fetched, two line breaks part paragraphs', async ({ app }) => {
  const page = await open(app)
  await paste(page, fixture('web.html'))
  expect(await blocks(page)).toEqual([
    'h2:临江市教育工作简报',
    'p:近年来， 全市教育投入逐年增长。',
    'h2:下一步打算',
    'p:3.改善条件',
    'p:4.加强管理',
    'p:第一段话。',
    'p:第二段话。/同段另一行。',
  ])
  await expect(page.getByRole('region', { name: '粘贴方式' })).toContainText('1 张图片没有带入')
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false)
})

test('plain text: typed numbers become computed ones, unless one asks for the text alone', async ({ app }) => {
  const page = await open(app)
  await paste(page, '', fixture('plain.txt'))
  expect(await blocks(page)).toEqual([
    'h2:总体情况',
    'h3~:基本面向好。全年新增学位九百个。',
    'p:普通的一段话，没有序号。',
    'p:2.5万元用于奖励先进。',
  ])
  await page.keyboard.press('Control+z')
  // Ctrl+Shift+V: the keys, then the event as the browser sends it.
  await page.keyboard.down('Control')
  await page.keyboard.down('Shift')
  await page.keyboard.press('KeyV')
  await paste(page, fixture('word.html'), fixture('plain.txt'))
  await page.keyboard.up('Shift')
  await page.keyboard.up('Control')
  expect((await blocks(page))[0]).toBe('p:一、总体情况')
  await expect(page.getByRole('region', { name: '粘贴方式' })).toBeHidden()
})

test('a screenshot goes in as a picture, by paste and by drop', async ({ app }) => {
  const page = await open(app)
  const put = (kind: 'paste' | 'drop') =>
    page.evaluate(async (type) => {
      const canvas = new OffscreenCanvas(40, 30)
      canvas.getContext('2d')?.fillRect(0, 0, 40, 30)
      const data = new DataTransfer()
      data.items.add(new File([await canvas.convertToBlob()], '截图.png', { type: 'image/png' }))
      const report = document.querySelector('.report')
      const box = report?.querySelector('p')?.getBoundingClientRect()
      report?.dispatchEvent(
        type === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent('drop', {
              dataTransfer: data,
              clientX: (box?.left ?? 0) + 60,
              clientY: (box?.top ?? 0) + 8,
              bubbles: true,
              cancelable: true,
            }),
      )
    }, kind)
  await put('paste')
  await expect(page.locator('.report-image img')).toHaveCount(1)
  await expect(page.locator('.report-image img')).toHaveAttribute('alt', '截图')
  await put('drop')
  await expect(page.locator('.report-image img')).toHaveCount(2)
})
