/** Attachments stand behind the text: no part, section or duty area reaches into one. */
import { describe, expect, it } from 'vitest'
import { moveSection } from '../../../report/document/move-section.ts'
import { outline, sectionBody } from '../../../report/document/outline.ts'
import { restore } from '../../../report/document/restore.ts'
import { insertArea } from '../../../report/template/insert-area.ts'
import { area, attachment, doc, envelope, h, p, table, title, turned } from '../../build.ts'
import { builtinPack } from '../../packs.ts'

const pack = builtinPack('hubei-2021')
const report = doc(
  title('自评报告'),
  p('引语。'),
  h(1, '成效'),
  area('safety', '校园安全。投入2162万元。'),
  p('正文。'),
  attachment('经费投入情况表'),
  h(1, '说明'),
  p('表中为全口径。'),
  attachment(''),
  h(2, '县区'),
  turned(table(['a'], ['1']), true),
)
const made = outline(report)

describe('the outline', () => {
  it('ends the last part and section before the first attachment', () => {
    const [part] = made.parts
    expect([made.parts.length, part?.start, part?.end, part?.sections[0]?.end, made.textEnd]).toEqual([1, 2, 5, 5, 5])
    expect(part?.sections[0] && sectionBody(report, part.sections[0])).not.toContain('全口径')
  })

  it('lists them with their labels, and numbers the headings in each anew', () => {
    expect(made.attachments).toEqual([
      { index: 5, end: 8, label: '附件1', title: '经费投入情况表' },
      { index: 8, end: 11, label: '附件2', title: '' },
    ])
    expect(made.headings.map(({ number }) => number)).toEqual(['一、', '（一）', '一、', '（一）'])
    expect(outline(doc(title('a'), p('b'), attachment('c'))).attachments[0]?.label).toBe('附件')
  })

  it('has a lead that ends with the text where there is no heading', () => {
    expect(outline(doc(title('a'), p('b'), attachment('c'), p('d'))).lead).toEqual({ start: 1, end: 2 })
    expect(outline(doc(title('a'), p('b'), attachment('c'), h(1, 'd'))).parts).toEqual([])
  })

  it('an area left out ends with the text, and so does what is not numbered', () => {
    const { headings } = outline(report, () => true)
    expect(headings.map(({ number }) => number)).toEqual(['一、', '', '一、', '（一）'])
  })
})

it('what is added or moved stays before them', () => {
  const { at } = insertArea(outline(doc(title('a'), p('b'), attachment('c'))), pack, 'safety')
  expect(at).toBe(2)
  const two = outline(doc(title('a'), h(1, 'b'), h(2, '甲'), h(2, '乙'), attachment('c'), p('d')))
  const [first] = two.parts[0]?.sections ?? []
  expect(first && moveSection(two, first, 1)).toEqual({ from: { start: 2, end: 3 }, to: 4 })
})

it('a report with attachments is stored and comes back unchanged', () => {
  const whole = envelope(report)
  const back = restore(JSON.parse(JSON.stringify(whole)))
  expect(back).toMatchObject({ ok: true, envelope: whole, notes: [] })
})

describe('reports of version 1', () => {
  const old = () => {
    const { official: _, ...details } = envelope(report).details
    return { ...envelope(doc(title('a'), p('b'))), version: 1, details }
  }

  it('open with nothing of an official document filled in', () => {
    const back = restore(old())
    expect(back.ok && back.envelope.details.official).toEqual(envelope(report).details.official)
  })

  it('a half-filled official part is completed, and what is in it stays', () => {
    const half = {
      ...old(),
      version: 2,
      details: { ...old().details, official: { mark: '临江市文件', imprint: { issuer: '办公室' } } },
    }
    const back = restore(half)
    expect(back.ok && back.envelope.details.official).toMatchObject({
      mark: '临江市文件',
      signers: [],
      imprint: { issuer: '办公室', copiesTo: '', date: '' },
    })
  })
})
