/**
 * What a user sees when the page fails (it hangs), when files are there already or gone, and what becomes of
 * what he prints. Only the double lets a test answer the shell's own questions.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { started } from './hosts/double-window.ts'
import { city, newReport, saved } from './steps.ts'

test('a page that hangs: the shell asks after five seconds, and closes on the user’s word', async () => {
  const { double, page, question, answer, count, end } = await started()
  try {
    await page.evaluate(() => {
      setTimeout(() => {
        for (;;);
      })
    })
    await page.waitForTimeout(300)
    double.tell('close-window')
    expect((await question()).buttons).toEqual(['继续等待', '仍要关闭'])
    expect(count('quit')).toBe(0)
    answer(1)
    await double.hear('quit')
  } finally {
    await end()
  }
})

test('a saved file: replaced on the user’s word only, opened by its number, and said to be gone', async () => {
  const { double, page, count, answer, end } = await started()
  const folder = await mkdtemp(path.join(tmpdir(), 'ziping-user-'))
  const file = path.join(folder, '自评报告.docx')
  const save = (byte: number) => {
    double.tell('dialog-answer', { method: 'showSaveDialog', answer: { canceled: false, filePath: file } })
    return page.evaluate(
      (one) => window.ziping.call['files.save']({ suggestedName: 'a', kind: 'docx', bytes: new Uint8Array([one]) }),
      byte,
    )
  }
  const questions = () => double.told.filter(({ method }) => method === 'showMessageBox')
  const show = (number: number, how: 'open' | 'folder') =>
    page.evaluate(([one, way]) => window.ziping.call['files.show']({ file: one, how: way }), [number, how] as const)
  try {
    const saved = await save(1)
    if (!saved.ok || !saved.value) throw new Error('not saved')
    expect(saved.value).toMatchObject({ name: '自评报告.docx', path: file })
    expect(questions()).toEqual([])

    for (const [said, byte] of [
      [1, 1],
      [0, 2],
    ] as const) {
      answer(said)
      await save(2)
      expect([...(await readFile(file))]).toEqual([byte])
    }
    expect(questions()).toHaveLength(2)
    expect(questions()[0]).toMatchObject({ options: { message: '“自评报告.docx”已经存在，要替换吗？' } })
    expect(await readdir(folder)).toEqual(['自评报告.docx'])

    expect(await show(saved.value.file, 'open')).toMatchObject({ ok: true })
    expect(await show(saved.value.file, 'folder')).toMatchObject({ ok: true })
    expect(await double.hear('open-path')).toMatchObject({ file })
    expect(await double.hear('show-item')).toMatchObject({ file })
    expect(await show(saved.value.file + 1, 'open')).toMatchObject({ ok: false, code: 'not-found' })
    double.tell('programs', { there: false })
    await double.hear('programs-set')
    expect(await show(saved.value.file, 'open')).toMatchObject({ ok: false, code: 'no-program' })
    await rm(file)
    for (const how of ['open', 'folder'] as const)
      expect(await show(saved.value.file, how)).toMatchObject({ ok: false, code: 'file-gone' })
    expect([count('open-path'), count('show-item')]).toEqual([1, 1])
  } finally {
    await end()
    await rm(folder, { recursive: true, force: true })
  }
})

test('a PDF file: made of the page; where printing fails nothing is asked or written', async () => {
  const { double, page, count, end } = await started()
  const folder = await mkdtemp(path.join(tmpdir(), 'ziping-user-'))
  const file = path.join(folder, '自评报告.pdf')
  const pdf = () => page.evaluate(() => window.ziping.call['files.pdf']({ suggestedName: '自评报告' }))
  try {
    double.tell('printing', { fails: true })
    await expect.poll(() => count('printing-set')).toBe(1)
    expect(await pdf()).toMatchObject({ ok: false, code: 'pdf-failed' })
    expect(count('dialog')).toBe(0)
    double.tell('printing', { fails: false })
    await expect.poll(() => count('printing-set')).toBe(2)

    double.tell('dialog-answer', { method: 'showSaveDialog', answer: { canceled: true, filePath: '' } })
    expect(await pdf()).toEqual({ ok: true, value: null })
    expect(await readdir(folder)).toEqual([])

    double.tell('dialog-answer', { method: 'showSaveDialog', answer: { canceled: false, filePath: file } })
    expect(await pdf()).toMatchObject({ ok: true, value: { name: '自评报告.pdf', path: file } })
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-')

    const nowhere = path.join(folder, 'none', '自评报告.pdf')
    double.tell('dialog-answer', { method: 'showSaveDialog', answer: { canceled: false, filePath: nowhere } })
    expect(await pdf()).toMatchObject({ ok: false, code: 'folder-missing' })
    expect(await readdir(folder)).toEqual(['自评报告.pdf'])
  } finally {
    await end()
    await rm(folder, { recursive: true, force: true })
  }
})

test('打印: the pages lie on A4, nothing of the window; cancelled is nothing, no printer is said, with a PDF instead', async () => {
  const { double, page, all, count, end } = await started()
  const folder = await mkdtemp(path.join(tmpdir(), 'ziping-user-'))
  const file = path.join(folder, '自评报告.pdf')
  const refused = page.getByRole('dialog', { name: '没有打印' })
  const dialogStands = (times: number) => expect.poll(() => count('print-dialog'), { timeout: 20_000 }).toBe(times)
  const sheets = page.locator('.print-sheet')
  try {
    await newReport(page)
    await saved(page)
    const title = await page.title()
    double.tell('menu', { id: 'print' })
    await dialogStands(1)
    // They wait for the user's word, under the name that a file would get.
    expect(await sheets.count()).toBeGreaterThan(0)
    expect(await page.title()).toMatch(new RegExp(`_${city.region}履行教育职责自评报告_[\\d-]+$`))
    const pages = await sheets.count()
    double.tell('print-answer', { word: 'print' })
    await expect.poll(() => all('printed')).toEqual([{ kind: 'printed', pages: Array(pages).fill([595, 842]) }])
    await expect(sheets).toHaveCount(0)
    expect(await page.title()).toBe(title)

    double.tell('menu', { id: 'print' })
    await dialogStands(2)
    double.tell('print-answer', { word: 'cancel' })
    await expect(sheets).toHaveCount(0)
    await expect(page.getByRole('dialog')).toHaveCount(0)

    double.tell('menu', { id: 'print' })
    await dialogStands(3)
    double.tell('print-answer', { word: 'refused' })
    await expect(refused).toContainText('请检查打印机')
    await refused.getByRole('button', { name: '关闭' }).click()
    await expect(refused).toBeHidden()

    double.tell('printers', { there: false })
    await double.hear('printers-set')
    double.tell('menu', { id: 'print' })
    await expect(refused).toContainText('本机没有可用的打印机')
    double.tell('dialog-answer', { method: 'showSaveDialog', answer: { canceled: false, filePath: file } })
    await refused.getByRole('button', { name: '导出 PDF' }).click()
    await expect(page.getByText('已导出 PDF 文件')).toBeVisible()
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(count('print-dialog')).toBe(3)
  } finally {
    await end()
    await rm(folder, { recursive: true, force: true })
  }
})
