/** A report → the official document as it stands on paper: the table of contents of this folder. */
import { type Details, type Envelope, type PaperForm, paperForm } from '../document/envelope.ts'
import { failure, type Note, type Noted, type Result, success } from '../document/result.ts'
import { attachmentBlocks, attachmentList } from './attachments.ts'
import { blankLine, laidBlocks } from './body.ts'
import { leavesRoomForText } from './first-page.ts'
import { imprintBlock } from './imprint.ts'
import { endedAtPages, keptWithNext } from './keep.ts'
import { fitsPreprinted, letterheadBlocks } from './letterhead.ts'
import { pageSetup } from './measures.ts'
import { composeNotes, hasLetterhead } from './notes.ts'
import { countControls, rareCharacters } from './odd-characters.ts'
import type { Paper, PaperBlock, PaperParagraph, PaperSection, PaperTable } from './paper.ts'
import { defaultPreset, type Preset } from './preset.ts'
import { type Printed, printed } from './printed.ts'
import { publicityBlocks } from './publicity.ts'
import type { Laid, Setting } from './setting.ts'
import { remarkBlocks, signatureBlocks } from './signature.ts'
import { mostColumns } from './table.ts'
import { tableGrid } from './table-grid.ts'
import { linesOfTitle, recipientBlocks, titleBlocks, titleText } from './title.ts'

export interface ComposeOptions {
  readonly preset?: Preset
  /** The details' own where absent. */
  readonly form?: PaperForm
}

const upright = (blocks: readonly (PaperParagraph | PaperTable)[]): Laid[] =>
  blocks.map((block) => ({ block, orientation: 'portrait' }))

/** A section for each change between upright and turned pages; a page break at its beginning is its own. */
function sectionsOf(laid: readonly Laid[]): PaperSection[] {
  const sections: { orientation: PaperSection['orientation']; blocks: PaperBlock[] }[] = []
  for (const { block, orientation } of laid) {
    const last = sections.at(-1)
    if (last?.orientation === orientation) last.blocks.push(block)
    else if (block.kind === 'paragraph' && block.pageBreakBefore) {
      const { pageBreakBefore: _, ...rest } = block
      sections.push({ orientation, blocks: [rest] })
    } else sections.push({ orientation, blocks: [block] })
  }
  return sections
}

/** 版记 stands on the last page, which is upright: behind a landscape attachment it has one of its own. */
function withImprint(sections: PaperSection[], imprint: PaperBlock | null): PaperSection[] {
  const last = sections.at(-1)
  if (!imprint) return sections
  return last?.orientation === 'portrait'
    ? [...sections.slice(0, -1), { ...last, blocks: [...last.blocks, imprint] }]
    : [...sections, { orientation: 'portrait', blocks: [blankLine(), imprint] }]
}

function above(details: Details, form: PaperForm, titleLines: readonly string[], setting: Setting): PaperParagraph[] {
  return [
    ...(hasLetterhead(form) ? letterheadBlocks(details, setting, form === '上行文') : []),
    ...titleBlocks(titleLines, setting.preset),
    ...(form === '公示稿' ? [] : recipientBlocks(details.recipient, setting.preset)),
  ]
}

function behind(details: Details, form: PaperForm, text: Printed, setting: Setting): (PaperParagraph | PaperTable)[] {
  return form === '公示稿'
    ? // What is said to the public is text, and the list of attachments stands behind the text (7.3.4).
      [...publicityBlocks(details.official, setting), ...attachmentList(text.attachments, setting)]
    : [
        ...attachmentList(text.attachments, setting),
        ...signatureBlocks(details, setting),
        ...remarkBlocks(details.official.remark, setting),
      ]
}

/**
 * @returns the failure 'too-many-columns' for a table beyond Word's limits; all else that is odd about a
 *   report is a note
 */
export function compose(envelope: Envelope, options: ComposeOptions = {}): Result<Noted<Paper>> {
  const { details, pictures } = envelope
  const preset = options.preset ?? defaultPreset
  const form = options.form ?? paperForm(details)
  const setting: Setting = { preset, page: pageSetup(preset), landscape: pageSetup(preset, 'landscape') }
  const [first] = envelope.document.content
  const title = linesOfTitle(titleText(first?.type === 'title' ? first : undefined), setting.page.textWidth)
  const text = printed(envelope)
  const tables = [...text.blocks, ...text.attachments.flatMap(({ blocks }) => blocks)]
  const columns = Math.max(0, ...tables.map((block) => (block.kind === 'table' ? tableGrid(block.node).columns : 0)))
  if (columns > mostColumns)
    return failure(
      'too-many-columns',
      `没有导出：报告里有一个 ${columns} 列的表格，Word 的表格最多 ${mostColumns} 列。报告没有改动。请把它拆成几个表后再导出。`,
    )

  const notes: Note[] = []
  const signed = behind(details, form, text, setting)
  const body = laidBlocks(text.blocks, setting, notes)
  const count = text.attachments.length
  const head = above(details, form, title, setting)
  const laid = [
    ...upright(head),
    ...(signed.length > 0 ? keptWithNext(body) : body),
    ...upright(signed),
    ...text.attachments.flatMap((attachment, index) => attachmentBlocks(attachment, index, count, setting, notes)),
  ]
  const sections = withImprint(
    sectionsOf(endedAtPages(laid)),
    hasLetterhead(form) ? imprintBlock(details.official, setting) : null,
  )
  const paper: Paper = {
    form,
    preset,
    title: title.join(''),
    organisation: details.organisation || details.signatory,
    sections,
    pictures,
  }
  const all = composeNotes({
    details,
    form,
    printed: text,
    hasTitle: title.length > 0,
    controls: countControls(envelope),
    ...rareCharacters(sections, preset),
    firstPage: leavesRoomForText(head, setting),
    fitsPreprinted: form !== '套打' || fitsPreprinted(details, setting),
  })
  return success({ value: paper, notes: [...all, ...notes] })
}
