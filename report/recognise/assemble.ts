/** The roles of all paragraphs → what they make together: title, parts and duty areas, details, notes. */
import { marksWithin } from '../source/inline.ts'
import type { SourceParagraph } from '../source/paragraph.ts'
import type { TemplatePack } from '../template/pack.ts'
import { officialOf } from './closing.ts'
import { detailsOf } from './details.ts'
import { trimmed } from './fold.ts'
import { typedPrefix } from './heading.ts'
import { notesOn } from './notes.ts'
import type { FoundDetails, Proposal, ProposedParagraph } from './proposal.ts'
import { placeParts } from './sections.ts'
import { dateOf, findSignature } from './signature.ts'

/** Signatory and date: of the line of the signatory, which may hold both, else of the line of the date. */
function signatureOf(paragraphs: readonly ProposedParagraph[]): Pick<FoundDetails, 'signatory' | 'date' | 'official'> {
  const line = paragraphs.find(({ role }) => role === 'signatory')?.text
  const { signatory, date, ...official } = officialOf(
    paragraphs.flatMap(({ role, text }) => (role === 'official' ? [text] : [])),
    line !== undefined,
  )
  const signed = line === undefined ? null : findSignature([line], 0, 1)
  const dates = paragraphs.map(({ role, text }) => (role === 'date' ? dateOf(text) : null))
  return {
    signatory: signed?.signatory?.name ?? line ?? signatory,
    date: signed?.date?.iso ?? dates.find((iso) => iso !== null) ?? date,
    official,
  }
}

/**
 * @param paragraphs one for each source paragraph, headings without areas
 * @param pinned areas that the user gave to headings of level 1 or 2, by index; null = none
 */
export function assemble(
  paragraphs: readonly ProposedParagraph[],
  pack: TemplatePack,
  pinned?: ReadonlyMap<number, string | null>,
): Proposal {
  const { parts, paragraphs: placed } = placeParts(paragraphs, pack, pinned)
  const texts = (wanted: ProposedParagraph['role']) =>
    placed.filter(({ role }) => role === wanted).map(({ text }) => text)
  const title = texts('title')
  const lead = texts('lead')
  const known = detailsOf(title.join(''), lead)
  const [recipient] = texts('recipient')
  const noSection = parts
    .flatMap(({ own, partId, sections }) => [...(own ? [own] : []), ...(partId === null ? [] : sections)])
    .filter(({ areaId, index }) => areaId === null && !pinned?.has(index))
    .map(({ heading }) => heading)
  const outside = placed.some(({ role }) => role === 'heading') ? [] : texts('body')
  // 一、（一） before a line that was not taken for a heading.
  const notHeadings = [...lead, ...texts('body')]
    .map((text) => typedPrefix(text).trim())
    .filter((number) => /[一二三四五六七八九十]/.test(number))
  return {
    title,
    lead,
    paragraphs: placed,
    parts,
    details: {
      ...known,
      recipient: recipient === undefined ? null : trimmed(recipient.replace(/[：:]$/, '')),
      ...signatureOf(placed),
    },
    unplaced: [...noSection, ...outside],
    notes: notesOn({
      paragraphs: placed,
      hasTitle: title.length > 0,
      notHeadings,
      unplaced: noSection,
      noticeNumber: known.notice?.number ?? '',
    }),
  }
}

/** What the source says of a paragraph's look, as far as a report keeps it. */
export function withForm(proposed: ProposedParagraph, source: SourceParagraph | undefined): ProposedParagraph {
  const { role, text } = proposed
  if (!source || !['lead', 'body', 'heading'].includes(role)) return proposed
  const at = source.text.lastIndexOf(text)
  const marks = at < 0 ? [] : marksWithin(source.marks ?? [], at, at + text.length)
  const align = source.form?.align
  return {
    ...proposed,
    ...(marks.length > 0 && { marks }),
    ...(role === 'body' && (align === 'center' || align === 'right') && { align }),
  }
}
