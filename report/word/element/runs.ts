/** Inline content → runs. Marks of the editor that are not print (field, carried) leave no trace. */
import { type ParagraphChild, TextRun, UnderlineType } from 'docx'
import type { Inline } from '../../document/node.ts'
import { type Face, runFonts } from '../faces.ts'

/** What XML 1.0 cannot hold, and halves of surrogate pairs. Tabs are spaces: an official text has no tab stops. */
export function printable(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
}

export interface RunForm {
  readonly face: Face
  /** Half-points; the style's where absent. */
  readonly size?: number
}

export function textRun(text: string, form: RunForm, marks: readonly string[] = []): TextRun {
  return new TextRun({
    text: printable(text),
    font: runFonts(form.face),
    ...(form.size !== undefined && { size: form.size }),
    ...(marks.includes('bold') && { bold: true }),
    ...(marks.includes('underline') && { underline: { type: UnderlineType.SINGLE } }),
    ...(marks.includes('subscript') && { subScript: true }),
    ...(marks.includes('superscript') && { superScript: true }),
  })
}

export function runs(content: readonly Inline[] | undefined, form: RunForm): ParagraphChild[] {
  return (content ?? []).map((node) =>
    node.type === 'hardBreak'
      ? new TextRun({ break: 1, font: runFonts(form.face) })
      : textRun(
          node.text,
          form,
          node.marks?.map((mark) => mark.type),
        ),
  )
}
