/** What a user is told of a document: by name, calmly, and never without need. */
import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64 } from '../../../report/document/base64.ts'
import { type Envelope, emptyOfficial, type Official, type PaperForm } from '../../../report/document/envelope.ts'
import { area, attachment, details, h, image, p } from '../../build.ts'
import { composed, named, noteOf, preset, report, textOf } from './papers.ts'

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const complete: Official = {
  ...emptyOfficial,
  documentNumber: '临政〔2021〕12号',
  signers: ['王宁'],
  publicity: { ...emptyOfficial.publicity, from: '2021-10-18', to: '2021-10-24' },
}
const whole = (change: Partial<Envelope['details']> = {}, official: Partial<Official> = {}): Envelope =>
  report([p('文。')], { details: { ...details, ...change, official: { ...complete, ...official } } })
const codes = (of: Envelope, form: PaperForm = '普通稿') => composed(of, { form }).codes

describe('a whole report', () => {
  it.each(['普通稿', '上行文', '套打', '公示稿'] as const)('has nothing to say as %s', (form) => {
    expect(codes(whole(), form)).toEqual([])
  })
})

describe('what the form asks for', () => {
  it.each<[PaperForm, Partial<Envelope['details']>, Partial<Official>, string]>([
    ['普通稿', { signatory: '' }, {}, 'signatory-missing'],
    ['普通稿', { date: '' }, {}, 'date-missing'],
    ['普通稿', {}, { sealing: '签名章' }, 'signer-office-missing'],
    ['上行文', {}, { documentNumber: ' ' }, 'document-number-missing'],
    ['上行文', {}, { signers: [''] }, 'signers-missing'],
    ['上行文', { organisation: '' }, {}, 'mark-missing'],
    ['上行文', { recipient: '' }, {}, 'recipient-missing'],
    ['套打', {}, { signers: [] }, 'signers-missing'],
    ['公示稿', {}, { publicity: emptyOfficial.publicity }, 'period-missing'],
  ])('%s with %j %j: %s', (form, change, official, code) => {
    expect(codes(whole(change, official), form)).toEqual([code])
  })

  it('does not ask a publicity copy for a signature, nor a plain copy for a number', () => {
    expect(codes(whole({ signatory: '', date: '', recipient: '' }), '公示稿')).toEqual([])
    expect(codes(whole({ recipient: '' }, { documentNumber: '', signers: [] }))).toEqual([])
  })
})

describe('dates', () => {
  it.each<[PaperForm, Partial<Envelope['details']>, Partial<Official>, string[]]>([
    ['普通稿', { date: '2020-12-31' }, {}, ['date-before-notice']],
    ['普通稿', { date: '2020-12-31', noticeNumber: '' }, {}, ['date-before-notice']],
    ['普通稿', { date: '2021-01-01' }, {}, []],
    ['普通稿', { date: '2021-99-99' }, {}, ['date-impossible']],
    ['普通稿', { date: '2021-02-29' }, {}, ['date-impossible']],
    ['上行文', {}, { imprint: { copiesTo: '', issuer: '', date: '2021-09-01' } }, ['imprint-before-date']],
    ['上行文', {}, { imprint: { copiesTo: '', issuer: '', date: '2021-13-01' } }, ['date-impossible']],
    // What is not printed in this form is not found fault with.
    ['普通稿', {}, { imprint: { copiesTo: '', issuer: '', date: '2021-09-01' } }, []],
    ['公示稿', { date: '2021-99-99' }, {}, []],
    ['公示稿', {}, { publicity: { ...complete.publicity, to: '2021-10-01' } }, ['period-reversed']],
    ['公示稿', {}, { publicity: { ...complete.publicity, from: '2021-10-00' } }, ['date-impossible']],
  ])('%s with %j %j: %j', (form, change, official, expected) => {
    expect(codes(whole(change, official), form)).toEqual(expected)
  })

  it('are named, so that the wrong one is found', () => {
    const of = whole({}, { imprint: { copiesTo: '', issuer: '', date: '2021-13-01' } })
    expect(noteOf(of, 'date-impossible', { form: '上行文' })).toMatch(/^印发日期“2021-13-01”/)
  })
})

describe('the first page', () => {
  it('that holds no text is said, and how to mend it', () => {
    const many = Array.from({ length: 24 }, (_, at) => `王宁${at}`)
    expect(noteOf(whole({}, { signers: many }), 'text-not-on-first-page', { form: '上行文' })).toMatch(/首页应当有正文/)
    expect(codes(whole({}, { signers: many.slice(0, 4) }), '上行文')).toEqual([])
  })

  it('of printed paper with too little room above the rule is said', () => {
    const low = preset({ preprintedHeight: 20 })
    expect(composed(whole(), { form: '套打', preset: low }).codes).toEqual(['preprinted-too-low'])
    expect(composed(whole(), { form: '上行文', preset: low }).codes).toEqual([])
    expect(composed(whole(), { form: '套打', preset: preset({ preprintedHeight: 100 }) }).codes).toEqual([])
  })
})

describe('text', () => {
  it.each<[string, Parameters<typeof report>[0], string]>([
    ['fill-ins', [p('投入【金额】万元。')], 'blank-left'],
    ['empty parts', [h(1, '主要工作'), h(1, '问题'), p('文。')], 'section-empty'],
    ['empty headings', [h(1, ''), p('文。')], 'heading-dropped'],
    ['empty paragraphs', [p('文。'), p(' 　')], 'empty-dropped'],
    ['attachments without a title', [p('文。'), attachment(' '), p('表。')], 'attachment-untitled'],
    ['control characters', [p('文\u0007。')], 'control-characters'],
  ])('with %s is exported with a note', (_, blocks, code) => {
    expect(composed(report(blocks)).codes).toContain(code)
  })

  it('of areas left out is named and not printed', () => {
    const of = report([area('a', '校园安全。文。'), area('b', '职业教育。文。')], {
      areas: { b: { omitted: { reason: '' } } },
    })
    expect(noteOf(of, 'omitted-left-out')).toContain('职业教育')
    expect(JSON.stringify(composed(of).paper)).not.toContain('职业教育')
  })

  it('of the details loses control characters too, and says so', () => {
    const { paper, codes } = composed(whole({ signatory: '临江\u0001市' }))
    expect(codes).toEqual(['control-characters'])
    expect(named(paper, 'signatory').map(textOf)).toEqual(['临江市'])
  })
})

describe('rare characters', () => {
  const of = report([area('a', '李䶮。由李䶮、王𬭎负责，㎡不算。')])

  it('are set in the fuller face and listed, each once', () => {
    const { paper, codes } = composed(of)
    expect(codes).toEqual(['rare-characters'])
    expect(noteOf(of, 'rare-characters')).toMatch(/有 2 个生僻字.*：䶮、𬭎。/)
    const [heading] = named(paper, 'heading2')
    expect(
      heading?.runs.flatMap((run) =>
        run.kind === 'text' && /[䶮𬭎]/u.test(run.text) ? [[run.text, run.form?.face]] : [],
      ),
    ).toEqual([
      ['䶮', 'kaiFull'],
      ['䶮', 'fangsongFull'],
      ['𬭎', 'fangsongFull'],
    ])
  })

  it('are no matter where the preset has the full faces', () => {
    expect(composed(of, { preset: preset({ fangsongFace: '仿宋', kaiFace: '楷体' }) }).codes).toEqual([])
  })

  it('of an attachment title are said, since 方正小标宋简体 lacks them', () => {
    const titled = report([p('文。'), attachment('李䶮同志材料'), p('文。')], {})
    expect(noteOf(titled, 'rare-in-title')).toContain('䶮')
    expect(composed(titled, { preset: preset({ titleFace: '宋体' }) }).codes).not.toContain('rare-in-title')
  })
})

describe('pictures', () => {
  const drawn = (data: string, type: 'image/png' | 'image/jpeg' = 'image/png') => {
    const { paper, codes } = composed(
      report([image('k'), p('文。')], { pictures: { k: { type, data, width: 4, height: 3 } } }),
    )
    return { pictures: named(paper, 'picture').length, codes }
  }
  const whole = fromBase64(pixel)
  const jpeg = (...bytes: number[]) => toBase64(Uint8Array.from([0xff, 0xd8, ...bytes]))
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 3, 0, 4, 1, 1, 0x11, 0]
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3]

  it.each([
    ['a PNG', pixel],
    ['a JPEG', jpeg(...frame, ...scan)],
    ['one whose bytes were not handed over', ''],
  ])('that can be decoded are printed: %s', (_, data) => {
    expect(drawn(data)).toEqual({ pictures: 1, codes: [] })
  })

  it.each([
    ['no picture at all', toBase64(new TextEncoder().encode('<html>404 Not Found</html>'))],
    ['a PNG cut off behind its header', toBase64(whole.slice(0, 33))],
    ['a PNG with another first chunk', toBase64(Uint8Array.from(whole, (byte, at) => (at === 12 ? 0x58 : byte)))],
    ['a PNG without width', toBase64(Uint8Array.from(whole, (byte, at) => (at >= 16 && at < 20 ? 0 : byte)))],
    ['a JPEG cut off before its scan', jpeg(...frame)],
    ['a JPEG cut off in its scan header', jpeg(...frame, ...scan.slice(0, 10))],
    ['a JPEG without a frame', jpeg(...scan)],
    ['three letters', 'AAAA'],
  ])('that cannot be decoded never reach the paper: %s', (_, data) => {
    expect(drawn(data)).toEqual({ pictures: 0, codes: ['picture-damaged'] })
  })

  it('that are not in the report are said', () => {
    expect(composed(report([image('toString'), p('文。')])).codes).toEqual(['picture-missing'])
  })
})
