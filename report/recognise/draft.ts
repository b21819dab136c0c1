/** A confirmed proposal → a draft: the document with its headings placed, and the details read out of the text. */
import type { Details, Envelope, Picture } from '../document/envelope.ts'
import { fieldText } from '../document/fields.ts'
import { type Block, type Inline, runInEnd, type Title } from '../document/node.ts'
import type { Noted } from '../document/result.ts'
import { inlineContent, marksWithin } from '../source/inline.ts'
import type { SourceMark } from '../source/paragraph.ts'
import type { TemplatePack } from '../template/pack.ts'
import { firstEnvelope, startDetails } from '../template/start.ts'
import { type FieldSpan, formulaSpans } from './details.ts'
import type { FoundDetails, Proposal, ProposedParagraph } from './proposal.ts'

/** What the text says goes before what the pack knows; what neither says stays empty. */
function mergedDetails(found: FoundDetails, pack: TemplatePack): Details {
  const start = startDetails(pack)
  const round = found.round ?? start.round
  const { notice } = found
  return {
    ...start,
    region: found.region ?? '',
    organisation: found.organisation ?? found.signatory ?? '',
    round,
    reviewYear: found.reviewYear ?? round - pack.round + pack.reviewYear,
    // A notice is taken whole: the number of one and the title of another would be a wrong statement.
    noticeIssuer: notice ? notice.issuer : start.noticeIssuer,
    noticeTitle: notice ? notice.title : start.noticeTitle,
    noticeNumber: notice ? notice.number : start.noticeNumber,
    recipient: found.recipient ?? '',
    signatory: found.signatory ?? '',
    date: found.date ?? '',
    form: found.form ?? start.form,
    official: { ...start.official, ...found.official },
  }
}

/** Text in which the spans that print a detail follow it from now on; a span that reads otherwise stays plain text. */
function withFields(
  text: string,
  spans: readonly FieldSpan[],
  details: Details,
  marks: readonly SourceMark[] = [],
): Inline[] {
  const plain = (from: number, to: number) => inlineContent(text.slice(from, to), marksWithin(marks, from, to))
  const inline: Inline[] = []
  let at = 0
  for (const { name, start, end } of spans) {
    const words = text.slice(start, end)
    if (words !== fieldText(details, name)) continue
    inline.push(...plain(at, start))
    inline.push({ type: 'text', text: words, marks: [{ type: 'field', attrs: { name } }] })
    at = end
  }
  return [...inline, ...plain(at, text.length)]
}

function titleSpans(title: string, { region }: Details): FieldSpan[] {
  return region !== '' && title.startsWith(region) ? [{ name: 'region', start: 0, end: region.length }] : []
}

/**
 * A heading's face is its level's: what marks the whole of it goes. What marks some words of it was meant, and
 * in the text that runs on behind it all stays.
 */
const headingMarks = (marks: readonly SourceMark[], bodyStart: number) =>
  marks.filter(({ type, start, end }) => start > 0 || end < bodyStart || type === 'subscript' || type === 'superscript')

/** @param keep puts a picture into the draft and answers with its key */
function blocksOf(paragraph: ProposedParagraph, details: Details, keep: (picture: Picture) => string): Block[] {
  const { role, text, heading, marks = [], align, object } = paragraph
  switch (role) {
    case 'lead':
      return [{ type: 'paragraph', content: withFields(text, formulaSpans(text), details, marks) }]
    case 'body':
      return [{ type: 'paragraph', ...(align && { attrs: { align } }), content: inlineContent(text, marks) }]
    case 'heading': {
      if (!heading) return []
      const { level, areaId, alsoAreaIds, runIn, cut } = heading
      const attrs = { level, areaId, runIn, ...(alsoAreaIds.length > 0 && { alsoAreaIds }) }
      const kept = headingMarks(marks, cut ?? (runIn ? runInEnd(text) : text.length))
      if (cut === null) return [{ type: 'heading', attrs, content: inlineContent(text, kept) }]
      const head = text.slice(0, cut).trimEnd()
      return [
        { type: 'heading', attrs, content: inlineContent(head, marksWithin(kept, 0, head.length)) },
        { type: 'paragraph', content: inlineContent(text.slice(cut), marksWithin(kept, cut, text.length)) },
      ]
    }
    case 'object':
      if (!object) return []
      if (object.kind === 'table') return [object.table]
      return [{ type: 'image', attrs: { picture: keep(object.picture), alt: object.alt, width: object.width } }]
    case 'attachment':
      return [{ type: 'attachment', content: inlineContent(text, marks) }]
    // They stand in the details, from where they are printed; of the page nothing is taken over.
    case 'attachmentList':
    case 'official':
    case 'recipient':
    case 'signatory':
    case 'date':
    case 'title':
    case 'wrapper':
    case 'empty':
      return []
  }
}

/** The lines of an attachment's title as one: below a label that stands alone, all lines of that role are its title. */
function joinedTitles(paragraphs: readonly ProposedParagraph[]): readonly ProposedParagraph[] {
  const made: ProposedParagraph[] = []
  let belowLabel = false
  for (const paragraph of paragraphs) {
    const last = made.at(-1)
    const goesOn = paragraph.role === 'attachment' && last?.role === 'attachment' && last.text !== ''
    if (belowLabel && goesOn && paragraph.text !== '')
      made[made.length - 1] = { ...last, text: last.text + paragraph.text }
    else {
      made.push(paragraph)
      belowLabel =
        paragraph.role === 'attachment' && (paragraph.text === '' || (last?.role === 'attachment' && last.text === ''))
    }
  }
  return made
}

/** What a draft says of the file that it was read from. */
export const sourceOf = (name: string): { readonly name: string; readonly kind: string } => ({
  name: name.slice(-1000),
  kind: /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? 'txt',
})

/**
 * The draft that a proposal makes.
 * @param sourceName the file's name, kept with the draft
 */
export function draftFrom(proposal: Proposal, pack: TemplatePack, sourceName: string): Noted<Envelope> {
  const details = mergedDetails(proposal.details, pack)
  const words = proposal.title.join('\n')
  const title: Title = { type: 'title', content: withFields(words, titleSpans(words, details), details) }
  const pictures: Record<string, Picture> = {}
  const keep = (picture: Picture) => {
    const known = Object.entries(pictures).find(([, one]) => one.data === picture.data)
    const key = known?.[0] ?? `imported-${Object.keys(pictures).length + 1}`
    pictures[key] = picture
    return key
  }
  const filled = proposal.paragraphs.filter(({ role }) => role !== 'empty')
  // 附件1 alone on its line opens the attachment whose title stands below it.
  const blocks = joinedTitles(filled).flatMap((paragraph, at, all) =>
    paragraph.role === 'attachment' && paragraph.text === '' && all[at + 1]?.role === 'attachment'
      ? []
      : blocksOf(paragraph, details, keep),
  )
  return {
    value: { ...firstEnvelope(pack, details, title, blocks, sourceOf(sourceName)), pictures },
    notes: proposal.notes,
  }
}
