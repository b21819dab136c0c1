/**
 * What a user sees when the page fails (it hangs, or it crashes), when files are there already or gone, and when printing
 * fails. Only the double lets a test answer the shell's own questions.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { newDataFolder } from './data-folder.ts'
import { startDouble, type Told } from './hosts/electron-double.ts'
import { project } from './hosts/host.ts'

async function started() {
  const dataFolder = await newDataFolder()
  const double = await startDouble(path.join(project, 'out/main/desktop.js'), ['--data', dataFolder])
  const { port } = await double.hear('browser')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('the double has no window')
  double.tell('attached')
  await double.hear('window')
  // Before the start page stands, the window may still go to its own address and lose what asks it.
  await page.getByRole('button', { name: '新建报告' }).waitFor()
  const count = (kind: string) => double.told.filter((message) => message.kind === kind).length
  return {
    double,
    page,
    count,
    question: async () => {
      const { options } = (await double.hear('dialog')) as Told & { options: { message: string; buttons: string[] } }
      return options
    },
    answer: (response: number) => double.tell('dialog-answer', { method: 'showMessageBox', answer: { response } }),
    end: async () => {
      await double.kill()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

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

test('a page that crashes: the shell offers to open it again', async () => {
  const { double, page, question, answer, count, end } = await started()
  try {
    const cdp = await page.context().newCDPSession(page)
    void cdp.send('Page.crash').catch(() => {})
    expect((await question()).buttons).toEqual(['重新打开', '退出程序'])
    answer(0)
    await expect.poll(() => count('window'), { timeout: 20_000 }).toBe(2)
    double.tell('close-window')
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
