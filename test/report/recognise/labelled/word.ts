/** A labelled report as a Word file: styles, outline levels, faces, bold words, and numbers that Word computes. */
import { typedPrefix } from '../../../../report/recognise/heading.ts'
import type { SourceParagraph } from '../../../../report/source/paragraph.ts'
import { docxFile, wcell, wp, wr } from '../../source/docx-file.ts'
import type { LabelledReport } from './generate.ts'

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:abstractNum w:abstractNumId="1">${[
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '（%4）'),
].join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`

function runs({ text, marks = [], form }: SourceParagraph): string {
  const look = [
    form?.face ? `<w:rFonts w:eastAsia="${form.face}"/>` : '',
    form?.bold ? '<w:b/>' : '',
    form?.size ? `<w:sz w:val="${form.size}"/>` : '',
  ]
  const cuts = [0, ...marks.flatMap(({ start, end }) => [start, end]), text.length]
  return cuts
    .slice(1)
    .map((end, at) => {
      const start = cuts[at] ?? 0
      const bold = marks.some((mark) => mark.start <= start && mark.end >= end) && !form?.bold
      return start === end ? '' : wr(text.slice(start, end), look.join('') + (bold ? '<w:b/>' : ''))
    })
    .join('')
}

/** @param automatic numbers of headings are left to Word */
export function labelledWordFile({ paragraphs, labels }: LabelledReport, automatic: boolean): Uint8Array {
  const names = [...new Set(paragraphs.flatMap(({ form }) => form?.style ?? []))]
  const styles = names
    .map(
      (name, at) =>
        `<w:style w:type="paragraph" w:styleId="s${at}"${name === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/></w:style>`,
    )
    .join('')
  const body = paragraphs
    .map((paragraph, at) => {
      const { text, form, object } = paragraph
      if (object) return `<w:tbl><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr>${wcell('学校')}</w:tr></w:tbl>`
      const heading = labels[at]?.level
      const numbered = automatic && heading !== undefined && typedPrefix(text) !== ''
      const properties = [
        form?.style ? `<w:pStyle w:val="s${names.indexOf(form.style)}"/>` : '',
        numbered ? `<w:numPr><w:ilvl w:val="${heading - 1}"/><w:numId w:val="1"/></w:numPr>` : '',
        form?.align ? `<w:jc w:val="${form.align}"/>` : '',
        form?.outlineLevel ? `<w:outlineLvl w:val="${form.outlineLevel - 1}"/>` : '',
      ]
      const own = numbered ? { ...paragraph, text: text.slice(typedPrefix(text).length), marks: [] } : paragraph
      return wp(runs(own), properties.join(''))
    })
    .join('')
  return docxFile({ body, styles, ...(automatic && { numbering }) })
}
