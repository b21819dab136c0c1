/** Any report that restore lets in can be written: odd text, odd tables, odd details. Never thrown, never broken. */
import { describe, expect, it } from 'vitest'
import { documentForms, type Envelope } from '../../../report/document/envelope.ts'
import type { Block, Inline, Mark, Paragraph, TableCell } from '../../../report/document/node.ts'
import { restore } from '../../../report/document/restore.ts'
import { writeWord } from '../../../report/word/write.ts'
import { details, doc, envelope, title } from '../../build.ts'
import { canValidate, schemaErrors } from './schema.ts'
import { gridRows, parts } from './xml.ts'

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A report of any shape, details and texts that the schema allows. */
function anyReport(seed: number): Envelope {
  const next = numbers(seed)
  const upTo = (n: number) => Math.floor(next() * n)
  const one = <T>(choices: readonly T[]): T => choices[upTo(choices.length)] as T
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: upTo(most + 1) }, make)

  const texts = [
    '临江市',
    '。',
    '【问题】',
    ' ',
    '　',
    '\t',
    '\n',
    '\u0000',
    '\u001f',
    '\ud800',
    '\udc00x',
    '\uffff',
    '😀',
  ]
  const text = () =>
    some(4, () => one([...texts, '<w:p>&amp;"\'', '“双减”——…', '《', '》', ']]>', '2021', '长'.repeat(50)])).join('')
  const mark = (): Mark =>
    one([
      { type: 'bold' },
      { type: 'underline' },
      { type: 'subscript' },
      { type: 'superscript' },
      { type: 'carried' },
      { type: 'field', attrs: { name: 'region' } },
    ])
  const inline = (): Inline[] =>
    some(4, (): Inline => {
      const content = text()
      return content === '' || next() < 0.2
        ? { type: 'hardBreak' }
        : { type: 'text', text: content, marks: some(3, mark) }
    })
  const paragraph = (): Paragraph => ({
    type: 'paragraph',
    attrs: { align: one([null, 'left', 'center', 'right']) },
    content: inline(),
  })
  const cell = (): TableCell => ({
    type: one(['tableCell', 'tableHeader']),
    attrs: {
      colspan: 1 + upTo(4),
      rowspan: 1 + upTo(4),
      colwidth: one([null, some(4, () => upTo(300))]),
    },
    content: [paragraph(), ...some(1, paragraph)],
  })
  const ids = ['safety', 'constructor', '__proto__', null] as const
  const block = (): Block => {
    switch (upTo(4)) {
      case 0:
        return {
          type: 'heading',
          attrs: { level: one([1, 2, 3, 4]), areaId: one(ids), runIn: next() < 0.5 },
          content: inline(),
        }
      case 1:
        return {
          type: 'table',
          content: [{ type: 'tableRow' }, ...some(4, () => ({ type: 'tableRow' as const, content: some(4, cell) }))],
        }
      case 2:
        return {
          type: 'image',
          attrs: { picture: one(['k', 'weg', 'toString']), alt: text(), width: one([1, 0.5, 1e-9]) },
        }
      default:
        return paragraph()
    }
  }
  return envelope(doc(title(inline()), ...some(12, block)), {
    details: {
      ...details,
      organisation: text(),
      recipient: text(),
      signatory: text(),
      date: one(['', '2021-09-30', '2021-99-99']),
      form: one(documentForms),
    },
    areas: next() < 0.5 ? { safety: { omitted: { reason: '' } } } : {},
    pictures: {
      k: { type: one(['image/png', 'image/jpeg']), data: one(['', 'AAAA']), width: 1 + upTo(9), height: one([1, 1e6]) },
    },
  })
}

/** The tags of a part, in order, are balanced, and no character stands in it that XML cannot hold. */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  for (const [, close, name, attributes] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*\s*\/?)>/g))
    if (close) {
      if (open.pop() !== name) return false
    } else if (!attributes?.endsWith('/')) open.push(name ?? '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  return open.length === 0 && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)
}

function word(seed: number): Uint8Array {
  const done = writeWord(anyReport(seed))
  if (!done.ok) throw new Error(`seed ${seed}: ${done.message}`)
  return done.value.bytes
}

const seeds = Array.from({ length: 300 }, (_, at) => at + 1)

describe('any report', () => {
  it('is one that restore lets in', () => {
    for (const seed of seeds) {
      const restored = restore(JSON.parse(JSON.stringify(anyReport(seed))))
      expect(restored.ok ? 'ok' : `seed ${seed}: ${restored.code}`).toBe('ok')
    }
  })

  it('becomes a file whose parts are whole and whose tables fill their grids', () => {
    for (const seed of seeds) {
      const value = word(seed)
      const all = parts(value)
      for (const [name, xml] of Object.entries(all))
        if (/\.(xml|rels)$/.test(name)) expect(isWellFormed(xml), `seed ${seed}: ${name}`).toBe(true)
      expect(() => gridRows(value), `seed ${seed}`).not.toThrow()
    }
  })

  it.skipIf(!canValidate)(
    'keeps to the schema of Word',
    () => {
      expect(schemaErrors(seeds.map((seed) => [String(seed), word(seed)] as const))).toEqual([])
    },
    60_000,
  )
})
