/** The text: headings, paragraphs, pictures, tables in order, each with its faces and its place. */
import { blockText, inlineText, runInEnd, splitInline } from '../document/node.ts'
import type { Note } from '../document/result.ts'
import type { PaperParagraph } from './paper.ts'
import { pictureParagraph } from './picture.ts'
import type { Preset } from './preset.ts'
import type { PrintedBlock } from './printed.ts'
import { runMaker } from './runs.ts'
import type { Laid, Setting } from './setting.ts'
import { reportTable } from './table.ts'

/** 7.3.3: 黑体, 楷体, 仿宋, 仿宋. */
const headingFace = { 1: 'hei', 2: 'kai', 3: 'fangsong', 4: 'fangsong' } as const

/** A heading, and where it is run-in the text behind it; only a heading of its own is kept with what follows. */
function heading(block: PrintedBlock & { kind: 'heading' }, preset: Preset): PaperParagraph {
  const { node, number, source } = block
  const { level, runIn } = node.attrs
  const maker = runMaker(preset)
  const [head, rest] = runIn ? splitInline(node.content, runInEnd(blockText(node))) : [node.content, []]
  const bold = level === 3 && preset.boldLevel3
  const form = { face: headingFace[level], ...(bold && { bold }) }
  return {
    kind: 'paragraph',
    style: `heading${level}`,
    // A heading that its text follows on carries a whole paragraph; chained to the next it would drag pages along.
    ...(rest.length === 0 && { form: { keepNext: true } }),
    runs: [
      ...maker.runs([{ type: 'text', text: number }], form),
      ...maker.runs(head, form),
      // The style of a level that is bold says so for the whole paragraph.
      ...maker.runs(rest, { face: 'fangsong', ...(bold && { bold: false }) }),
    ],
    source,
  }
}

function paragraph({ node, source }: PrintedBlock & { kind: 'paragraph' }, preset: Preset): PaperParagraph {
  const align = node.attrs?.align ?? null
  return {
    kind: 'paragraph',
    style: align === null ? 'body' : 'flush',
    ...(align !== null && { form: { align } }),
    runs: runMaker(preset).runs(node.content, { face: 'fangsong' }),
    source,
  }
}

/** 表1, 附表2, 图3, 单位：万元 */
const captionStart = /^(附?[表图]\s*[\d一二三四五六七八九十]|[（(]?单位[:：])/
/** Longer than a line and a half, or a sentence: text. */
const longestCaption = 42

/** A line above a table or below a picture that says what it shows: centred, at the right, or by its words. */
function isCaption({ node }: PrintedBlock): boolean {
  if (node.type !== 'paragraph') return false
  const text = inlineText(node.content)
  const align = node.attrs?.align ?? null
  return (
    text.length <= longestCaption &&
    !/[。；，]$/.test(text) &&
    (align === 'center' || align === 'right' || captionStart.test(text))
  )
}

interface Part extends Laid {
  readonly caption: boolean
}

const withNext = (block: PaperParagraph): PaperParagraph => ({ ...block, form: { ...block.form, keepNext: true } })

const isPicture = ({ block }: Laid) => block.kind === 'paragraph' && block.style === 'picture'

/**
 * Captions stay with their table and their picture, and what is kept with a table that is turned is
 * turned with it: neither a heading nor a caption is left behind on the page before.
 */
function together(parts: readonly Part[]): Laid[] {
  const laid: Laid[] = []
  /** Whether a table follows, or a caption above one. */
  let table = false
  for (let at = parts.length - 1; at >= 0; at--) {
    const part = parts[at] as Part
    const { block } = part
    if (block.kind === 'table') {
      table = true
      laid.push(part)
      continue
    }
    const before = parts[at - 1]
    table &&= part.caption && !(before && isPicture(before))
    const kept = table || (isPicture(part) && parts[at + 1]?.caption) ? withNext(block) : block
    const follows = kept.form?.keepNext && !isPicture(part) ? laid.at(-1)?.orientation : undefined
    laid.push({ block: kept, orientation: follows ?? part.orientation })
  }
  return laid.reverse()
}

/** The blocks as they are printed; a table without a cell is left out. */
export function laidBlocks(blocks: readonly PrintedBlock[], setting: Setting, notes: Note[]): Laid[] {
  const { preset } = setting
  const parts = blocks.flatMap((block): Part[] => {
    const upright = (paragraph: PaperParagraph): Part[] => [
      { block: paragraph, orientation: 'portrait', caption: isCaption(block) },
    ]
    if (block.kind === 'heading') return upright(heading(block, preset))
    if (block.kind === 'paragraph') return upright(paragraph(block, preset))
    if (block.kind === 'image') return upright(pictureParagraph(block, setting.page))
    const made = reportTable(block, setting, notes)
    return made ? [{ ...made, caption: false }] : []
  })
  return together(parts)
}

/** A blank line of body text. */
export const blankLine = (keepNext = false): PaperParagraph => ({
  kind: 'paragraph',
  style: 'flush',
  role: 'blank',
  ...(keepNext && { form: { keepNext } }),
  runs: [],
})

export const blankLines = (count: number, keepNext = false): PaperParagraph[] =>
  Array.from({ length: count }, () => blankLine(keepNext))
