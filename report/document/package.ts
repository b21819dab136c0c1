/**
 * The .ziping file, for handing a report on: a zip with `ziping.json` (format and version, so that a
 * reader can tell a newer file before it reads on; and a checksum of every other entry), `report.json`
 * (the envelope without pictures) and `pictures/`. Beside these, each of which may be missing: `template.json`, the
 * template pack; `versions/0001.json` and so on, the named and exported versions, whose pictures lie among the
 * others; `source.bin`, the file that the report was read from. Everything that comes out is raw: hand-over/open.ts reads it.
 */
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate'
import { z } from 'zod'
import { fromBase64, toBase64 } from './base64.ts'
import { crc32 } from './checksum.ts'
import { type Envelope, envelopeFormat, envelopeVersion, type Picture } from './envelope.ts'
import { isRecord } from './is-record.ts'
import { failure, type Result, success } from './result.ts'
import { pictureKey } from './schema.ts'
import { isZip, salvage } from './unzip.ts'

/** 1980-01-01, the earliest time a zip can hold: the same report gives the same bytes. */
const fixedTime = new Date(1980, 0, 1)
/** Entries of a package: a report with more than four thousand pictures and versions is no report. */
const mostEntries = 4000
/** Bytes of all entries together, unpacked. */
const mostBytes = 200 * 1024 * 1024

/** By which a report is known again, on whichever computer it is opened. */
const identity = z.object({
  /** Lower-case letters, digits and hyphens, such as the id of the draft that the report began as. */
  id: z.string().regex(/^[a-z0-9-]{8,64}$/),
  /** When its text was changed last, milliseconds since 1970. */
  modifiedAt: z.number(),
})
export type ReportIdentity = z.output<typeof identity>

/** What a version of the file says of itself, beside its report. */
const versionFacts = z.object({
  /** Milliseconds since 1970. */
  at: z.number().min(0).max(8.64e15),
  kind: z.enum(['named', 'export']),
  name: z.string().max(200),
  exported: z.object({ name: z.string().max(300), sha256: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
})
export type HandedVersionFacts = z.output<typeof versionFacts>

export interface PackedParts {
  readonly identity?: ReportIdentity | null
  /** The file that the report was read from; its name and kind are the envelope's. */
  readonly source?: Uint8Array | null
  readonly versions?: readonly (HandedVersionFacts & { readonly envelope: Envelope })[]
  /** The template pack that the report is written by. */
  readonly pack?: object | null
}

const extension = (type: unknown) => (type === 'image/png' ? 'png' : 'jpg')
const json = (value: unknown) => strToU8(JSON.stringify(value, null, 1))
const versionName = (index: number) => `versions/${String(index + 1).padStart(4, '0')}.json`

/** Where pictures lie in a package: one file for one picture, however many versions show it. */
function pictureFolder() {
  const files = new Map<string, string>()
  return {
    files,
    /** @returns the name of the file that holds it */
    place(key: string, { type, data }: Picture): string {
      for (let n = 1; ; n++) {
        const name = `pictures/${key}${n === 1 ? '' : `~${n}`}.${extension(type)}`
        const there = files.get(name)
        if (there === undefined) files.set(name, data)
        if (there === undefined || there === data) return name
      }
    },
  }
}

/** The bytes of a .ziping file: the same ones for the same parts. */
export function packZiping(envelope: Envelope, parts: PackedParts = {}): Uint8Array {
  const folder = pictureFolder()
  const without = ({ pictures, ...report }: Envelope, named: boolean) => ({
    ...report,
    pictures: Object.fromEntries(
      Object.entries(pictures).map(([key, picture]) => {
        const { data: _, ...facts } = picture
        const file = folder.place(key, picture)
        return [key, named ? { ...facts, file } : facts]
      }),
    ),
  })
  const entries = new Map<string, Uint8Array>([['report.json', json(without(envelope, false))]])
  const versions = (parts.versions ?? []).map(({ envelope: report, ...facts }) => ({
    ...facts,
    envelope: without(report, true),
  }))
  for (const [name, data] of folder.files) entries.set(name, fromBase64(data))
  if (parts.pack) entries.set('template.json', json(parts.pack))
  for (const [index, version] of versions.entries()) entries.set(versionName(index), json(version))
  if (parts.source) entries.set('source.bin', parts.source)
  const label = {
    format: envelopeFormat,
    version: envelopeVersion,
    ...(parts.identity && { report: parts.identity }),
    parts: Object.fromEntries([...entries].map(([name, bytes]) => [name, crc32(bytes)])),
  }
  const zipped: Zippable = { 'ziping.json': strToU8(JSON.stringify(label)) }
  // Pictures are packed already, and so is a Word file.
  const isPacked = (name: string, bytes: Uint8Array) => name.startsWith('pictures/') || isZip(bytes)
  for (const [name, bytes] of entries) zipped[name] = [bytes, { level: isPacked(name, bytes) ? 0 : 6 }]
  return zipSync(zipped, { mtime: fixedTime, level: 6 })
}

const notZiping = () =>
  failure(
    'not-ziping',
    '这不是自评报告编辑器的草稿文件（.ziping）。文件没有改动。请选择由本程序“导出草稿文件”得到的文件。',
  )
const damaged = () =>
  failure('damaged', '草稿文件已损坏，不能打开。文件没有改动。请重新复制一份，或请对方重新导出草稿文件。')
const tooLarge = () =>
  failure(
    'too-large',
    '草稿文件展开后超过 200 MB，或其中的文件太多，不像一份报告。文件没有改动。请确认文件的来历，或请对方删去一些图片和历史版本后重新导出。',
  )
const tooNew = () =>
  failure('too-new', '这份草稿文件由更新版本的程序保存，本程序读不出来。文件没有改动。请升级程序后再打开。')

/** The names that a package is made of; whatever else is in it is not read at all. */
const pictureName = /^pictures\/[A-Za-z0-9][A-Za-z0-9_-]{0,63}(~\d{1,4})?\.(png|jpg)$/
const packageName = new RegExp(
  `^(ziping\\.json|report\\.json|template\\.json|source\\.bin|versions/\\d{4}\\.json)$|${pictureName.source}`,
)

const labelSchema = z.object({
  format: z.literal(envelopeFormat),
  version: z.number().optional().catch(undefined),
  report: identity.nullable().catch(null),
  /** Earlier programs wrote none. */
  parts: z.record(z.string(), z.number()).catch({}),
})

/** What a package holds, raw. */
export interface Unpacked {
  /** To be given to `restore`; undefined where it is not there or cannot be read. */
  readonly envelope: unknown
  readonly identity: ReportIdentity | null
  readonly source: Uint8Array | null
  /** Oldest first as they were packed; only whole ones. */
  readonly versions: readonly { readonly facts: HandedVersionFacts; readonly envelope: unknown }[]
  /** Undefined where there is none. */
  readonly pack: unknown
  /** Names of entries that the file should have and that are missing, damaged or changed since. */
  readonly lost: ReadonlySet<string>
}

type Files = ReadonlyMap<string, Uint8Array>

/** JSON of an entry; undefined where it is not there or no JSON. */
function jsonOf(files: Files, name: string): unknown {
  const entry = files.get(name)
  try {
    return entry && JSON.parse(strFromU8(entry))
  } catch {
    return undefined
  }
}

/** The report with its pictures put back; one that is not in the package leaves its image without. */
function withPictures(report: Readonly<Record<string, unknown>>, files: Files): Record<string, unknown> {
  if (!isRecord(report.pictures)) return report
  const pictures: Record<string, unknown> = {}
  for (const [key, raw] of Object.entries(report.pictures)) {
    if (!pictureKey.test(key) || !isRecord(raw)) continue
    const { file, ...facts } = raw
    const name = typeof file === 'string' ? file : `pictures/${key}.${extension(facts.type)}`
    const data = pictureName.test(name) ? files.get(name) : undefined
    if (data) pictures[key] = { ...facts, data: toBase64(data) }
  }
  return { ...report, pictures }
}

function versionsIn(files: Files): Unpacked['versions'] {
  return [...files.keys()]
    .filter((name) => name.startsWith('versions/'))
    .sort()
    .flatMap((name) => {
      const raw = jsonOf(files, name)
      const facts = versionFacts.safeParse(raw)
      if (!facts.success || !isRecord(raw) || !isRecord(raw.envelope)) return []
      return [{ facts: facts.data, envelope: withPictures(raw.envelope, files) }]
    })
}

/** Entries that the label names and that are not there as they were packed, and what else could not be had. */
function lostOf(files: Files, broken: ReadonlySet<string>, parts: Readonly<Record<string, number>>): Set<string> {
  // '': the zip breaks off between two entries; with a list of them what is missing has a name.
  const lost = new Set(Object.keys(parts).length > 0 ? [...broken].filter((name) => name !== '') : broken)
  for (const [name, sum] of Object.entries(parts)) {
    const entry = files.get(name)
    if (packageName.test(name) && (!entry || crc32(entry) !== sum)) lost.add(name)
  }
  return lost
}

/**
 * What a .ziping file holds, as far as it can be had.
 * @returns failures 'not-ziping', 'damaged' where neither the report nor a version is left, 'too-large', and 'too-new' where a
 *   newer program packs it otherwise
 */
export function unpackZiping(bytes: Uint8Array): Result<Unpacked> {
  if (!isZip(bytes)) return notZiping()
  const salvaged = salvage(bytes, (name) => packageName.test(name), { mostEntries, mostBytes })
  if (!salvaged.ok) return salvaged.reason === 'beyond-limits' ? tooLarge() : damaged()
  const { files, broken } = salvaged
  const label = labelSchema.safeParse(jsonOf(files, 'ziping.json')).data
  const report = jsonOf(files, 'report.json')
  const envelope = isRecord(report) ? withPictures(report, files) : undefined
  const versions = versionsIn(files)
  if (!envelope && label?.version !== undefined && label.version > envelopeVersion) return tooNew()
  if (!envelope && versions.length === 0)
    return label || files.has('report.json') || broken.size > 0 ? damaged() : notZiping()
  return success({
    envelope,
    identity: label?.report ?? null,
    source: files.get('source.bin') ?? null,
    versions,
    pack: jsonOf(files, 'template.json'),
    lost: lostOf(files, broken, label?.parts ?? {}),
  })
}
