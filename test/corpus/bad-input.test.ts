/**
 * Reports with something wrong in them: exported with a named warning or refused with one; what is exported
 * keeps to the schema and opens in LibreOffice and mammoth, whatever the report holds.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Envelope, PaperForm } from '../../report/document/envelope.ts'
import type { Block } from '../../report/document/node.ts'
import { writeWord } from '../../report/word/write.ts'
import { details, doc, envelope, h, image, officialDetails, p, sentences, table, title, turned } from '../build.ts'
import { canValidate, schemaErrors } from '../report/word/schema.ts'
import { convertToPdf, has, pdfOf } from './office.ts'
import { pdfPages } from './pdf.ts'
import { png } from './pictures.ts'
import { piecesByMammoth } from './read-word.ts'

const name = '临江市人民政府关于2020年度履行教育职责情况的自评报告'
const report = (blocks: readonly Block[], change: Partial<Envelope> = {}) =>
  envelope(doc(title(name), p('现将有关情况报告如下。'), ...blocks), change)

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
const wide = (columns: number, text = (at: number) => `${at + 1}月支出合计（万元）`) =>
  table(
    Array.from({ length: columns }, (_, at) => text(at)),
    Array.from({ length: columns }, (_, at) => String(1_234_567.89 + at)),
  )
const withPicture = (data: string) =>
  report([p('见图。'), image('k'), p('图后的文字。')], {
    pictures: { k: { type: 'image/png', data, width: 320, height: 200 } },
  })

interface Case {
  readonly envelope: Envelope
  readonly form?: PaperForm
  /** Codes of the warnings that it has to be exported with. */
  readonly warned: readonly string[]
  /** What has to be in the file all the same. */
  readonly holds: string
}

const cases: Readonly<Record<string, Case>> = {
  'a picture that is no picture': {
    envelope: withPicture(base64(new TextEncoder().encode('not a picture'))),
    warned: ['picture-damaged'],
    holds: '图后的文字。',
  },
  'a picture that ends behind its header': {
    envelope: withPicture(base64(png(320, 200).subarray(0, 40))),
    warned: [],
    holds: '图后的文字。',
  },
  'a picture that the draft does not have': {
    envelope: report([image('weg'), p('图后的文字。')]),
    warned: ['picture-missing'],
    holds: '图后的文字。',
  },
  'a picture of one pixel by a million': {
    envelope: report([image('k'), p('图后的文字。')], {
      pictures: { k: { type: 'image/png', data: base64(png(1, 1)), width: 1, height: 1_000_000 } },
    }),
    warned: [],
    holds: '图后的文字。',
  },
  'a table wider than any page': {
    envelope: report([wide(40), p('表后的文字。')]),
    warned: ['table-too-wide'],
    holds: '40月支出合计（万元）',
  },
  'a table wider than the page that is to stand upright': {
    envelope: report([turned(wide(20), false), p('表后的文字。')]),
    warned: ['table-too-wide'],
    holds: '20月支出合计（万元）',
  },
  'a table of 63 columns': {
    // Columns that are narrower than the margins of their cells: the text is in the file, LibreOffice shows none of it.
    envelope: report([wide(63, (at) => String(at + 1))]),
    warned: ['table-too-wide'],
    holds: '现将有关情况报告如下。',
  },
  'a paragraph of 5,000 characters': {
    envelope: report([p(sentences(100).slice(0, 5000)), p('后一段。')]),
    warned: [],
    holds: sentences(100).slice(0, 5000),
  },
  'a word of 5,000 letters': {
    envelope: report([p('x'.repeat(5000)), p('后一段。')]),
    warned: [],
    holds: 'x'.repeat(5000),
  },
  'no signatory': {
    envelope: report([p('正文。')], { details: { ...details, signatory: '' } }),
    warned: ['signatory-missing'],
    holds: '2021年9月30日',
  },
  'no date, no signatory, no recipient': {
    envelope: report([p('正文。')], { details: { ...details, signatory: ' ', date: '', recipient: '' } }),
    warned: ['signatory-missing', 'date-missing'],
    holds: '正文。',
  },
  'a letterhead without number, signers and mark': {
    envelope: report([p('正文。')], { details: { ...officialDetails({}), organisation: '' } }),
    form: '上行文',
    warned: ['document-number-missing', 'signers-missing', 'mark-missing'],
    holds: '正文。',
  },
  'a stamp without the office of its signer': {
    envelope: report([p('正文。')], { details: officialDetails({ sealing: '签名章' }) }),
    warned: ['signer-office-missing'],
    holds: '2021年9月30日',
  },
  'a public copy without its period': {
    envelope: report([p('正文。')]),
    form: '公示稿',
    warned: ['period-missing'],
    holds: '正文。',
  },
  'a date before the notice': {
    envelope: report([p('正文。')], { details: { ...details, date: '2019-09-30' } }),
    warned: ['date-before-notice'],
    holds: '2019年9月30日',
  },
  'a date that is none': {
    envelope: report([p('正文。')], { details: { ...details, date: '2021-99-99' } }),
    warned: ['date-impossible'],
    holds: '正文。',
  },
  'control characters': {
    envelope: report([p('甲\u0000乙\u0007\u001f丙\u009f丁\ufffe')]),
    warned: ['control-characters'],
    holds: '甲乙丙丁',
  },
  'halves of characters': {
    envelope: report([p('甲\ud800乙\udc00丙\ud83d')]),
    warned: [],
    holds: '甲乙丙',
  },
  markup: {
    envelope: report([p('<w:p>&amp;"\'</w:t>]]><!-- -->')]),
    warned: [],
    holds: '<w:p>&amp;"\'</w:t>]]><!-- -->',
  },
  'an empty title': {
    envelope: envelope(doc(title(''), p('正文。'))),
    warned: ['title-missing'],
    holds: '正文。',
  },
  'headings without text, tables without cells': {
    envelope: report([h(1, ''), h(2, '  '), { type: 'table', content: [{ type: 'tableRow' }] }, h(1, '主要工作')]),
    warned: ['heading-dropped', 'section-empty'],
    holds: '一、主要工作',
  },
  'details full of control characters': {
    envelope: report([p('正文。')], {
      details: {
        ...officialDetails({
          mark: '临江\u0000市文件',
          documentNumber: '临政\u0001〔2021〕12号',
          signers: ['王\u0002宁', '\ud800'],
          imprint: { copiesTo: '市委\u0003办公室', issuer: '办公\u0004室', date: '2021-10-08' },
        }),
        organisation: '临江市\u0005人民政府',
      },
    }),
    form: '上行文',
    warned: [],
    holds: '抄送：市委办公室。',
  },
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ziping-bad-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function exported({ envelope: one, form }: Case) {
  const written = writeWord(one, form === undefined ? {} : { form })
  if (!written.ok) throw new Error(`${written.code}: ${written.message}`)
  return written.value
}

describe('exported with a warning', () => {
  it.each(Object.entries(cases))('%s', async (_, one) => {
    const { bytes, notes } = exported(one)
    const codes = notes.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining([...one.warned]))
    for (const { message } of notes) expect(message).toMatch(/^[^A-Za-z]*[。，：].*。$/su)
    const { pieces, complaints } = await piecesByMammoth(bytes)
    expect(complaints).toEqual([])
    expect(pieces.join('\n')).toContain(one.holds)
  })

  it.skipIf(!canValidate)('keeps to the schema', () => {
    expect(schemaErrors(Object.entries(cases).map(([title, one]) => [title, exported(one).bytes]))).toEqual([])
  })

  it.skipIf(!has('soffice') || !has('pdftotext'))(
    'opens in LibreOffice, with the text that the report has',
    async () => {
      const files = Object.entries(cases).map(([title, one], at) => {
        const file = path.join(folder, `bad-${at}.docx`)
        writeFileSync(file, exported(one).bytes)
        return { title, one, file }
      })
      await convertToPdf(
        files.map(({ file }) => file),
        folder,
      )
      for (const { title, one, file } of files) {
        const pdf = pdfOf(file)
        expect(pdf, title).not.toBeNull()
        const text = (await pdfPages(pdf ?? '')).flatMap((page) => page.lines.map((line) => line.text)).join('')
        // In a narrow cell every character stands on a line of its own.
        for (const character of one.holds.slice(0, 4)) expect(text, title).toContain(character)
      }
    },
    120_000,
  )
})

describe('refused, and the report is safe', () => {
  it('a table of more columns than Word can hold', () => {
    const written = writeWord(report([wide(64)]))
    expect(written).toMatchObject({ ok: false, code: 'too-many-columns' })
    expect(written.ok ? '' : written.message).toMatch(/64 列.*63 列.*没有改动/)
  })

  it('in an attachment, too', () => {
    const written = writeWord(report([{ type: 'attachment', content: [{ type: 'text', text: '大表' }] }, wide(64)]))
    expect(written).toMatchObject({ ok: false, code: 'too-many-columns' })
  })
})
