/** The title: the user's own line breaks, else lines broken by sense. */
import { Paragraph, TextRun } from 'docx'
import { inlineText, type Title } from '../../document/node.ts'
import { runFonts } from '../faces.ts'
import { titleCharacters } from '../layout.ts'
import { style } from '../styles.ts'
import { titleLines } from '../title-lines.ts'
import { textRun } from './runs.ts'

export function titleParagraph(title: Title): Paragraph {
  const text = inlineText(title.content)
  const lines = text.includes('\n') ? text.split('\n') : titleLines(text, titleCharacters)
  return new Paragraph({
    style: style.title,
    children: lines.flatMap((line, at) => [
      ...(at > 0 ? [new TextRun({ break: 1, font: runFonts('title') })] : []),
      textRun(line, { face: 'title' }),
    ]),
  })
}
