/** Files from outside: every encoding gives the same text, everything else one clear sentence. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { maxFileBytes } from '../../../preload/values.ts'
import { packZiping } from '../../../report/document/package.ts'
import { fileKind } from '../../../report/source/kind.ts'
import { largestSource, readSource } from '../../../report/source/read.ts'
import { decodeText } from '../../../report/source/text.ts'
import { doc, envelope, p, title } from '../../build.ts'
import { docFile } from './doc-file.ts'
import { docxFile, wp, wr } from './docx-file.ts'
import { gbk, utf8, utf16 } from './encode.ts'

const report = [
  '临江市履行教育职责自评报告',
  '',
  '　　（一）学前教育普惠优质。新建公办园12所，普惠率达91.2%（含乡镇），“一园一策”推进；投入2000万元……',
  '\t表格\t3',
].join('\n')

const lines = (name: string, bytes: Uint8Array) => {
  const read = readSource(name, bytes)
  if (!read.ok) throw new Error(read.message)
  return read.value.value.map(({ text }) => text)
}

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8(report)],
    ['UTF-8 with a mark', utf8(`\uFEFF${report}`)],
    ['UTF-16 LE with a mark', utf16(report, 'le', true)],
    ['UTF-16 BE with a mark', utf16(report, 'be', true)],
    ['UTF-16 LE without a mark', utf16(report, 'le', false)],
    ['UTF-16 BE without a mark', utf16(report, 'be', false)],
    ['GBK', gbk(report)],
  ])('%s gives the same paragraphs, character for character', (_, bytes) => {
    expect(lines('去年.txt', bytes)).toEqual(report.split('\n'))
  })

  it('reads GB18030 characters of four bytes', () => {
    const bytes = new Uint8Array([...gbk('临江市报告，人名用字：'), 0x82, 0x30, 0xb3, 0x33, ...gbk('。')])
    expect(decodeText(bytes)).toEqual({
      encoding: 'gb18030',
      text: `临江市报告，人名用字：${new TextDecoder('gb18030').decode(new Uint8Array([0x82, 0x30, 0xb3, 0x33]))}。`,
    })
  })

  it('a file cut in the middle of a character is read, and the place is named', () => {
    const whole = utf8(report.repeat(20))
    const read = readSource('a.txt', whole.subarray(0, whole.length - 4).slice(0, -1))
    if (!read.ok) throw new Error(read.message)
    expect(read.value.value[0]?.text).toBe('临江市履行教育职责自评报告')
    const cut = utf8('临江市履行教育职责自评报告。'.repeat(60)).slice(0, -1)
    const damaged = readSource('a.txt', cut)
    expect(damaged.ok && damaged.value.notes.map(({ code }) => code)).toEqual(['unreadable-characters'])
    expect(damaged.ok && damaged.value.notes[0]?.message).toContain('1 处')
  })

  it.each(['\r\n', '\r', '\n', '\u2028', '\v'])('%j ends a paragraph', (end) => {
    expect(lines('a.txt', utf8(`第一段文字。${end}第二段文字。`))).toEqual(['第一段文字。', '第二段文字。'])
  })

  it('lines wrapped at a fixed width are not joined: whether they belong together cannot be told', () => {
    expect(lines('a.txt', utf8('全市新建公办园\n十二所，普惠率\n达九成。'))).toHaveLength(3)
  })

  it('takes out control characters, which a Word file cannot hold', () => {
    expect(lines('a.txt', utf8(`${'临江市教育局。'.repeat(40)}\u0007\u001a`))).toEqual(['临江市教育局。'.repeat(40)])
  })
})

const ole = (stream: string) => {
  const wide = [...stream].flatMap((character) => [character.charCodeAt(0), 0])
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0), ...wide, 0, 0])
}
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))

describe('refusals', () => {
  it.each([
    ['空.txt', new Uint8Array(), 'empty', '空文件'],
    ['空白.txt', utf8(' \n　\n\u00a0'), 'empty', '空白'],
    ['去年.docx', zip('[Content_Types].xml', 'word/document.xml'), 'damaged', '另存一份'],
    ['去年.txt', zip('[Content_Types].xml', 'word/document.xml'), 'damaged', 'Word 文档'],
    ['密.docx', ole('EncryptedPackage'), 'unsupported-encrypted-office', '密码'],
    ['去年.doc', ole('WordDocument'), 'damaged', '另存为'],
    ['去年.wps', ole('WordDocument'), 'unsupported-wps', 'WPS 文档'],
    ['表.xls', ole('Workbook'), 'unsupported-spreadsheet', '电子表格'],
    ['表.xlsx', zip('xl/workbook.xml'), 'unsupported-spreadsheet', '电子表格'],
    ['版.ofd', zip('OFD.xml'), 'unsupported-ofd', 'OFD'],
    ['扫描.pdf', utf8('%PDF-1.7\n...'), 'unsupported-pdf', 'PDF'],
    ['去年.rtf', utf8('{\\rtf1\\ansi 临江}'), 'unsupported-rtf', 'RTF'],
    ['图.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'unsupported-picture', '图片'],
    ['图.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'unsupported-picture', '图片'],
    ['包.zip', zip('a.txt'), 'unsupported-archive', '解压'],
    ['包.zip', zip('a.txt').slice(0, 40), 'damaged', '损坏'],
    [
      '页.html',
      utf8('\n<!DOCTYPE html>\n<html><body><script>一、工作</script></body></html>'),
      'empty',
      '网页里没有文字',
    ],
    [
      '页.mht',
      utf8('From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nx'),
      'damaged',
      '仅 HTML',
    ],
    ['表.xml', utf8('<?xml version="1.0"?><w:wordDocument/>'), 'unsupported-xml', 'XML'],
    [
      '乱.bin',
      new Uint8Array(Array.from({ length: 9000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256)),
      'not-text',
      '不是文字文件',
    ],
    ['零.txt', new Uint8Array(5000), 'not-text', '不是文字文件'],
  ])('%s: %#', (name, bytes, code, words) => {
    const read = readSource(name, bytes)
    expect(read).toMatchObject({ ok: false, code })
    const message = read.ok ? '' : read.message
    expect(message).toContain(words)
    expect(message).toContain(name)
    expect(message).toContain('文件没有改动')
    expect(message).not.toMatch(/[!！\n]/)
  })

  it('50 MB are refused by their size', () => {
    const read = readSource('大.txt', new Uint8Array(50 * 1024 * 1024).fill(0x41))
    expect(read).toMatchObject({ ok: false, code: 'too-big' })
    expect(read.ok ? '' : read.message).toContain('50 MB')
  })

  it('the limit is that of the bridge', () => {
    expect(largestSource).toBe(maxFileBytes)
  })

  it('a text of millions of characters is refused as no report', () => {
    expect(readSource('书.txt', utf8('临江市教育局。'.repeat(400_000)))).toMatchObject({ ok: false, code: 'too-long' })
    expect(readSource('行.txt', utf8('一\n'.repeat(60_000)))).toMatchObject({ ok: false, code: 'too-long' })
  })
})

it('a draft file is known by its content, and by its name where it is cut short', () => {
  const draft = packZiping(envelope(doc(title('临江市履行教育职责自评报告'), p('正文。'))))
  expect(fileKind('改了名.zip', draft)).toBe('ziping')
  expect(fileKind('a.ziping', draft.slice(0, 100))).toBe('ziping')
  expect(fileKind('a.ziping', zip('word/document.xml'))).toBe('docx')
})

describe('the content decides, whatever the name says', () => {
  const page = utf8(`<html><body><p>${'临江市履行教育职责自评报告'}</p></body></html>`)
  it.each([
    ['an old document renamed to .docx', '去年.docx', docFile({ runs: [{ text: '临江市履行教育职责自评报告\r' }] })],
    ['a page renamed to .docx', '去年.docx', page],
    ['a page renamed to .doc, as sites offer them', '去年.doc', page],
    ['a new document renamed to .doc', '去年.doc', docxFile({ body: wp(wr('临江市履行教育职责自评报告')) })],
  ])('%s is read', (_, name, bytes) => {
    expect(lines(name, bytes).filter((line) => line !== '')).toEqual(['临江市履行教育职责自评报告'])
  })
})

it('a document of 300 pages is read whole', () => {
  const paragraph = '全市各级各类学校落实立德树人根本任务，持续改善办学条件。'.repeat(8)
  const read = readSource('长.docx', docxFile({ body: wp(wr(paragraph)).repeat(900) }))
  expect(read.ok && read.value.value.length).toBe(900)
})
