/** What goes wrong at an office: wrong files, damaged drafts, a power cut. Each is explained, nothing is lost. */
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { envelopeVersion } from '../../report/document/envelope.ts'
import { packZiping } from '../../report/document/package.ts'
import { doc, envelope, image, p, title } from '../build.ts'
import { compoundFile, craftedDoc, docFile } from '../report/source/doc-file.ts'
import { docxFile, wp, wr } from '../report/source/docx-file.ts'
import { expect, test } from './app.ts'
import { draftFolder } from './data-folder.ts'
import { city, goTo, newReport, readIn, saved } from './steps.ts'

const word = docxFile({ body: wp(wr('临江市履行教育职责自评报告')) })

/** Entities that grow tenfold with each level. */
const entities = `<!DOCTYPE a [<!ENTITY a0 "甲">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]><a>&a12;</a>`

/** Two megabytes that would be 210. */
const bomb = zipSync({
  'ziping.json': strToU8('{"format":"ziping","version":4}'),
  'report.json': [new Uint8Array(210 * 1024 * 1024), { level: 9 }],
})

/** The files of the only draft. */
function draftFiles(dataFolder: string) {
  const folder = draftFolder(dataFolder)
  return { folder, draft: path.join(folder, 'draft.json'), backup: path.join(folder, 'draft.bak.json') }
}

test('files that are no report are refused with what to do, and leave no draft behind', async ({ app }) => {
  const { page } = app
  const files: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['会议通知.txt', '请于周五下午到三楼开会。\n联系人：李某。', /没有认出|不像/],
    ['空.txt', '', /空文件/],
    ['扫描件.txt', new Uint8Array(4000).map((_, at) => (at * 7919) % 256), /不是文字文件/],
    ['坏.ziping', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), /已损坏/],
    ['不是压缩包.ziping', 'hello', /这不是自评报告编辑器的草稿文件/],
    ['炸弹.ziping', bomb, /展开后超过 200 MB/],
    ['别处.ziping', zipSync({ '../../../evil.json': strToU8('{}') }), /这不是自评报告编辑器的草稿文件/],
    ['加密.doc', docFile({ runs: [{ text: '密\r' }], encrypted: true }), /密码/],
    ['加密.docx', compoundFile({ EncryptedPackage: new Uint8Array(5000) }), /密码/],
    ['实体.docx', zipSync({ 'word/document.xml': strToU8(entities) }), /损坏/],
    ['没完没了.doc', craftedDoc({ text: new Uint8Array(500_000).fill(0x0b) }), /远多于一份报告/],
    ['没传完.docx', word.slice(0, word.length / 2), /损坏/],
    ['展开太大.docx', zipSync({ 'word/document.xml': new Uint8Array(210 * 1024 * 1024) }), /展开后太大/],
  ]
  for (const [name, content, said] of files) {
    await app.openFile(name, typeof content === 'string' ? new TextEncoder().encode(content) : content)
    await page.getByRole('button', { name: /打开文件/ }).click()
    // A text asks for its template first; a draft file does not.
    const choice = page.getByRole('dialog').getByRole('button', { name: /^(打开|读入|下一步|确定)/ })
    const refusal = page.getByText(said).first()
    await expect(choice.or(refusal).first()).toBeVisible()
    if (await choice.isVisible()) await choice.click()
    await expect(refusal).toBeVisible()
    await page.getByRole('button', { name: '知道了' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await expect(page.getByText('还没有草稿')).toBeVisible()
})

test('of a draft file whose parts are damaged the rest opens, and each part is named', async ({ app }) => {
  const { page } = app
  const whole = envelope(doc(title('临江市自评报告'), p('完好的正文。'), image('k1')), {
    template: { id: 'nowhere-2026', title: '别处2026' },
    source: { name: '去年.docx', kind: 'docx' },
    pictures: { k1: { type: 'image/png', data: 'iVBORw0KGgo=', width: 10, height: 10 } },
  })
  const version = { at: Date.UTC(2026, 8, 1), kind: 'named', name: '送审稿', exported: null, envelope: whole } as const
  const packed = unzipSync(
    packZiping(whole, { source: strToU8('源文件'), versions: [version], pack: { format: 'no template' } }),
  )
  const { 'pictures/k1.png': _picture, ...rest } = packed
  const damaged = zipSync({
    ...rest,
    'versions/0001.json': strToU8('{'),
    'source.bin': strToU8('别的文件'),
    '../../evil.json': strToU8('x'),
  })
  await app.openFile('损坏的.ziping', damaged)
  await page.getByRole('button', { name: /打开文件/ }).click()
  await expect(page.getByRole('textbox', { name: '报告正文' })).toContainText('完好的正文。')
  for (const said of [
    '有 1 张图片不在文件里',
    '历史版本有 1 个已损坏',
    '随文件带来的原文件“去年.docx”已损坏或缺失',
    '随文件带来的模板有误，没有采用',
    '文件里没有模板“别处2026”',
  ])
    await expect(page.getByText(said, { exact: false }).first()).toBeVisible()
})

test('a report in GBK opens with its areas placed', async ({ app }) => {
  // “一、主要工作 / （一）校园安全。甲。” under a title, as an old notepad saves it.
  const gbk = Uint8Array.from(
    Buffer.from(
      'c1d9bdadcad0c2c4d0d0bdccd3fdd6b0d4f0d7d4c6c0b1a8b8e60d0ad2bba1a2d6f7d2aab9a4d7f7bcb0b3c9d0a70d0aa3a8d2bba3a9d0a3d4b0b0b2c8aba1a3cdb6c8eb32313632cdf2d4aaa1a3',
      'hex',
    ),
  )
  await app.openFile('去年.txt', gbk)
  const { page } = app
  await page.getByRole('button', { name: /打开文件/ }).click()
  await readIn(page)
  const text = page.getByRole('textbox', { name: '报告正文' })
  await expect(text.locator('h3[data-area="safety"]')).toHaveText('校园安全。投入2162万元。')
})

test('a draft whose file is damaged opens from its backup, and the damaged file is kept', async ({ app }) => {
  await newReport(app.page)
  await goTo(app.page, 'leadership')
  await app.page.keyboard.insertText('第一次写下的话。')
  await saved(app.page)
  await app.page.keyboard.insertText('第二次写下的话。')
  await saved(app.page)
  await app.page.waitForTimeout(1500)
  await saved(app.page)
  const { draft, folder } = draftFiles(app.dataFolder)
  await app.page.getByRole('button', { name: '返回草稿列表' }).click()
  await app.page.waitForTimeout(300)
  truncateSync(draft, 500)
  await app.restart()
  await app.page.getByText(`${city.region}履行教育职责自评报告`).first().dblclick()
  await expect(app.page.getByRole('textbox', { name: '报告正文' })).toContainText('第一次写下的话')
  await expect(app.page.getByText(/备份/).first()).toBeVisible()
  expect(readdirSync(folder).some((name) => name.startsWith('draft.damaged'))).toBe(true)
})

test('a draft that cannot be read at all, or is from a newer program, is shown and not written', async ({ app }) => {
  await newReport(app.page)
  await goTo(app.page, 'leadership')
  await app.page.keyboard.insertText('只在新版里的话。')
  await app.page.waitForTimeout(1500)
  await saved(app.page)
  const { draft, backup } = draftFiles(app.dataFolder)
  await app.page.getByRole('button', { name: '返回草稿列表' }).click()
  const newer = readFileSync(draft, 'utf8').replace(`"version":${envelopeVersion}`, '"version":99')
  writeFileSync(draft, newer)
  writeFileSync(backup, newer)
  await app.restart()
  await app.page.getByText(`${city.region}履行教育职责自评报告`).first().dblclick()
  await expect(app.page.getByText('此草稿只能查看')).toBeVisible()
  await expect(app.page.getByRole('textbox', { name: '草稿文字' })).toHaveValue(/只在新版里的话/)
  await app.page.getByRole('button', { name: '返回' }).click()
  await expect(app.page.getByRole('button', { name: '新建报告' })).toBeVisible()
  expect(readFileSync(draft, 'utf8')).toBe(newer)
})

test('a power cut loses nothing that was said to be saved', async ({ app }) => {
  await newReport(app.page)
  for (let round = 1; round <= 3; round++) {
    await goTo(app.page, 'leadership')
    await app.page.keyboard.insertText(`第${round}次断电前。`)
    await expect(app.page.getByRole('status').filter({ hasText: '有改动' })).toBeVisible()
    await saved(app.page)
    await app.kill9()
    await app.page.getByText(`${city.region}履行教育职责自评报告`).first().dblclick()
    await expect(app.page.getByRole('textbox', { name: '报告正文' })).toContainText(`第${round}次断电前。`)
  }
})
