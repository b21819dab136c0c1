/** 归档: a report as it was handed in is kept with the file that went out, and nothing changes it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { code, draftsIn, report, scratch, ticking, value } from './world.ts'

const file = { name: '临江市自评报告.docx', bytes: new Uint8Array([80, 75, 3, 4, 9]) }

async function archived() {
  const folder = scratch()
  const drafts = draftsIn(folder)
  const source = new Uint8Array([7])
  const { id: draft } = value(await drafts.create({ name: '报告', envelope: report('送出。'), progress: null, source }))
  const { id } = value(
    await drafts.archive({ id: draft, name: '报告', envelope: report('送出。'), progress: null, file }),
  )
  return { folder, drafts, draft, id, marker: join(folder, id, 'archive.json') }
}

it('is listed apart, and the draft is written on as before', async () => {
  const { drafts, draft, id } = await archived()
  const list = value(await drafts.list())
  expect(list.find((one) => one.id === id)?.archivedAt).toBeGreaterThan(0)
  expect(list.find((one) => one.id === draft)?.archivedAt).toBeNull()
  value(await drafts.save({ id: draft, baseRevision: 1, envelope: report('后来。'), progress: null }))
  expect(value(await drafts.load(id))).toMatchObject({
    state: 'open',
    envelope: report('送出。'),
    archive: { file: { name: file.name, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
  })
  expect(value(await drafts.source(id))?.bytes).toEqual(new Uint8Array([7]))
})

it('the Word file comes out byte for byte; a damaged one is not given for it', async () => {
  const { drafts, folder, draft, id } = await archived()
  expect(value(await drafts.archivedFile(id))).toEqual(file)
  expect(code(await drafts.archivedFile(draft))).toBe('not-found')
  writeFileSync(join(folder, id, 'archive.docx'), new Uint8Array([80, 75, 3, 4, 8]))
  expect(code(await drafts.archivedFile(id))).toBe('damaged')
})

it('a file that was damaged beside its draft is not taken for the whole one in an archive or a copy', async () => {
  const { drafts, folder, draft } = await archived()
  writeFileSync(join(folder, draft, 'source.bin'), new Uint8Array([8]))
  expect(code(await drafts.source(draft))).toBe('damaged')
  const again = value(
    await drafts.archive({ id: draft, name: '报告', envelope: report('送出。'), progress: null, file }),
  )
  const copy = value(await drafts.duplicate(draft))
  for (const { id } of [again, copy]) {
    expect(code(await drafts.source(id))).toBe('damaged')
    expect(readFileSync(join(folder, id, 'source.bin')), 'what is left of it is there').toEqual(Buffer.from([8]))
    expect(value(await drafts.load(id))).toMatchObject({ envelope: report('送出。') })
  }
})

it.each([
  ['with its marker', (): string | null => null],
  ['with a marker that cannot be read', (): string | null => '{'],
])('%s nothing changes it: no save, name, version or journal', async (_what, content) => {
  const { drafts, folder, id, marker } = await archived()
  const damaged = content()
  if (damaged !== null) writeFileSync(marker, damaged)
  const before = readFileSync(join(folder, id, 'draft.json'), 'utf8')
  const again = draftsIn(folder, { clock: ticking(Date.UTC(2027, 0, 1)) })
  const version = { id, kind: 'named', name: '稿', exported: null, envelope: report('乙。') } as const
  const line = { id, session: 'session-1', base: 1, parent: null, from: 1, at: 1, entries: [{ set: {} }] }
  for (const using of [drafts, again]) {
    const answers = [
      await using.save({ id, baseRevision: 1, envelope: report('改。'), progress: null }),
      await using.rename(id, '改名'),
      await using.keepVersion(version),
      await using.journal(line),
    ]
    expect(answers.map(code)).toEqual(['archived', 'archived', 'archived', 'archived'])
  }
  expect(readFileSync(join(folder, id, 'draft.json'), 'utf8')).toBe(before)
  expect(value(await again.load(id))).toMatchObject({ state: 'open', archive: {}, unsaved: null })
  expect(value(await again.list()).find((one) => one.id === id)?.archivedAt).not.toBeNull()
})

it('a copy of it is a draft; from the bin it comes back as an archive', async () => {
  const { drafts, id } = await archived()
  const copy = value(await drafts.duplicate(id)).id
  expect(value(await drafts.load(copy))).toMatchObject({ archive: null })
  expect(code(await drafts.erase(id))).toBe('not-binned')
  value(await drafts.bin(id))
  value(await drafts.restore(id))
  expect(value(await drafts.load(id))).toMatchObject({ archive: { file: { name: file.name } } })
})

it('travels in a backup', async () => {
  const { drafts, id } = await archived()
  const { bytes } = value(await drafts.backUp())
  const elsewhere = draftsIn(scratch())
  value(await elsewhere.restoreBackup(bytes))
  expect(value(await elsewhere.archivedFile(id))).toEqual(file)
  expect(code(await elsewhere.rename(id, '改名'))).toBe('archived')
})
