/** A .ziping file whose parts are damaged, missing or not what they should be: the rest opens, and what did not is named. */
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { toBase64 } from '../../../report/document/base64.ts'
import { envelopeVersion } from '../../../report/document/envelope.ts'
import { packZiping } from '../../../report/document/package.ts'
import { openHandOver } from '../../../report/hand-over/open.ts'
import { doc, envelope, image, p, title } from '../../build.ts'
import { builtinPack } from '../../packs.ts'

const picture = { type: 'image/png' as const, data: toBase64(new Uint8Array([1, 2, 3, 4])), width: 1, height: 1 }
const report = (text: string) =>
  envelope(doc(title('临江市自评报告'), p(text), image('k1')), {
    pictures: { k1: picture },
    source: { name: '去年.docx', kind: 'docx' },
  })
const version = (day: number, text: string) => ({
  ...{ at: Date.UTC(2026, 8, day), kind: 'named' as const, name: `第${day}稿`, exported: null },
  envelope: report(text),
})
const whole = packZiping(report('正文。'), {
  identity: { id: 'report-0001', modifiedAt: 5 },
  source: new Uint8Array([7, 7, 7]),
  versions: [version(1, '一稿。'), version(2, '二稿。')],
  pack: builtinPack('hubei-2021'),
})
const files = unzipSync(whole)
const repacked = (change: Zippable, without: readonly string[] = []) =>
  zipSync({ ...Object.fromEntries(Object.entries(files).filter(([name]) => !without.includes(name))), ...change })

function open(bytes: Uint8Array) {
  const read = openHandOver('报告.ziping', bytes)
  if (!read.ok) return { code: read.code, message: read.message, notes: [] as string[], value: null }
  for (const { message } of read.value.notes) expect(message).toMatch(/。$/)
  return { code: 'ok', message: '', notes: read.value.notes.map(({ code }) => code), value: read.value.value }
}
const textOf = (bytes: Uint8Array) => JSON.stringify(open(bytes).value?.envelope.document)

it('a whole file says nothing', () => {
  const { notes, value } = open(whole)
  expect(notes).toEqual([])
  expect(value?.versions.map(({ name }) => name)).toEqual(['第1稿', '第2稿'])
})

describe('of a damaged file the rest opens', () => {
  it.each([
    ['the source is missing', repacked({}, ['source.bin']), ['source-lost']],
    ['the source was changed', repacked({ 'source.bin': new Uint8Array([7, 7, 8]) }), ['source-lost']],
    ['a version is no JSON', repacked({ 'versions/0001.json': strToU8('{') }), ['versions-lost']],
    ['a version is missing', repacked({}, ['versions/0002.json']), ['versions-lost']],
    ['a picture is missing', repacked({}, ['pictures/k1.png']), ['picture-missing', 'picture-damaged']],
    ['the template is no JSON', repacked({ 'template.json': strToU8('x') }), ['pack-lost']],
    ['the template is of another kind', repacked({ 'template.json': strToU8('{"format":"else"}') }), ['pack-lost']],
    [
      'a letter of the text changed on the way',
      repacked({ 'report.json': strToU8(new TextDecoder().decode(files['report.json']).replace('正文', '下文')) }),
      ['file-changed'],
    ],
  ])('%s', (_what, bytes, notes) => {
    const { code, notes: said, value } = open(bytes)
    expect(code).toBe('ok')
    expect(said).toEqual(notes)
    expect(JSON.stringify(value?.envelope.document)).toMatch(/正文。|下文。/)
    if (notes.includes('source-lost')) expect(value?.source).toBeNull()
    if (notes.includes('versions-lost')) expect(value?.versions).toHaveLength(1)
    if (notes.includes('pack-lost')) expect(value?.pack).toBeNull()
  })

  it('the text itself is lost: the newest version is opened in its place, and said to be one', () => {
    for (const bytes of [repacked({ 'report.json': strToU8('{') }), repacked({}, ['report.json'])]) {
      const { notes } = open(bytes)
      expect(notes[0]).toBe('opened-from-version')
      expect(textOf(bytes)).toContain('二稿。')
    }
  })

  it('cut off anywhere: a refusal, or the whole text with what is missing named', () => {
    let openedCut = 0
    for (let length = 0; length < whole.length; length += 97) {
      const { code, value, notes } = open(whole.subarray(0, length))
      if (code !== 'ok') continue
      openedCut += 1
      expect(JSON.stringify(value?.envelope.document)).toMatch(/正文。|[一二]稿。/)
      if (value?.source === null || value?.versions.length !== 2) expect(notes.length).toBeGreaterThan(0)
    }
    expect(openedCut).toBeGreaterThan(0)
  })

  it('any byte turned: a refusal, the same text, or a word that the file was changed', () => {
    for (let at = 0; at < whole.length; at += 53) {
      const turned = whole.slice()
      turned[at] = (turned[at] ?? 0) ^ 0x55
      const { code, notes, value } = open(turned)
      if (code !== 'ok' || notes.length > 0) continue
      expect(value?.envelope).toEqual(open(whole).value?.envelope)
    }
  })
})

it('a template under another id than the report’s is not taken', () => {
  const other = packZiping(report('正文。'), { pack: builtinPack('blank') })
  expect(open(other)).toMatchObject({ notes: ['pack-lost'], value: { pack: null } })
})

it('files of earlier programs open, with nothing to say', () => {
  const { 'report.json': text, 'pictures/k1.png': png } = files
  const old = zipSync({
    'ziping.json': strToU8(JSON.stringify({ format: 'ziping', version: 1 })),
    'report.json': text ?? new Uint8Array(),
    'pictures/k1.png': png ?? new Uint8Array(),
  })
  expect(open(old)).toMatchObject({ code: 'ok', notes: [], value: { identity: null, versions: [], pack: null } })
})

it('a newer program’s report is refused as newer, though an old version in it could be read', () => {
  const newer = strToU8(JSON.stringify({ ...report('正文。'), version: envelopeVersion + 1 }))
  expect(open(repacked({ 'report.json': newer }))).toMatchObject({ code: 'too-new' })
})

it('identities and versions that are not right are left out', () => {
  const label = {
    ...JSON.parse(new TextDecoder().decode(files['ziping.json'])),
    report: { id: '../../x', modifiedAt: 1 },
  }
  expect(open(repacked({ 'ziping.json': strToU8(JSON.stringify(label)) })).value?.identity).toBeNull()
  const odd = JSON.parse(new TextDecoder().decode(files['versions/0001.json']))
  for (const change of [{ kind: 'auto' }, { at: 'now' }, { at: 1e300 }, { name: 'x'.repeat(300) }]) {
    const bytes = repacked({ 'versions/0001.json': strToU8(JSON.stringify({ ...odd, ...change })) })
    expect(open(bytes).value?.versions.map(({ name }) => name)).toEqual(['第2稿'])
  }
})

it('a picture that a version names outside the package is not looked for', () => {
  const odd = JSON.parse(new TextDecoder().decode(files['versions/0001.json']))
  odd.envelope.pictures.k1.file = '../../../etc/passwd'
  const { value } = open(repacked({ 'versions/0001.json': strToU8(JSON.stringify(odd)) }))
  expect(value?.versions[0]?.envelope.pictures).toEqual({})
})
