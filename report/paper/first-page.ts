/** 首页必须显示正文 (7.3.3): whether what stands above the text leaves a line for it on the first page. */

import { charactersPerLine } from './measures.ts'
import type { PaperParagraph } from './paper.ts'
import { widthInCharacters } from './placement.ts'
import type { Setting } from './setting.ts'
import { styleSheet } from './styles.ts'

/** Lines of a paragraph as it is set: one for each break, and where a flush text is longer than a line. */
function lineCount({ style, runs }: PaperParagraph): number {
  const breaks = runs.filter(({ kind }) => kind === 'break').length
  const width = runs.reduce((sum, run) => sum + (run.kind === 'text' ? widthInCharacters(run.text) : 0), 0)
  return style === 'flush' ? Math.max(1, Math.ceil(width / charactersPerLine)) + breaks : 1 + breaks
}

/** @param above letterhead, title and recipient */
export function leavesRoomForText(above: readonly PaperParagraph[], { preset, page }: Setting): boolean {
  const styles = styleSheet(preset)
  const height = above.reduce((sum, paragraph) => {
    const line = paragraph.form?.line ?? styles[paragraph.style].paragraph.line
    return sum + (line.kind === 'exact' ? line.twips : page.line) * lineCount(paragraph)
  }, 0)
  return height + page.line <= page.textHeight
}
