/** The .ziping file. */
import { strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64 } from '../../../report/document/base64.ts'
import { envelopeVersion } from '../../../report/document/envelope.ts'
import { packZiping, unpackZiping } from '../../../report/document/package.ts'
import { restore } from '../../../report/document/restore.ts'
import { doc, envelope, image, p, title } from '../../build.ts'

const bytes = Uint8Array.from({ length: 1000 }, (_, at) => (at * 31) % 256)
const report = envelope(doc(title('报告'), p('文'), image('k1')), {
  pictures: { k1: { type: 'image/png', data: toBase64(bytes), width: 10, height: 20 } },
})

it('base64 goes both ways, for every length', () => {
  for (let length = 0; length < 20; length++) {
    const part = bytes.subarray(0, length)
    expect(toBase64(part)).toBe(Buffer.from(part).toString('base64'))
    expect(fromBase64(toBase64(part))).toEqual(new Uint8Array(part))
  }
})

describe('a packed report', () => {
  it('comes out as it went in', () => {
    const raw = unpackZiping(packZiping(report))
    expect(raw.ok && restore(raw.value.envelope)).toEqual({
      ok: true,
      envelope: JSON.parse(JSON.stringify(report)),
      notes: [],
    })
  })

  it('is the same bytes for the same report', () => {
    expect(Buffer.compare(packZiping(report), packZiping(report))).toBe(0)
  })

  it('keeps pictures as files and says early what it is', () => {
    const files = unzipSync(packZiping(report))
    expect(Object.keys(files)).toEqual(['ziping.json', 'report.json', 'pictures/k1.png'])
    expect(new Uint8Array(files['pictures/k1.png'] ?? [])).toEqual(bytes)
  })
})

describe('other files', () => {
  const files = unzipSync(packZiping(report))
  const code = (packed: Uint8Array) => {
    const raw = unpackZiping(packed)
    return raw.ok ? 'ok' : raw.code
  }

  it.each([
    ['text', strToU8('不是压缩文件'), 'not-ziping'],
    ['nothing', new Uint8Array(), 'not-ziping'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'not-ziping'],
    ['broken JSON', zipSync({ 'report.json': strToU8('{') }), 'damaged'],
    ['JSON that is no object', zipSync({ 'report.json': strToU8('[1]') }), 'damaged'],
    ['half a file', packZiping(report).subarray(0, 400), 'damaged'],
  ])('%s is refused', (_what, packed, expected) => {
    expect(code(packed)).toBe(expected)
  })

  const label = (version: unknown) => strToU8(JSON.stringify({ format: 'ziping', version }))
  it.each([
    [
      'a newer program that packs otherwise',
      zipSync({ 'ziping.json': label(envelopeVersion + 1), 'body.xml': strToU8('x') }),
      'too-new',
    ],
    ['our own label with nothing behind it', zipSync({ 'ziping.json': label(1) }), 'damaged'],
    ['the label of another program', zipSync({ 'ziping.json': strToU8('{"format":"else"}') }), 'not-ziping'],
    [
      'more entries than a report has',
      zipSync({ ...files, ...Object.fromEntries(Array.from({ length: 4000 }, (_, at) => [`x${at}`, strToU8('')])) }),
      'too-large',
    ],
  ])('%s is refused', (_what, packed, expected) => {
    expect(code(packed)).toBe(expected)
  })

  it('a newer report is handed on, for restore to show its text', () => {
    const newer = strToU8(JSON.stringify({ ...report, version: envelopeVersion + 1 }))
    const raw = unpackZiping(zipSync({ 'ziping.json': label(envelopeVersion + 1), 'report.json': newer }))
    expect(raw.ok && restore(raw.value.envelope)).toMatchObject({
      ok: false,
      code: 'too-new',
      text: '报告\n文\n新建的教学楼',
    })
  })

  describe('a bomb', () => {
    const bomb = zipSync({ ...files, 'pictures/big.png': [new Uint8Array(210 * 1024 * 1024), { level: 9 }] })

    it('is not unpacked when it declares its size', () => {
      expect(bomb.length).toBeLessThan(2 * 1024 * 1024)
      expect(code(bomb)).toBe('too-large')
    })

    it('is not unpacked when it lies about its size', () => {
      const lying = bomb.slice()
      const view = new DataView(lying.buffer)
      // The sizes of an entry stand 22 bytes behind the mark of its local header, and 24 in the directory.
      for (let at = 0; at < lying.length - 4; at++) {
        if (view.getUint32(at, true) === 0x04034b50 && view.getUint32(at + 22, true) > 1e6)
          view.setUint32(at + 22, 10, true)
        if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e6)
          view.setUint32(at + 24, 10, true)
      }
      expect(lying).not.toEqual(bomb)
      expect(code(lying)).toBe('too-large')
    })
  })

  it('packed again by another program, sizes behind the data, is read all the same', () => {
    const pieces: Uint8Array[] = []
    const zip = new Zip((_error, piece) => pieces.push(piece))
    for (const [name, content] of Object.entries(files)) {
      const entry = new ZipDeflate(name)
      zip.add(entry)
      entry.push(content, true)
    }
    zip.end()
    const raw = unpackZiping(new Uint8Array(Buffer.concat(pieces)))
    expect(raw.ok && restore(raw.value.envelope)).toMatchObject({ ok: true, notes: [] })
  })

  it('cut off anywhere gives an answer, and never a report with less text', () => {
    const packed = packZiping(report)
    for (let length = 0; length < packed.length; length += 7) {
      const raw = unpackZiping(packed.subarray(0, length))
      const restored = raw.ok ? restore(raw.value.envelope) : null
      if (restored?.ok) expect(restored.envelope.document).toEqual(JSON.parse(JSON.stringify(report.document)))
    }
  })

  it('names that lead elsewhere are not read', () => {
    const raw = unpackZiping(zipSync({ ...files, '../../evil.json': strToU8('x'), 'pictures/../x.png': strToU8('y') }))
    expect(raw.ok && JSON.stringify(raw.value)).not.toContain('evil')
  })

  it('a picture that is not in the zip leaves the text whole', () => {
    const { 'pictures/k1.png': _gone, ...rest } = files
    const raw = unpackZiping(zipSync(rest))
    const restored = raw.ok ? restore(raw.value.envelope) : null
    expect(restored?.ok && restored.notes.map(({ code: note }) => note)).toEqual(['picture-missing'])
  })
})
