/** A confirmed proposal → a draft: the document with its headings placed, and the details read out of the text. */
import type { Details, Envelope } from '../document/envelope.ts'
import { fieldText } from '../document/fields.ts'
import { type Block, type Inline, inlineOf, type Title } from '../document/node.ts'
import type { Noted } from '../document/result.ts'
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
  }
}

/** Text in which the spans that print a detail follow it from now on; a span that reads otherwise stays plain text. */
function withFields(text: string, spans: readonly FieldSpan[], details: Details): Inline[] {
  const inline: Inline[] = []
  let at = 0
  for (const { name, start, end } of spans) {
    const words = text.slice(start, end)
    if (words !== fieldText(details, name)) continue
    inline.push(...inlineOf(text.slice(at, start)))
    inline.push({ type: 'text', text: words, marks: [{ type: 'field', attrs: { name } }] })
    at = end
  }
  return [...inline, ...inlineOf(text.slice(at))]
}

function titleSpans(title: string, { region }: Details): FieldSpan[] {
  return region !== '' && title.startsWith(region) ? [{ name: 'region', start: 0, end: region.length }] : []
}

function blocksOf(paragraph: ProposedParagraph, details: Details): Block[] {
  const { role, text, heading } = paragraph
  switch (role) {
    case 'lead':
      return [{ type: 'paragraph', content: withFields(text, formulaSpans(text), details) }]
    case 'body':
      return [{ type: 'paragraph', content: inlineOf(text) }]
    case 'heading': {
      if (!heading) return []
      const { level, areaId, runIn, cut } = heading
      const attrs = { level, areaId, runIn }
      if (cut === null) return [{ type: 'heading', attrs, content: inlineOf(text) }]
      return [
        { type: 'heading', attrs, content: inlineOf(text.slice(0, cut).trimEnd()) },
        { type: 'paragraph', content: inlineOf(text.slice(cut)) },
      ]
    }
    // They stand in the details, from where they are printed; of the page nothing is taken over.
    case 'recipient':
    case 'signatory':
    case 'date':
    case 'title':
    case 'wrapper':
    case 'empty':
      return []
  }
}

/**
 * The draft that a proposal makes.
 * @param sourceName the file's name, kept with the draft
 */
export function draftFrom(proposal: Proposal, pack: TemplatePack, sourceName: string): Noted<Envelope> {
  const details = mergedDetails(proposal.details, pack)
  const words = proposal.title.join('\n')
  const title: Title = { type: 'title', content: withFields(words, titleSpans(words, details), details) }
  const blocks = proposal.paragraphs.flatMap((paragraph) => blocksOf(paragraph, details))
  const kind = /\.([^.]{1,10})$/.exec(sourceName)?.[1]?.toLowerCase() ?? 'txt'
  return {
    value: firstEnvelope(pack, details, title, blocks, { name: sourceName.slice(-1000), kind }),
    notes: proposal.notes,
  }
}
