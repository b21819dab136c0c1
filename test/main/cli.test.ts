/** The commands, in process: arguments in, files and lines out. */
import { existsSync, readFileSync } from 'node:fs'
import { link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Io } from '../../main/cli/io.ts'
import { runCli } from '../../main/cli/run.ts'
import { silentLog } from '../../main/log.ts'
import { openTemplates } from '../../main/templates.ts'
import { isFolder, sameFile, writeKeepingOld } from '../../main/write-file.ts'
import { openZiping } from '../../report/recognise/import.ts'
import { docFile } from '../report/source/doc-file.ts'

const root = path.resolve(import.meta.dirname, '../..')
const realReport = path.resolve(root, '../shared/reports/qianjiang-2021.txt')

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ziping-cli-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Runs a command line in the test's folder. */
const ziping = (...args: readonly string[]) => runWith({}, ...args)

/** The same on a machine that is in part another one. */
async function runWith(machine: Partial<Io>, ...args: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const io: Io = {
    cwd: folder,
    templates: openTemplates({ builtin: path.join(root, 'templates'), user: path.join(folder, 'templates') }),
    size: async (file) => (await stat(file)).size,
    read: readFile,
    write: writeKeepingOld,
    sameFile,
    isFolder,
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
    ...machine,
  }
  const code = await runCli(args, io, silentLog)
  return { code, out: out.join('\n'), err }
}

const at = (name: string) => path.join(folder, name)
const put = (name: string, content: string | Uint8Array) => writeFile(at(name), content)

const report = [
  '临江市履行教育职责自评报告',
  '根据省政府教育督导室《关于开展评价工作的通知》（临教督〔2021〕6号）要求，现将有关情况报告如下。',
  '一、主要工作及成效',
  '（一）学前教育普惠优质。全市新建公办园12所，普惠率达91.2%。',
  '二、存在问题及改进措施',
  '（一）扩大普惠资源。年底前建成公办园3所。',
].join('\n')

const wordText = (bytes: Uint8Array) =>
  [...strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).matchAll(/<w:t[^>]*>([^<]*)</g)]
    .map((match) => match[1])
    .join('')

describe('new', () => {
  it('writes a draft with the details set', async () => {
    const done = await ziping(
      'new',
      '--template',
      'hubei-2021',
      '--set',
      'region=临江市',
      '--set',
      'form=公示',
      '-o',
      'a.ziping',
    )
    expect(done).toMatchObject({ code: 0, err: [] })
    const shown = await ziping('import', 'a.ziping', '--json')
    const { title, lead, parts } = JSON.parse(shown.out)
    expect(title).toBe('临江市履行教育职责自评报告')
    expect(lead).toMatch(/现就我市履行教育职责主要工作情况予以公示。$/)
    expect(parts[0].areas).toHaveLength(15)
  })

  it.each([
    [['new'], '参数不全'],
    [['new', '--template', 'no-such', '-o', 'a.ziping'], 'no-such'],
    [['new', '--template', 'hubei-2021', '--set', '地区=临江市', '-o', 'a.ziping'], 'region、organisation'],
    [['new', '--template', 'hubei-2021', '--set', 'date=去年', '-o', 'a.ziping'], '2021-09-30'],
    [['new', '--template', 'hubei-2021', '--set', 'date=2021-02-30', '-o', 'a.ziping'], '2021-09-30'],
    [['new', '--template', 'hubei-2021', '--set', 'round=明年', '-o', 'a.ziping'], 'round'],
    [['new', '--template', 'hubei-2021', '--set', 'form=通告', '-o', 'a.ziping'], '公示'],
    [['new', '--template', 'hubei-2021', '-o', 'a.docx'], '.ziping'],
    [['new', '--nonsense'], '用法'],
  ])('refuses %j in one line', async (args, part) => {
    const done = await ziping(...args)
    expect(done.code).toBe(2)
    expect(done.err).toHaveLength(1)
    expect(done.err[0]).toContain(part)
    expect(await readdir(folder)).toEqual([])
  })
})

describe('a draft that stands where a command writes', () => {
  it.each([
    ['new', ['new', '--template', 'hubei-2021', '-o', 'a.ziping']],
    ['import', ['import', 'a.txt', '-o', 'a.ziping']],
  ])('is kept beside it: %s', async (_name, args) => {
    await put('a.txt', report)
    await put('a.ziping', '写了三个月的草稿')
    const done = await ziping(...args)
    expect(done.code).toBe(0)
    expect(done.out).toContain('已另存为“a (1).ziping”')
    expect(readFileSync(at('a (1).ziping'), 'utf8')).toBe('写了三个月的草稿')
    expect(readFileSync(at('a.ziping')).subarray(0, 2)).toEqual(Buffer.from('PK'))
  })
})

describe('import', () => {
  it('prints the structure, headings without their numbers', async () => {
    await put('去年.txt', report)
    const done = await ziping('import', '去年.txt', '--json')
    expect(JSON.parse(done.out)).toEqual({
      title: '临江市履行教育职责自评报告',
      lead: '根据省政府教育督导室《关于开展评价工作的通知》（临教督〔2021〕6号）要求，现将有关情况报告如下。',
      parts: [
        {
          heading: '主要工作及成效',
          areas: [{ heading: '学前教育普惠优质', areaId: 'preschool', confidence: 1, chars: 21 }],
        },
        { heading: '存在问题及改进措施', areas: [{ heading: '扩大普惠资源', areaId: null, confidence: 1, chars: 11 }] },
      ],
      unplaced: [],
      damage: [],
      figures: [
        { areaId: 'preschool', text: '12所', value: 12, unit: '所', counts: '公办园', paragraph: 3 },
        { areaId: 'preschool', text: '91.2%', value: 91.2, unit: '%', counts: '普惠率', paragraph: 3 },
        { areaId: null, text: '3所', value: 3, unit: '所', counts: '公办园', paragraph: 5 },
      ],
      source: { name: '去年.txt', kind: 'txt', notes: [] },
    })
  })

  it('lists damaged text with a suggested repair, and repairs nothing', async () => {
    await put('a.txt', report.replace('临教督〔2021〕6号', '临教督20216号'))
    const { damage, lead } = JSON.parse((await ziping('import', 'a.txt', '--json')).out)
    expect(damage).toMatchObject([{ kind: 'documentNumber', found: '20216号', repaired: '〔2021〕6号', sure: false }])
    expect(lead).toContain('临教督20216号')
    expect((await ziping('import', 'a.txt')).out).toContain('“20216号”，可改为“〔2021〕6号”')
  })

  it('writes a draft that opens to the same', async () => {
    await put('a.txt', report)
    await ziping('import', 'a.txt', '-o', 'a.ziping')
    const [text, draft] = [await ziping('import', 'a.txt', '--json'), await ziping('import', 'a.ziping', '--json')]
    expect(JSON.parse(draft.out)).toEqual(JSON.parse(text.out))
  })

  it.skipIf(!existsSync(realReport))('places all 15 areas of the published report', async () => {
    const { parts, title, unplaced } = JSON.parse((await ziping('import', realReport, '--json')).out)
    expect(title).toBe('潜江市履行教育职责自评报告')
    expect(parts.map((part: { areas: unknown[] }) => part.areas.length)).toEqual([15, 10])
    expect(parts[0].areas.every((area: { areaId: string | null }) => area.areaId !== null)).toBe(true)
    expect(unplaced).toEqual([])
  })
  if (!existsSync(realReport)) console.log(`the published report is not there, its test is left out: ${realReport}`)

  it.each([
    ['空.txt', '', '空文件'],
    ['空白.txt', ' \n　\n', '空白'],
    ['乱.txt', new Uint8Array(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)), '不是文字文件'],
    ['通知.txt', '请于周五前报送材料。\n联系人：李某。', '没有认出自评报告'],
    ['扫描.pdf', '%PDF-1.7 ...', 'PDF'],
    ['去年.docx', zipSync({ 'word/document.xml': strToU8('<w:document') }), '另存一份'],
    ['断.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), '损坏'],
    ['网页.html', '<!DOCTYPE html><html><body><script>一、标题</script></body></html>', '网页'],
    ['坏.ziping', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), '损坏'],
    ['假.ziping', '不是压缩文件', '草稿文件'],
  ])('refuses %s and says what to do', async (name, content, part) => {
    await put(name, content)
    const before = readFileSync(at(name))
    const done = await ziping('import', name, '--json')
    expect(done.code).toBe(2)
    expect(done.out).toBe('')
    expect(done.err).toHaveLength(1)
    expect(done.err[0]).toContain(part)
    expect(done.err[0]).not.toMatch(/\n|at .*\.ts|Error/)
    expect(readFileSync(at(name))).toEqual(before)
  })

  it('does not even read a file of 50 MB', async () => {
    await put('大.txt', new Uint8Array(50 * 1024 * 1024).fill(0x41))
    const done = await ziping('import', '大.txt')
    expect(done.code).toBe(2)
    expect(done.err[0]).toContain('50 MB')
  })

  it('reads an old Word file, and says in the notes that it is the text alone', async () => {
    await put('去年.doc', docFile({ runs: [{ text: `${report.replaceAll('\n', '\r')}\r` }] }))
    const { title, parts, source } = JSON.parse((await ziping('import', '去年.doc', '--json')).out)
    expect(title).toBe('临江市履行教育职责自评报告')
    expect(parts.map((part: { areas: unknown[] }) => part.areas.length)).toEqual([1, 1])
    expect(source.notes.map((note: { code: string }) => note.code)).toContain('doc-text-only')
  })

  it.each([
    ['EBUSY', '正被别的程序占用', '关闭占用文件的程序（如 Word、WPS'],
    ['EACCES', '没有权限，或文件正被', '关闭占用文件的程序'],
    ['EIO', '没有正常响应', 'U 盘'],
    ['ENODEV', '没有正常响应', 'U 盘'],
    ['ENOENT', '找不到文件', 'U 盘'],
  ])('of a file that fails with %s says why in one sentence, and leaves no draft', async (failing, why, cure) => {
    await put('去年.docx', 'x')
    const fails = () => Promise.reject(Object.assign(new Error(failing), { code: failing }))
    for (const machine of [{ read: fails }, { size: fails }]) {
      const done = await runWith(machine, 'import', '去年.docx', '-o', '今年.ziping')
      expect(done.code).toBe(2)
      expect(done.err).toHaveLength(1)
      expect(done.err[0]).toContain('去年.docx')
      expect(done.err[0]).toContain(why)
      expect(done.err[0]).toContain(cure)
    }
    expect(await readdir(folder)).toEqual(['去年.docx'])
  })

  it('says so when the file is not there, or is a folder', async () => {
    expect((await ziping('import', '没有.txt')).err[0]).toContain('找不到文件')
    await mkdir(at('夹'))
    expect((await ziping('import', '夹')).code).toBe(2)
  })
})

describe('the template of a text', () => {
  const pack = () => readFileSync(path.join(root, 'templates/hubei-2021/template.json'), 'utf8')

  it('is that of the round it names, where there is one', async () => {
    await mkdir(at('templates/next'), { recursive: true })
    const next = pack().replace('"hubei-2021"', '"next"').replace('"round": 2021', '"round": 2022')
    await put('templates/next/template.json', next)
    await put('a.txt', report.replaceAll('2021', '2022'))
    await ziping('import', 'a.txt', '-o', 'a.ziping')
    const envelope = JSON.parse(strFromU8(unzipSync(readFileSync(at('a.ziping')))['report.json'] ?? new Uint8Array()))
    expect(envelope.template.id).toBe('next')
    expect(envelope.details.round).toBe(2022)
  })

  it('is the usual one where there is none, and the user is told', async () => {
    await put('a.txt', report.replaceAll('2021', '2023'))
    const done = await ziping('import', 'a.txt')
    expect(done.code).toBe(0)
    expect(done.out).toContain('没有 2023 年度的模板')
    expect(done.out).toContain('学前教育普惠优质　21 字　→ preschool')
  })
})

describe('export', () => {
  it('writes the Word file of a draft, and of a text', async () => {
    await put('a.txt', report)
    await ziping('import', 'a.txt', '-o', 'a.ziping')
    expect((await ziping('export', 'a.ziping', '-o', 'a.docx')).code).toBe(0)
    expect((await ziping('export', 'a.txt', '-o', 'b.docx')).code).toBe(0)
    const [a, b] = [readFileSync(at('a.docx')), readFileSync(at('b.docx'))]
    expect(wordText(a)).toBe(wordText(b))
    expect(wordText(a)).toContain('（一）学前教育普惠优质。全市新建公办园12所')
  })

  it('never writes over its input, by whatever name', async () => {
    await put('a.txt', report)
    const done = await ziping('export', 'a.txt', '-o', './a.txt')
    expect(done.code).toBe(2)
    expect(readFileSync(at('a.txt'), 'utf8')).toBe(report)
  })

  it('never writes over its input through another name', async () => {
    await put('a.txt', report)
    await ziping('import', 'a.txt', '-o', 'a.ziping')
    const before = readFileSync(at('a.ziping'))
    await link(at('a.ziping'), at('同一份.ziping'))
    const done = await ziping('import', 'a.ziping', '-o', '同一份.ziping')
    expect(done).toMatchObject({ code: 2, out: '' })
    expect(done.err[0]).toContain('同一个文件')
    expect(readFileSync(at('a.ziping'))).toEqual(before)
  })

  it('does not write a Word file under the name of a text', async () => {
    await put('a.txt', report)
    await put('另一份.txt', '别的文字')
    const done = await ziping('export', 'a.txt', '-o', '另一份.txt')
    expect(done.code).toBe(2)
    expect(done.err).toHaveLength(1)
    expect(readFileSync(at('另一份.txt'), 'utf8')).toBe('别的文字')
  })

  it('says what of a text was not taken over', async () => {
    await put('a.txt', `| | | |\n${report}\n相关链接：`)
    const done = await ziping('export', 'a.txt', '-o', 'a.docx')
    expect(done.code).toBe(0)
    expect(done.out).toContain('2 段不是报告正文')
  })

  it('leaves an existing file whole when the new one cannot be written', async () => {
    await put('a.txt', report)
    await put('挡住', 'x')
    expect((await ziping('export', 'a.txt', '-o', '挡住/a.docx')).code).toBe(2)
    expect(readFileSync(at('挡住'), 'utf8')).toBe('x')
    expect((await readdir(folder)).filter((name) => name.includes('.tmp-'))).toEqual([])
  })

  it('replaces a link in the output folder and not what it points to', async () => {
    await put('a.txt', report)
    await put('原件.docx', '原件')
    await symlink(at('原件.docx'), at('b.docx'))
    expect((await ziping('export', 'a.txt', '-o', 'b.docx')).code).toBe(0)
    expect(readFileSync(at('原件.docx'), 'utf8')).toBe('原件')
  })
})

describe('export in the forms and layouts of official documents', () => {
  const xml = (file: string, part = 'document') =>
    strFromU8(unzipSync(readFileSync(at(file)))[`word/${part}.xml`] ?? new Uint8Array())

  it('prints pages, fonts and warnings, and nothing else', async () => {
    await put('a.txt', report)
    const done = await ziping('export', 'a.txt', '-o', 'a.docx', '--json')
    const printed = JSON.parse(done.out) as { pages: number; fonts: string[]; warnings: { code: string }[] }
    expect(Object.keys(printed)).toEqual(['pages', 'fonts', 'warnings'])
    expect(printed.pages).toBe(1)
    expect(printed.fonts).toContain('仿宋_GB2312')
    expect(printed.warnings.map(({ code }) => code)).toContain('signatory-missing')
    expect(done.err).toEqual([])
  })

  it('writes the form that it is told, whatever the report says', async () => {
    await put('a.txt', report)
    expect((await ziping('export', 'a.txt', '-o', 'a.docx', '--form', '公示稿', '--json')).out).toContain(
      'period-missing',
    )
    expect((await ziping('export', 'a.txt', '-o', 'b.docx', '--form', '上行文')).code).toBe(0)
    expect(xml('b.docx')).toContain('FF0000')
    expect(xml('a.docx')).not.toContain('FF0000')
  })

  it('takes the preset of a file, and the layout of the line before it', async () => {
    await put('a.txt', report)
    await put('版式.json', '\ufeff{"layout": "gbt33476", "digits": "chinese"}')
    await ziping('export', 'a.txt', '-o', 'a.docx', '--preset', '版式.json')
    expect(xml('a.docx', 'styles')).toContain('w:line="589"')
    await ziping('export', 'a.txt', '-o', 'b.docx', '--preset', '版式.json', '--layout', 'loose-28')
    expect(xml('b.docx', 'styles')).toContain('w:line="560"')
    expect(xml('b.docx', 'styles')).not.toContain('Times New Roman')
  })

  it.each([
    [['--form', '红头'], '没有“红头”这种格式'],
    [['--layout', 'wide'], '没有“wide”这种版式'],
    [['--preset', '没有.json'], '找不到文件'],
    [['--preset', 'a.txt'], '不是 JSON'],
    [['--preset', '坏.json'], '每行字数 scheme'],
    [['--preset', '多.json'], 'colour'],
    [['--preset', '空.json'], '不是 JSON'],
    [['--preset', '表.json'], '整个文件'],
    [['--preset', '两处.json'], '三级标题加粗 boldLevel3、套打留空 preprintedHeight'],
    [['--preset', '国标码.json'], 'UTF-8'],
    [['--preset', '大.json'], '1 MB'],
    [['--preset', '.'], '这是文件夹'],
    [['--layout'], '用法'],
    [['--form', '普通稿', '--wide'], '用法'],
    [['--template', 'no-such'], 'no-such'],
  ])('refuses %j before anything is written', async (options, said) => {
    await put('a.txt', report)
    await put('坏.json', '{"scheme": "C"}')
    await put('多.json', '{"colour": "red"}')
    await put('空.json', '')
    await put('表.json', '[]')
    await put('两处.json', '{"boldLevel3": "yes", "preprintedHeight": 500}')
    await put('国标码.json', new Uint8Array([0x7b, 0x22, 0xcb, 0xce, 0xcc, 0xe5, 0x22, 0x7d]))
    await put('大.json', new Uint8Array(1024 * 1024 + 1).fill(0x20))
    const done = await ziping('export', 'a.txt', '-o', 'a.docx', ...options)
    expect(done).toMatchObject({ code: 2, out: '' })
    expect(done.err).toHaveLength(1)
    expect(done.err[0]).toContain(said)
    expect(existsSync(at('a.docx'))).toBe(false)
  })

  it('keeps a file that stands in its place', async () => {
    await put('a.txt', report)
    await put('a.docx', '改过的稿子')
    await put('a (1).docx', '更早的稿子')
    const done = await ziping('export', 'a.txt', '-o', 'a.docx', '--json')
    expect(readFileSync(at('a (2).docx'), 'utf8')).toBe('改过的稿子')
    expect(readFileSync(at('a (1).docx'), 'utf8')).toBe('更早的稿子')
    expect(xml('a.docx')).toContain('学前教育')
    expect(done.out).toContain('old-file-kept')
  })

  it('writes the same bytes from the same line, whatever the settings of the computer', async () => {
    await put('a.txt', report)
    await put('settings.json', '{"preset":{"layout":"loose-28"}}')
    for (const name of ['a.docx', 'b.docx']) await ziping('export', 'a.txt', '-o', name)
    expect(readFileSync(at('a.docx')).equals(readFileSync(at('b.docx')))).toBe(true)
    expect(xml('a.docx', 'styles')).toContain('w:line="579"')
  })

  it('keeps no copy of what it would write again', async () => {
    await put('a.txt', report)
    for (let round = 0; round < 3; round++) {
      const done = await ziping('export', 'a.txt', '-o', 'a.docx', '--json')
      expect(done.out).not.toContain('old-file-kept')
    }
    expect((await readdir(folder)).sort()).toEqual(['a.docx', 'a.txt'])
  })

  it('says where the old file is, in words', async () => {
    await put('a.txt', report)
    await put('a.docx', '改过的稿子')
    expect((await ziping('export', 'a.txt', '-o', 'a.docx')).out).toContain('“a.docx”没有丢，已另存为“a (1).docx”')
    expect(readFileSync(at('a (1).docx'), 'utf8')).toBe('改过的稿子')
  })

  it.each([
    ['ENOSPC', '磁盘已满'],
    ['EROFS', '没有权限'],
    ['EACCES', '没有权限'],
    ['EBUSY', '被别的程序占用'],
    ['ENOENT', '文件夹不存在'],
    ['ENAMETOOLONG', '文件名或路径太长'],
  ])('says in one Chinese line what the disk refuses (%s)', async (reason, said) => {
    await put('a.txt', report)
    await put('a.docx', '改过的稿子')
    const done = await runWith(
      { write: () => Promise.reject(Object.assign(new Error(reason), { code: reason })) },
      ...['export', 'a.txt', '-o', 'a.docx', '--json'],
    )
    expect(done).toMatchObject({ code: 2, out: '' })
    expect(done.err).toEqual([expect.stringContaining(said)])
    expect(done.err[0]).toContain('“a.docx”')
    expect(readFileSync(at('a.docx'), 'utf8')).toBe('改过的稿子')
  })

  it('refuses a name that no disk takes, and leaves nothing', async () => {
    await put('a.txt', report)
    const done = await ziping('export', 'a.txt', '-o', `${'长'.repeat(100)}.docx`)
    expect(done.code).toBe(2)
    expect(done.err).toEqual([expect.stringContaining('文件名或路径太长')])
    expect(await readdir(folder)).toEqual(['a.txt'])
  })

  it.each(['普通稿', '上行文', '套打', '公示稿'])('writes every form: %s', async (form) => {
    await put('a.txt', report)
    const done = await ziping('export', 'a.txt', '-o', 'a.docx', '--form', form, '--json')
    expect(done).toMatchObject({ code: 0, err: [] })
    expect(JSON.parse(done.out)).toMatchObject({ pages: expect.any(Number), warnings: expect.any(Array) })
    expect(wordText(readFileSync(at('a.docx')))).toContain('学前教育普惠优质')
  })

  it('finds the name itself where it is given a folder', async () => {
    await put('a.txt', report.replace('临江市履行', '临江市人民政府关于履行'))
    await ziping('import', 'a.txt', '-o', 'a.ziping')
    const done = await ziping('export', 'a.ziping', '-o', './')
    expect(done.code).toBe(0)
    expect((await readdir(folder)).filter((name) => name.endsWith('.docx'))).toEqual([
      '临江市人民政府_履行教育职责自评报告.docx',
    ])
    await mkdir(at('报送'))
    expect((await ziping('export', 'a.txt', '-o', '报送')).code).toBe(0)
    expect(await readdir(at('报送'))).toHaveLength(1)
    const absent = await ziping('export', 'a.txt', '-o', '没有的文件夹/')
    expect(absent.code).toBe(2)
    expect(absent.err).toEqual([expect.stringContaining('文件夹不存在')])
  })
})

describe('rollover', () => {
  it('makes a draft of the new round, with a list of what is to be brought up to date', async () => {
    await put('去年.txt', report)
    const done = await ziping('rollover', '去年.txt', '--round', '2022', '-o', '今年.ziping', '--json')
    expect(done.code).toBe(0)
    const { items, notes } = JSON.parse(done.out)
    expect(items).toContainEqual(expect.objectContaining({ kind: 'figure', text: '12所', areaId: 'preschool' }))
    expect(notes.map(({ code }: { code: string }) => code)).toContain('template-of-other-round')
    const opened = openZiping('今年.ziping', readFileSync(at('今年.ziping')))
    expect(opened.ok && opened.value.value).toMatchObject({
      details: { round: 2022, noticeNumber: '' },
      previous: { name: '去年.txt', round: 2021 },
    })
  })

  it.each([
    [['--round', '2022'], '参数不全'],
    [['-o', 'b.ziping'], '参数不全'],
    [['--round', '22', '-o', 'b.ziping'], '四位年份'],
    [['--round', '2021', '-o', 'b.ziping'], '须晚于它'],
  ])('refuses %j and writes nothing', async (args, reason) => {
    await put('a.txt', report)
    const done = await ziping('rollover', 'a.txt', ...args)
    expect(done.code).toBe(2)
    expect(done.err[0]).toContain(reason)
    expect(existsSync(at('b.ziping'))).toBe(false)
  })
})

describe('check', () => {
  it('lists every area of the template with its state', async () => {
    await put('a.txt', report)
    const { checklist } = JSON.parse((await ziping('check', 'a.txt', '--json')).out)
    const preschool = checklist.find((area: { areaId: string }) => area.areaId === 'preschool')
    expect(preschool).toMatchObject({ title: '学前教育普及普惠', state: 'begun', chars: 21 })
    expect(preschool.missing).toContain('小区配套园治理')
    expect(Object.keys(preschool)).toEqual(['areaId', 'title', 'state', 'chars', 'missing'])
    expect(checklist.find((area: { areaId: string }) => area.areaId === 'finance')).toMatchObject({
      state: 'empty',
      chars: 0,
    })
  })

  it('takes another template when asked', async () => {
    await put('a.txt', report)
    expect(JSON.parse((await ziping('check', 'a.txt', '--json', '--template', 'blank')).out).checklist).toEqual([])
  })

  it('tells what the rules find, where it stands, and ends with 1 where an error stands', async () => {
    await put('a.txt', report)
    const done = await ziping('check', 'a.txt', '--json')
    expect(done.code).toBe(1)
    const { findings, pairing } = JSON.parse(done.out)
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'G05',
        severity: 'error',
        areaId: 'finance',
        paragraph: null,
        basis: '模板要求',
      }),
    )
    expect(Object.keys(findings[0]).sort()).toEqual(
      ['areaId', 'basis', 'fix', 'message', 'paragraph', 'rule', 'severity', 'text'].sort(),
    )
    expect(Array.isArray(pairing.problems)).toBe(true)
    expect((await ziping('check', 'a.txt')).out).toContain('检查：错误')
  })

  it('goes by the organisation’s words where their file is given; another file is refused', async () => {
    await put('a.txt', report.replace('普惠率达91.2%', '幼儿入学率达91.2%'))
    await put('words.txt', '【不用的词】\n幼儿入学率 = 毛入园率（统计用语）\n')
    await put('other.txt', '现将有关情况报告如下。')
    const found = async (...args: string[]) =>
      JSON.parse((await ziping('check', 'a.txt', '--json', ...args)).out).findings.filter(
        ({ rule }: { rule: string }) => rule === 'W02',
      )
    expect(await found()).toEqual([])
    expect(await found('--words', 'words.txt')).toMatchObject([{ text: '幼儿入学率', fix: '毛入园率' }])
    const refused = await ziping('check', 'a.txt', '--words', 'other.txt')
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err.join('')).toContain('不是本单位用语文件')
  })

  it('lists every figure with its sentence, its year and the arithmetic around it', async () => {
    await put('a.txt', report.replace('普惠率达91.2%', '2020年普惠率由80.5%提高到91.2%'))
    const { figures } = JSON.parse((await ziping('check', 'a.txt', '--json')).out)
    const figure = (text: string) => figures.find((one: { text: string }) => one.text === text)
    expect(figure('12所')).toMatchObject({ areaId: 'preschool', value: 12, unit: '所', counts: '公办园', year: null })
    expect(figure('12所')).toMatchObject({ sentence: expect.stringContaining('12所'), lastYear: null, change: null })
    expect(figure('91.2%')).toMatchObject({
      year: 2020,
      arithmetic: { kind: 'step', formula: '80.5% → 91.2%：+10.7个百分点', holds: null },
    })
  })

  it('holds the figures of a rolled-over draft against last year’s', async () => {
    await put('a.txt', report)
    expect((await ziping('rollover', 'a.txt', '--round', '2022', '-o', 'b.ziping')).code).toBe(0)
    const { figures, previous } = JSON.parse((await ziping('check', 'b.ziping', '--json')).out)
    expect(previous).toMatchObject({ kind: 'lastYear' })
    expect(figures).toContainEqual(
      expect.objectContaining({
        text: '12所',
        lastYear: { text: '12所', value: 12, unit: '所' },
        change: { difference: 0, unit: '所', percent: 0 },
      }),
    )
  })

  it('ends with 0 where no rule finds an error', async () => {
    await put('a.txt', report)
    expect((await ziping('check', 'a.txt', '--template', 'blank')).code).toBe(0)
  })
})

describe('templates', () => {
  it("lists the builtin ones, the user's, and broken ones with the reason", async () => {
    await mkdir(at('templates/坏'), { recursive: true })
    await put('templates/坏/template.json', '{"format":')
    const { out, code } = await ziping('templates')
    expect(code).toBe(0)
    expect(out).toContain('hubei-2021')
    expect(out).toContain('blank')
    expect(out).toContain('坏/template.json')
    const listed = JSON.parse((await ziping('templates', '--json')).out)
    expect(listed.map(({ ok }: { ok: boolean }) => ok)).toEqual([true, true, false])
  })
})

it.each([[[]], [['frobnicate']]])('an unknown command (%j) is refused and the known ones are named', async (args) => {
  const done = await ziping(...args)
  expect(done.code).toBe(2)
  expect(done.err[0]).toContain('export')
})

it.each([['--help'], ['import', '--help'], ['export', '-h']])('%s %s explains and ends well', async (...args) => {
  const done = await ziping(...args.filter((arg) => arg !== undefined))
  expect(done).toMatchObject({ code: 0, err: [] })
  expect(done.out).toContain(args.length > 1 ? '用法' : 'export')
})
