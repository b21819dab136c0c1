/** Reading a draft: the file, what was written beside it, its backup, and which of them to go by. */
import type { Envelope } from '../../report/document/envelope.ts'
import { isRecord } from '../../report/document/is-record.ts'
import type { restore } from '../../report/document/restore.ts'
import type { Note } from '../../report/document/result.ts'
import type { Log } from '../log.ts'
import type { OpenStore } from '../services.ts'
import type { Disk } from './disk.ts'
import type { DraftFiles } from './folder.ts'
import { newerFile, picturesLost } from './messages.ts'
import { type Pictures, withoutPictures } from './pictures.ts'
import { type DraftRecord, recordIn, salvageName, salvageText } from './record.ts'
import { retryBusy } from './retry.ts'

export interface ReadTools {
  readonly openStore: OpenStore
  readonly disk: Disk
  readonly restore: typeof restore
  readonly pictures: Pictures
}

/** What whatever changes a draft works with. */
export interface DraftTools extends ReadTools {
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly log: Log
}

interface Good {
  readonly state: 'good'
  readonly record: DraftRecord
  readonly envelope: Envelope
  readonly notes: readonly Note[]
}
/** Of a newer program, or with content that this one does not know: readable, never written to. */
interface Foreign {
  readonly state: 'foreign'
  readonly record: DraftRecord
  readonly message: string
  readonly text: string
}
interface Damaged {
  readonly state: 'damaged'
  readonly name: string | null
  readonly text: string
}
type Missing = { readonly state: 'missing' }
type FileState = Good | Foreign | Damaged | Missing

export type DraftState =
  /** `beside`: it was read from that file beside the draft's, which is older, damaged or gone. */
  | (Good & {
      readonly beside: { readonly file: string; readonly draftDamaged: boolean } | null
      /** The file beside the draft's may have been the newer one, and cannot be read. */
      readonly besideDamaged?: boolean
    })
  | Foreign
  | Damaged
  | Missing
  /** The file is damaged or gone, the backup is good. */
  | (Omit<Good, 'state'> & { readonly state: 'from-backup'; readonly draftMissing: boolean })

/**
 * The notes of a report that was read; where pictures were lost, they are named in place of a number.
 * @param lost keys of pictures whose file is gone or damaged
 */
export function notesWith(
  { envelope, notes }: { readonly envelope: Envelope; readonly notes: readonly Note[] },
  lost: readonly string[],
  files: DraftFiles,
): Note[] {
  const images = envelope.document.content.flatMap((block) => (block.type === 'image' ? [block.attrs] : []))
  const named = images.flatMap(({ picture, alt }, index) =>
    lost.includes(picture) ? [`第 ${index + 1} 张${alt === '' ? '' : `（${alt}）`}`] : [],
  )
  if (named.length === 0) return [...notes]
  const others = images.some(({ picture }) => !lost.includes(picture) && !Object.hasOwn(envelope.pictures, picture))
  return [...notes.filter(({ code }) => others || code !== 'picture-missing'), picturesLost(named, files.pictures)]
}

type Reading = 'whole' | 'text'

async function readFile(file: string, files: DraftFiles, tools: ReadTools, how: Reading): Promise<FileState> {
  const { disk, restore, pictures } = tools
  if ((await disk.stamp(file)) === null) return { state: 'missing' }
  let found: ReturnType<typeof recordIn> = { record: null, seal: 'broken' }
  try {
    // As the store itself reads it, and once: on its way to `.store` conf reads a file twice and compares the two.
    const content: unknown = JSON.parse(await retryBusy(() => disk.text(file)))
    if (isRecord(content)) found = recordIn(content)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  const { record, seal } = found
  if (record && seal !== 'broken') {
    const { envelope, lost } =
      how === 'whole'
        ? await pictures.fill(files, record.envelope)
        : { envelope: withoutPictures(record.envelope), lost: [] }
    const restored = restore(envelope)
    if (restored.ok && seal === 'newer')
      return { state: 'foreign', record, message: newerFile, text: salvageText(JSON.stringify(restored.envelope)) }
    if (restored.ok)
      return { state: 'good', record, envelope: restored.envelope, notes: notesWith(restored, lost, files) }
    if (restored.code === 'too-new' || restored.code === 'unknown-content')
      return { state: 'foreign', record, message: restored.message, text: restored.text }
    if (restored.text !== '') return { state: 'damaged', name: record.name, text: restored.text }
  }
  const text = await disk.text(file)
  return { state: 'damaged', name: record?.name ?? salvageName(text), text: salvageText(text) }
}

const isNewer = (beside: Good, draft: FileState) =>
  draft.state !== 'good' || beside.record.revision >= draft.record.revision

/**
 * What stands beside the draft's file and is good: what was written while another program held it, or
 * what a save that was cut off between its two renames wrote (`cutOff`: only then the draft's file is missing).
 */
async function newestBeside(files: DraftFiles, cutOff: boolean, tools: ReadTools, how: Reading) {
  let newest: { readonly file: string; readonly found: Good } | null = null
  let damaged = false
  for (const file of cutOff ? [files.beside, files.fresh] : [files.beside]) {
    const found = await readFile(file, files, tools, how)
    if (found.state === 'damaged') damaged = true
    if (found.state === 'good' && (newest === null || isNewer(found, newest.found))) newest = { file, found }
  }
  return { newest, damaged }
}

/**
 * The state of a draft, by its file, by what was written beside it and, where neither is good, by its backup.
 * @param how 'text': the pictures are left out, and none is read
 * @throws an Error with a node code where the disk refuses; that is no damage
 */
export async function readDraft(files: DraftFiles, tools: ReadTools, how: Reading = 'whole'): Promise<DraftState> {
  const draft = await readFile(files.draft, files, tools, how)
  if (draft.state === 'foreign') return draft
  const { newest: beside, damaged } = await newestBeside(files, draft.state === 'missing', tools, how)
  if (beside && isNewer(beside.found, draft))
    return { ...beside.found, beside: { file: beside.file, draftDamaged: draft.state === 'damaged' } }
  if (draft.state === 'good') return { ...draft, beside: null, besideDamaged: damaged }
  const backup = await readFile(files.backup, files, tools, how)
  if (backup.state === 'good') return { ...backup, state: 'from-backup', draftMissing: draft.state === 'missing' }
  if (backup.state === 'foreign' || draft.state === 'missing') return backup
  if (backup.state === 'missing') return draft
  // Both damaged: show the one of which more is left.
  return {
    state: 'damaged',
    name: draft.name ?? backup.name,
    text: draft.text.length >= backup.text.length ? draft.text : backup.text,
  }
}
