/**
 * The .ziping file, for handing a report on: a zip with `ziping.json` (format and version, so that a
 * reader can tell a newer file before it reads on), `report.json` (the envelope without pictures)
 * and `pictures/<key>.png|jpg`.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { type Envelope, envelopeFormat, envelopeVersion, type Picture } from './envelope.ts'
import { failure, type Result, success } from './result.ts'
import { pictureKey } from './schema.ts'

/** 1980-01-01, the earliest time a zip can hold: the same report gives the same bytes. */
const fixedTime = new Date(1980, 0, 1)
/** Entries of a package: a report with more than two thousand pictures is no report. */
const mostEntries = 2000
/** Bytes of all entries together, unpacked. */
const mostBytes = 200 * 1024 * 1024

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 without Buffer and btoa: this folder runs in every runtime. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    text += alphabet.charAt(a >> 2) + alphabet.charAt(((a & 3) << 4) | (b >> 4))
    text += at + 1 < bytes.length ? alphabet.charAt(((b & 15) << 2) | (c >> 6)) : '='
    text += at + 2 < bytes.length ? alphabet.charAt(c & 63) : '='
  }
  return text
}

const values = new Uint8Array(128)
for (let at = 0; at < alphabet.length; at++) values[alphabet.charCodeAt(at)] = at

/** The bytes of base64 text; characters outside the alphabet count as zero. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const clean = text.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4))
  let bits = 0
  let held = 0
  let out = 0
  for (let at = 0; at < clean.length; at++) {
    held = (held << 6) | (values[clean.charCodeAt(at) & 127] ?? 0)
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[out++] = (held >> bits) & 255
  }
  return bytes
}

const extension = (type: Picture['type']) => (type === 'image/png' ? 'png' : 'jpg')

/** The bytes of a .ziping file. */
export function packZiping(envelope: Envelope): Uint8Array {
  const { pictures, ...report } = envelope
  const sizes: Record<string, Omit<Picture, 'data'>> = {}
  const files: Zippable = {}
  for (const [key, { data, ...rest }] of Object.entries(pictures)) {
    sizes[key] = rest
    files[`pictures/${key}.${extension(rest.type)}`] = [fromBase64(data), { level: 0 }]
  }
  return zipSync(
    {
      'ziping.json': strToU8(JSON.stringify({ format: envelopeFormat, version: envelopeVersion })),
      'report.json': strToU8(JSON.stringify({ ...report, pictures: sizes }, null, 1)),
      ...files,
    },
    { mtime: fixedTime, level: 6 },
  )
}

const notZiping = () =>
  failure(
    'not-ziping',
    '这不是自评报告编辑器的草稿文件（.ziping）。文件没有改动。请选择由本程序“导出草稿文件”得到的文件。',
  )
const damaged = () =>
  failure('damaged', '草稿文件已损坏，不能打开。文件没有改动。请重新复制一份，或请对方重新导出草稿文件。')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether bytes look like a zip at all. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/**
 * The raw envelope of a .ziping file, to be given to `restore`. Declared sizes are checked before
 * anything is unpacked; names other than the three known forms are not read at all.
 */
export function unpackZiping(bytes: Uint8Array): Result<unknown> {
  if (!isZip(bytes)) return notZiping()
  let entries = 0
  let size = 0
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1
        if (entries > mostEntries) throw new RangeError('too many entries')
        if (!/^(ziping\.json|report\.json|pictures\/[A-Za-z0-9_-]{1,64}\.(png|jpg))$/.test(name)) return false
        size += originalSize
        if (size > mostBytes) throw new RangeError('too large')
        return true
      },
    })
  } catch {
    return damaged()
  }
  const json = files['report.json']
  if (!json) return notZiping()
  try {
    const report: unknown = JSON.parse(strFromU8(json))
    if (!isRecord(report)) return damaged()
    if (!isRecord(report.pictures)) return success(report)
    const pictures: Record<string, unknown> = {}
    for (const [key, facts] of Object.entries(report.pictures)) {
      if (!pictureKey.test(key) || !isRecord(facts)) continue
      const data = files[`pictures/${key}.${facts.type === 'image/png' ? 'png' : 'jpg'}`]
      // A picture that is not there leaves its image without one; restore says so.
      if (data) pictures[key] = { ...facts, data: toBase64(data) }
    }
    return success({ ...report, pictures })
  } catch {
    return damaged()
  }
}
