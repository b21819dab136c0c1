/** The only way in for stored reports: whole and right, or refused with its text. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { envelopeVersion } from '../../../report/document/envelope.ts'
import { migrator } from '../../../report/document/migrate.ts'
import { blockFacts, outline } from '../../../report/document/outline.ts'
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

  it('keeps keys that JavaScript has a meaning for from doing anything', () => {
    const raw = JSON.parse(JSON.stringify(whole()).replace('"areas":{', '"areas":{"__proto__":{"done":true},'))
    const restored = restore(raw)
    expect(restored.ok && restored.envelope.areas.anything).toBeUndefined()
    expect(restored.ok && restored.envelope.areas.safety).toEqual({ done: true })
    expect(({} as { done?: boolean }).done).toBeUndefined()
  })

  it('may have a cell over three hundred rows, and a column whose width nobody set', () => {
    const { content: rows } = table(['年度'], ['2020'])
    const merged = { rowspan: 300, colspan: 2, colwidth: [120, 0] }
    const block = json({ type: 'table', content: rows })
    ;(block.content as { content: { attrs: object }[] }[])[0]?.content.forEach((cell) => {
      cell.attrs = merged
    })
    const restored = restore(withBlock(block))
    expect(restored.ok && restored.envelope.document.content[1]).toEqual(block)
  })

  it('of 60,000 characters and 30 tables is read', () => {
    const rows = Array.from({ length: 20 }, (_, at) => [`${at}`, '学校', '30万元'])
    const big = envelope(
      doc(title('报告'), ...Array.from({ length: 30 }, () => [p(sentences(45)), table(...rows)]).flat()),
    )
    expect(JSON.stringify(big).length).toBeGreaterThan(60_000)
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

  it('says so once, however many titles there are', () => {
    const raw = whole()
    ;(raw.document as { content: unknown[] }).content.push({ type: 'title' }, { type: 'title' })
    const restored = restore(raw)
    expect(restored.ok && restored.notes.map(({ code }) => code)).toEqual(['title-moved'])
  })

  it('gives headings and images what the editor would give them', () => {
    const heading = restore(
      withBlock({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '安全' }] }),
    )
    expect(heading.ok && heading.envelope.document.content[1]).toEqual(json(h(2, '安全')))
    expect(heading.ok && heading.notes.map(({ code }) => code)).toEqual(['attributes-added'])
    const bare = restore(withBlock({ type: 'heading' }))
    expect(bare.ok && bare.envelope.document.content[1]).toMatchObject({
      attrs: { level: 1, areaId: null, runIn: false },
    })
    const picture = restore(withBlock({ type: 'image', attrs: { picture: 'k' } }))
    expect(picture.ok && picture.envelope.document.content[1]).toEqual({
      type: 'image',
      attrs: { picture: 'k', alt: '', width: 1 },
    })
  })

  it('leaves one mark of a kind, since the editor refuses two', () => {
    const marks = ['bold', 'bold', 'subscript', 'superscript'].map((type) => ({ type }))
    const restored = restore(withBlock({ type: 'paragraph', content: [{ type: 'text', text: '2', marks }] }))
    expect(restored.ok && restored.envelope.document.content[1]).toEqual({
      type: 'paragraph',
      content: [{ type: 'text', text: '2', marks: [{ type: 'bold' }, { type: 'subscript' }] }],
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
    ['a newer version', { ...whole(), version: envelopeVersion + 1 }, 'too-new'],
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
    ['an attribute of another program', withBlock({ type: 'paragraph', attrs: { indent: 2 } }), 'unknown-content'],
    [
      'an alignment of another program',
      withBlock({ type: 'paragraph', attrs: { align: 'justify' } }),
      'unknown-content',
    ],
    [
      'a level of another program',
      withBlock({ type: 'heading', attrs: { level: 5, areaId: null, runIn: false } }),
      'unknown-content',
    ],
    [
      'a detail of another program, printed in the text',
      withBlock({
        type: 'paragraph',
        content: [{ type: 'text', text: '甲', marks: [{ type: 'field', attrs: { name: 'mayor' } }] }],
      }),
      'unknown-content',
    ],
    [
      'a list in a table cell',
      withBlock({
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'bulletList' }] }] }],
      }),
      'unknown-content',
    ],
    [
      'a form of another program',
      { ...whole(), details: { ...(whole().details as object), form: '请示' } },
      'unknown-content',
    ],
    [
      'what this program does not know, behind damage',
      (() => {
        const raw = withBlock({ type: 'paragraph', content: 7 })
        ;(raw.document as { content: unknown[] }).content.push({ type: 'video' })
        return raw
      })(),
      'unknown-content',
    ],
    [
      'a level that is none',
      withBlock({ type: 'heading', attrs: { level: '<img>', areaId: null, runIn: false } }),
      'damaged',
    ],
    ['a row without its table', withBlock({ type: 'tableRow', content: [] }), 'damaged'],
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
    expect(!restored.ok && restored.text.split('\n')).toEqual([
      '临江市自评报告',
      '按照临江市',
      '主要工作',
      '校园安全。投入2162万元。',
      '年度',
      '2020',
    ])
  })

  it('finds words where another program keeps them', () => {
    const restored = restore(
      withBlock({
        type: 'callout',
        attrs: { caption: '注意事项', colour: 'red' },
        children: [
          { type: 'line', runs: [{ text: '前半' }, { text: '后半' }] },
          { type: 'line', text: '次行' },
        ],
      }),
    )
    expect(!restored.ok && restored.text.split('\n').slice(0, 4)).toEqual([
      '临江市自评报告',
      '注意事项',
      '前半后半',
      '次行',
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

/** All that stands under `text` in a raw document, in order. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) =>
    key === 'text' && typeof entry === 'string' ? [entry] : key === 'marks' ? [] : textsIn(entry),
  )
}

describe('damage by chance', () => {
  const next = random(7)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  const junk = [null, 0, -1, '', 'x', '乱', [], {}, true, { type: 'doc' }, [[[[]]]], Number.NaN, '\ud800']
  const damage = (value: unknown): unknown => {
    if (next() < 0.006) return pick(junk)
    if (Array.isArray(value)) {
      const made = value.map(damage)
      return next() < 0.03 ? [...made, pick([...made, ...junk])] : made
    }
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).flatMap(([key, entry]) => (next() < 0.006 ? [] : [[key, damage(entry)]])),
      )
    return value
  }
  const rounds = Array.from({ length: 2000 }, () => {
    const raw = damage(whole())
    return { raw, restored: restore(raw) }
  })
  const documentOf = (raw: unknown) => (raw as { document?: unknown } | null)?.document

  it('is met in both kinds: repaired and refused', () => {
    const refused = rounds.filter(({ restored }) => !restored.ok).length
    expect(refused).toBeGreaterThan(500)
    expect(rounds.length - refused).toBeGreaterThan(300)
  })

  it('is refused with a Chinese sentence and every word that is left', () => {
    for (const { raw, restored } of rounds) {
      if (restored.ok) continue
      expect(restored.message).toMatch(/[\u4e00-\u9fa5]。$/)
      for (const text of textsIn(documentOf(raw))) if (text.trim() !== '') expect(restored.text).toContain(text)
    }
  })

  it('that is let in has kept every word, and is whole from then on', () => {
    for (const { raw, restored } of rounds) {
      if (!restored.ok) continue
      expect(textsIn(restored.envelope.document).join('')).toBe(textsIn(documentOf(raw)).join(''))
      const again = restore(json(restored.envelope))
      expect(again.ok && again.envelope).toEqual(json(restored.envelope))
      // What is computed from a report takes whatever was let in.
      expect(outline(restored.envelope.document).lead.start).toBe(1)
      for (const block of restored.envelope.document.content) expect(blockFacts(block).chars).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('hostile values come to an end', () => {
  it.each(['content', 'attrs', 'anything'])('nested without end under %s', (key) => {
    let deep: unknown = { type: 'text', text: '底' }
    for (let at = 0; at < 50_000; at++) deep = { type: 'paragraph', [key]: [deep] }
    expect(restore(withBlock(deep)).ok).toBe(false)
  })

  it('a value that contains itself, twice over', () => {
    const self: Record<string, unknown> = { type: 'paragraph' }
    self.content = [self, self]
    expect(restore(withBlock(self))).toMatchObject({ ok: false })
  })

  it('more blocks than any report has', () => {
    const raw = whole()
    raw.document = { type: 'doc', content: Array.from({ length: 50_001 }, () => ({ type: 'paragraph' })) }
    expect(restore(raw)).toMatchObject({ ok: false, code: 'damaged' })
  })

  it('a value that fights being read', () => {
    const fighting = {
      get format() {
        throw new Error('no')
      },
    }
    expect(restore(fighting)).toMatchObject({ ok: false, code: 'damaged' })
  })
})

describe("last year's report", () => {
  const previous = { name: '2020.docx', round: 2020, reviewYear: 2019, document: doc(title('上年报告'), p('上年文字')) }

  it('is kept with the draft', () => {
    const whole = envelope(doc(title('本年报告'), p('本年文字')), { previous })
    expect(restore(JSON.parse(JSON.stringify(whole)))).toMatchObject({ ok: true, envelope: whole, notes: [] })
  })

  it('damaged, does not keep the draft from opening, and its loss is said', () => {
    const whole = envelope(doc(title('本年报告'), p('本年文字')))
    const back = restore({ ...whole, previous: { ...previous, document: { type: 'doc', content: 'x' } } })
    expect(back).toMatchObject({ ok: true, envelope: whole })
    expect(back.ok && back.notes.map(({ code }) => code)).toEqual(['previous-lost'])
  })

  it('of a newer program is not thrown away', () => {
    const newer = { ...previous, document: { type: 'doc', content: [{ type: 'chart' }] } }
    expect(restore({ ...envelope(doc(title('a'), p('b'))), previous: newer })).toMatchObject({
      ok: false,
      code: 'unknown-content',
    })
  })

  it('is none in reports of versions 1 and 2', () => {
    const { previous: _, ignored: __, ...old } = envelope(doc(title('a'), p('b')))
    expect(restore({ ...old, version: 2 })).toMatchObject({ ok: true, envelope: { previous: null, ignored: [] } })
  })
})

describe('what the hand-in gate keeps', () => {
  const handIn = {
    ...{ at: '2026-11-25 10:30', chars: 4980, pages: 9, requiredAreas: 14, writtenAreas: 14 },
    ...{ blanks: 0, carriedChars: 0, errors: 0, overruled: 1, warnings: 2, hints: 3 },
  }
  const overruled = [{ rule: 'P12', sentence: '照录原文，，。', reason: '引文如此' }]

  it('comes back as it was stored', () => {
    const stored = envelope(doc(title('a'), p('b')), { overruled, handIn })
    expect(restore(JSON.parse(JSON.stringify(stored)))).toMatchObject({ ok: true, envelope: { overruled, handIn } })
  })

  it('is nothing in a report of version 3, of which nothing else is lost', () => {
    const {
      overruled: _,
      handIn: __,
      ...old
    } = envelope(doc(title('a'), p('b')), {
      ignored: [{ rule: 'P12', sentence: '旧句' }],
    })
    expect(restore({ ...old, version: 3 })).toMatchObject({
      ok: true,
      envelope: { version: 4, overruled: [], handIn: null, ignored: [{ rule: 'P12', sentence: '旧句' }] },
    })
  })

  it('that is damaged is refused, not dropped', () => {
    const damaged = envelope(doc(title('a'), p('b')), { handIn: { ...handIn, pages: -1 } })
    expect(restore(damaged)).toMatchObject({ ok: false, code: 'damaged' })
  })
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

describe('a report that is restored again', () => {
  const picture = { type: 'image/png', data: 'aGk=', width: 3, height: 2 } as const
  const lastYear = { name: '临江 2020', round: 2020, reviewYear: 2019, document: doc(title('去年'), p('去年一句。')) }
  const before = json(
    envelope(
      doc(
        title('临江市自评报告'),
        h(1, '主要工作'),
        p('甲。'),
        p('甲。'),
        table(['年度'], ['2020']),
        image('a'),
        p('乙。'),
      ),
      { pictures: { a: picture, b: picture }, previous: lastYear },
    ),
  )
  const blocks = [
    ...[
      title('又一个'),
      h(1, '主要工作'),
      p('甲。'),
      p('丙。'),
      p(''),
      table(['年度'], ['2021']),
      image('b'),
      image('c'),
    ],
    // What is completed, made whole, damaged, or of another program.
    ...[{ type: 'heading' }, { type: 'image', attrs: { picture: 'a' } }, { type: 'paragraph', content: 3 }, null],
    { type: 'paragraph', content: [{ type: 'text', text: '' }] },
    { type: 'paragraph', content: [{ type: 'text', text: '丁', marks: [{ type: 'bold' }, { type: 'bold' }] }] },
    { type: 'timeline', content: [] },
  ]
  const place = fc.nat({ max: 8 })
  const blockChange = fc.tuple(place, fc.nat({ max: 2 }), fc.array(fc.constantFrom(...blocks), { maxLength: 2 }))
  const frameChange = fc.constantFrom<Record<string, unknown>>(
    {},
    { areas: { safety: { done: true } } },
    { areas: 3 },
    { pictures: {} },
    { pictures: { b: picture, a: picture } },
    { pictures: { a: picture, b: { ...picture, data: 'aGEhIQ==' } } },
    { pictures: { a: picture, b: { ...picture, data: '<>' } } },
    { pictures: 'none' },
    { previous: null },
    { previous: { ...lastYear, round: 2018 } },
    { previous: { ...lastYear, round: 'x' } },
    { previous: { ...lastYear, document: doc(title('去年'), { type: 'timeline' } as never) } },
    { version: 99 },
    { format: 'other' },
  )

  it('is what it is without the known one, whatever was changed', () => {
    const known = restore(before)
    if (!known.ok) throw new Error(known.message)
    fc.assert(
      fc.property(fc.array(blockChange, { maxLength: 3 }), frameChange, (changes, frame) => {
        const raw = json({ ...before, ...frame })
        const { content } = raw.document as { content: unknown[] }
        for (const [at, away, put] of changes) content.splice(at, away, ...(json({ put }).put as unknown[]))
        const kept = json(known.envelope)
        expect(JSON.stringify(restore(json(raw), known.envelope))).toBe(JSON.stringify(restore(json(raw))))
        expect(known.envelope).toEqual(kept)
      }),
      { numRuns: 400 },
    )
  })
})
