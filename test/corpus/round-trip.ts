/**
 * A report as one compares it before the export and after its Word file was read in again: every block with
 * its words, level, marks and form. What the paper does not show is left out of both; docs/decisions/round-trip.md
 * lists what does not come back.
 */
import { type Envelope, emptyOfficial, type PaperForm } from '../../report/document/envelope.ts'
import type { Block, Inline, Paragraph, Table, TopNode } from '../../report/document/node.ts'

/** Marks that are printed; a field is its words, and text from last year looks like any other. */
const printed = new Set(['bold', 'underline', 'subscript', 'superscript'])

/** Words with their marks: stretches of the same marks are one. */
function words(content: readonly Inline[] = []): string {
  const runs: { text: string; marks: string }[] = []
  for (const inline of content) {
    const text = inline.type === 'text' ? inline.text : '\n'
    const marks = (inline.marks ?? [])
      .map(({ type }) => type)
      .filter((type) => printed.has(type))
      .toSorted()
      .join('+')
    const last = runs.at(-1)
    if (last && last.marks === marks) last.text += text
    else runs.push({ text, marks })
  }
  return runs
    .map(({ text, marks }) => (marks === '' ? text : `<${marks}>${text}</>`))
    .join('')
    .trim()
}

const paragraph = ({ attrs, content }: Paragraph): string => {
  const align = attrs?.align
  return `${align === 'center' || align === 'right' ? `[${align}] ` : ''}${words(content)}`
}

/** A row that is shorter than the others is printed with empty cells. */
function table({ content }: Table): string[] {
  const columns = (row: Table['content'][number]) =>
    (row.content ?? []).reduce((sum, { attrs }) => sum + (attrs?.colspan ?? 1), 0)
  const merged = content.some((row) => row.content?.some(({ attrs }) => (attrs?.rowspan ?? 1) > 1))
  const most = Math.max(...content.map(columns))
  return content.map((row) => {
    const cells = (row.content ?? []).map(({ attrs, content: own }) => {
      const span = `${attrs?.colspan ?? 1}x${attrs?.rowspan ?? 1}`
      return `${span === '1x1' ? '' : `(${span}) `}${own.map(paragraph).join(' / ')}`
    })
    if (!merged) for (let at = columns(row); at < most; at++) cells.push('')
    return `| ${cells.join(' | ')} |`
  })
}

function block(node: TopNode, { pictures }: Envelope): string[] {
  switch (node.type) {
    case 'title':
      return [`题目 ${words(node.content).replace(/\n/g, '')}`]
    case 'heading':
      return [`${node.attrs.level}${node.attrs.runIn ? '接排' : ''} ${words(node.content)}`]
    case 'paragraph':
      return [paragraph(node)]
    case 'table':
      return table(node)
    case 'image':
      return [`图 ${pictures[node.attrs.picture]?.data.length ?? 0} ${node.attrs.alt}`]
    case 'attachment':
      return [`附件 ${words(node.content)}`]
  }
}

/** Sections that are left out (不涉及) are not printed. */
function shown({ document, areas }: Envelope): readonly TopNode[] {
  let hidden = false
  return document.content.filter((node: TopNode | Block) => {
    if (node.type === 'heading' && node.attrs.level <= 2)
      hidden = node.attrs.level === 2 && node.attrs.areaId !== null && areas[node.attrs.areaId]?.omitted !== undefined
    else if (node.type === 'attachment') hidden = false
    return !hidden
  })
}

/** Empty paragraphs are not printed. */
export const comparable = (envelope: Envelope): string[] =>
  shown(envelope)
    .flatMap((node) => block(node, envelope))
    .filter((line) => line !== '')

/** Of each table whether it stands on landscape pages; null where the program is to decide by its width. */
export const sidewaysTables = ({ document }: Envelope): (boolean | null)[] =>
  document.content.flatMap((node) => (node.type === 'table' ? [node.attrs?.landscape ?? null] : []))

/** What of the details the paper prints, and an import can therefore know. */
export function printedDetails({ details }: Envelope, form: PaperForm): Readonly<Record<string, unknown>> {
  const { official } = details
  const isPublic = form === '公示稿'
  const letterhead = form === '上行文' || form === '套打'
  const stamped = official.sealing === '签名章'
  return {
    recipient: isPublic ? '' : details.recipient,
    signatory: isPublic || stamped ? '' : details.signatory,
    date: isPublic ? '' : details.date,
    jointSignatories: isPublic || stamped ? [] : official.jointSignatories,
    signerOffice: stamped && !isPublic ? official.signerOffice : '',
    remark: isPublic ? '' : official.remark,
    imprint: letterhead && official.imprint.issuer !== '' ? official.imprint : emptyOfficial.imprint,
    publicity: isPublic ? official.publicity : emptyOfficial.publicity,
  }
}

/** The same of what was read in. */
export function readDetails({ details }: Envelope): Readonly<Record<string, unknown>> {
  const { jointSignatories, signerOffice, remark, imprint, publicity } = details.official
  const { recipient, signatory, date } = details
  return { recipient, signatory, date, jointSignatories, signerOffice, remark, imprint, publicity }
}
