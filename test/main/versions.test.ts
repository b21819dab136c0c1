import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { superfluous } from '../../main/drafts/thinning.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { code, draftsIn, progress, report, scratch, value } from './world.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Drafts with a clock that a test sets. */
function timed(folder = scratch()) {
  const time = { now: Date.UTC(2026, 10, 25, 9) }
  return { folder, time, drafts: draftsIn(folder, { clock: () => time.now }) }
}

async function written(world = timed()) {
  const { drafts, time } = world
  const { id } = value(await drafts.create({ name: '临江 2021', envelope: report('一。'), progress }))
  let revision = 1
  const save = async (text: string, later = minute) => {
    time.now += later
    revision = value(await drafts.save({ id, baseRevision: revision, envelope: report(text), progress })).revision
  }
  const texts = async () => {
    const found = []
    for (const { id: version } of value(await drafts.versions(id)))
      found.push(JSON.stringify(value(await drafts.loadVersion(id, version)).envelope.document).match(/[^"]*。/)?.[0])
    return found
  }
  const files = () => readdirSync(join(world.folder, id, 'versions')).filter((name) => name.endsWith('.version'))
  return { ...world, id, save, texts, files }
}

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const withPicture: Envelope = {
  ...report('图。'),
  pictures: { a1: { type: 'image/png', data: png, width: 1, height: 1 } },
}
const byHand = { kind: 'named', name: '送审稿', exported: null } as const

describe('versions', () => {
  it('are taken while somebody writes, at most one in ten minutes', async () => {
    const { save, texts } = await written()
    for (let n = 1; n <= 25; n++) await save(`第${n}分钟。`)
    expect(await texts()).toEqual(['第21分钟。', '第11分钟。', '第1分钟。'])
  })

  it('begin a new run with what was there before it', async () => {
    const first = await written()
    await first.save('昨天一早。')
    await first.save('昨天最后。', 9 * minute)
    first.time.now += day
    const drafts = draftsIn(first.folder, { clock: () => first.time.now })
    value(await drafts.save({ id: first.id, baseRevision: 3, envelope: report('今天。'), progress }))
    expect(await first.texts()).toEqual(['今天。', '昨天最后。', '昨天一早。'])
  })

  it('go on after the clock was set back', async () => {
    const { save, texts, time } = await written()
    await save('今年。')
    time.now -= 365 * day
    await save('钟拨回以后。')
    expect(await texts()).toContain('钟拨回以后。')
  })

  it('by hand and of an export carry their name, and the file with its hash', async () => {
    const { drafts, id, time } = await written()
    const sha256 = createHash('sha256').update('x').digest('hex')
    value(await drafts.keepVersion({ id, ...byHand, envelope: report('送审。') }))
    time.now += minute
    const exported = { name: '临江市自评报告.docx', sha256 }
    value(await drafts.keepVersion({ id, kind: 'export', name: '', exported, envelope: report('报送。') }))
    expect(value(await drafts.versions(id))).toMatchObject([
      { kind: 'export', exported, damaged: false },
      { kind: 'named', name: '送审稿', chars: 14 },
    ])
  })

  it('give back the very report, pictures included, and hold each picture once', async () => {
    const { drafts, id, folder } = await written()
    for (const name of ['甲', '乙'])
      value(await drafts.keepVersion({ id, kind: 'named', name, exported: null, envelope: withPicture }))
    for (const { id: version } of value(await drafts.versions(id)))
      expect(value(await drafts.loadVersion(id, version))).toEqual({ envelope: withPicture, notes: [] })
    expect(readdirSync(join(folder, id, 'pictures'))).toHaveLength(1)
  })

  it('whose picture is lost open without it', async () => {
    const { drafts, id, folder } = await written()
    const { id: version } = value(await drafts.keepVersion({ id, ...byHand, envelope: withPicture }))
    rmSync(join(folder, id, 'pictures'), { recursive: true })
    expect(value(await drafts.loadVersion(id, version)).envelope).toEqual({ ...withPicture, pictures: {} })
  })

  it('can be named later, and are then kept beside the automatic one', async () => {
    const { drafts, id, save } = await written()
    await save('初稿。')
    const [first] = value(await drafts.versions(id))
    value(await drafts.nameVersion(id, String(first?.id), '初稿'))
    expect(value(await drafts.versions(id)).map(({ kind, name, at }) => [kind, name, at])).toEqual([
      ['named', '初稿', first?.at],
      ['auto', '', first?.at],
    ])
  })

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['cut in its head', (bytes) => bytes.subarray(0, 40)],
    ['cut in its report', (bytes) => bytes.subarray(0, -10)],
    [
      'changed in its head',
      (bytes) => Buffer.from(bytes.toString('latin1').replace('"kind":"named"', '"kind":"fixes"'), 'latin1'),
    ],
    [
      'changed in its last byte',
      (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1) ?? 0 ^ 1])]).fill(0, bytes.length - 4),
    ],
  ])('that are %s are told to be damaged, and the others open', async (_what, spoil) => {
    const { drafts, id, folder } = await written()
    const bad = value(await drafts.keepVersion({ id, ...byHand, envelope: report('坏。') })).id
    const good = value(await drafts.keepVersion({ id, ...byHand, envelope: report('好。') })).id
    const file = join(folder, id, 'versions', `${bad}.version`)
    writeFileSync(file, spoil(readFileSync(file)))
    expect(value(await drafts.versions(id))).toHaveLength(2)
    expect(code(await drafts.loadVersion(id, bad))).toBe('damaged')
    expect(value(await drafts.loadVersion(id, good)).envelope).toEqual(report('好。'))
  })

  it('of a draft that is not there, or under no id, are not found', async () => {
    const { drafts, id, folder } = await written()
    expect(code(await drafts.versions('draft-none'))).toBe('not-found')
    expect(code(await drafts.keepVersion({ id: 'draft-none', ...byHand, envelope: report() }))).toBe('not-found')
    expect(code(await drafts.loadVersion(id, '../../draft'))).toBe('not-found')
    expect(readdirSync(folder)).toEqual([id])
  })

  it('that would not open again are not stored', async () => {
    const { drafts, id } = await written()
    const broken = { ...report(), document: { type: 'doc', content: '正文' } } as unknown as Envelope
    expect(code(await drafts.keepVersion({ id, ...byHand, envelope: broken }))).toBe('damaged')
    expect(value(await drafts.versions(id))).toEqual([])
  })

  it('that cannot be stored do not fail the save', async () => {
    const { folder, drafts, id } = await written()
    writeFileSync(join(folder, id, 'versions'), 'in the way')
    value(await drafts.save({ id, baseRevision: 1, envelope: report('二。'), progress }))
    expect(code(await drafts.keepVersion({ id, ...byHand, envelope: report() }))).toBe('folder-missing')
  })

  it('give back any report as it was', async () => {
    const { drafts, id } = await written()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        const envelope = report(`字${text}`)
        const { id: version } = value(await drafts.keepVersion({ id, ...byHand, envelope }))
        expect(value(await drafts.loadVersion(id, version)).envelope).toEqual(envelope)
      }),
      { numRuns: 40 },
    )
  })
})

describe('thinning', () => {
  const now = Date.UTC(2026, 10, 25, 12)
  const aged = (age: number, kind: 'auto' | 'named' | 'export' | 'fixes' = 'auto') => ({
    id: `${kind}-${age}`,
    at: now - age,
    kind,
  })
  const left = (versions: readonly ReturnType<typeof aged>[]) => {
    const gone = superfluous(versions, now)
    return versions.filter(({ id }) => !gone.includes(id)).map(({ id }) => id)
  }

  it('keeps all of the last hour, one an hour of a day, one a day of a month', () => {
    const often = Array.from({ length: 40 * 24 * 6 }, (_, index) => aged(index * 10 * minute))
    const kept = left(often)
    expect(kept.filter((id) => Number(id.slice(5)) <= hour)).toHaveLength(7)
    const within = (from: number, to: number) =>
      kept.filter((id) => Number(id.slice(5)) > from && Number(id.slice(5)) <= to).length
    // The first and the last hour or day of a span may be cut by its end.
    expect([23, 24]).toContain(within(hour, day))
    expect([29, 30]).toContain(within(day, 30 * day))
    expect(within(30 * day, 40 * day)).toBeLessThanOrEqual(3)
  })

  it('never takes what was named or exported, nor what is from the future', () => {
    const versions = [aged(400 * day, 'named'), aged(400 * day + 1, 'export'), aged(-day), aged(-day - 1)]
    expect(left(versions)).toHaveLength(4)
  })

  it('takes nothing more when it is done again, and never the newest', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(800 * day), { minLength: 1, maxLength: 80 }), (ages) => {
        const versions = ages.map((age) => aged(age))
        const once = left(versions)
        expect(left(versions.filter(({ id }) => once.includes(id)))).toEqual(once)
        expect(once).toContain(`auto-${Math.min(...ages)}`)
      }),
    )
  })
})
