/** Template packs: the two that come with the program, broken ones, and what a new report of one says. */
import { describe, expect, it } from 'vitest'
import { blockText } from '../../report/document/node.ts'
import { outline } from '../../report/document/outline.ts'
import { restore } from '../../report/document/restore.ts'
import { insertArea } from '../../report/template/insert-area.ts'
import { readPack } from '../../report/template/pack.ts'
import { newReport, startDetails } from '../../report/template/start.ts'
import { builtinPack, packJson } from '../packs.ts'

const hubei = builtinPack('hubei-2021')
const blank = builtinPack('blank')

const realOrder = [
  ...['leadership', 'party-building', 'evaluation-reform', 'double-reduction', 'five-management', 'supervision'],
  ...['compulsory', 'five-education', 'preschool', 'private', 'vocational', 'teachers-ethics', 'teachers-deployment'],
  ...['safety', 'logistics'],
]

describe('hubei-2021', () => {
  it('lists the 15 areas of the published report in its order', () => {
    expect(hubei.areas.filter((area) => area.listed).map((area) => area.id)).toEqual(realOrder)
  })

  it('offers what the round required and the published report lacks', () => {
    const offered = hubei.areas.filter((area) => !area.listed)
    expect(offered.filter((area) => area.required).map((area) => area.id)).toEqual(['finance', 'equity', 'senior-high'])
    expect(offered.length).toBeGreaterThan(8)
  })

  it('says of each area what it must state, who writes it, and where that comes from', () => {
    for (const area of hubei.areas) {
      expect(area.mustState.length, area.id).toBeGreaterThanOrEqual(2)
      expect(area.guidance.length, area.id).toBeGreaterThan(15)
      expect(area.sources.length, area.id).toBeGreaterThan(0)
    }
  })

  it('never gives one alias to two areas: it would misplace an imported section', () => {
    const seen = new Map<string, string>()
    for (const area of hubei.areas)
      for (const alias of new Set([...area.aliases, area.heading])) {
        expect(seen.get(alias) ?? area.id, alias).toBe(area.id)
        seen.set(alias, area.id)
      }
  })

  it('names no area of its guidance that satisfies itself: an empty area has nothing found', () => {
    const report = newReport(hubei, startDetails(hubei))
    expect(restore(JSON.parse(JSON.stringify(report))).ok).toBe(true)
  })
})

describe('a new report', () => {
  const details = { ...startDetails(hubei), region: '临江市', form: '公示' as const }
  const report = newReport(hubei, details)
  const texts = report.document.content.map(blockText)

  it('has the title and the opening formula with the details in them', () => {
    expect(texts[0]).toBe('临江市履行教育职责自评报告')
    expect(texts[1]).toBe(
      '按照省政府教育督导室《关于开展2021年对市州级人民政府履行教育职责评价工作的通知》（鄂教督室函〔2021〕6号）要求，现就我市履行教育职责主要工作情况予以公示。',
    )
  })

  it('leaves a fill-in where a detail is not known', () => {
    const empty = newReport(hubei, { ...startDetails(hubei), noticeNumber: '' })
    expect(blockText(empty.document.content[0] ?? { type: 'title' })).toBe('【行政区】履行教育职责自评报告')
    expect(blockText(empty.document.content[1] ?? { type: 'title' })).toContain('（【通知文号】）')
  })

  it('has two parts, the areas numbered （一） to （十五）, and the measures', () => {
    const { parts } = outline(report.document)
    expect(parts.map((part) => part.heading?.number)).toEqual(['一、', '二、'])
    expect(parts[0]?.sections.map((section) => section.areaId)).toEqual(realOrder)
    expect(parts[0]?.sections.at(-1)?.number).toBe('（十五）')
    expect(parts[1]?.sections.every((section) => section.areaId === null)).toBe(true)
  })

  it('of the blank frame has a paragraph to write in under every part', () => {
    const empty = newReport(blank, startDetails(blank))
    expect(restore(JSON.parse(JSON.stringify(empty))).ok).toBe(true)
    const { parts } = outline(empty.document)
    expect(parts).toHaveLength(4)
    for (const part of parts) expect(part.end - part.start).toBe(2)
  })
})

describe('a missing area', () => {
  const report = newReport(hubei, startDetails(hubei))
  const made = outline(report.document)

  it('goes behind the area that the pack lists before it', () => {
    const { at, blocks } = insertArea(report.document, made, hubei, 'finance')
    const logistics = made.parts[0]?.sections.at(-1)
    expect(at).toBe(logistics?.end)
    expect(blocks[0]).toMatchObject({ type: 'heading', attrs: { level: 2, areaId: 'finance', runIn: true } })
  })

  it('goes to the start of the part when nothing before it is there', () => {
    const content = report.document.content.filter(
      (node) => !(node.type === 'heading' && node.attrs.areaId === 'leadership'),
    )
    const without = { type: 'doc' as const, content }
    expect(insertArea(without, outline(without), hubei, 'leadership').at).toBe(3)
  })

  it('brings its part along when the text has none', () => {
    const bare = { type: 'doc' as const, content: [{ type: 'title' as const }, { type: 'paragraph' as const }] }
    const { at, blocks } = insertArea(bare, outline(bare), hubei, 'safety')
    expect(at).toBe(2)
    expect(blocks.map(blockText)).toEqual(['主要工作及成效', '抓好校园安全管理。'])
  })

  it('must be one of the pack', () => {
    expect(() => insertArea(report.document, made, hubei, 'no-such-area')).toThrow(RangeError)
  })
})

describe('a broken pack', () => {
  const broken = (change: Record<string, unknown>) => {
    const read = readPack({ ...packJson('hubei-2021'), ...change }, '我的模板/template.json')
    return read.ok ? 'ok' : read.message
  }
  const [first, second] = packJson('hubei-2021').areas as Record<string, unknown>[]

  it.each([
    ['a missing field', { titlePattern: undefined }, 'titlePattern'],
    ['a wrong type', { round: '二〇二一' }, 'round'],
    ['a wrong type deep inside', { areas: [{ ...first, minChars: '多' }] }, 'areas[0].minChars'],
    ['an area twice', { areas: [first, { ...second, id: first?.id }] }, 'areas[1].id'],
    ['an area of a part that is not there', { areas: [{ ...first, part: 'nowhere' }] }, 'areas[0].part'],
    ['an unknown field, which is a typing error', { tittle: 'x' }, 'tittle'],
  ])('with %s is named with file and field', (_what, change, field) => {
    const message = broken(change)
    expect(message).toContain('我的模板/template.json')
    expect(message).toContain(field)
  })

  it.each([null, 3, 'text', []])('that is no object at all (%j) is refused', (raw) => {
    expect(readPack(raw, 'x').ok).toBe(false)
  })
})
