/** Last year's report as this year's draft: nothing is lost, everything is marked, details move on. */
import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { schemaExtensions } from '../../../renderer/editor/schema/schema.ts'
import type { Inline, TopNode } from '../../../report/document/node.ts'
import { blockFacts, outline } from '../../../report/document/outline.ts'
import { restore } from '../../../report/document/restore.ts'
import { carriedItems } from '../../../report/rollover/carried.ts'
import { rollOver } from '../../../report/rollover/roll-over.ts'
import { area, attachment, details, doc, envelope, h, image, officialDetails, p, table, title } from '../../build.ts'
import { builtinPack } from '../../packs.ts'

const pack = builtinPack('hubei-2021')
const to = {
  round: 2022,
  reviewYear: 2021,
  noticeIssuer: '省政府教育督导室',
  noticeTitle: '关于开展2022年评价工作的通知',
  noticeNumber: '',
  date: '',
}
const field = (name: 'round' | 'noticeNumber', text: string): Inline => ({
  type: 'text',
  text,
  marks: [{ type: 'field', attrs: { name } }],
})
const document = doc(
  title('临江市人民政府关于2021年履行教育职责情况的自评报告（2020年度）'),
  p([
    { type: 'text', text: '按照通知（' },
    field('noticeNumber', details.noticeNumber),
    { type: 'text', text: '）要求，' },
  ]),
  h(1, '主要工作及成效'),
  area('preschool', '学前教育普惠优质。2020年新建公办园12所。'),
  h(2, '校园食堂管理', { areaId: 'canteens-of-another-template' }),
  p([{ type: 'text', text: '检查食堂53所', marks: [{ type: 'bold' }] }]),
  h(3, '分类检查'),
  table(['学段', '经费'], ['小学', '120万元']),
  image('a'),
  attachment('经费投入表'),
  p('合计2162万元。'),
)
const last = envelope(document, {
  details: {
    ...officialDetails({
      documentNumber: '临政〔2021〕3号',
      copyNumber: '000001',
      signers: ['王宁'],
      imprint: { copiesTo: '市委', issuer: '办公室', date: '2021-10-01' },
    }),
  },
  areas: { preschool: { done: true }, 'special-education': { omitted: { reason: '本市没有' } } },
  ignored: [{ rule: 'P12', sentence: '旧句' }],
  overruled: [{ rule: 'P12', sentence: '旧句', reason: '照录' }],
})
const { value: draft, notes } = rollOver(last, pack, to, '2021年报告.docx')
const blocks = draft.document.content
const texts = (nodes: readonly TopNode[]) => nodes.map((node) => blockFacts(node).text)

describe('the text', () => {
  it('is all there, but for what prints a detail and the years of the title', () => {
    expect(texts(blocks).slice(2)).toEqual(texts(document.content).slice(2))
    expect(texts(blocks)[0]).toBe('临江市人民政府关于2022年履行教育职责情况的自评报告（2021年度）')
    expect(texts(blocks)[1]).toBe('按照通知（【通知文号】）要求，')
  })

  it('is marked as carried over: bodies, tables, attachments; not the words of parts and areas', () => {
    const carried = (index: number) => blockFacts(blocks[index] as TopNode).carriedChars
    expect(carried(0)).toBe(0)
    expect(carried(2)).toBe(0)
    expect(carried(3)).toBe('2020年新建公办园12所。'.length)
    expect(carried(4)).toBe(0)
    expect(carried(5)).toBe('检查食堂53所'.length)
    expect(carried(6)).toBe('分类检查'.length)
    expect(carried(7)).toBe('学段经费小学120万元'.length)
    expect(carried(9)).toBe('经费投入表'.length)
  })

  it('can be stored and opened by the editor as it is', () => {
    expect(restore(JSON.parse(JSON.stringify(draft)))).toMatchObject({ ok: true, envelope: draft })
    expect(() => getSchema(schemaExtensions).nodeFromJSON(draft.document).check()).not.toThrow()
  })

  it('has its items listed with area and place', () => {
    const items = carriedItems(draft.document, outline(draft.document))
    expect(items.map(({ text, areaId, place }) => [text, areaId, place.block, place.cell])).toEqual([
      ['2020年', 'preschool', 3, null],
      ['12所', 'preschool', 3, null],
      ['53所', 'logistics', 5, null],
      ['120万元', 'logistics', 7, [1, 1, 0]],
      ['2162万元', null, 10, null],
    ])
  })
})

describe('the details', () => {
  it('move to the new round; numbers and dates of last year are gone, names stay', () => {
    expect(draft.details).toMatchObject({ ...to, region: '临江市', recipient: details.recipient })
    expect(draft.details.official).toMatchObject({
      documentNumber: '',
      copyNumber: '',
      signers: ['王宁'],
      imprint: { copiesTo: '市委', issuer: '办公室', date: '' },
    })
  })
})

describe('the areas', () => {
  it('are open again; what does not apply stays so and is said', () => {
    expect(draft.areas.preschool).toBeUndefined()
    expect(draft.ignored).toEqual([])
    expect(draft).toMatchObject({ overruled: [], handIn: null })
  })

  it('that the template does not have are placed by their heading where it is clear, and open where it is not', () => {
    const areaOf = (document: typeof draft.document, index: number) => {
      const heading = document.content[index]
      return heading?.type === 'heading' ? heading.attrs.areaId : 'no heading'
    }
    expect(areaOf(draft.document, 4)).toBe('logistics')
    const odd = envelope(doc(title('报告'), h(1, '主要工作及成效'), h(2, '书香校园', { areaId: 'reading' }), p('文字')))
    const rolled = rollOver(odd, pack, to, '报告.docx')
    expect(areaOf(rolled.value.document, 2)).toBeNull()
    expect(rolled.notes.find(({ code }) => code === 'section-unplaced')?.message).toContain('“书香校园”')
  })

  it('that the round wants and last year has not are named', () => {
    expect(notes.find(({ code }) => code === 'areas-missing')?.message).toContain('“普通高中”')
  })
})

it("last year's report goes along without pictures and marks, and rolled over twice it is the later one", () => {
  expect(draft.previous).toMatchObject({ name: '2021年报告.docx', round: 2021, reviewYear: 2020 })
  expect(draft.previous?.document.content.some((node) => node.type === 'image')).toBe(false)
  const next = rollOver(draft, pack, { ...to, round: 2023, reviewYear: 2022 }, '草稿').value
  expect(next.previous?.round).toBe(2022)
  expect(JSON.stringify(next.previous)).not.toContain('carried')
})
