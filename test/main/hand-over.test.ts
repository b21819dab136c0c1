/** A report handed on: packed with what belongs to its draft, opened elsewhere, and packed again as it was. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeHandOver } from '../../main/hand-over.ts'
import { silentLog } from '../../main/log.ts'
import type { Services } from '../../main/services.ts'
import { openTemplates } from '../../main/templates.ts'
import { toBase64 } from '../../report/document/base64.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { packZiping } from '../../report/document/package.ts'
import { restore } from '../../report/document/restore.ts'
import { failure } from '../../report/document/result.ts'
import { type HandOver, openHandOver } from '../../report/hand-over/open.ts'
import { builtinPack } from '../packs.ts'
import { code, draftsIn, report, scratch, ticking, value } from './world.ts'

const pack = builtinPack('hubei-2021')
const noTemplates = openTemplates({ builtin: '/nowhere', user: '/nowhere' })

function computer() {
  const folder = scratch()
  const drafts = draftsIn(folder)
  const services = {
    drafts,
    templates: noTemplates,
    now: ticking(Date.UTC(2027, 0, 1)),
    log: silentLog,
  } as unknown as Services
  return { folder, drafts, services }
}
type Computer = ReturnType<typeof computer>

const opened = (bytes: Uint8Array): HandOver => value(openHandOver('报告.ziping', bytes)).value

/** What the page does with an opened file. */
async function stored({ drafts }: Computer, { envelope, source, versions, pack: own, identity }: HandOver) {
  const { id } = value(
    await drafts.create({
      ...{ name: '报告', envelope, progress: null },
      ...(source && { source }),
      ...(own && { pack: own }),
      ...(identity && { reportId: identity.id }),
    }),
  )
  for (const { at, kind, name, exported, envelope: version } of versions)
    value(await drafts.keepVersion({ id, at, kind, name, exported, envelope: version }))
  return id
}

const bytesOf = async ({ services }: Computer, id: string, envelope: Envelope) =>
  value(await makeHandOver(services, { id, envelope })).bytes

const withTemplate = (text: string, pictures: Envelope['pictures'] = {}): Envelope => {
  const made = restore({
    ...report(text),
    template: { id: pack.id, title: pack.title },
    source: { name: '去年.docx', kind: 'docx' },
    pictures,
  })
  if (!made.ok) throw new Error(made.message)
  return made.envelope
}

const someText = fc.string({ unit: fc.constantFrom('临', '江', '市', '教', '育', '1', '。', '，', '“', '<', '\\') })
const somePicture = fc
  .uint8Array({ minLength: 1, maxLength: 40 })
  .map((bytes) => ({ type: 'image/png' as const, data: toBase64(bytes), width: 3, height: 4 }))
const someReport = fc
  .tuple(someText, fc.dictionary(fc.constantFrom('k1', 'k2', 'k3'), somePicture, { noNullPrototype: true }))
  .map(([text, pictures]) => withTemplate(`${text}。`, pictures))
const someVersion = fc.record({
  at: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 9, 1) }),
  kind: fc.constantFrom('named' as const, 'export' as const),
  name: someText.map((text) => text.slice(0, 20)),
  exported: fc.option(fc.constant({ name: '报告.docx', sha256: 'a'.repeat(64) })),
  envelope: someReport,
})

it('packed, opened, stored and packed again is identical: text, pictures, source, versions, template', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        envelope: someReport,
        source: fc.option(fc.uint8Array({ minLength: 1, maxLength: 200 })),
        versions: fc.uniqueArray(someVersion, { maxLength: 4, selector: ({ at }) => at }),
        pack: fc.constantFrom(pack, null),
      }),
      async ({ envelope, source, versions, pack: own }) => {
        const identity = { id: 'report-0001', modifiedAt: Date.UTC(2026, 10, 1) }
        const inOrder = versions.toSorted((a, b) => a.at - b.at)
        const first = packZiping(envelope, { identity, source, versions: inOrder, pack: own })
        const there = computer()
        const before = opened(first)
        expect(before).toEqual({ envelope, identity, source, versions: inOrder, pack: own })
        const id = await stored(there, before)
        const after = opened(await bytesOf(there, id, envelope))
        expect(after).toEqual({ ...before, identity: { ...identity, modifiedAt: expect.any(Number) } })
        // The very same bytes, but for the time at which it was stored.
        expect(Buffer.compare(packZiping(after.envelope, { ...after, identity }), first)).toBe(0)
      },
    ),
    { numRuns: 25 },
  )
})

it('only named and exported versions travel; the file is the same for the same draft', async () => {
  const here = computer()
  const envelope = withTemplate('甲。')
  const id = await stored(here, { envelope, identity: null, source: null, versions: [], pack: null })
  for (const kind of ['auto', 'named', 'restore', 'export'] as const)
    value(await here.drafts.keepVersion({ id, kind, name: '', exported: null, envelope }))
  const bytes = await bytesOf(here, id, envelope)
  expect(opened(bytes).versions.map(({ kind }) => kind)).toEqual(['named', 'export'])
  expect(opened(bytes).identity?.id).toBe(id)
  expect(Buffer.compare(await bytesOf(here, id, envelope), bytes)).toBe(0)
  // Text that is not saved yet is newer than what is.
  const changed = opened(await bytesOf(here, id, withTemplate('乙。')))
  expect(changed.identity?.modifiedAt).not.toBe(opened(bytes).identity?.modifiedAt)
})

it('a draft keeps the template that it brought along, and a copy of it, too', async () => {
  const here = computer()
  const id = await stored(here, { envelope: withTemplate('甲。'), identity: null, source: null, versions: [], pack })
  const copy = value(await here.drafts.duplicate(id)).id
  for (const one of [id, copy]) expect(value(await here.drafts.load(one))).toMatchObject({ pack: { id: 'hubei-2021' } })
  expect(
    value(await here.drafts.list())
      .map(({ reportId }) => reportId)
      .sort(),
  ).toEqual([id, copy].sort())
  writeFileSync(join(here.folder, id, 'template.json'), '{"format":"else"}')
  const damaged = value(await here.drafts.load(id))
  expect(damaged).toMatchObject({ state: 'open', pack: null, notes: [{ code: 'own-pack-unreadable' }] })
})

it('a saved draft still is the report that it came as', async () => {
  const here = computer()
  const envelope = withTemplate('甲。')
  const identity = { id: 'report-0009', modifiedAt: 1 }
  const id = await stored(here, { envelope, identity, source: null, versions: [], pack: null })
  value(await here.drafts.save({ id, baseRevision: 1, envelope: withTemplate('乙。'), progress: null }))
  value(await here.drafts.rename(id, '改名'))
  expect(value(await here.drafts.list())).toMatchObject([{ name: '改名', reportId: 'report-0009' }])
})

it('text goes out where the draft’s folder is gone, and where the disk gives nothing', async () => {
  const here = computer()
  const envelope = withTemplate('没有存下的话。')
  const id = await stored(here, { envelope, identity: null, source: new Uint8Array([1]), versions: [], pack: null })
  rmSync(join(here.folder, id), { recursive: true })
  expect(opened(await bytesOf(here, id, envelope)).envelope).toEqual(envelope)
  const refusing = { ...here.drafts, handedOn: async () => failure('device-failed', '没有读到草稿。') }
  const made = value(await makeHandOver({ ...here.services, drafts: refusing }, { id, envelope }))
  expect(opened(made.bytes)).toMatchObject({ envelope, source: null })
  expect(made.notes.map((note) => note.code)).toEqual(['text-only'])
})

it('what would be too large stays behind by name; the text goes', async () => {
  const here = computer()
  const envelope = withTemplate('甲。')
  // Bytes that do not compress: a file of 41 MB.
  const large = new Uint8Array(41 * 1024 * 1024)
  for (let at = 0, value = 1; at < large.length; at++) {
    value = (value * 48271) % 2147483647
    large[at] = value
  }
  // As every Word file begins.
  large.set([0x50, 0x4b, 3, 4])
  const id = await stored(here, { envelope, identity: null, source: large, versions: [], pack: null })
  const made = value(await makeHandOver(here.services, { id, envelope }))
  expect(opened(made.bytes)).toMatchObject({ envelope, source: null })
  expect(made.notes.map((note) => note.code)).toEqual(['source-left-out'])
})

it('what would not open again is not packed', async () => {
  const here = computer()
  const broken = { ...report(), document: { type: 'doc', content: [{ type: 'nothing' }] } } as unknown as Envelope
  expect(code(await makeHandOver(here.services, { id: 'draft-0001', envelope: broken }))).toBe('damaged')
})
