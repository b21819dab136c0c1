/** Any report that restore lets in comes onto paper, in every form and preset: odd text, odd tables, odd details. */
import { describe, expect, it } from 'vitest'
import { type Envelope, type Official, paperForms, sealings } from '../../../report/document/envelope.ts'
import type { Block, Inline, Mark, Paragraph, TableCell } from '../../../report/document/node.ts'
import { restore } from '../../../report/document/restore.ts'
import { compose } from '../../../report/paper/compose.ts'
import { pageSetup } from '../../../report/paper/measures.ts'
import type { Paper, PaperBlock, PaperParagraph } from '../../../report/paper/paper.ts'
import { type Preset, presetSchema } from '../../../report/paper/preset.ts'
import { details, doc, envelope, title } from '../../build.ts'

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

function anything(seed: number): { report: Envelope; preset: Preset } {
  const next = numbers(seed)
  const upTo = (n: number) => Math.floor(next() * n)
  const one = <T>(choices: readonly T[]): T => choices[upTo(choices.length)] as T
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: upTo(most + 1) }, make)
  const odd = ['临江市', '。', '【问题】', ' ', '　', '\t', '\n', '\u0000', '\ud800', '\udc00x', '\uffff', '😀', '䶮']
  const usual = ['“双减”——…', '《', '》', '2021', '长'.repeat(50), '表1', '单位：个', '附件：', '（']
  const text = () => some(4, () => one([...odd, ...usual])).join('')
  const mark = (): Mark =>
    one([
      { type: 'bold' },
      { type: 'underline' },
      { type: 'superscript' },
      { type: 'carried' },
      { type: 'field', attrs: { name: 'region' } },
    ])
  const inline = (): Inline[] =>
    some(4, (): Inline => {
      const content = text()
      return content === '' ? { type: 'hardBreak' } : { type: 'text', text: content, marks: some(2, mark) }
    })
  const paragraph = (): Paragraph => ({
    type: 'paragraph',
    attrs: { align: one([null, 'left', 'center', 'right']) },
    content: inline(),
  })
  const cell = (): TableCell => ({
    type: one(['tableCell', 'tableHeader']),
    attrs: { colspan: 1 + upTo(4), rowspan: 1 + upTo(4), colwidth: one([null, some(4, () => upTo(300))]) },
    content: [paragraph(), ...some(1, paragraph)],
  })
  const row = () => ({ type: 'tableRow' as const, content: some(6, cell) })
  const block = (): Block => {
    switch (upTo(5)) {
      case 0:
        return {
          type: 'heading',
          attrs: { level: one([1, 2, 3, 4]), areaId: one(['safety', 'constructor', null]), runIn: next() < 0.5 },
          content: inline(),
        }
      case 1:
        return { type: 'table', attrs: { landscape: one([null, true, false]) }, content: [row(), ...some(4, row)] }
      case 2:
        return { type: 'image', attrs: { picture: one(['k', 'gone', 'toString']), alt: text(), width: one([1, 1e-9]) } }
      default:
        return paragraph()
    }
  }
  const attachment = (): Block[] => [{ type: 'attachment', content: inline() }, ...some(4, block)]
  const date = () => one(['', '2021-09-30', '2021-99-99'])
  const official: Official = {
    form: null,
    copyNumber: text(),
    secrecy: text(),
    urgency: text(),
    mark: text(),
    documentNumber: text(),
    signers: some(5, text),
    sealing: one(sealings),
    jointSignatories: some(5, text),
    signerOffice: text(),
    remark: text(),
    imprint: { copiesTo: text(), issuer: text(), date: date() },
    publicity: { from: date(), to: date(), office: text(), phone: text(), email: text(), address: text() },
  }
  const report = envelope(doc(title(inline()), ...some(10, block), ...some(3, attachment).flat()), {
    details: { ...details, organisation: text(), recipient: text(), signatory: text(), date: date(), official },
    areas: next() < 0.5 ? { safety: { omitted: { reason: '' } } } : {},
    pictures: { k: { type: 'image/png', data: one(['', 'AAAA']), width: 1 + upTo(9), height: one([1, 1e6]) } },
  })
  const preset = presetSchema.parse({
    layout: one(presetSchema.shape.layout.unwrap().options),
    scheme: one(presetSchema.shape.scheme.unwrap().options),
    digits: one(presetSchema.shape.digits.unwrap().options),
    preprintedHeight: one([null, 20, 180]),
  })
  return { report, preset }
}

function papers(seed: number): Paper[] {
  const { report, preset } = anything(seed)
  return paperForms.map((form) => {
    const done = compose(report, { form, preset })
    if (!done.ok) throw new Error(`seed ${seed}: ${done.message}`)
    return done.value.value
  })
}

const paragraphsOf = (block: PaperBlock): readonly PaperParagraph[] => {
  if (block.kind === 'paragraph') return [block]
  return block.kind === 'imprint'
    ? block.rows
    : block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))
}

const seeds = Array.from({ length: 200 }, (_, at) => at + 1)
const all = seeds.flatMap((seed) => papers(seed).map((paper) => ({ at: `seed ${seed}, ${paper.form}`, paper })))

describe('any report, in any form', () => {
  it('is one that restore lets in', () => {
    for (const seed of seeds) {
      const restored = restore(JSON.parse(JSON.stringify(anything(seed).report)))
      expect(restored.ok ? 'ok' : `seed ${seed}: ${restored.code}`).toBe('ok')
    }
  })

  it('has at least one section, and no empty one', () => {
    for (const { at, paper } of all) {
      expect(paper.sections.length, at).toBeGreaterThan(0)
      for (const { blocks } of paper.sections) expect(blocks.length, at).toBeGreaterThan(0)
    }
  })

  it('holds no character that a file cannot hold, and no line break inside a run', () => {
    for (const { at, paper } of all)
      for (const { runs } of paper.sections.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf)))
        for (const run of runs)
          if (run.kind === 'text') {
            expect(run.text, at).not.toMatch(/\p{Cc}|[\ufffe\uffff]/u)
            // Halves of surrogate pairs.
            expect(run.text, at).not.toMatch(/\p{Cs}/u)
          }
  })

  it('has tables that fill their grid and stay inside their page', () => {
    for (const { at, paper } of all)
      for (const { orientation, blocks } of paper.sections)
        for (const block of blocks) {
          if (block.kind !== 'table') continue
          const width = block.columns.reduce((sum, column) => sum + column, 0)
          expect(width, at).toBeLessThanOrEqual(pageSetup(paper.preset, orientation).textWidth)
          for (const column of block.columns) expect(column, at).toBeGreaterThan(0)
          for (const { cells } of block.rows) {
            let column = 0
            for (const cell of cells) {
              expect(cell.column, at).toBe(column)
              expect(cell.paragraphs.length, at).toBeGreaterThan(0)
              column += cell.columns
            }
            expect(column, at).toBe(block.columns.length)
          }
        }
  })

  it('has pictures that have a size and fit on their page', () => {
    for (const { at, paper } of all)
      for (const { orientation, blocks } of paper.sections)
        for (const run of blocks.flatMap(paragraphsOf).flatMap(({ runs }) => runs)) {
          if (run.kind !== 'picture') continue
          const { textWidth, textHeight } = pageSetup(paper.preset, orientation)
          expect(Math.min(run.width, run.height), at).toBeGreaterThan(0)
          expect([run.width <= textWidth, run.height < textHeight], at).toEqual([true, true])
        }
  })

  it('has whole numbers for lengths, heights above zero, and indents that leave room for text', () => {
    for (const { at, paper } of all)
      for (const { form, tabs } of paper.sections.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf))) {
        for (const length of [form?.left, form?.right, form?.firstLine, ...(tabs ?? []).map((tab) => tab.at)])
          expect(Number.isInteger(length ?? 0), at).toBe(true)
        if (form?.line?.kind === 'exact') expect(form.line.twips, at).toBeGreaterThanOrEqual(1)
        expect((form?.left ?? 0) + (form?.right ?? 0), at).toBeLessThan(pageSetup(paper.preset).textWidth)
      }
  })
})
