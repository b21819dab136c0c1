/**
 * The .ziping file, for handing a report on: a zip with `ziping.json` (format and version, so that a
 * reader can tell a newer file before it reads on), `report.json` (the envelope without pictures)
 * and `pictures/<key>.png|jpg`.
 */
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate'
import { type Envelope, envelopeFormat, envelopeVersion, type Picture } from './envelope.ts'
import { failure, type Result, success } from './result.ts'
import { pictureKey } from './schema.ts'
import { unzip } from './unzip.ts'

/** 1980-01-01, the earliest time a zip can hold: the same report gives the same bytes. */
const fixedTime = new Date(1980, 0, 1)
/** Entries of a package: a report with more than two thousand pictures is no report. */
const mostEntries = 2000
/** Bytes of all entries together, unpacked. */
const mostBytes = 200 * 1024 * 1024

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const letters = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0))
const padding = 61

/** Base64 without Buffer and btoa: this folder runs in every runtime. */
export function toBase64(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4)
  for (let at = 0, out = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    codes[out++] = letters[group >> 18] ?? 0
    codes[out++] = letters[(group >> 12) & 63] ?? 0
    codes[out++] = at + 1 < bytes.length ? (letters[(group >> 6) & 63] ?? 0) : padding
    codes[out++] = at + 2 < bytes.length ? (letters[group & 63] ?? 0) : padding
  }
  // Piece by piece: letter by letter a picture of megabytes takes seconds; all at once does not fit the stack.
  let text = ''
  for (let at = 0; at < codes.length; at += 8192)
    text += String.fromCharCode.apply(null, codes.subarray(at, at + 8192) as unknown as number[])
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

const tooNew = () =>
  failure('too-new', '这份草稿文件由更新版本的程序保存，本程序读不出来。文件没有改动。请升级程序后再打开。')

/** The names that a package is made of; whatever else is in it is not read at all. */
const packageName = /^(ziping\.json|report\.json|pictures\/[A-Za-z0-9][A-Za-z0-9_-]{0,63}\.(png|jpg))$/

/** JSON of an entry; undefined where it is not there. @throws where it is no JSON */
function jsonOf(entry: Uint8Array | undefined): unknown {
  return entry && JSON.parse(strFromU8(entry))
}

/** The report with its pictures put back; one that is not in the package leaves its image without. */
function withPictures(
  report: Readonly<Record<string, unknown>>,
  files: ReadonlyMap<string, Uint8Array>,
): Record<string, unknown> {
  if (!isRecord(report.pictures)) return report
  const pictures: Record<string, unknown> = {}
  for (const [key, facts] of Object.entries(report.pictures)) {
    if (!pictureKey.test(key) || !isRecord(facts)) continue
    const data = files.get(`pictures/${key}.${facts.type === 'image/png' ? 'png' : 'jpg'}`)
    if (data) pictures[key] = { ...facts, data: toBase64(data) }
  }
  return { ...report, pictures }
}

/**
 * The raw envelope of a .ziping file, to be given to `restore`.
 * @returns failures 'not-ziping', 'damaged', and 'too-new' where a newer program packs it otherwise
 */
export function unpackZiping(bytes: Uint8Array): Result<unknown> {
  if (!isZip(bytes)) return notZiping()
  try {
    const unpacked = unzip(bytes, (name) => packageName.test(name), { mostEntries, mostBytes })
    if (!unpacked.ok) return damaged()
    const { files } = unpacked
    const label = jsonOf(files.get('ziping.json'))
    const ours = isRecord(label) && label.format === envelopeFormat
    const report = jsonOf(files.get('report.json'))
    if (isRecord(report)) return success(withPictures(report, files))
    if (ours && typeof label.version === 'number' && label.version > envelopeVersion) return tooNew()
    return ours || report !== undefined ? damaged() : notZiping()
  } catch {
    return damaged()
  }
}
