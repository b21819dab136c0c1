/** A file → a draft: what stands in it, what the user is told, and what never becomes one. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Envelope, emptyOfficial, envelopeVersion } from '../../../report/document/envelope.ts'
import { blockText } from '../../../report/document/node.ts'
import { outline } from '../../../report/document/outline.ts'
import { packZiping } from '../../../report/document/package.ts'
import { restore } from '../../../report/document/restore.ts'
import { proposeFile } from '../../../report/recognise/import.ts'
import { summary } from '../../../report/recognise/summary.ts'
import { area, doc, envelope, h, p, title } from '../../build.ts'
import { builtinPack } from '../../packs.ts'
import { importFile } from '../import-file.ts'
import { utf8 } from '../source/encode.ts'

const pack = builtinPack('hubei-2021')

const report = [
  '临江市履行教育职责自评报告',
  '省人民政府教育督导室：',
  '按照省政府教育督导室《关于开展2022年评价工作的通知》（临教督〔2022〕6号）要求，现就我市工作情况函告如下。',
  '一、主要工作及成效',
  '（一）学前教育普惠优质。新建公办园12所(含乡镇3所),普惠率达91.2%。',
  '新增学位3600个。',
  '（二）民办教育健康有序：民办学校6所，招生与公办学校同步，年检全部合格，共有学生三千余名在校就读',
  '二、存在问题及改进措施',
  '（一）扩大普惠资源。年底前建成公办园3所。',
  '临江市人民政府',
  '2022年9月30日',
].join('\n')

function imported(name: string, text: string): Envelope {
  const made = importFile(name, utf8(text), pack)
  if (!made.ok) throw new Error(made.message)
  return made.value.value
}

describe('a draft from a text', () => {
  const draft = imported('去年的报告.TXT', report)

  it('holds headings with their areas, and every paragraph word for word', () => {
    expect(draft.document.content.slice(2)).toEqual([
      h(1, '主要工作及成效'),
      area('preschool', '学前教育普惠优质。新建公办园12所(含乡镇3所),普惠率达91.2%。'),
      { type: 'paragraph', content: [{ type: 'text', text: '新增学位3600个。' }] },
      h(2, '民办教育健康有序：', { areaId: 'private' }),
      {
        type: 'paragraph',
        content: [{ type: 'text', text: '民办学校6所，招生与公办学校同步，年检全部合格，共有学生三千余名在校就读' }],
      },
      h(1, '存在问题及改进措施'),
      h(2, '扩大普惠资源。年底前建成公办园3所。', { runIn: true }),
    ])
  })

  it('has the details that the text states, and the source', () => {
    expect(draft.details).toEqual({
      region: '临江市',
      organisation: '临江市人民政府',
      round: 2022,
      reviewYear: 2021,
      noticeIssuer: '省政府教育督导室',
      noticeTitle: '关于开展2022年评价工作的通知',
      noticeNumber: '临教督〔2022〕6号',
      recipient: '省人民政府教育督导室',
      signatory: '临江市人民政府',
      date: '2022-09-30',
      form: '函',
      official: emptyOfficial,
    })
    expect(draft.source).toEqual({ name: '去年的报告.TXT', kind: 'txt' })
    expect(draft.template.id).toBe('hubei-2021')
  })

  it('prints its details as fields in title and opening, and reads the same', () => {
    const [heading, opening] = draft.document.content
    expect(heading && blockText(heading)).toBe('临江市履行教育职责自评报告')
    expect(opening && blockText(opening)).toBe(report.split('\n')[2])
    const names = [heading, opening].flatMap((node) =>
      node?.type === 'title' || node?.type === 'paragraph'
        ? (node.content ?? []).flatMap(
            (inline) => inline.marks?.map((mark) => mark.type === 'field' && mark.attrs.name) ?? [],
          )
        : [],
    )
    expect(names).toEqual(['region', 'noticeIssuer', 'noticeTitle', 'noticeNumber', 'we', 'closing'])
  })

  it('is a draft that opens again', () => {
    expect(restore(JSON.parse(JSON.stringify(draft)))).toEqual({ ok: true, envelope: draft, notes: [] })
    const again = importFile('a.ziping', packZiping(draft), pack)
    expect(again.ok && again.value.value).toEqual(draft)
  })

  it('takes no detail of the template’s notice where the text names another', () => {
    const other = imported('a.txt', report.replace('（临教督〔2022〕6号）', ''))
    expect(other.details.noticeNumber).toBe('')
  })
})

it('words that do not print the detail are not tied to it', () => {
  const draft = imported('a.txt', report.replace('函告如下', '汇报如下').replace('我市', '我区'))
  const opening = draft.document.content[1]
  const names = opening?.type === 'paragraph' ? opening.content?.flatMap((inline) => inline.marks ?? []) : []
  expect(names?.map((mark) => mark.type === 'field' && mark.attrs.name)).toEqual([
    'noticeIssuer',
    'noticeTitle',
    'noticeNumber',
  ])
  expect(draft.details.form).toBe('报告')
})

it('tells what is to be checked', () => {
  const text = report
    .replace('临教督〔2022〕6号', '临教督20226号')
    .replace('（二）民办教育健康有序：', '（二）书香校园建设。')
  const made = importFile('a.txt', utf8(text), pack)
  const notes = made.ok ? made.value.notes : []
  expect(notes.map(({ code }) => code)).toEqual(['section-unplaced', 'notice-number-damaged'])
  expect(notes[0]?.message).toContain('“书香校园建设”')
  expect(notes[1]?.message).toContain('“临教督〔2022〕6号”')
})

describe('what is no report', () => {
  it.each([
    ['通知.txt', utf8('请于周五前报送材料。\n1.学校名单\n2.教师名单\n联系人：李某。'), 'not-a-report', '“一、”'],
    ['数据.txt', utf8('{"format":"json","items":[1,2,3]}'), 'not-a-report', '没有认出自评报告'],
    ['坏.ziping', packZiping(envelope(doc(title('报告'), p('正文')))).slice(0, 200), 'damaged', '损坏'],
    ['假.ziping', utf8('临江市履行教育职责自评报告'), 'not-ziping', '草稿文件'],
    ['空.ziping', new Uint8Array(), 'empty', '空文件'],
    ['去年.docx', zipSync({ 'word/document.xml': strToU8('<x') }), 'damaged', '另存一份'],
  ])('%s is refused with what to do', (name, bytes, code, words) => {
    const made = importFile(name, bytes, pack)
    expect(made).toMatchObject({ ok: false, code })
    expect(made.ok ? '' : made.message).toContain(words)
    expect(made.ok ? '' : made.message).toContain(name)
  })

  it('a draft of a newer program is refused, not half read', () => {
    const newer = { ...envelope(doc(title('报告'), p('正文'))), version: envelopeVersion + 1 } as unknown as Envelope
    expect(importFile('新.ziping', packZiping(newer), pack)).toMatchObject({ ok: false, code: 'too-new' })
  })
})

describe('summary', () => {
  it('of a draft file names the sections of duty parts that answer no area', () => {
    const draft = envelope(
      doc(
        title('报告'),
        p('引言。'),
        h(1, '成效'),
        area('preschool', '学前。好。'),
        h(2, '其他'),
        p('字'),
        h(1, '问题'),
        h(2, '措施'),
      ),
    )
    expect(summary(draft, null)).toEqual({
      title: '报告',
      lead: '引言。',
      parts: [
        {
          heading: '成效',
          areas: [
            { heading: '学前', areaId: 'preschool', confidence: 1, chars: 2 },
            { heading: '其他', areaId: null, confidence: 1, chars: 1 },
          ],
        },
        { heading: '问题', areas: [{ heading: '措施', areaId: null, confidence: 1, chars: 0 }] },
      ],
      unplaced: ['其他'],
    })
  })
})

const realReport = path.resolve(import.meta.dirname, '../../../../shared/reports/qianjiang-2021.txt')
if (!existsSync(realReport)) console.log(`the published report is not there, its tests are left out: ${realReport}`)

describe.skipIf(!existsSync(realReport))('the published report', () => {
  const bytes = existsSync(realReport) ? new Uint8Array(readFileSync(realReport)) : new Uint8Array()
  const made = existsSync(realReport) ? importFile('q.txt', bytes, pack) : null
  const draft = made?.ok ? made.value.value : envelope(doc(title('')))

  it('has 15 + 10 sections, all 15 areas placed in order', () => {
    const [first, second] = outline(draft.document).parts
    expect(first?.sections.map(({ areaId }) => areaId)).toEqual([
      ...['leadership', 'party-building', 'evaluation-reform', 'double-reduction', 'five-management', 'supervision'],
      ...['compulsory', 'five-education', 'preschool', 'private', 'vocational', 'teachers-ethics'],
      ...['teachers-deployment', 'safety', 'logistics'],
    ])
    expect(second?.sections.map(({ areaId }) => areaId)).toEqual(new Array(10).fill(null))
  })

  it('has every character of the body and none of the page', () => {
    const lines = new TextDecoder()
      .decode(bytes)
      .split('\n')
      .filter((line) => line.trim() !== '')
    // Header row, repeated title and metadata before the title; the link line at the end.
    const expected = lines.slice(3, -1).join('').replace(/\s/g, '')
    const numbered = outline(draft.document)
    const numbers = new Map(numbered.headings.map(({ index, number }) => [index, number]))
    const text = draft.document.content.map((node, index) => (numbers.get(index) ?? '') + blockText(node)).join('')
    const halfWidth = (value: string) => value.replace(/（([一二三四五六七八九十]+)）/g, '($1)')
    expect(halfWidth(text).replace(/\s/g, '')).toBe(halfWidth(expected))
  })

  it('is unchanged in its order of confidence: nothing else is unplaced', () => {
    const proposal = proposeFile('q.txt', bytes, pack)
    if (!proposal.ok) throw new Error(proposal.message)
    expect(proposal.value.value.unplaced).toEqual([])
    expect(proposal.value.value.details).toMatchObject({ region: '潜江市', round: 2021, form: '公示' })
  })
})
