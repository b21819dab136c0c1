/** Old Word files: their text, what is left out and said, and broken ones that must neither hang nor lie. */
import { describe, expect, it } from 'vitest'
import { readDoc } from '../../../report/source/doc/read.ts'
import { readSource } from '../../../report/source/read.ts'
import { compoundFile, craftedDoc, type DocParts, docFile, endlessTable } from './doc-file.ts'

function texts(parts: DocParts): readonly string[] {
  const read = readDoc(docFile(parts))
  return typeof read === 'string' ? [`not read: ${read}`] : read.value.map(({ text }) => text)
}
const notes = (parts: DocParts) => {
  const read = readDoc(docFile(parts))
  return typeof read === 'string' ? [] : read.notes.map(({ code }) => code)
}

describe('the text', () => {
  it('comes out of pieces of 8 and of 16 bits', () => {
    expect(texts({ runs: [{ text: '一、主要工作\r' }, { text: '\u0093A\u0094 100%\r', narrow: true }] })).toEqual([
      '一、主要工作',
      '“A” 100%',
    ])
  })

  it('has the result of a field and not its code, and no marks of pictures', () => {
    expect(texts({ runs: [{ text: '见\u0013 PAGEREF x \u00143\u0015页\u0001。\r' }] })).toEqual(['见3页。'])
    expect(notes({ runs: [{ text: '图\u0001\r' }] })).toContain('pictures-dropped')
  })

  it('has tracked changes accepted: what was deleted is gone, its paragraph mark too, and that is said', () => {
    const deleted = [0x00, 0x08, 1]
    const parts: DocParts = {
      runs: [
        { text: '新建校舍' },
        { text: '三', properties: deleted },
        { text: '四幢。\r另起' },
        { text: '\r', properties: deleted },
        { text: '接着。\r' },
      ],
    }
    expect(texts(parts)).toEqual(['新建校舍四幢。', '另起接着。'])
    expect(notes(parts)).toContain('changes-accepted')
  })

  it('says that it is the text alone, and what else was left out', () => {
    expect(notes({ runs: [{ text: '甲\r' }] })).toEqual(['doc-text-only'])
    expect(notes({ runs: [{ text: '甲\r' }], comments: 5 })).toContain('doc-parts-dropped')
  })
})

describe('paragraphs', () => {
  it('know their heading style and their alignment', () => {
    const read = readDoc(
      docFile({
        runs: [{ text: '题目\r主要工作\r' }],
        paragraphs: [{ properties: [0x03, 0x24, 1] }, { style: 1 }],
      }),
    )
    expect(typeof read === 'string' ? read : read.value).toEqual([
      { text: '题目', form: { align: 'center' } },
      { text: '主要工作', form: { outlineLevel: 1 } },
    ])
  })

  it('with automatic numbers are counted, since the numbers cannot be read', () => {
    const parts = { runs: [{ text: '主要工作\r' }], paragraphs: [{ properties: [0x0b, 0x46, 1, 0] }] }
    expect(notes(parts)).toContain('doc-numbers-lost')
  })

  it('in cells make a table', () => {
    const cell = { properties: [0x16, 0x24, 1] }
    const row = { properties: [0x16, 0x24, 1, 0x17, 0x24, 1] }
    const read = readDoc(
      docFile({
        runs: [{ text: '前\r学校\u0007投入\u0007\u0007一中\u00072162\u0007\u0007后\r' }],
        paragraphs: [{}, cell, cell, row, cell, cell, row, {}],
      }),
    )
    const [before, table, behind] = typeof read === 'string' ? [] : read.value
    expect([before?.text, behind?.text]).toEqual(['前', '后'])
    const rows = table?.object?.kind === 'table' ? table.object.table.content : []
    expect(rows.map(({ content }) => content?.map(({ content: [own] }) => own?.content?.[0]))).toMatchObject([
      [{ text: '学校' }, { text: '投入' }],
      [{ text: '一中' }, { text: '2162' }],
    ])
  })
})

describe('what cannot be read', () => {
  const whole = docFile({ runs: [{ text: '一、主要工作\r' }] })
  it.each([
    ['encrypted', docFile({ runs: [{ text: '密\r' }], encrypted: true }), 'unsupported-encrypted-office', '密码'],
    ['of Word 95', docFile({ runs: [{ text: '旧\r' }], version: 104 }), 'unsupported-older-doc', '另存为'],
    ['without a document', compoundFile({ Contents: new Uint8Array(5000) }), 'damaged', '损坏'],
    ['cut short', whole.slice(0, 1500), 'damaged', '重新复制'],
    ['without text', docFile({ runs: [{ text: '\r\r' }] }), 'empty', '没有文字'],
  ])('%s: one sentence on what to do', (_, bytes, code, words) => {
    const read = readSource('去年.doc', bytes)
    expect(read).toMatchObject({ ok: false, code })
    expect(read.ok ? '' : read.message).toContain(words)
    expect(read.ok ? '' : read.message).toContain('去年.doc')
  })

  it('a chain of sectors that runs in a circle ends', () => {
    const looped = whole.slice()
    // The sector table lies in the last sector; its first chain is that of the document.
    const table = looped.byteLength - 512
    looped.set([0, 0, 0, 0], table + 4 * 3)
    expect(readDoc(looped)).toBe('damaged')
  })

  it('any byte flipped: read or refused, never thrown', () => {
    for (let at = 0; at < whole.byteLength; at += 7) {
      const broken = whole.slice()
      broken[at] = (broken[at] ?? 0) ^ 0xff
      const read = readSource('去年.doc', broken)
      expect(read.ok || read.message.includes('去年.doc')).toBe(true)
    }
  })
})

/** Each of some hundred kilobytes to two megabytes, and of gigabytes or hours where its tables are believed. */
describe('made to do harm', () => {
  const letters = (count: number) => new Uint8Array(count).fill(0x41)

  it('a sector table that names one sector without end is refused', () => {
    expect(readDoc(endlessTable(4096))).toBe('damaged')
  })

  it('pieces that give the same text again and again are refused', () => {
    const positions = Float64Array.from({ length: 100_001 }, (_, at) => (at % 2 === 0 ? 0 : 400_000))
    expect(readDoc(craftedDoc({ text: letters(400_000), positions }))).toBe('damaged')
  })

  it('a page of properties that is named without end is read once', () => {
    const text = letters(100)
    const read = readDoc(craftedDoc({ text, namings: 250_000 }))
    expect(typeof read === 'string' ? read : read.value.map((paragraph) => paragraph.text)).toEqual(['A'.repeat(100)])
  })

  it('fields that are opened without end are read in one pass', () => {
    const text = letters(1_200_000)
    for (let at = 0; at < 600_000; at++) text[at] = at % 2 === 0 ? 0x13 : 0x14
    const read = readDoc(craftedDoc({ text }))
    expect(typeof read === 'string' ? read : read.value.map((paragraph) => paragraph.text.length)).toEqual([600_000])
  })

  it('a cell of more lines than any report has is refused', () => {
    const text = new Uint8Array(500_000).fill(0x0b)
    text[text.length - 1] = 0x07
    expect(readDoc(craftedDoc({ text }))).toBe('too-long')
  })

  it('a row wider than Word allows keeps its text and does not widen the other rows', () => {
    const cells = '甲\u0007'.repeat(80)
    const text = `${cells}\u0007乙\u0007\u0007`
    const rowEnd = { properties: [0x16, 0x24, 1, 0x17, 0x24, 1] }
    const paragraphs = [{ alike: 80 }, rowEnd, {}, rowEnd]
    const read = readDoc(docFile({ runs: [{ text }], paragraphs }))
    const object = typeof read === 'string' ? undefined : read.value[0]?.object
    const rows = object?.kind === 'table' ? object.table.content : []
    expect(rows.map(({ content }) => content?.length)).toEqual([80, 63])
  })
})
