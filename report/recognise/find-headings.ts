/** All headings of a text, each by the surest thing that tells it: the source's level, its number, its face, its place. */
import type { HeadingLevel } from '../document/node.ts'
import type { SourceParagraph } from '../source/paragraph.ts'
import type { TemplatePack } from '../template/pack.ts'
import type { FoundAttachments } from './attachments.ts'
import { bareHeadings } from './bare.ts'
import { numberedHeading } from './heading.ts'
import { levelsByLook, statedLevel } from './look.ts'
import { type FoundHeading, headingReader } from './read-headings.ts'
import { alwaysWrapper } from './wrapper.ts'

/** Stands for a table or picture among lines: text, and no heading. */
const anyText = '。'

/**
 * @param lines trimmed, one for each paragraph
 * @param start index of the first line behind the title
 * @param end index behind the report's last line; attachments may have headings, too
 * @returns one entry for each line; null where it is no heading
 */
export function findHeadings(
  lines: readonly string[],
  paragraphs: readonly SourceParagraph[],
  pack: TemplatePack,
  start: number,
  end: number,
  attachments: FoundAttachments,
): readonly (FoundHeading | null)[] {
  const levels = paragraphs.map(({ form }) => statedLevel(form))
  const looks = levelsByLook(paragraphs)
  // A table of contents has numbers even where the headings have theirs from a style.
  const text = lines.map((line, index) => index >= start && index < end && line !== '' && alwaysWrapper(line) === null)
  const numbers = lines.map((line, index) => (text[index] ? (numberedHeading(line)?.level ?? null) : null))

  const told = lines.some(
    (_, index) =>
      text[index] &&
      index < attachments.start &&
      (levels[index] !== null || looks(index) !== null || (numbers[index] ?? 9) <= 2),
  )
  const bare: ReadonlyMap<number, HeadingLevel> = told
    ? new Map()
    : bareHeadings(
        lines.map((line, index) => {
          if (!text[index] || index >= attachments.start) return ''
          return paragraphs[index]?.object ? anyText : line
        }),
        pack,
      )
  const reader = headingReader(pack, numbers.includes(1))
  return lines.map((line, index) =>
    text[index] && !attachments.heads.has(index) && !attachments.list.has(index)
      ? reader.read(line, levels[index] ?? null, looks(index), bare.get(index) ?? null)
      : null,
  )
}
