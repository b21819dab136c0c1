/** The backup of all drafts as one file: a zip with a label and each draft's own files as they lie in its folder. */
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate'
import { z } from 'zod'
import { unzip } from '../../report/document/unzip.ts'

const format = 'ziping-backup'
const present = 1
const label = 'ziping-backup.json'

/** Bytes of all files together, unpacked; entries: drafts times what a draft has. */
const limits = { mostBytes: 400 * 1024 * 1024, mostEntries: 20_000 }

/** The files of a draft that travel; whatever else a backup names is not read at all, and nothing leaves the folder. */
const travels =
  /^(draft\.json|draft\.bak\.json|draft\.beside\.json|source\.bin|template\.json|archive\.json|archive\.docx|binned\.json|journal\.jsonl|journal\.old\.jsonl|versions\/\d{8}T\d{9}-(named|export)-[0-9a-f]{2,4}\.version|(versions\/)?pictures\/[0-9a-f]{64})$/
const entry = /^drafts\/([a-z0-9-]{8,64})\/(.+)$/

export const isTravelling = (name: string): boolean => travels.test(name)

/** Bytes by name within the draft's folder. */
export type DraftContent = ReadonlyMap<string, Uint8Array>

/** @param drafts by id */
export function packBackup(drafts: ReadonlyMap<string, DraftContent>): Uint8Array {
  // How many files each draft has: a backup that was cut short would else come back with fewer, and in silence.
  const counts = Object.fromEntries([...drafts].map(([id, content]) => [id, content.size]))
  const files: Zippable = { [label]: strToU8(JSON.stringify({ format, version: present, files: counts })) }
  // Versions and pictures are packed already.
  for (const [id, content] of drafts)
    for (const [name, bytes] of content)
      files[`drafts/${id}/${name}`] = [bytes, { level: name.endsWith('.json') ? 6 : 0 }]
  return zipSync(files)
}

const labelSchema = z.object({
  format: z.literal(format),
  version: z.number(),
  files: z.record(z.string().regex(/^[a-z0-9-]{8,64}$/), z.number()).catch({}),
})

function labelIn(bytes: Uint8Array): z.output<typeof labelSchema> | null {
  try {
    return labelSchema.safeParse(JSON.parse(strFromU8(bytes))).data ?? null
  } catch {
    return null
  }
}

export type Unpacked =
  /** `whole`: every file that the backup was made with is there. A draft without any has no entry in `content`. */
  | { readonly ok: true; readonly drafts: readonly { id: string; content: DraftContent; whole: boolean }[] }
  | { readonly ok: false; readonly reason: 'not-a-backup' | 'damaged' | 'too-new' }

export function unpackBackup(bytes: Uint8Array): Unpacked {
  const wanted = (name: string) => name === label || isTravelling(entry.exec(name)?.[2] ?? '')
  const unpacked = unzip(bytes, wanted, limits)
  if (!unpacked.ok) return { ok: false, reason: bytes[0] === 0x50 && bytes[1] === 0x4b ? 'damaged' : 'not-a-backup' }
  const said = labelIn(unpacked.files.get(label) ?? new Uint8Array())
  if (!said) return { ok: false, reason: 'not-a-backup' }
  if (said.version > present) return { ok: false, reason: 'too-new' }
  const drafts = new Map<string, Map<string, Uint8Array>>()
  for (const [name, content] of unpacked.files) {
    const [, id, own] = entry.exec(name) ?? []
    if (id === undefined || own === undefined) continue
    const draft = drafts.get(id) ?? new Map()
    drafts.set(id, draft.set(own, content))
  }
  return {
    ok: true,
    drafts: Object.entries(said.files).map(([id, count]) => {
      const content = drafts.get(id) ?? new Map<string, Uint8Array>()
      return { id, content, whole: content.size >= count }
    }),
  }
}
