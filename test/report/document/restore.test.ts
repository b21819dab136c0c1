/** The only way in for stored reports: whole and right, or refused with its text. */
import { describe, expect, it } from 'vitest'
import { migrator } from '../../../report/document/migrate.ts'
import { restore } from '../../../report/document/restore.ts'
import { area, doc, envelope, h, image, p, sentences, table, title } from '../../build.ts'

const json = (value: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(value))
const whole = () =>
  json(
    envelope(
      doc(
        title('临江市自评报告'),
        p([
          { type: 'text', text: '按照' },
          { type: 'text', text: '临江市', marks: [{ type: 'field', attrs: { name: 'region' } }] },
          { type: 'hardBreak' },
        ]),
        h(1, '主要工作'),
        area('safety', '校园安全。投入2162万元。'),
        table(['年度'], ['2020']),
      ),
      { areas: { safety: { done: true }, private: { omitted: { reason: '没有' } } } },
    ),
  )
/** The envelope with one top-level block put in the place of another. */
const withBlock = (block: unknown, at = 1) => {
  const raw = whole()
  ;(raw.document as { content: unknown[] }).content[at] = block
  return raw
}

describe('a whole report', () => {
  it('comes back as it is, without a note', () => {
    expect(restore(whole())).toEqual({ ok: true, envelope: whole(), notes: [] })
  })

  it('keeps what a newer program of the same format added beside the text', () => {
    const raw = { ...whole(), preset: { layout: 'a' }, details: { ...(whole().details as object), letterhead: 'none' } }
    const restored = restore(raw)
    expect(restored.ok && restored.envelope).toMatchObject({ preset: { layout: 'a' }, details: { letterhead: 'none' } })
  })

  it('of 60,000 characters and 30 tables is read', () => {
    const big = envelope(
      doc(title('报告'), ...Array.from({ length: 30 }, () => [p(sentences(45)), table(['a', 'b'], ['1', '2'])]).flat()),
    )
    const begun = performance.now()
    expect(restore(json(big)).ok).toBe(true)
    console.log(`restore of a report of 60,000 characters: ${(performance.now() - begun).toFixed(0)} ms`)
  })
})

describe('small repairs, each with a note', () => {
  it('gives an untitled text a title line', () => {
    const raw = whole()
    ;(raw.document as { content: unknown[] }).content.shift()
    const restored = restore(raw)
    expect(restored.ok && restored.envelope.document.content[0]).toEqual({ type: 'title' })
    expect(restored.ok && restored.notes.map(({ code }) => code)).toEqual(['title-added'])
  })

  it('makes a second title a paragraph, word for word', () => {
    const restored = restore(withBlock({ type: 'title', content: [{ type: 'text', text: '又一个' }] }))
    expect(restored.ok && restored.envelope.document.content[1]).toEqual({
      type: 'paragraph',
      content: [{ type: 'text', text: '又一个' }],
    })
  })

  it('says that pictures are missing', () => {
    const restored = restore(withBlock(json(image('weg'))))
    expect(restored.ok && restored.notes.map(({ code }) => code)).toEqual(['picture-missing'])
  })

  it('fills in what may be absent', () => {
    const { areas: _a, pictures: _p, source: _s, ...rest } = whole()
    expect(restore(rest)).toMatchObject({ ok: true, envelope: { areas: {}, pictures: {}, source: null } })
  })

  it('drops text nodes without text, which the editor cannot hold', () => {
    const restored = restore(
      withBlock({
        type: 'paragraph',
        content: [
          { type: 'text', text: '' },
          { type: 'text', text: '文' },
        ],
      }),
    )
    expect(restored.ok && restored.envelope.document.content[1]).toEqual({
      type: 'paragraph',
      content: [{ type: 'text', text: '文' }],
    })
  })
})

describe('what cannot be written back is refused with its text', () => {
  it.each([
    ['a newer version', { ...whole(), version: 2 }, 'too-new'],
    [
      'a node of another program',
      withBlock({ type: 'video', content: [{ type: 'text', text: '片头' }] }),
      'unknown-content',
    ],
    [
      'a mark of another program',
      withBlock({ type: 'paragraph', content: [{ type: 'text', text: '红', marks: [{ type: 'colour' }] }] }),
      'unknown-content',
    ],
    [
      'a level that does not exist',
      withBlock({ type: 'heading', attrs: { level: '<img>', areaId: null, runIn: false } }),
      'damaged',
    ],
    ['a text that is a number', withBlock({ type: 'paragraph', content: [{ type: 'text', text: 7 }] }), 'damaged'],
    ['a document that is none', { ...whole(), document: { type: 'doc' } }, 'damaged'],
    ['details of the wrong kind', { ...whole(), details: { region: 1 } }, 'damaged'],
    ['a version that is none', { ...whole(), version: '1' }, 'damaged'],
    ['something else', { hello: 'world' }, 'not-ziping'],
    ['a list', [1, 2], 'not-ziping'],
    ['nothing', null, 'not-ziping'],
  ])('%s', (_what, raw, code) => {
    expect(restore(raw)).toMatchObject({ ok: false, code })
  })

  it('gives all words it can read, one line a block', () => {
    const restored = restore({ ...whole(), version: 99 })
    expect(!restored.ok && restored.text.split('\n').slice(0, 4)).toEqual([
      '临江市自评报告',
      '按照临江市',
      '主要工作',
      '校园安全。投入2162万元。',
    ])
  })
})

/** A small generator with a seed: the same damage every time. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

it('never throws, whatever was damaged', () => {
  const next = random(7)
  const junk = [null, 0, -1, '', 'x', [], {}, true, { type: 'doc' }, [[[[]]]], Number.NaN, '\ud800']
  const damage = (value: unknown): unknown => {
    if (next() < 0.03) return junk[Math.floor(next() * junk.length)]
    if (Array.isArray(value)) return value.map(damage)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).flatMap(([key, entry]) => (next() < 0.02 ? [] : [[key, damage(entry)]])),
      )
    return value
  }
  let refused = 0
  for (let round = 0; round < 2000; round++) {
    const restored = restore(damage(whole()))
    if (!restored.ok) {
      refused += 1
      expect(restored.message).toMatch(/[\u4e00-\u9fa5]/)
    }
  }
  expect(refused).toBeGreaterThan(500)
})

it('survives nesting that no report has', () => {
  let deep: unknown = { type: 'text', text: '底' }
  for (let at = 0; at < 50_000; at++) deep = { type: 'paragraph', content: [deep] }
  expect(restore(withBlock(deep)).ok).toBe(false)
})

describe('migrations', () => {
  it('run one after the other', () => {
    const migrate = migrator({ 1: (e) => ({ ...e, a: 1 }), 2: (e) => ({ ...e, b: e.a }) }, 3)
    expect(migrate({ version: 1 })).toEqual({ ok: true, envelope: { version: 3, a: 1, b: 1 } })
    expect(migrate({ version: 3 })).toEqual({ ok: true, envelope: { version: 3 } })
    expect(migrate({ version: 4 })).toEqual({ ok: false, reason: 'too-new' })
    expect(migrate({ version: 0 })).toEqual({ ok: false, reason: 'no-version' })
  })
  it('with a gap, or leading nowhere, are found when they are defined', () => {
    expect(() => migrator({ 2: (e) => ({ ...e }) }, 3)).toThrow('version 1')
    expect(() => migrator({ 3: (e) => ({ ...e }) }, 3)).toThrow(RangeError)
  })
})
