/**
 * The only way in for a stored or foreign report: draft files, .ziping files, calls from the page.
 * Either the envelope is whole and right — then the editor may write it back — or it is refused
 * with whatever text could be read, to be shown and copied but never overwritten.
 */
import { type Envelope, emptyOfficial, envelopeFormat } from './envelope.ts'
import { isRecord } from './is-record.ts'
import { migrate } from './migrate.ts'
import type { Block, Image, ReportDocument, Title, TopNode } from './node.ts'
import { repair } from './repair.ts'
import type { Note } from './result.ts'
import { salvageText } from './salvage.ts'
import { sameJson } from './same-json.ts'
import { blocksSchema, frameSchema, holdsForeign, previousSchema } from './schema.ts'

export type Restored =
  | { readonly ok: true; readonly envelope: Envelope; readonly notes: readonly Note[] }
  | {
      readonly ok: false
      readonly code: 'too-new' | 'unknown-content' | 'damaged' | 'not-ziping'
      readonly message: string
      /** What could be read of the text. */
      readonly text: string
    }

/** More blocks than any report has; a file with more is not opened for writing. */
const mostBlocks = 50_000

const messages = {
  'too-new': '这份报告由更新版本的程序保存，本程序只能显示文字，不会改动原文件。请升级程序后再编辑。',
  'unknown-content':
    '这份报告里有本程序不认识的内容，为避免丢失，只能显示文字，原文件不会改动。请用保存它的程序版本打开。',
  damaged: '这份报告的文件已损坏，只能显示还能读出的文字，原文件不会改动。可以复制文字到新的报告中。',
  'not-ziping': '这不是自评报告编辑器的草稿文件。文件没有改动。请选择由本程序“导出草稿文件”得到的文件。',
} as const

type Refusal = keyof typeof messages

/** Keys that are missing, here and one level down, taken from the defaults; what is there stays. */
function completed(raw: unknown, defaults: Readonly<Record<string, unknown>>): unknown {
  if (raw === undefined || raw === null) return defaults
  if (!isRecord(raw)) return raw
  const filled = Object.entries(defaults).map(([key, value]) => [
    key,
    isRecord(value) ? completed(raw[key], value) : raw[key] === undefined ? value : raw[key],
  ])
  return { ...raw, ...Object.fromEntries(filled) }
}

/** What older drafts may lack and what costs nothing to fill in. */
function withDefaults(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { details } = raw
  return {
    ...raw,
    ...(isRecord(details) && { details: { ...details, official: completed(details.official, { ...emptyOfficial }) } }),
    areas: raw.areas ?? {},
    pictures: raw.pictures ?? {},
    source: raw.source ?? null,
    previous: raw.previous ?? null,
    ignored: raw.ignored ?? [],
    overruled: raw.overruled ?? [],
    handIn: raw.handIn ?? null,
  }
}

/** A second title cannot stand in the editor; its words become a paragraph. */
const asParagraph = (title: Title): Block => ({ type: 'paragraph', ...(title.content && { content: title.content }) })

/** The blocks as a text that the editor can hold: one title, at least one block behind it. */
function inOrder(blocks: readonly TopNode[], notes: Note[]): ReportDocument {
  const [first, ...rest] = blocks
  const titled = first?.type === 'title'
  const behind = titled ? rest : blocks
  if (!titled) notes.push({ code: 'title-added', message: '报告没有标题，已补上空的标题行，请填写。' })
  if (behind.some((block) => block.type === 'title'))
    notes.push({ code: 'title-moved', message: '报告里有不止一个标题行，多出的已改为正文，文字没有改动。' })
  const body = behind.map((block) => (block.type === 'title' ? asParagraph(block) : block))
  return {
    type: 'doc',
    content: [titled ? first : { type: 'title' }, ...(body.length > 0 ? body : [{ type: 'paragraph' } as const])],
  }
}

function missingPictures(document: ReportDocument, pictures: Envelope['pictures']): Note[] {
  const missing = document.content.filter(
    (block): block is Image => block.type === 'image' && !Object.hasOwn(pictures, block.attrs.picture),
  )
  return missing.length === 0
    ? []
    : [{ code: 'picture-missing', message: `有 ${missing.length} 张图片不在文件里，文字不受影响，请重新插入图片。` }]
}

/** Last year's report is for comparing only: where it is damaged, the draft opens without it. */
function withoutDamagedPrevious(raw: Record<string, unknown>, notes: Note[]): Record<string, unknown> {
  const { previous } = raw
  if (previous === null || previousSchema.safeParse(previous).success || holdsForeign(previousSchema, previous))
    return raw
  notes.push({
    code: 'previous-lost',
    message: '草稿里保存的上年报告已损坏，不能再对照；本年的文字不受影响。需要对照时，请打开上年报告的原文件。',
  })
  return { ...raw, previous: null }
}

interface Blocks {
  readonly blocks: readonly TopNode[]
  /** How many lacked an attribute. */
  readonly completed: number
}

/** The blocks as the schema wants them. What is the same at both ends of a known text is taken from there. */
function checkedBlocks(raw: readonly unknown[], known: readonly TopNode[]): Blocks | 'unknown-content' | 'damaged' {
  const most = Math.min(raw.length, known.length)
  let head = 0
  while (head < most && sameJson(raw[head], known[head])) head += 1
  let tail = 0
  while (tail < most - head && sameJson(raw.at(-1 - tail), known.at(-1 - tail))) tail += 1
  const repaired = raw.slice(head, raw.length - tail).map(repair)
  const changed = repaired.map(({ block }) => block)
  const parsed = blocksSchema.safeParse(changed)
  if (!parsed.success) return holdsForeign(blocksSchema, changed) ? 'unknown-content' : 'damaged'
  return {
    blocks: [...known.slice(0, head), ...parsed.data, ...known.slice(known.length - tail)],
    completed: repaired.filter(({ completed }) => completed).length,
  }
}

type Frame = Omit<Envelope, 'document'>

/** All but the blocks. What of it can be large, pictures and last year's report, is looked at where it is not known. */
function checkedFrame(
  whole: Readonly<Record<string, unknown>>,
  known: Envelope | null,
  notes: Note[],
): Frame | 'unknown-content' | 'damaged' {
  const isKnown = (key: string, picture: unknown) =>
    known !== null && Object.hasOwn(known.pictures, key) && sameJson(picture, known.pictures[key])
  const { pictures, previous } = whole
  const knownPrevious = known !== null && sameJson(previous, known.previous)
  const toCheck = withoutDamagedPrevious(
    {
      ...whole,
      pictures: isRecord(pictures)
        ? Object.fromEntries(Object.entries(pictures).filter(([key, picture]) => !isKnown(key, picture)))
        : pictures,
      previous: knownPrevious ? null : previous,
    },
    notes,
  )
  const frame = frameSchema.safeParse(toCheck)
  if (!frame.success) return holdsForeign(frameSchema, toCheck) ? 'unknown-content' : 'damaged'
  return {
    ...frame.data,
    // In their order; those that were looked at as they came out of it.
    pictures: { ...(pictures as Envelope['pictures']), ...frame.data.pictures },
    previous: knownPrevious ? known.previous : frame.data.previous,
  }
}

/** The whole envelope with notes on what was repaired, or why it cannot be had. */
function checked(raw: unknown, known: Envelope | null): { envelope: Envelope; notes: readonly Note[] } | Refusal {
  if (!isRecord(raw) || raw.format !== envelopeFormat) return 'not-ziping'
  const migrated = migrate(raw)
  if (!migrated.ok) return migrated.reason === 'too-new' ? 'too-new' : 'damaged'
  const notes: Note[] = []
  const whole = withDefaults(migrated.envelope)
  const { document } = whole
  if (!isRecord(document) || document.type !== 'doc' || !Array.isArray(document.content)) return 'damaged'
  if (document.content.length > mostBlocks) return 'damaged'
  const body = checkedBlocks(document.content, known?.document.content ?? [])
  const frame = checkedFrame(whole, known, notes)
  if (body === 'unknown-content' || frame === 'unknown-content') return 'unknown-content'
  if (body === 'damaged' || frame === 'damaged') return 'damaged'

  const text = inOrder(body.blocks, notes)
  if (body.completed > 0)
    notes.push({
      code: 'attributes-added',
      message: `有 ${body.completed} 处小标题或图片缺少格式信息，已按默认格式补上，文字没有改动。请检查小标题的级别和图片的宽度。`,
    })
  notes.push(...missingPictures(text, frame.pictures))
  return { envelope: { ...frame, document: text }, notes }
}

/** The words of the document where there is one, else of whatever came. */
function readable(raw: unknown): string {
  return (isRecord(raw) && salvageText(raw.document)) || salvageText(raw)
}

/**
 * Reads an envelope from parsed JSON. Never throws, whatever comes.
 * @param known what an earlier call gave: what is the same in it was checked then. It makes no difference but for the
 *   time, which a save would else spend on everything that did not change since the last one
 * @returns what the editor may write back, with notes on small repairs; or the reason why not, and
 *   the text that could be read
 */
export function restore(raw: unknown, known: Envelope | null = null): Restored {
  let refusal: Refusal = 'damaged'
  try {
    const read = checked(raw, known)
    if (typeof read !== 'string') return { ok: true, ...read }
    refusal = read
    return { ok: false, code: refusal, message: messages[refusal], text: readable(raw) }
  } catch {
    // A migration that stumbles over a damaged envelope, or a value that fights being read.
    return { ok: false, code: refusal, message: messages[refusal], text: salvageText(raw) }
  }
}
