import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, nodeDisk } from '../../main/drafts/disk.ts'
import { draftFileVersion, salvageText } from '../../main/drafts/record.ts'
import { seal } from '../../main/drafts/seal.ts'
import { envelopeVersion } from '../../report/document/envelope.ts'
import { code, draftsIn, progress, report, scratch, value } from './world.ts'

/** A draft saved once: the backup holds 第一稿, the file 第二稿. */
async function savedTwice() {
  const folder = scratch()
  const drafts = draftsIn(folder)
  const { id } = value(await drafts.create({ name: '临江 2021', envelope: report('第一稿。'), progress }))
  value(await drafts.save({ id, baseRevision: 1, envelope: report('第二稿。'), progress }))
  const file = (name: string) => join(folder, id, name)
  const text = (name: string) => readFileSync(file(name), 'utf8')
  return { folder, id, drafts, file, text, whole: text('draft.json') }
}

const damagedCopies = (folder: string, id: string) =>
  readdirSync(join(folder, id)).filter((name) => name.startsWith('draft.damaged-'))

const tears: readonly (readonly [string, (whole: string) => string | Uint8Array])[] = [
  ['empty', () => ''],
  ['cut after its first byte', (whole) => whole.slice(0, 1)],
  ['cut in the middle', (whole) => whole.slice(0, whole.length / 2)],
  ['cut before its last byte', (whole) => whole.slice(0, -1)],
  ['all NUL, as after a power failure', (whole) => new Uint8Array(whole.length)],
  ['half NUL', (whole) => whole.slice(0, 300) + '\0'.repeat(300)],
  ['JSON null', () => 'null'],
  ['a JSON array', () => '[]'],
  ['an empty object', () => '{}'],
  ['a record without its report', () => '{"record":{"name":"甲"}}'],
  ['a report that lost its content', (whole) => whole.replace(/"content":\[.*\]/s, '"content":7')],
]

describe.each(tears)('a draft file that is %s', (_what, tear) => {
  it('opens from its backup, says so, and is kept aside', async () => {
    const { folder, id, file, whole } = await savedTwice()
    const torn = tear(whole)
    writeFileSync(file('draft.json'), torn)

    const drafts = draftsIn(folder)
    expect(value(await drafts.list())).toMatchObject([{ name: '临江 2021', damaged: false }])
    const loaded = value(await drafts.load(id))
    expect(loaded).toMatchObject({ state: 'open', revision: 1, envelope: report('第一稿。') })
    const [aside] = damagedCopies(folder, id)
    expect(loaded).toMatchObject({ notes: [{ code: 'opened-from-backup' }] })
    expect(loaded.state === 'open' && loaded.notes[0]?.message).toContain(aside)
    expect(readFileSync(file(String(aside))).equals(Buffer.from(torn))).toBe(true)

    // Opening it again is nothing special any more, and writing goes on.
    expect(value(await drafts.load(id))).toMatchObject({ notes: [] })
    value(await drafts.save({ id, baseRevision: 1, envelope: report('接着写。'), progress }))
    expect(value(await draftsIn(folder).load(id))).toMatchObject({ envelope: report('接着写。') })
  })

  it('does not cost the text of a page that has it open', async () => {
    const { folder, id, drafts, file, text, whole } = await savedTwice()
    writeFileSync(file('draft.json'), tear(whole))
    value(await drafts.save({ id, baseRevision: 2, envelope: report('窗口里的。'), progress }))
    expect(value(await draftsIn(folder).load(id))).toMatchObject({ revision: 3, envelope: report('窗口里的。') })
    expect(damagedCopies(folder, id)).toHaveLength(1)
    // The bad file never became the backup.
    expect(text('draft.bak.json')).toContain('第一稿。')
  })
})

describe('a draft file of which a byte changed', () => {
  it('without harm to its form, is not taken for good: it opens from its backup', async () => {
    const { folder, id, file, whole } = await savedTwice()
    writeFileSync(file('draft.json'), whole.replace('第二稿', '第三稿'))
    expect(value(await draftsIn(folder).load(id))).toMatchObject({
      envelope: report('第一稿。'),
      notes: [{ code: 'opened-from-backup' }],
    })
    expect(damagedCopies(folder, id)).toHaveLength(1)
  })

  it('opens as ever where the file is from before there were checksums', async () => {
    const { folder, id, file, whole } = await savedTwice()
    const { record } = JSON.parse(whole)
    writeFileSync(file('draft.json'), JSON.stringify({ record }))
    const drafts = draftsIn(folder)
    expect(value(await drafts.load(id))).toMatchObject({ envelope: report('第二稿。'), notes: [] })
    value(await drafts.save({ id, baseRevision: 2, envelope: report('第三稿。'), progress }))
    expect(JSON.parse(readFileSync(file('draft.json'), 'utf8'))).toMatchObject({
      version: draftFileVersion,
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })
})

describe('a draft file that is gone', () => {
  it('opens from its backup', async () => {
    const { folder, id, file } = await savedTwice()
    rmSync(file('draft.json'))
    expect(value(await draftsIn(folder).list())).toMatchObject([{ name: '临江 2021', damaged: false }])
    expect(value(await draftsIn(folder).load(id))).toMatchObject({
      envelope: report('第一稿。'),
      notes: [{ code: 'opened-from-backup' }],
    })
  })

  it('is written anew, with its name, when its whole folder was deleted while open', async () => {
    const { folder, id, drafts } = await savedTwice()
    rmSync(folder, { recursive: true })
    value(await drafts.save({ id, baseRevision: 2, envelope: report('还在窗口里。'), progress }))
    expect(value(await draftsIn(folder).load(id))).toMatchObject({
      name: '临江 2021',
      revision: 3,
      envelope: report('还在窗口里。'),
    })
  })
})

describe('a draft whose backup is damaged, too', () => {
  async function bothTorn() {
    const made = await savedTwice()
    writeFileSync(made.file('draft.json'), made.whole.slice(0, -20))
    writeFileSync(made.file('draft.bak.json'), 'x')
    return made
  }

  it('is listed as damaged, by its name', async () => {
    const { folder, file } = await bothTorn()
    utimesSync(file('draft.json'), 1000, 1000)
    expect(value(await draftsIn(folder).list())).toMatchObject([
      { name: '临江 2021', damaged: true, modifiedAt: 1_000_000 },
    ])
  })

  it('shows the text that is left, is never written to, and can go to the bin', async () => {
    const { folder, id, file, text } = await bothTorn()
    const before = [text('draft.json'), text('draft.bak.json')]
    const drafts = draftsIn(folder)
    const loaded = value(await drafts.load(id))
    expect(loaded).toMatchObject({ state: 'read-only', name: '临江 2021' })
    expect(loaded.state === 'read-only' && loaded.text).toBe('临江市自评报告\n履职情况\n第二稿。')
    expect(loaded.state === 'read-only' && loaded.message).toContain(join(folder, id))
    expect(code(await drafts.save({ id, baseRevision: 2, envelope: report(), progress }))).toBe('read-only')
    expect(code(await drafts.rename(id, '乙'))).toBe('read-only')
    expect(code(await drafts.duplicate(id))).toBe('read-only')
    expect([text('draft.json'), text('draft.bak.json')]).toEqual(before)

    value(await drafts.bin(id))
    expect(value(await drafts.list())[0]?.binnedAt).not.toBeNull()
    value(await drafts.erase(id))
    expect(() => statSync(file('draft.json'))).toThrow()
  })

  it('takes the text of the page that has it open, and keeps both damaged files', async () => {
    const { folder, id, drafts, file, whole } = await savedTwice()
    writeFileSync(file('draft.json'), whole.slice(0, -20))
    writeFileSync(file('draft.bak.json'), 'x')
    value(await drafts.save({ id, baseRevision: 2, envelope: report('窗口里的。'), progress }))
    expect(value(await draftsIn(folder).load(id))).toMatchObject({ envelope: report('窗口里的。') })
    const kept = damagedCopies(folder, id).map((name) => readFileSync(file(name), 'utf8'))
    expect(kept.sort()).toEqual([whole.slice(0, -20), 'x'].sort())
  })
})

/** A file as a program writes it that changed something in it on purpose. */
function resealed({ checksum: _, version, ...content }: Record<string, unknown>, as = Number(version)): string {
  return JSON.stringify(seal(as, content))
}

describe('a draft of a newer program', () => {
  const newer = (whole: string) => {
    const content = JSON.parse(whole)
    content.record.envelope.version = envelopeVersion + 1
    return resealed(content)
  }

  it('opens read-only and is never written to', async () => {
    const { folder, id, drafts, file, text, whole } = await savedTwice()
    writeFileSync(file('draft.json'), newer(whole))
    expect(value(await drafts.list())).toMatchObject([{ name: '临江 2021', round: 2021, damaged: false }])
    const loaded = value(await drafts.load(id))
    expect(loaded).toMatchObject({ state: 'read-only', name: '临江 2021' })
    expect(loaded.state === 'read-only' && loaded.text).toContain('第二稿。')
    // Not even by a page that had it open when the other program came.
    expect(code(await drafts.save({ id, baseRevision: 2, envelope: report(), progress }))).toBe('read-only')
    expect(code(await drafts.rename(id, '乙'))).toBe('read-only')
    expect(code(await drafts.duplicate(id))).toBe('read-only')
    expect(text('draft.json')).toBe(newer(whole))
    expect(text('draft.bak.json')).toContain('第一稿。')
    expect(damagedCopies(folder, id)).toEqual([])
  })

  it('keeps what a newer program put beside the report', async () => {
    const { folder, id, file, text, whole } = await savedTwice()
    const content = JSON.parse(whole)
    content.record.ofTheFuture = 'abc'
    writeFileSync(file('draft.json'), resealed(content))
    const drafts = draftsIn(folder)
    await drafts.load(id)
    value(await drafts.save({ id, baseRevision: 2, envelope: report('改。'), progress }))
    expect(JSON.parse(text('draft.json')).record.ofTheFuture).toBe('abc')
  })

  it('opens read-only where only the form of the file is newer', async () => {
    const { folder, id, file, text, whole } = await savedTwice()
    const ofTheFuture = resealed(JSON.parse(whole), draftFileVersion + 1)
    writeFileSync(file('draft.json'), ofTheFuture)
    const drafts = draftsIn(folder)
    const loaded = value(await drafts.load(id))
    expect(loaded).toMatchObject({ state: 'read-only', name: '临江 2021' })
    expect(loaded.state === 'read-only' && loaded.text).toContain('第二稿。')
    expect(code(await drafts.save({ id, baseRevision: 2, envelope: report(), progress }))).toBe('read-only')
    expect(text('draft.json')).toBe(ofTheFuture)
  })
})

describe('the index', () => {
  async function listed() {
    const folder = scratch()
    const drafts = draftsIn(folder)
    for (const name of ['甲', '乙', '丙']) await drafts.create({ name, envelope: report(), progress })
    const list = value(await drafts.list())
    return { folder, list, index: join(folder, 'index.json') }
  }
  /** A disk that notes which draft files it was asked for. */
  function counting() {
    const opened: string[] = []
    const text: Disk['text'] = (file) => {
      if (file.endsWith('draft.json')) opened.push(file)
      return nodeDisk.text(file)
    }
    return { opened, disk: { ...nodeDisk, text } }
  }

  it('spares the next list from reading unchanged drafts', async () => {
    const { folder, list } = await listed()
    const { opened, disk } = counting()
    const drafts = draftsIn(folder, { disk })
    expect(value(await drafts.list())).toEqual(list)
    expect(opened).toEqual([])
    await draftsIn(folder).rename('draft-0002', '改名')
    expect(value(await drafts.list()).map((draft) => draft.name)).toContain('改名')
    expect(opened).toHaveLength(1)
  })

  it.each<[string, (index: string) => void]>([
    ['missing', (index) => rmSync(index)],
    ['torn', (index) => writeFileSync(index, readFileSync(index, 'utf8').slice(0, 50))],
    ['empty', (index) => writeFileSync(index, '')],
    ['no object', (index) => writeFileSync(index, '"x"')],
    ['of another version', (index) => writeFileSync(index, '{"version":99,"entries":{}}')],
    ['without entries', (index) => writeFileSync(index, JSON.stringify(seal(2, { entries: null })))],
    [
      'made of nonsense',
      (index) =>
        writeFileSync(index, JSON.stringify(seal(2, { entries: { 'draft-0001': { stamp: 1 }, constructor: 5 } }))),
    ],
    [
      'changed in a name',
      (index) => writeFileSync(index, readFileSync(index, 'utf8').replace('"name":"甲"', '"name":"乱"')),
    ],
    [
      'about drafts that are not there',
      (index) => {
        const content = JSON.parse(readFileSync(index, 'utf8'))
        content.entries['draft-9999'] = { ...content.entries['draft-0001'] }
        content.entries['draft-9999'].summary.id = 'draft-9999'
        writeFileSync(index, resealed(content))
      },
    ],
    [
      'older than the drafts',
      (index) => {
        const content = JSON.parse(readFileSync(index, 'utf8'))
        for (const entry of Object.values(content.entries) as { stamp: string; summary: { name: string } }[]) {
          entry.stamp = 'before'
          entry.summary.name = '旧的名称'
        }
        writeFileSync(index, resealed(content))
      },
    ],
  ])('is made anew when it is %s', async (_what, spoil) => {
    const { folder, list, index } = await listed()
    spoil(index)
    expect(value(await draftsIn(folder).list())).toEqual(list)
    const { opened, disk } = counting()
    expect(value(await draftsIn(folder, { disk }).list())).toEqual(list)
    expect(opened).toEqual([])
  })

  it('is not needed: where it cannot be written, the list comes all the same', async () => {
    const { folder, list, index } = await listed()
    rmSync(index)
    mkdirSync(join(index, 'in the way'), { recursive: true })
    expect(value(await draftsIn(folder).list())).toEqual(list)
  })

  it('leaves out folders that are no drafts', async () => {
    const { folder, list } = await listed()
    mkdirSync(join(folder, '我的文件夹'))
    mkdirSync(join(folder, 'draft-empty'))
    mkdirSync(join(folder, '.erased-draft-0009-1'))
    writeFileSync(join(folder, 'draft-file'), '')
    expect(value(await draftsIn(folder).list())).toEqual(list)
    expect(readdirSync(join(folder, 'draft-empty'))).toEqual([])
  })
})

describe('salvaged text', () => {
  it('ends where the file ends, in the middle of a word or an escape', () => {
    const file =
      '{"type":"paragraph","content":[{"type":"text","text":"第一\\"段\\""},{"type":"text","marks":[{"type":"bold"}],"text":"加粗"}]},{"type":"paragraph","content":[{"type":"text","text":"第\\u4e8c'
    expect(salvageText(file)).toBe('第一"段"加粗\n第二')
    expect(salvageText(file.slice(0, -1))).toBe('第一"段"加粗\n第')
    expect(salvageText(`${file}\\`)).toBe('第一"段"加粗\n第二')
  })

  it('is empty for what never was a draft', () => {
    expect(salvageText('\0\0\0')).toBe('')
    expect(salvageText('PK\u0003\u0004 text text')).toBe('')
  })

  it('copes with a text of a million characters', () => {
    const long = '字'.repeat(1_000_000)
    expect(salvageText(`{"type":"paragraph","content":[{"type":"text","text":"${long}`)).toHaveLength(1_000_000)
  })
})
