/** What the user changes in the review of a recognised text, and what follows from it. */
import { describe, expect, it } from 'vitest'
import { outline } from '../../../report/document/outline.ts'
import { draftFrom } from '../../../report/recognise/draft.ts'
import { recogniseFile } from '../../../report/recognise/import.ts'
import { type Recognised, revise } from '../../../report/recognise/revise.ts'
import {
  firstRevision,
  type Revision,
  toggledRepair,
  withArea,
  withRole,
  withRunIn,
} from '../../../report/recognise/revision.ts'
import type { SourceParagraph } from '../../../report/source/paragraph.ts'
import { table } from '../../build.ts'
import { builtinPack } from '../../packs.ts'
import { utf8 } from '../source/encode.ts'

const pack = builtinPack('hubei-2021')
const lines = [
  '当前位置：首页 > 政务公开', // 0
  '临江市履行教育职责自评报告', // 1
  '省人民政府教育督导室：', // 2
  '按照省政府教育督导室《关于开展2021年评价工作的通知》（鄂教督室函20216号）要求，现就我市有关情况报告如下。', // 3
  '一、主要工作及成效', // 4
  '（一）学前教育普惠优质。新建公办园12所。', // 5
  '（二）档案整理归集。装订案卷36册。', // 6
  '另据鄂办文[2020]25号，配齐专职安保人员。', // 7
  '二、存在问题', // 8
  '公办园还不足。', // 9
  '临江市人民政府', // 10
  '2021年9月30日', // 11
]
function read(texts: readonly string[]): Recognised {
  const made = recogniseFile('去年.txt', utf8(texts.join('\n')), pack)
  if (!made.ok) throw new Error(made.message)
  return made.value.value
}
const report = read(lines)
const untouched: Revision = { changes: new Map(), repairs: new Set() }
const role = (revision: Revision, index: number | readonly number[], ...rest: [Parameters<typeof withRole>[4], 1?]) =>
  withRole(
    revision,
    revise(report, pack, revision),
    report.paragraphs,
    typeof index === 'number' ? [index] : index,
    ...rest,
  )
const made = (revision: Revision) => revise(report, pack, revision)
const sections = (revision: Revision) =>
  made(revision).parts.flatMap((part) => part.sections.map(({ heading, areaId }) => [heading, areaId]))
const draft = (revision: Revision) => draftFrom(made(revision), pack, '去年.txt').value
const damageAt = (index: number) => {
  const found = report.damage.find((one) => one.index === index)
  if (!found) throw new Error(`no damage in paragraph ${index}`)
  return found
}

it('an item of a part that is a duty area answers one of its own where the user says so', () => {
  const own = read([
    '临江市履行教育职责自评报告',
    '一、学前教育普惠优质',
    '（一）扩大资源供给。新建公办园12所。',
    '（二）安全防护到位。配齐保安36名。',
    '二、民办教育健康有序',
    '三、教育数字化',
  ])
  expect(own.proposal.parts.map((part) => [part.own?.areaId, part.sections.length])).toEqual([
    ['preschool', 0],
    ['private', 0],
    ['digital', 0],
  ])
  const revision = withArea(untouched, 3, 'safety')
  const proposal = revise(own, pack, revision)
  expect(proposal.parts[0]?.sections.map(({ heading, areaId }) => [heading, areaId])).toEqual([
    ['安全防护到位', 'safety'],
  ])
  const made = outline(draftFrom(proposal, pack, '去年.txt').value.document)
  expect(made.parts[0]?.sections.map(({ areaId }) => areaId)).toEqual(['preschool', 'safety'])
})

it('a paragraph made an attachment opens one, without its label; what stands behind it belongs to it', () => {
  const own = read([...lines.slice(0, 10), '附件1：档案目录', '36件。'])
  expect(own.proposal.paragraphs[10]?.role).toBe('body')
  const revision = withRole(untouched, own.proposal, own.paragraphs, [10], 'attachment')
  const { document } = draftFrom(revise(own, pack, revision), pack, '去年.txt').value
  expect(document.content.slice(-2).map(({ type }) => type)).toEqual(['attachment', 'paragraph'])
  expect(document.content.at(-2)).toMatchObject({ content: [{ text: '档案目录' }] })
})

describe('nothing changed', () => {
  it('is the proposal as it was recognised', () => {
    expect(made(untouched)).toBe(report.proposal)
  })

  it('said again by the user, every paragraph stays word for word what it was', () => {
    let revision = untouched
    for (const [index, now] of report.proposal.paragraphs.entries())
      if (now.role !== 'empty')
        revision = withRole(
          revision,
          report.proposal,
          report.paragraphs,
          [index],
          now.role === 'lead' ? 'body' : now.role,
          now.heading?.level,
        )
    const again = made(revision)
    const plain = ({ reason: _, ...rest }: (typeof again.paragraphs)[number]) => rest
    expect(again.paragraphs.map(plain)).toEqual(report.proposal.paragraphs.map(plain))
    expect(again.details).toEqual(report.proposal.details)
    expect(again.parts).toEqual(report.proposal.parts)
  })
})

describe('roles', () => {
  it('a heading made text is no section any more, and its words with the number stay', () => {
    const revision = role(untouched, 6, 'body')
    expect(sections(revision).map(([heading]) => heading)).toEqual(['学前教育普惠优质'])
    expect(made(revision).paragraphs[6]).toMatchObject({ role: 'body', text: lines[6], heading: null })
  })

  it('a text made a heading opens a part, and what follows it belongs to that', () => {
    const revision = role(untouched, 9, 'heading', 1)
    expect(made(revision).parts.map(({ heading }) => heading)).toEqual(['主要工作及成效', '存在问题', '公办园还不足'])
  })

  it('where the first heading is moved forward, text behind it is no opening', () => {
    const revision = role(untouched, 2, 'heading', 1)
    expect(made(revision).lead).toEqual([])
    expect(made(revision).paragraphs[3]?.role).toBe('body')
    expect(made(revision).details.notice).toBeNull()
  })

  it('what was left out comes back as text, and what was text is left out', () => {
    const revision = role(role(untouched, 0, 'body'), 9, 'wrapper')
    expect(made(revision).lead[0]).toBe(lines[0])
    expect(made(revision).paragraphs[9]?.role).toBe('wrapper')
    expect(made(revision).notes.find(({ code }) => code === 'wrapper-left-out')?.message).toContain('公办园还不足')
  })

  it('another recipient takes the place of the first, which stays in the text', () => {
    const revision = role(untouched, 9, 'recipient')
    expect(made(revision).details.recipient).toBe('公办园还不足。')
    expect(made(revision).lead[0]).toBe(lines[2])
  })

  it('another title far from the first takes its place; a line beside it joins it', () => {
    expect(made(role(untouched, 9, 'title')).title).toEqual(['公办园还不足。'])
    expect(made(role(untouched, 9, 'title')).lead[0]).toBe(lines[1])
    expect(made(role(untouched, 2, 'title')).title).toEqual([lines[1], lines[2]])
  })

  it('signatory and date are read from the lines that the user names', () => {
    const away = role(role(untouched, 10, 'body'), 11, 'body')
    expect(made(away).details).toMatchObject({ signatory: null, date: null })
    const back = role(role(away, 10, 'signatory'), 11, 'date')
    expect(made(back).details).toMatchObject({ signatory: '临江市人民政府', date: '2021-09-30' })
  })

  it('several at once, empty ones aside', () => {
    const revision = role(untouched, [6, 7, 8], 'wrapper')
    expect(
      made(revision)
        .paragraphs.slice(6, 9)
        .map((one) => one.role),
    ).toEqual(['wrapper', 'wrapper', 'wrapper'])
    expect(made(revision).parts).toHaveLength(1)
  })

  it('a table is taken over or not, and is never made text', () => {
    const sources: SourceParagraph[] = [
      { text: '临江市履行教育职责自评报告' },
      { text: '一、主要工作及成效' },
      { text: '', object: { kind: 'table', table: table(['学校'], ['临江一中']) } },
      { text: '完。' },
    ]
    const texts = read(['临江市履行教育职责自评报告', '一、主要工作及成效', '完。'])
    const base = texts.proposal.paragraphs
    const object = { role: 'object', text: '', heading: null, object: sources[2]?.object, reason: '表格' } as never
    const recognised: Recognised = {
      paragraphs: sources,
      damage: [],
      proposal: { ...texts.proposal, paragraphs: [...base.slice(0, 2), object, ...base.slice(2)] },
    }
    const as = (revision: Revision, wanted: 'body' | 'wrapper' | 'object') =>
      withRole(revision, revise(recognised, pack, revision), sources, [2], wanted)
    expect(as(untouched, 'body')).toBe(untouched)
    const out = as(untouched, 'wrapper')
    expect(draftFrom(revise(recognised, pack, out), pack, 'x').value.document.content.map(({ type }) => type)).toEqual([
      'title',
      'heading',
      'paragraph',
    ])
    const kept = revise(recognised, pack, as(out, 'object'))
    expect(draftFrom(kept, pack, 'x').value.document.content[2]).toEqual(table(['学校'], ['临江一中']))
  })
})

describe('run-in headings', () => {
  it('cut in two, heading and text are two paragraphs and no sign is lost', () => {
    const content = draft(withRunIn(untouched, 5, false)).document.content
    const at = content.findIndex((node) => node.type === 'heading' && node.attrs.areaId === 'preschool')
    expect(content[at]).toMatchObject({ attrs: { runIn: false }, content: [{ text: '学前教育普惠优质。' }] })
    expect(content[at + 1]).toMatchObject({ type: 'paragraph', content: [{ text: '新建公办园12所。' }] })
  })

  it('joined again it is what it was', () => {
    const revision = withRunIn(withRunIn(untouched, 5, false), 5, true)
    expect(draft(revision).document).toEqual(draft(untouched).document)
  })
})

describe('duty areas', () => {
  it('an area that the user gives is certain; a section that clearly answers it keeps it as well', () => {
    expect(sections(untouched)[0]).toEqual(['学前教育普惠优质', 'preschool'])
    const revision = withArea(untouched, 6, 'preschool')
    expect(sections(revision)).toEqual([
      ['学前教育普惠优质', 'preschool'],
      ['档案整理归集', 'preschool'],
    ])
    expect(made(revision).parts[0]?.sections[1]).toMatchObject({ confidence: 1, reason: '由您指定' })
    expect(made(revision).unplaced).toEqual([])
  })

  it('two sections answer one area where the user says so of both', () => {
    const revision = withArea(withArea(untouched, 6, 'preschool'), 5, 'preschool')
    expect(sections(revision).map(([, areaId]) => areaId)).toEqual(['preschool', 'preschool'])
  })

  it('a section that the user leaves without area is settled, not pending', () => {
    expect(made(untouched).unplaced).toEqual(['档案整理归集'])
    const revision = withArea(untouched, 6, null)
    expect(made(revision).unplaced).toEqual([])
    expect(made(revision).notes.some(({ code }) => code === 'section-unplaced')).toBe(false)
  })

  it('in a part that reports on no duties the user may still name one', () => {
    const revision = withArea(role(untouched, 9, 'heading', 1), 9, 'safety')
    expect(sections(revision)).toHaveLength(2)
    const level2 = withRole(untouched, report.proposal, report.paragraphs, [9], 'heading', 2)
    expect(sections(withArea(level2, 9, 'safety')).at(-1)).toEqual(['公办园还不足', 'safety'])
  })
})

describe('repairs', () => {
  it('only what changes nothing but the form is ticked from the beginning', () => {
    const first = firstRevision(report.damage)
    expect(report.damage.map(({ found }) => found)).toEqual(['20216号', '[2020]25号'])
    expect(made(first).paragraphs[7]?.text).toBe('另据鄂办文〔2020〕25号，配齐专职安保人员。')
    expect(made(first).paragraphs[3]?.text).toBe(lines[3])
  })

  it('an accepted repair reaches the details and takes its note along; taken back it is as before', () => {
    const before = made(untouched).notes.map(({ code }) => code)
    expect(before).toContain('notice-number-damaged')
    const revision = toggledRepair(untouched, damageAt(3))
    expect(made(revision).details.notice?.number).toBe('鄂教督室函〔2021〕6号')
    expect(made(revision).notes.map(({ code }) => code)).not.toContain('notice-number-damaged')
    expect(made(toggledRepair(revision, damageAt(3)))).toEqual(report.proposal)
  })

  it('marks stay on their words behind a repair that makes the text longer', () => {
    const text = '根据鄂教督室函20216号，投入100m2。'
    const at = text.indexOf('2。')
    const sources: SourceParagraph[] = [
      { text: '临江市履行教育职责自评报告' },
      { text: '一、主要工作及成效' },
      { text, marks: [{ type: 'superscript', start: at, end: at + 1 }] },
    ]
    const base = read(sources.map((one) => one.text))
    const recognised = { ...base, paragraphs: sources }
    const revision = firstRevision(recognised.damage.map((one) => ({ ...one, sure: true })))
    const [mark] = revise(recognised, pack, revision).paragraphs[2]?.marks ?? []
    const repaired = revise(recognised, pack, revision).paragraphs[2]?.text ?? ''
    expect(repaired).toContain('〔2021〕6号')
    expect(repaired.slice(mark?.start, mark?.end)).toBe('2')
    expect(repaired.slice(mark?.end)).toBe('。')
  })
})
