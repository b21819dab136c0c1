/** 附件: the list behind the text (7.3.4), and each attachment on a new page (7.3.7). */
import { attachmentLabel } from '../document/outline.ts'
import type { Note } from '../document/result.ts'
import { blankLine, laidBlocks } from './body.ts'
import type { PaperParagraph } from './paper.ts'
import { inTwips, placeAttachmentName } from './placement.ts'
import type { PrintedAttachment } from './printed.ts'
import { printable, textRuns } from './runs.ts'
import type { Laid, Setting } from './setting.ts'
import { attachmentTitle, linesOfTitle } from './title.ts'

/** A name takes no mark behind it (7.3.4), and no line breaks of the title. */
const listedName = (title: string): string =>
  printable(title.replaceAll('\n', ''))
    .trim()
    .replace(/[。；，、.;,]+$/, '')

/** 附件说明: 正文下空一行, then `附件：名称` or `附件：1.名称` and so on. */
export function attachmentList(attachments: readonly PrintedAttachment[], setting: Setting): PaperParagraph[] {
  const { preset, page } = setting
  if (attachments.length === 0) return []
  const count = attachments.length
  const lines = attachments.map(({ title }, index): PaperParagraph => {
    const place = placeAttachmentName(index, count)
    const number = count === 1 ? '' : `${index + 1}.`
    return {
      kind: 'paragraph',
      style: 'flush',
      role: 'attachmentList',
      form: {
        left: inTwips(place.following, page),
        firstLine: inTwips(place.first - place.following, page),
        firstLineChars: 0,
        // A long list may go over to the next page, but not leave the signature there without it.
        ...((index === 0 || index >= count - 2) && { keepNext: true }),
      },
      runs: textRuns(
        `${index === 0 ? '附件：' : ''}${number}${listedName(title)}`,
        { face: 'fangsong', latin: 'own' },
        preset,
      ),
    }
  })
  return [blankLine(true), ...lines]
}

/** Label, blank line, title on the third line, blank line, blocks. What begins with a landscape table is landscape from its label on. */
export function attachmentBlocks(
  { title, source, blocks }: PrintedAttachment,
  index: number,
  count: number,
  setting: Setting,
  notes: Note[],
): Laid[] {
  const laid = laidBlocks(blocks, setting, notes)
  const orientation = laid[0]?.orientation ?? 'portrait'
  const page = orientation === 'portrait' ? setting.page : setting.landscape
  const label: PaperParagraph = {
    kind: 'paragraph',
    style: 'attachmentLabel',
    pageBreakBefore: true,
    runs: textRuns(attachmentLabel(index, count), { face: 'hei', latin: 'own' }, setting.preset),
    source,
  }
  const head = [
    label,
    blankLine(),
    attachmentTitle(linesOfTitle(title, page.textWidth), source, setting.preset),
    blankLine(),
  ]
  return [...head.map((block): Laid => ({ block, orientation })), ...laid]
}
