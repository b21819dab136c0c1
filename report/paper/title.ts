/** The title and the recipient: what stands above the text. */
import { inlineText, type Title } from '../document/node.ts'
import { blankLine } from './body.ts'
import { size } from './measures.ts'
import type { PaperParagraph, PaperRun } from './paper.ts'
import type { Preset } from './preset.ts'
import { printable, textRuns } from './runs.ts'
import { titleLines } from './title-lines.ts'

/** Characters of 22 pt that fit on a line of the title. */
const longest = (textWidth: number) => Math.floor(textWidth / (size.title * 10))

/** The lines as they are printed: the user's own breaks first, what is still too long broken by sense. None for an empty title. */
export function linesOfTitle(text: string, textWidth: number): string[] {
  return text
    .split('\n')
    .map((line) => printable(line).trim())
    .filter((line) => line !== '')
    .flatMap((line) => titleLines(line, longest(textWidth)))
}

export const titleText = (title: Title | undefined): string => inlineText(title?.content)

function lineRuns(lines: readonly string[], preset: Preset): PaperRun[] {
  return lines.flatMap((line, at): PaperRun[] => [
    ...(at > 0 ? [{ kind: 'break' } as const] : []),
    ...textRuns(line, { face: 'title' }, preset),
  ])
}

/** The title and the blank line below it (7.3.2). */
export const titleBlocks = (lines: readonly string[], preset: Preset): PaperParagraph[] => [
  { kind: 'paragraph', style: 'title', runs: lineRuns(lines, preset), source: 0 },
  blankLine(),
]

export const attachmentTitle = (lines: readonly string[], source: number, preset: Preset): PaperParagraph => ({
  kind: 'paragraph',
  style: 'attachmentTitle',
  runs: lineRuns(lines, preset),
  source,
})

/** 主送机关 (7.3.2): 顶格, 回行顶格, closed by a full-width colon. */
export function recipientBlocks(recipient: string, preset: Preset): PaperParagraph[] {
  const text = recipient.trim().replace(/[:：]$/, '')
  return text === ''
    ? []
    : [
        {
          kind: 'paragraph',
          style: 'flush',
          role: 'recipient',
          form: { align: 'left' },
          runs: textRuns(`${text}：`, { face: 'fangsong' }, preset),
        },
      ]
}
