/** Pictures of a draft: files by their hash, written once, and what happens where one is gone. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftFileVersion } from '../../main/drafts/record.ts'
import { seal } from '../../main/drafts/seal.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { draftsIn, illustrated, progress, report, scratch, value } from './world.ts'

const bytesOf = (n: number) => Buffer.from(`picture ${n} `.repeat(50))
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const withPictures = (text: string) => illustrated(text, [bytesOf(1), bytesOf(2)])

async function stored() {
  const folder = scratch()
  const drafts = draftsIn(folder)
  const { id } = value(await drafts.create({ name: '甲', envelope: withPictures('第一稿。'), progress }))
  const at = (...names: string[]) => join(folder, id, ...names)
  const save = (envelope: Envelope, baseRevision: number, by = drafts) =>
    by.save({ id, baseRevision, envelope, progress })
  const opened = async (by = draftsIn(folder)) => {
    const draft = value(await by.load(id))
    if (draft.state !== 'open') throw new Error('opened read-only')
    return draft
  }
  return { folder, id, drafts, at, save, opened }
}

describe('pictures of a draft', () => {
  it('lie beside it by the hash of their bytes, and come back with it', async () => {
    const { at, opened } = await stored()
    expect(readdirSync(at('pictures')).sort()).toEqual([1, 2].map(bytesOf).map(hashOf).sort())
    expect(readFileSync(at('draft.json'), 'utf8')).not.toContain(bytesOf(1).toString('base64'))
    expect(await opened()).toMatchObject({ envelope: withPictures('第一稿。'), notes: [] })
  })

  it('are not written again by a save, in this run or another', async () => {
    const { at, save, folder } = await stored()
    const times = () => readdirSync(at('pictures')).map((name) => statSync(at('pictures', name)).mtimeMs)
    const before = times()
    value(await save(withPictures('第二稿。'), 1))
    value(await save(withPictures('第三稿。'), 2, draftsIn(folder)))
    expect(times()).toEqual(before)
  })

  it('are written again where their file is damaged or gone while the draft is open', async () => {
    const { at, save, opened } = await stored()
    const [first, second] = [1, 2].map((n) => at('pictures', hashOf(bytesOf(n))))
    writeFileSync(String(first), 'x')
    rmSync(String(second))
    value(await save(withPictures('第二稿。'), 1))
    expect(await opened()).toMatchObject({ envelope: withPictures('第二稿。'), notes: [] })
  })

  it('stay when the report does without them: the backup, a version or undo may need them', async () => {
    const { at, save } = await stored()
    value(await save(report('没有图了。'), 1))
    value(await save(report('还是没有。'), 2))
    expect(readdirSync(at('pictures'))).toHaveLength(2)
  })

  it('are shared by the draft and its versions', async () => {
    const { drafts, id, at } = await stored()
    const kept = { id, kind: 'named', name: '稿', exported: null, envelope: withPictures('第一稿。') } as const
    const version = value(await drafts.keepVersion(kept)).id
    expect(readdirSync(at('pictures'))).toHaveLength(2)
    expect(value(await drafts.loadVersion(id, version)).envelope).toEqual(withPictures('第一稿。'))
  })

  it('of versions that an earlier program kept in a folder of their own are found there', async () => {
    const { drafts, id, at } = await stored()
    const kept = { id, kind: 'named', name: '稿', exported: null, envelope: withPictures('第一稿。') } as const
    const version = value(await drafts.keepVersion(kept)).id
    mkdirSync(at('versions'), { recursive: true })
    renameSync(at('pictures'), at('versions', 'pictures'))
    expect(value(await drafts.loadVersion(id, version))).toEqual({ envelope: withPictures('第一稿。'), notes: [] })
  })

  it('go with a duplicate and with a backup of all drafts', async () => {
    const { drafts, id, opened } = await stored()
    const copy = value(await drafts.duplicate(id)).id
    expect(value(await drafts.load(copy))).toMatchObject({ envelope: withPictures('第一稿。'), notes: [] })
    const { bytes } = value(await drafts.backUp())
    const elsewhere = draftsIn(scratch())
    expect(value(await elsewhere.restoreBackup(bytes)).drafts).toMatchObject([
      { outcome: 'restored' },
      { outcome: 'restored' },
    ])
    expect(await opened(elsewhere)).toMatchObject({ envelope: withPictures('第一稿。'), notes: [] })
  })
})

describe.each([
  ['gone', (file: string) => rmSync(file)],
  ['cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 9))],
  ['changed by a bit', (file: string) => writeFileSync(file, readFileSync(file).fill(1, 5, 6))],
])('a picture whose file is %s', (_what, spoil) => {
  async function spoiled() {
    const world = await stored()
    const file = world.at('pictures', hashOf(bytesOf(2)))
    spoil(file)
    return { ...world, file }
  }

  it('is named, and everything else opens', async () => {
    const { opened } = await spoiled()
    const { envelope, notes } = await opened()
    expect(envelope.document).toEqual(withPictures('第一稿。').document)
    expect(Object.keys(envelope.pictures)).toEqual(['p1'])
    expect(notes).toMatchObject([{ code: 'pictures-lost', message: expect.stringContaining('第 2 张（图2）') }])
  })

  it('is there again as soon as its file is, however often the draft was saved meanwhile', async () => {
    const { folder, opened, save, file } = await spoiled()
    const drafts = draftsIn(folder)
    const { envelope } = await opened(drafts)
    value(await save(envelope, 1, drafts))
    value(await save(envelope, 2, drafts))
    const again = draftsIn(folder)
    value(await save((await opened(again)).envelope, 3, again))
    writeFileSync(file, bytesOf(2))
    expect(await opened()).toMatchObject({ envelope: withPictures('第一稿。'), notes: [] })
  })
})

describe('a draft of an earlier form', () => {
  const record = (envelope: Envelope) => ({
    ...{ id: 'draft-0001', name: '旧稿', revision: 3, createdAt: 5, modifiedAt: 6, progress },
    envelope,
  })
  it.each([
    ['before files were sealed', (content: object) => content],
    ['with its pictures in it', (content: object) => seal(1, { ...content })],
  ])('%s opens whole, and the next save writes the present form', async (_what, form) => {
    const { drafts, at, save, opened, folder } = await stored()
    writeFileSync(at('draft.json'), JSON.stringify(form({ record: record(withPictures('旧稿。')) })))
    rmSync(at('pictures'), { recursive: true })
    expect(value(await drafts.list())).toMatchObject([{ name: '旧稿', damaged: false }])
    const again = draftsIn(folder)
    expect(await opened(again)).toMatchObject({ revision: 3, envelope: withPictures('旧稿。'), notes: [] })
    value(await save(withPictures('接着写。'), 3, again))
    expect(JSON.parse(readFileSync(at('draft.json'), 'utf8'))).toMatchObject({ version: draftFileVersion })
    expect(readdirSync(at('pictures'))).toHaveLength(2)
    expect(await opened()).toMatchObject({ envelope: withPictures('接着写。'), notes: [] })
    // The backup, still of the earlier form, opens as well.
    rmSync(at('draft.json'))
    expect(await opened()).toMatchObject({ envelope: withPictures('旧稿。'), notes: [{ code: 'opened-from-backup' }] })
  })
})
