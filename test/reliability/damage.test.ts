/**
 * Files cut short at each twentieth of their length, and single bits turned: the draft opens from what
 * is whole, with a message, or as it was where the damage touched nothing. Never a crash, never in silence.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { code, draftsIn, illustrated, progress, report, scratch, value } from '../main/world.ts'
import { full, random } from './extent.ts'

const older = report('前一稿的一句。'.repeat(60))
const newer = report('这一稿的一句。'.repeat(60))

async function stored() {
  const folder = scratch()
  const drafts = draftsIn(folder)
  const { id } = value(await drafts.create({ name: '临江 2021', envelope: older, progress }))
  value(await drafts.save({ id, baseRevision: 1, envelope: newer, progress }))
  return { folder, id }
}

describe('the journal', () => {
  const said = ['一', '二', '三', '四', '五']

  /** What stands in the journal, behind damage to its file. */
  async function journalAfter(spoil: (bytes: Buffer) => Uint8Array) {
    const { folder, id } = await stored()
    const drafts = draftsIn(folder)
    const line = { id, session: 'session-a', base: 2, parent: null, at: 5 }
    for (const [index, text] of said.entries())
      value(await drafts.journal({ ...line, from: index + 1, entries: [{ set: { text } }] }))
    const file = join(folder, id, 'journal.jsonl')
    writeFileSync(file, spoil(readFileSync(file)))
    const draft = value(await draftsIn(folder).load(id))
    if (draft.state !== 'open') throw new Error('read-only')
    expect(draft.envelope).toEqual(newer)
    const there = (draft.unsaved?.entries ?? []).map(({ set }) => set?.text)
    // From the first on and in order; what is missing is told.
    expect(said.slice(0, there.length)).toEqual(there)
    if (there.length < said.length) expect(draft.unsaved?.complete).toBe(false)
    return there.length
  }

  it('cut short at each twentieth of its length gives what is whole, and tells of the rest', async () => {
    const lengths: number[] = []
    // Cut down to nothing it is a journal that nobody wrote into.
    for (let part = 1; part < 20; part++)
      lengths.push(
        await journalAfter((bytes) => {
          const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 20))
          // A cut between two lines leaves no trace.
          return cut.at(-1) === 10 ? cut.subarray(0, -2) : cut
        }),
      )
    expect(new Set(lengths).size).toBeGreaterThan(3)
  })

  it(`with a bit turned in ${full ? 200 : 40} places gives what is whole, and tells of the rest`, async () => {
    const next = random(7)
    for (let round = 0; round < (full ? 200 : 40); round++)
      await journalAfter((bytes) => {
        const at = Math.floor(next() * bytes.length)
        bytes[at] = (bytes[at] as number) ^ (1 << Math.floor(next() * 8))
        return bytes
      })
  })
})

/** A program on this computer that runs no more as soon as another asks. */
const owner = (pid: number) => ({ host: 'office', pid, isRunning: () => false })

/** A draft with everything that one can have, and what is whole of it. */
async function complete() {
  const folder = scratch()
  const drafts = draftsIn(folder, { owner: owner(1) })
  const source = Buffer.from('上年报告的原文件。'.repeat(40))
  const pictures = [1, 2].map((n) => Buffer.from(`picture ${n} `.repeat(30)))
  const [before, now] = [older, newer].map(({ document }) => ({ ...illustrated('', pictures), document }))
  if (!before || !now) throw new Error('no report')
  const images = illustrated('', pictures).document.content.slice(-2)
  const whole = { ...now, document: { ...now.document, content: [...now.document.content, ...images] } }
  const { id } = value(await drafts.create({ name: '临江 2021', envelope: before, progress, source }))
  const kept = { id, kind: 'named', name: '送审稿', exported: null, envelope: whole } as const
  value(await drafts.keepVersion(kept))
  value(await drafts.save({ id, baseRevision: 1, envelope: whole, progress }))
  value(await drafts.claim({ id, session: 'session-a', how: 'if-free' }))
  value(await drafts.list())
  return { folder, id, before, whole, source }
}
type Complete = Awaited<ReturnType<typeof complete>>

/**
 * What another start of the program makes of it: every part is as it was, or what is amiss is told.
 * @returns how many parts were told of
 */
async function told({ folder, id, before, whole, source }: Complete, where: string): Promise<number> {
  const drafts = draftsIn(folder, { owner: owner(2) })
  expect(value(await drafts.list()), where).toMatchObject([{ id, name: '临江 2021', damaged: false }])
  const claim = { id, session: 'session-b', how: 'if-free' } as const
  // A changed name may look like another computer for two minutes; nobody is kept out by it.
  value(await drafts.claim(claim))
  const draft = value(await drafts.load(id))
  if (draft.state !== 'open') throw new Error(`${where}: read-only`)
  const codes = draft.notes.map((note) => note.code)
  const fromBackup = codes.includes('opened-from-backup')
  expect(draft.envelope.document, where).toEqual((fromBackup ? before : whole).document)
  const lost = Object.keys(whole.pictures).filter((key) => !(key in draft.envelope.pictures))
  if (!fromBackup) expect(codes.includes('pictures-lost'), where).toBe(lost.length > 0)
  for (const [key, picture] of Object.entries(draft.envelope.pictures)) expect(picture).toEqual(whole.pictures[key])

  const [version, ...others] = value(await drafts.versions(id)).filter(({ kind }) => kind === 'named')
  if (!version || others.length > 0) throw new Error(`${where}: a version is not listed`)
  const loaded = await drafts.loadVersion(id, version.id)
  if (loaded.ok) {
    expect(loaded.value.envelope.document, where).toEqual(whole.document)
    expect(loaded.value.notes.length > 0, where).toBe(lost.length > 0)
  } else expect(code(loaded), where).toBe('damaged')
  if (version.damaged) expect(loaded.ok, where).toBe(false)

  const original = await drafts.source(id)
  if (original.ok) expect(Buffer.from(original.value?.bytes ?? []).equals(source), where).toBe(true)
  else expect(code(original), where).toBe('damaged')

  // And writing goes on.
  value(await drafts.save({ id, baseRevision: draft.revision, envelope: draft.envelope, progress }))
  expect(value(await draftsIn(folder).load(id)), where).toMatchObject({
    envelope: { document: draft.envelope.document },
  })
  return codes.length + (loaded.ok ? 0 : 1) + (original.ok ? 0 : 1)
}

/** Every file below the folder of all drafts, with its path from there. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()

const flips = full ? 200 : 12
/** Losing one of these loses nothing. */
const harmless = /index\.json$|lock\.json$|draft\.bak\.json$/

describe('every file of a draft', () => {
  const spoilt = async (
    how: (world: Complete, spoil: (file: string, bytes: Uint8Array, where: string) => Promise<number>) => Promise<void>,
  ) => {
    const world = await complete()
    const whole = scratch()
    cpSync(world.folder, whole, { recursive: true })
    await how(world, async (file, bytes, where) => {
      rmSync(world.folder, { recursive: true })
      cpSync(whole, world.folder, { recursive: true, preserveTimestamps: true })
      writeFileSync(join(world.folder, file), bytes)
      return told(world, `${file} ${where}`)
    })
  }

  it(`cut short at each ${full ? 'twentieth' : 'fifth'} of its length opens from what is whole, and what is amiss is told`, async () => {
    await spoilt(async ({ folder }, spoil) => {
      const names = filesIn(folder)
      expect(names.map((name) => name.replace(/[0-9a-f]{64}|\d{8}T\d{9}/, '…')).length).toBeGreaterThanOrEqual(8)
      const contents = names.map((name) => [name, readFileSync(join(folder, name))] as const)
      for (const [name, bytes] of contents)
        for (let part = 0; part < 20; part += full ? 1 : 4) {
          const said = await spoil(name, bytes.subarray(0, Math.floor((bytes.length * part) / 20)), `at ${part}/20`)
          if (harmless.test(name)) expect(said, name).toBe(0)
          else expect(said, `${name} at ${part}/20 in silence`).toBeGreaterThan(0)
        }
      console.log(`cut short: ${names.length} files, 0 crashes, 0 silent losses`)
    })
  }, 300_000)

  it(`with a bit turned in ${flips} places opens from what is whole, and what is amiss is told`, async () => {
    await spoilt(async ({ folder }, spoil) => {
      const next = random(20261125)
      const contents = filesIn(folder).map((name) => [name, readFileSync(join(folder, name))] as const)
      for (const [name, bytes] of contents) {
        let said = 0
        for (let round = 0; round < flips; round++) {
          const turned = Buffer.from(bytes)
          const at = Math.floor(next() * turned.length)
          turned[at] = (turned[at] as number) ^ (1 << Math.floor(next() * 8))
          said += (await spoil(name, turned, `at byte ${at}`)) > 0 ? 1 : 0
        }
        expect(said, name).toBe(harmless.test(name) ? 0 : flips)
        console.log(`${name.slice(-30)}: ${flips} bits turned, ${said} times told, the rest as it was`)
      }
    })
  }, 600_000)
})

describe('a draft in the bin', () => {
  it('stays there, and is not cleared before its time, whatever happens to the file that says so', async () => {
    const folder = scratch()
    const drafts = draftsIn(folder)
    const { id } = value(await drafts.create({ name: '临江 2021', envelope: newer, progress }))
    value(await drafts.bin(id))
    const file = join(folder, id, 'binned.json')
    const bytes = readFileSync(file)
    for (let at = 0; at < bytes.length * 8; at++) {
      const turned = Buffer.from(bytes)
      turned[at >> 3] = (turned[at >> 3] as number) ^ (1 << (at & 7))
      writeFileSync(file, turned)
      const again = draftsIn(folder)
      expect(value(await again.list())[0]?.binnedAt).not.toBeNull()
      expect(value(await again.cleanBin()).cleared).toEqual([])
    }
  })
})

describe('the file beside the draft, with its newest text', () => {
  it('damaged, is told and kept', async () => {
    const { folder, id } = await stored()
    const beside = join(folder, id, 'draft.beside.json')
    writeFileSync(beside, readFileSync(join(folder, id, 'draft.json')).subarray(0, 99))
    const draft = value(await draftsIn(folder).load(id))
    expect(draft).toMatchObject({ envelope: newer, notes: [{ code: 'beside-damaged' }] })
    expect(readdirSync(join(folder, id)).some((name) => name.startsWith('draft.damaged-'))).toBe(true)
  })
})
