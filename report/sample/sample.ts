/** The sample report (示例) that the first run offers: a template filled with the text of linjiang.ts, as a draft half-way. */
import type { Details, Envelope } from '../document/envelope.ts'
import {
  type Block,
  type Heading,
  type Inline,
  inlineOf,
  inlineText,
  type Paragraph,
  type Table,
  type TableCell,
} from '../document/node.ts'
import type { TemplatePack } from '../template/pack.ts'
import { newReport, startDetails } from '../template/start.ts'
import {
  carriedMarks,
  type SampleSection,
  type SampleTable,
  sampleAreas,
  sampleBlanks,
  sampleDetails,
  sampleSections,
} from './linjiang.ts'

/** The template that the text was written for. */
export const sampleTemplate = 'hubei-2021'
/** Name of the draft. */
export const sampleName = '示例'

/** Text as content; what stands between the marks is last year's. */
function inlines(text: string): Inline[] {
  const [open, close] = carriedMarks
  return text.split(new RegExp(`(${open}[^${close}]*${close})`)).flatMap((piece): Inline[] => {
    if (!piece.startsWith(open)) return inlineOf(piece)
    return [{ type: 'text', text: piece.slice(1, -1), marks: [{ type: 'carried' }] }]
  })
}

function tableOf({ head, rows }: SampleTable): Table {
  const cells = (type: TableCell['type'], texts: readonly string[]) => ({
    type: 'tableRow' as const,
    content: texts.map((text): TableCell => ({ type, content: [{ type: 'paragraph', content: inlineOf(text) }] })),
  })
  return { type: 'table', content: [cells('tableHeader', head), ...rows.map((row) => cells('tableCell', row))] }
}

const withContent = <T extends Heading | Paragraph>(block: T, more: readonly Inline[]): T => ({
  ...block,
  content: [...(block.content ?? []), ...more],
})

/** What the sample says under a heading of the template; null: nothing. */
function sectionOf({ attrs, content }: Heading): SampleSection | null {
  if (attrs.areaId !== null) return sampleAreas[attrs.areaId] ?? null
  return sampleSections[inlineText(content).replace(/。$/, '')] ?? null
}

function filled(block: Block): Block[] {
  if (block.type === 'paragraph') {
    const answered = (text: string) =>
      text.replace(/【([^】]+)】/g, (blank, question: string) => sampleBlanks[question] ?? blank)
    const content = (block.content ?? []).map((node) =>
      node.type === 'text' ? { ...node, text: answered(node.text) } : node,
    )
    return [{ ...block, content }]
  }
  const section = block.type === 'heading' ? sectionOf(block) : null
  if (block.type !== 'heading' || section === null) return [block]
  const { text, table } = section
  const below: Block[] = table
    ? [{ type: 'paragraph', attrs: { align: 'center' }, content: inlineOf(table.caption) }, tableOf(table)]
    : []
  return block.attrs.runIn
    ? [withContent(block, inlines(text)), ...below]
    : [block, { type: 'paragraph', content: inlines(text) }, ...below]
}

/** @param pack the template `sampleTemplate`; of another one only what has the same areas is filled */
export function sampleReport(pack: TemplatePack): Envelope {
  const details: Details = { ...startDetails(pack), ...sampleDetails }
  const report = newReport(pack, details)
  const [title, ...body] = report.document.content
  if (title?.type !== 'title') return report
  const blocks = body.filter((block): block is Block => block.type !== 'title')
  return { ...report, document: { type: 'doc', content: [title, ...blocks.flatMap(filled)] } }
}
