/**
 * Files cut short at each twentieth of their length, and single bits turned: the draft opens from what
 * is whole, with a message, or as it was where the damage touched nothing. Never a crash, never in silence.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { draftsIn, progress, report, scratch, value } from '../main/world.ts'
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

/** How a draft opens after damage: 'as it was', 'told' (older text, with a message). Anything else fails. */
async function outcome(folder: string, id: string, where: string): Promise<'as it was' | 'told'> {
  const drafts = draftsIn(folder)
  const list = value(await drafts.list())
  expect(list, where).toMatchObject([{ id, name: '临江 2021', damaged: false }])
  const draft = value(await drafts.load(id))
  if (draft.state !== 'open') throw new Error(`${where}: read-only`)
  if (isDeepStrictEqual(draft.envelope, newer)) return 'as it was'
  expect(draft.envelope, where).toEqual(older)
  expect(draft.notes, where).toMatchObject([{ code: 'opened-from-backup' }])
  return 'told'
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

const files = ['draft.json', 'draft.bak.json', '../index.json']
const flips = full ? 200 : 40

describe.each(files)('%s', (name) => {
  it('cut short at each twentieth of its length', async () => {
    const seen = { 'as it was': 0, told: 0 }
    for (let part = 0; part < 20; part++) {
      const { folder, id } = await stored()
      value(await draftsIn(folder).list())
      const file = join(folder, id, name)
      const bytes = readFileSync(file)
      writeFileSync(file, bytes.subarray(0, Math.floor((bytes.length * part) / 20)))
      seen[await outcome(folder, id, `${name} at ${part}/20`)] += 1
    }
    if (name === 'draft.json') expect(seen.told).toBe(20)
    else expect(seen['as it was']).toBe(20)
  })

  it(`with a bit turned in ${flips} places`, async () => {
    const next = random(20261125)
    const seen = { 'as it was': 0, told: 0 }
    for (let round = 0; round < flips; round++) {
      const { folder, id } = await stored()
      value(await draftsIn(folder).list())
      const file = join(folder, id, name)
      const bytes = readFileSync(file)
      const at = Math.floor(next() * bytes.length)
      bytes[at] = (bytes[at] as number) ^ (1 << Math.floor(next() * 8))
      writeFileSync(file, bytes)
      seen[await outcome(folder, id, `${name} at byte ${at}`)] += 1
    }
    console.log(`${name}: ${flips} bits turned, ${seen.told} times opened from the backup with a message`)
    if (name !== 'draft.json') expect(seen.told).toBe(0)
  })
})
