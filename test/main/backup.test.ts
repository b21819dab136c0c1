import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { schemas } from '../../preload/api.ts'
import { maxFileBytes } from '../../preload/values.ts'
import { code, draftsIn, progress, report, scratch, value } from './world.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Two drafts, one with a source, a named version and something in its journal. */
async function twoDrafts() {
  const folder = scratch()
  const drafts = draftsIn(folder)
  const source = bytesOf('原文件')
  const { id } = value(await drafts.create({ name: '甲', envelope: report('甲稿。'), progress, source }))
  value(await drafts.keepVersion({ id, kind: 'named', name: '送审稿', exported: null, envelope: report('送审。') }))
  const line = { session: 'session-a', base: 1, parent: null, from: 1, at: 5, entries: [{ set: { a: 1 } }] }
  value(await drafts.journal({ id, ...line }))
  value(await drafts.create({ name: '乙', envelope: report('乙稿。'), progress }))
  return { folder, drafts, id, backup: value(await drafts.backUp()) }
}

describe('a backup of all drafts', () => {
  it('comes back on another computer with text, source, named versions and journal', async () => {
    const { backup, id } = await twoDrafts()
    expect(backup.count).toBe(2)
    const drafts = draftsIn(scratch())
    expect(value(await drafts.restoreBackup(backup.bytes)).drafts).toEqual([
      { name: '甲', outcome: 'restored', id },
      { name: '乙', outcome: 'restored', id: 'draft-0002' },
    ])
    expect(value(await drafts.load(id))).toMatchObject({
      envelope: report('甲稿。'),
      unsaved: { entries: [{ set: { a: 1 } }] },
    })
    expect(value(await drafts.source(id))?.bytes).toEqual(bytesOf('原文件'))
    const [version] = value(await drafts.versions(id))
    expect(version?.name).toBe('送审稿')
    expect(value(await drafts.loadVersion(id, String(version?.id))).envelope).toEqual(report('送审。'))
  })

  it('may be larger than any file: what is not one report comes back too', async () => {
    const drafts = draftsIn(scratch())
    const source = new Uint8Array(25 * 1024 * 1024).fill(7)
    for (const name of ['甲', '乙'])
      value(await drafts.create({ name, envelope: report(`${name}稿。`), progress, source }))
    const { bytes } = value(await drafts.backUp())
    expect(bytes.byteLength).toBeGreaterThan(maxFileBytes)
    expect(schemas['files.save'].input.safeParse({ suggestedName: 'a', kind: 'zipingbak', bytes }).success).toBe(true)
    expect(schemas['files.save'].input.safeParse({ suggestedName: 'a', kind: 'docx', bytes }).success).toBe(false)
    const there = draftsIn(scratch())
    const back = value(await there.restoreBackup(bytes)).drafts
    expect(back.map(({ outcome }) => outcome)).toEqual(['restored', 'restored'])
    const came = value(await there.source(String(back[0]?.id)))?.bytes ?? new Uint8Array()
    expect(Buffer.compare(came, source)).toBe(0)
  })

  it('leaves alone what is there unchanged, and puts what changed beside it', async () => {
    const { drafts, id, backup, folder } = await twoDrafts()
    value(await drafts.save({ id, baseRevision: 1, envelope: report('后来改的。'), progress }))
    const { drafts: rows } = value(await drafts.restoreBackup(backup.bytes))
    expect(rows).toMatchObject([
      { name: '甲', outcome: 'copied' },
      { name: '乙', outcome: 'same' },
    ])
    expect(value(await drafts.load(id))).toMatchObject({ envelope: report('后来改的。') })
    expect(value(await drafts.load(String(rows[0]?.id)))).toMatchObject({ envelope: report('甲稿。') })
    expect(value(await drafts.list())).toHaveLength(3)
    expect(existsSync(join(folder, '.restoring'))).toBe(false)
  })

  it('tells which draft in it is damaged, and brings the others back', async () => {
    const { folder, id } = await twoDrafts()
    writeFileSync(join(folder, id, 'draft.json'), 'x')
    const { bytes } = value(await draftsIn(folder).backUp())
    const drafts = draftsIn(scratch())
    expect(value(await drafts.restoreBackup(bytes)).drafts.map(({ outcome }) => outcome)).toEqual([
      'damaged',
      'restored',
    ])
    expect(value(await drafts.list())).toMatchObject([{ name: '乙' }])
  })

  const labelled = (files: Record<string, Uint8Array>, version = 1) =>
    zipSync({
      'ziping-backup.json': bytesOf(JSON.stringify({ format: 'ziping-backup', version, files: { 'draft-0001': 1 } })),
      ...files,
    })

  it.each([
    ['no zip', bytesOf('hello'), 'not-a-backup'],
    ['a zip of something else', zipSync({ 'a.txt': bytesOf('a') }), 'not-a-backup'],
    ['of a newer program', labelled({}, 2), 'too-new'],
  ])('that is %s is refused with a reason', async (_what, bytes, wanted) => {
    const folder = scratch()
    expect(code(await draftsIn(folder).restoreBackup(bytes))).toBe(wanted)
    expect(readdirSync(folder)).toEqual([])
  })

  it('that was cut short tells what is missing', async () => {
    const { backup, id } = await twoDrafts()
    const seen = new Set<string>()
    for (let part = 1; part < 20; part++) {
      const drafts = draftsIn(scratch())
      const bytes = backup.bytes.slice(0, Math.floor((backup.bytes.length * part) / 20))
      const restored = await drafts.restoreBackup(bytes)
      if (!restored.ok) {
        seen.add(code(restored))
        continue
      }
      const outcomes = restored.value.drafts.map(({ outcome }) => outcome)
      seen.add(outcomes.join(' '))
      expect(outcomes).toHaveLength(2)
      // Where it says that nothing is missing, nothing is.
      if (outcomes[0] === 'restored') {
        expect(value(await drafts.source(id))?.bytes).toEqual(bytesOf('原文件'))
        expect(value(await drafts.versions(id))).toHaveLength(1)
      }
    }
    expect(seen.size).toBeGreaterThan(2)
  })

  it('with names that lead elsewhere writes nothing there', async () => {
    const folder = scratch()
    const evil = labelled({
      'drafts/draft-0001/../../../evil.json': bytesOf('x'),
      'drafts/../evil/draft.json': bytesOf('x'),
      'drafts/draft-0001/versions/../../../evil': bytesOf('x'),
    })
    expect(value(await draftsIn(join(folder, 'drafts')).restoreBackup(evil)).drafts).toMatchObject([
      { outcome: 'damaged' },
    ])
    expect(readdirSync(folder).filter((name) => name !== 'drafts')).toEqual([])
  })
})
