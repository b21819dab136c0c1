/** The title: the user's own line breaks first, lines that are still too long broken by sense. */
import { Paragraph, TextRun } from 'docx'
import { inlineText, type Title } from '../../document/node.ts'
import { runFonts } from '../faces.ts'
import { titleCharacters } from '../layout.ts'
import { style } from '../styles.ts'
import { titleLines } from '../title-lines.ts'
import { printable, textRun } from './runs.ts'

/** The lines as they are printed; none for an empty title. */
export function linesOfTitle(title: Title): string[] {
  return inlineText(title.content)
    .split('\n')
    .map((line) => printable(line).trim())
    .filter((line) => line !== '')
    .flatMap((line) => titleLines(line, titleCharacters))
}

export function titleParagraph(lines: readonly string[]): Paragraph {
  return new Paragraph({
    style: style.title,
    children: lines.flatMap((line, at) => [
      ...(at > 0 ? [new TextRun({ break: 1, font: runFonts('title') })] : []),
      textRun(line, { face: 'title' }),
    ]),
  })
}
