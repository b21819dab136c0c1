import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { storeOptions } from '../../main/drafts/store-options.ts'
import type { OpenStore } from '../../main/services.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { code, draftsIn, progress, report, scratch, ticking, value } from './world.ts'

// In plain Node, importing electron would start its download; with this set it is a mere path.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH = '/nowhere'
})

const { openConf } = await import('../../main/drafts/open-conf.ts')
const { default: ElectronStore } = await import('electron-store')
const openElectronStore: OpenStore = (file) => new ElectronStore<Record<string, unknown>>(storeOptions(file))

const draftFile = (folder: string, id: string) => join(folder, id, 'draft.json')

describe.each([
  ['conf', openConf],
  ['electron-store', openElectronStore],
])('drafts over %s', (_name, openStore) => {
  it('gives back what was saved', async () => {
    const folder = scratch()
    const drafts = draftsIn(folder, { openStore })
    const { id, revision } = value(await drafts.create({ name: '临江 2021', envelope: report(), progress }))
    const saved = value(await drafts.save({ id, baseRevision: revision, envelope: report('改过。'), progress: null }))
    expect(saved.revision).toBe(2)

    const again = draftsIn(folder, { openStore })
    expect(value(await again.load(id))).toEqual({
      state: 'open',
      id,
      name: '临江 2021',
      revision: 2,
      envelope: report('改过。'),
      notes: [],
      pack: null,
      archive: null,
      mark: null,
      unsaved: null,
    })
  })

  it('keeps the last good state beside the draft', async () => {
    const folder = scratch()
    const drafts = draftsIn(folder, { openStore })
    const { id } = value(await drafts.create({ name: '甲', envelope: report('第一稿。'), progress }))
    await drafts.save({ id, baseRevision: 1, envelope: report('第二稿。'), progress })
    await drafts.save({ id, baseRevision: 2, envelope: report('第三稿。'), progress })
    const stored = (name: string) => readFileSync(join(folder, id, name), 'utf8')
    expect(stored('draft.json')).toContain('第三稿。')
    expect(stored('draft.bak.json')).toContain('第二稿。')
    expect(readdirSync(join(folder, id)).sort()).toEqual(['draft.bak.json', 'draft.json', 'versions'])
  })

  it('takes names and areas with dots and reserved words as they are', async () => {
    const folder = scratch()
    const drafts = draftsIn(folder, { openStore })
    const envelope: Envelope = { ...report(), areas: { 'a.b': { done: true } }, pictures: {} }
    const { id } = value(await drafts.create({ name: '报告.最终.docx', envelope, progress }))
    const loaded = value(await draftsIn(folder, { openStore }).load(id))
    expect(loaded).toMatchObject({ name: '报告.最终.docx', envelope: { areas: { 'a.b': { done: true } } } })
  })

  it('writes files that the other shell reads', async () => {
    const folder = scratch()
    const { id } = value(await draftsIn(folder, { openStore }).create({ name: '甲', envelope: report(), progress }))
    const other = openStore === openConf ? openElectronStore : openConf
    expect(value(await draftsIn(folder, { openStore: other }).load(id))).toMatchObject({ envelope: report() })
  })
})

describe('saving', () => {
  it('refuses a text based on another revision and leaves the disk as it is', async () => {
    const folder = scratch()
    const one = draftsIn(folder)
    const two = draftsIn(folder)
    const { id } = value(await one.create({ name: '甲', envelope: report('原文。'), progress }))
    await two.load(id)
    await one.save({ id, baseRevision: 1, envelope: report('一号窗口。'), progress })
    const before = readFileSync(draftFile(folder, id), 'utf8')
    expect(code(await two.save({ id, baseRevision: 1, envelope: report('二号窗口。'), progress }))).toBe('conflict')
    expect(readFileSync(draftFile(folder, id), 'utf8')).toBe(before)
  })

  it('answers a repeated save of the same window with a conflict, too', async () => {
    const drafts = draftsIn(scratch())
    const { id } = value(await drafts.create({ name: '甲', envelope: report(), progress }))
    await drafts.save({ id, baseRevision: 1, envelope: report(), progress })
    expect(code(await drafts.save({ id, baseRevision: 1, envelope: report(), progress }))).toBe('conflict')
  })

  it('does saves that overlap one after the other: the second one of the same base conflicts', async () => {
    const drafts = draftsIn(scratch())
    const { id } = value(await drafts.create({ name: '甲', envelope: report(), progress }))
    const results = await Promise.all([
      drafts.save({ id, baseRevision: 1, envelope: report('先。'), progress }),
      drafts.save({ id, baseRevision: 1, envelope: report('后。'), progress }),
    ])
    expect(results.map((result) => result.ok)).toEqual([true, false])
    expect(value(await drafts.load(id))).toMatchObject({ revision: 2, envelope: report('先。') })
  })

  it('refuses what would not open again, and writes nothing', async () => {
    const folder = scratch()
    const drafts = draftsIn(folder)
    const { id } = value(await drafts.create({ name: '甲', envelope: report(), progress }))
    const before = readFileSync(draftFile(folder, id), 'utf8')
    const broken = { ...report(), document: { type: 'doc', content: '正文' } } as unknown as Envelope
    expect(code(await drafts.save({ id, baseRevision: 1, envelope: broken, progress }))).toBe('damaged')
    expect(code(await drafts.create({ name: '乙', envelope: broken, progress }))).toBe('damaged')
    expect(readFileSync(draftFile(folder, id), 'utf8')).toBe(before)
    expect(readdirSync(folder)).toEqual([id])
  })

  it('waits for what is being written', async () => {
    const folder = scratch()
    const drafts = draftsIn(folder)
    const { id } = value(await drafts.create({ name: '甲', envelope: report(), progress }))
    void drafts.save({ id, baseRevision: 1, envelope: report('最后一句。'), progress })
    await drafts.settled()
    expect(readFileSync(draftFile(folder, id), 'utf8')).toContain('最后一句。')
  })
})

describe('the list of drafts', () => {
  it('is empty, and a success, before there is any folder', async () => {
    expect(value(await draftsIn(join(scratch(), 'not', 'yet')).list())).toEqual([])
  })

  it('shows name, round, template and progress, last modified first', async () => {
    const drafts = draftsIn(scratch())
    const first = value(await drafts.create({ name: '先建', envelope: report(), progress }))
    await drafts.create({ name: '后建', envelope: report(), progress: null })
    expect(value(await drafts.list()).map((draft) => draft.name)).toEqual(['后建', '先建'])

    await drafts.save({ id: first.id, baseRevision: 1, envelope: report(), progress })
    const [top] = value(await drafts.list())
    expect(top).toMatchObject({
      id: first.id,
      name: '先建',
      round: 2021,
      templateTitle: '临江 2021',
      progress,
      binnedAt: null,
      damaged: false,
    })
  })

  it('renames without touching text or revision', async () => {
    const folder = scratch()
    const drafts = draftsIn(folder)
    const { id } = value(await drafts.create({ name: '旧名', envelope: report(), progress }))
    const [before] = value(await drafts.list())
    value(await drafts.rename(id, '新名'))
    expect(value(await drafts.list())).toEqual([{ ...before, name: '新名' }])
    // A page that has it open goes on saving, and the new name stays.
    value(await drafts.save({ id, baseRevision: 1, envelope: report('续写。'), progress }))
    expect(value(await draftsIn(folder).load(id))).toMatchObject({ name: '新名', revision: 2 })
  })

  it('duplicates under a new id and name', async () => {
    const drafts = draftsIn(scratch())
    const { id } = value(await drafts.create({ name: '甲', envelope: report('照抄。'), progress }))
    await drafts.save({ id, baseRevision: 1, envelope: report('照抄二。'), progress })
    const copy = value(await drafts.duplicate(id))
    expect(copy.id).not.toBe(id)
    expect(value(await drafts.load(copy.id))).toMatchObject({
      name: '甲 副本',
      revision: 1,
      envelope: report('照抄二。'),
    })
    // The two are independent.
    await drafts.save({ id: copy.id, baseRevision: 1, envelope: report('只改副本。'), progress })
    expect(value(await drafts.load(id))).toMatchObject({ envelope: report('照抄二。') })
  })
})

describe('the bin', () => {
  it('keeps a draft, its text and its revision until it is restored', async () => {
    const folder = scratch()
    const drafts = draftsIn(folder, { clock: ticking(1_000_000) })
    const { id } = value(await drafts.create({ name: '甲', envelope: report('还要的。'), progress }))
    value(await drafts.bin(id))
    const [binned] = value(await draftsIn(folder).list())
    expect(binned?.binnedAt).toBeGreaterThan(1_000_000)
    value(await drafts.bin(id))
    value(await drafts.restore(id))
    expect(value(await draftsIn(folder).list())[0]?.binnedAt).toBeNull()
    expect(value(await drafts.load(id))).toMatchObject({ revision: 1, envelope: report('还要的。') })
  })

  it('erases only what is in it, and then really', async () => {
    const folder = scratch()
    const drafts = draftsIn(folder)
    const { id } = value(await drafts.create({ name: '甲', envelope: report(), progress }))
    const other = value(await drafts.create({ name: '乙', envelope: report(), progress }))
    expect(code(await drafts.erase(id))).toBe('not-binned')
    expect(existsSync(draftFile(folder, id))).toBe(true)

    value(await drafts.bin(id))
    value(await drafts.erase(id))
    expect(readdirSync(folder)).toEqual([other.id])
    expect(code(await drafts.load(id))).toBe('not-found')
    expect(value(await drafts.list()).map((draft) => draft.id)).toEqual([other.id])
  })
})

describe('ids', () => {
  it.each([
    '',
    '..',
    '../draft-0001',
    'draft-0001/../../etc',
    '/etc/passwd',
    'draft-0001\0',
    'C:\\windows',
    'DRAFT-0001',
    'draft-0001.json',
    '________',
    'a'.repeat(65),
    'constructor/x',
  ])('takes %j for no draft at all', async (id) => {
    const outer = scratch()
    const folder = join(outer, 'drafts')
    const drafts = draftsIn(folder)
    await drafts.create({ name: '甲', envelope: report(), progress })
    const answers = [
      await drafts.load(id),
      await drafts.save({ id, baseRevision: 1, envelope: report(), progress }),
      await drafts.rename(id, '乙'),
      await drafts.duplicate(id),
      await drafts.bin(id),
      await drafts.restore(id),
      await drafts.erase(id),
    ]
    expect(answers.map(code)).toEqual(Array(7).fill('not-found'))
    expect(readdirSync(outer)).toEqual(['drafts'])
    expect(readdirSync(folder)).toEqual(['draft-0001'])
  })

  it('knows nothing of a well-formed id without a draft', async () => {
    const folder = join(scratch(), 'drafts')
    const drafts = draftsIn(folder)
    for (const id of ['constructor', 'draft-9999'])
      expect([await drafts.load(id), await drafts.bin(id), await drafts.erase(id)].map(code)).toEqual(
        Array(3).fill('not-found'),
      )
    expect(existsSync(folder)).toBe(false)
  })

  it('never writes a new draft over another one', async () => {
    const folder = scratch()
    await draftsIn(folder).create({ name: '甲', envelope: report('先来的。'), progress })
    await expect(draftsIn(folder).create({ name: '乙', envelope: report(), progress })).rejects.toThrow(RangeError)
    expect(readFileSync(draftFile(folder, 'draft-0001'), 'utf8')).toContain('先来的。')
  })
})
