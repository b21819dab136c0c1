/**
 * The only way in for a stored or foreign report: draft files, .ziping files, calls from the page.
 * Either the envelope is whole and right — then the editor may write it back — or it is refused
 * with whatever text could be read, to be shown and copied but never overwritten.
 */
import type { Envelope } from './envelope.ts'
import { migrate } from './migrate.ts'
import type { Block, Image, Inline, ReportDocument, Title, TopNode } from './node.ts'
import type { Note } from './result.ts'
import { salvageText } from './salvage.ts'
import { blockSchema, frameSchema } from './schema.ts'

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
  'not-ziping': '这不是自评报告编辑器的文件。',
} as const

const refused = (code: keyof typeof messages, raw: unknown): Restored => ({
  ok: false,
  code,
  message: messages[code],
  text: salvageText(typeof raw === 'object' && raw !== null && 'document' in raw ? raw.document : raw),
})

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What older drafts may lack and what costs nothing to fill in. */
function withDefaults(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...raw, areas: raw.areas ?? {}, pictures: raw.pictures ?? {}, source: raw.source ?? null }
}

/** The known node types; any other type is content of a program that we are not. */
const knownTypes = new Set([
  ...['doc', 'title', 'paragraph', 'heading', 'table', 'tableRow', 'tableCell', 'tableHeader', 'image'],
  ...['text', 'hardBreak', 'bold', 'underline', 'subscript', 'superscript', 'carried', 'field'],
])

function hasUnknownType(value: unknown, depth = 0): boolean {
  if (depth > 60) return true
  if (Array.isArray(value)) return value.some((item) => hasUnknownType(item, depth + 1))
  if (!isRecord(value)) return false
  if (typeof value.type === 'string' && !knownTypes.has(value.type)) return true
  return hasUnknownType(value.content, depth + 1) || hasUnknownType(value.marks, depth + 1)
}

/** A second title cannot stand in the editor; its words become a paragraph. */
const asParagraph = (title: Title): Block => ({ type: 'paragraph', ...(title.content && { content: title.content }) })

function inOrder(blocks: readonly TopNode[], notes: Note[]): ReportDocument {
  const [first, ...rest] = blocks
  if (first?.type !== 'title') notes.push({ code: 'title-added', message: '报告没有标题，已补上空的标题行，请填写。' })
  const title: Title = first?.type === 'title' ? first : { type: 'title' }
  const body = (first?.type === 'title' ? rest : blocks).map((block) => {
    if (block.type !== 'title') return block
    notes.push({ code: 'title-moved', message: '报告里有不止一个标题，多出的已改为正文，文字没有改动。' })
    return asParagraph(block)
  })
  return { type: 'doc', content: [title, ...(body.length > 0 ? body : [{ type: 'paragraph' } as const])] }
}

function missingPictures(document: ReportDocument, pictures: Readonly<Record<string, unknown>>): Note[] {
  const missing = document.content.filter(
    (block): block is Image => block.type === 'image' && !Object.hasOwn(pictures, block.attrs.picture),
  )
  return missing.length === 0
    ? []
    : [{ code: 'picture-missing', message: `有 ${missing.length} 张图片不在文件里，文字不受影响，请重新插入图片。` }]
}

/** Empty text nodes cannot stand in ProseMirror; they carry nothing, so they go. */
function withoutEmptyText(block: unknown, depth = 0): unknown {
  if (depth > 60 || !isRecord(block) || !Array.isArray(block.content)) return block
  const content = block.content.filter((node) => !(isRecord(node) && node.type === 'text' && node.text === ''))
  return { ...block, content: content.map((node) => withoutEmptyText(node, depth + 1)) as Inline[] }
}

function checked(raw: unknown): Restored {
  if (!isRecord(raw) || raw.format !== 'ziping') return refused('not-ziping', raw)
  const migrated = migrate(raw)
  if (!migrated.ok) return refused(migrated.reason === 'too-new' ? 'too-new' : 'damaged', raw)
  const whole = withDefaults(migrated.envelope)
  const { document } = whole
  if (!isRecord(document) || document.type !== 'doc' || !Array.isArray(document.content)) return refused('damaged', raw)
  if (document.content.length > mostBlocks) return refused('damaged', raw)
  const frame = frameSchema.safeParse(whole)
  const blocks: TopNode[] = []
  for (const entry of document.content) {
    const block = blockSchema.safeParse(withoutEmptyText(entry))
    if (!block.success) return refused(hasUnknownType(document) ? 'unknown-content' : 'damaged', raw)
    blocks.push(block.data)
  }
  if (!frame.success) return refused('damaged', raw)
  const notes: Note[] = []
  const restored = inOrder(blocks, notes)
  notes.push(...missingPictures(restored, frame.data.pictures))
  return { ok: true, envelope: { ...frame.data, document: restored } as unknown as Envelope, notes }
}

/** Reads an envelope from parsed JSON. Never throws, whatever comes. */
export function restore(raw: unknown): Restored {
  try {
    return checked(raw)
  } catch {
    // Only nesting beyond what the checks can walk ends here.
    return { ok: false, code: 'damaged', message: messages.damaged, text: '' }
  }
}
