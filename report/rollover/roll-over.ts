/** Last year's report → this year's draft: details moved on, every text marked as carried over, areas placed anew. */
import {
  type AreaDecision,
  type Details,
  type Envelope,
  envelopeFormat,
  envelopeVersion,
  type PreviousReport,
} from '../document/envelope.ts'
import { fieldUpdate } from '../document/fields.ts'
import {
  type Block,
  type Heading,
  type Inline,
  type Paragraph,
  type ReportDocument,
  runInEnd,
  splitInline,
  type Table,
  type Title,
  type TopNode,
} from '../document/node.ts'
import { blockFacts, headingTitle } from '../document/outline.ts'
import { quoted } from '../document/quoted.ts'
import type { Note, Noted } from '../document/result.ts'
import { placeSections } from '../recognise/match.ts'
import type { TemplatePack } from '../template/pack.ts'
import { carriedInline, confirmedInline } from './carried.ts'

/** The new round, as its notice says, and whatever else of the 报告信息 is another one this year. */
export type NewRound = Pick<
  Details,
  'round' | 'reviewYear' | 'noticeIssuer' | 'noticeTitle' | 'noticeNumber' | 'date'
> &
  Partial<Omit<Details, 'official'>>

/**
 * The round behind a report's.
 * @param pack its notice is taken where it is of that round; else the notice is not known yet
 */
export function nextRound({ round, reviewYear }: Details, pack: TemplatePack): NewRound {
  const { issuer, title, number } = pack.round === round + 1 ? pack.notice : { issuer: '', title: '', number: '' }
  return {
    round: round + 1,
    reviewYear: reviewYear + 1,
    noticeIssuer: issuer,
    noticeTitle: title,
    noticeNumber: number,
    date: '',
  }
}

/** What last year's document was given and this year's gets anew: numbers and dates. */
function movedDetails(last: Details, to: NewRound): Details {
  const { official } = last
  return {
    ...last,
    ...to,
    official: {
      ...official,
      copyNumber: '',
      documentNumber: '',
      imprint: { ...official.imprint, date: '' },
      publicity: { ...official.publicity, from: '', to: '' },
    },
  }
}

const withFields = (content: readonly Inline[], before: Details, after: Details): readonly Inline[] =>
  content.map((inline) => {
    const field = inline.marks?.find((mark) => mark.type === 'field')
    if (inline.type !== 'text' || !field) return inline
    const text = fieldUpdate(inline.text, field.attrs.name, before, after)
    return text === null ? inline : { ...inline, text }
  })

/** The years in a title follow the round, both in one pass: where the review year is the round before, one must not become the other twice. */
function titleYears(content: readonly Inline[], last: Details, to: NewRound): readonly Inline[] {
  const next = new Map([
    [String(last.reviewYear), String(to.reviewYear)],
    [String(last.round), String(to.round)],
  ])
  return content.map((inline) =>
    inline.type === 'text'
      ? { ...inline, text: inline.text.replace(/(?<!\d)\d{4}(?=年)/g, (year) => next.get(year) ?? year) }
      : inline,
  )
}

/** The words of parts and areas are the template's and stay; what is written under them is last year's. */
function carriedHeading(heading: Heading, content: readonly Inline[]): readonly Inline[] {
  const { level, runIn } = heading.attrs
  if (level > 2) return carriedInline(content)
  if (!runIn) return content
  const [head, body] = splitInline(content, runInEnd(blockFacts(heading).text))
  return [...head, ...carriedInline(body)]
}

/** All duty areas that sections answer. */
const answeredIds = (content: readonly TopNode[]) =>
  content.flatMap((node) =>
    node.type === 'heading' ? [node.attrs.areaId, ...(node.attrs.alsoAreaIds ?? [])].filter((id) => id !== null) : [],
  )

/** Of headings whose area the new template does not have: the area that their words name, where one is clear. */
function movedAreas(document: ReportDocument, pack: TemplatePack): ReadonlyMap<TopNode, string | null> {
  const known = new Set(pack.areas.map(({ id }) => id))
  const foreign = document.content.filter(
    (node): node is Heading => node.type === 'heading' && node.attrs.areaId !== null && !known.has(node.attrs.areaId),
  )
  const taken = new Set(answeredIds(document.content))
  const free = pack.areas.filter(({ id }) => !taken.has(id))
  const placed = placeSections(foreign.map(headingTitle), free)
  return new Map(foreign.map((heading, at) => [heading, placed[at]?.areaId ?? null]))
}

const withParagraphs = (table: Table, change: (paragraph: Paragraph) => Paragraph): Table => ({
  ...table,
  content: table.content.map((row) => ({
    ...row,
    ...(row.content && { content: row.content.map((cell) => ({ ...cell, content: cell.content.map(change) })) }),
  })),
})

function previousOf({ details, document }: Envelope, name: string): PreviousReport {
  const plain = (paragraph: Paragraph): Paragraph => ({
    ...paragraph,
    ...(paragraph.content && { content: confirmedInline(paragraph.content) }),
  })
  const content = document.content.flatMap((node): TopNode[] => {
    if (node.type === 'image') return []
    if (node.type === 'table') return [withParagraphs(node, plain)]
    return [{ ...node, ...(node.content && { content: confirmedInline(node.content) }) }]
  })
  return { name, round: details.round, reviewYear: details.reviewYear, document: { type: 'doc', content } }
}

/** Areas that do not apply stay so, with their reason; what was ticked as finished is open again. */
function keptDecisions(last: Envelope, pack: TemplatePack): Record<string, AreaDecision> {
  const known = new Set(pack.areas.map(({ id }) => id))
  return Object.fromEntries(
    Object.entries(last.areas).flatMap(([id, { omitted }]) => (omitted && known.has(id) ? [[id, { omitted }]] : [])),
  )
}

const quotedAll = (titles: readonly string[]) => titles.map(quoted).join('、')

function notesOn(
  document: ReportDocument,
  pack: TemplatePack,
  areas: Readonly<Record<string, AreaDecision>>,
  moved: ReadonlyMap<TopNode, string | null>,
): Note[] {
  const present = new Set(answeredIds(document.content))
  const missing = pack.areas.filter(({ id, required }) => required && !present.has(id) && !areas[id]?.omitted)
  const unplaced = [...moved].flatMap(([node, areaId]) =>
    node.type === 'heading' && areaId === null ? [headingTitle(node)] : [],
  )
  const omitted = pack.areas.filter(({ id }) => areas[id]?.omitted)
  return [
    ...(missing.length > 0
      ? [
          {
            code: 'areas-missing',
            message: `本轮必写而上年报告没有的职责领域：${quotedAll(missing.map(({ title }) => title))}。请在职责清单中插入后补写。`,
          },
        ]
      : []),
    ...(unplaced.length > 0
      ? [
          {
            code: 'section-unplaced',
            message: `有 ${unplaced.length} 个小节没有对应到本轮的职责领域：${quotedAll(unplaced)}。文字都已保留，请在职责清单中核对。`,
          },
        ]
      : []),
    ...(omitted.length > 0
      ? [
          {
            code: 'omitted-kept',
            message: `上年标为“不涉及”的领域沿用了理由：${quotedAll(omitted.map(({ title }) => title))}。请核对本轮是否仍不涉及。`,
          },
        ]
      : []),
  ]
}

/**
 * This year's draft from last year's report. Every text is kept and marked as carried over; details that
 * the text prints follow; the report as it was goes along for comparing.
 * @param last an imported report, a stored draft, or one from a .ziping file
 * @param pack of the new round
 * @param name of the file or draft that last year's report came from
 * @returns notes 'areas-missing', 'section-unplaced', 'omitted-kept'
 */
export function rollOver(last: Envelope, pack: TemplatePack, to: NewRound, name: string): Noted<Envelope> {
  const { details: before, document } = last
  const details = movedDetails(before, to)
  const moved = movedAreas(document, pack)
  const carriedParagraph = (paragraph: Paragraph): Paragraph => ({
    ...paragraph,
    ...(paragraph.content && { content: carriedInline(withFields(paragraph.content, before, details)) }),
  })

  const carried = (node: TopNode): TopNode => {
    switch (node.type) {
      case 'image':
        return node
      case 'table':
        return withParagraphs(node, carriedParagraph)
      case 'title':
        return { ...node, content: titleYears(withFields(node.content ?? [], before, details), before, to) }
      case 'heading': {
        const attrs = moved.has(node) ? { ...node.attrs, areaId: moved.get(node) ?? null } : node.attrs
        return { ...node, attrs, content: carriedHeading(node, withFields(node.content ?? [], before, details)) }
      }
      case 'paragraph':
        return carriedParagraph(node)
      case 'attachment':
        return { ...node, ...(node.content && { content: carriedInline(node.content) }) }
    }
  }
  const [title, ...blocks] = document.content
  const made: ReportDocument = {
    type: 'doc',
    content: [carried(title as Title), ...(blocks.map(carried) as Block[])],
  }
  const areas = keptDecisions(last, pack)
  return {
    value: {
      format: envelopeFormat,
      version: envelopeVersion,
      details,
      template: { id: pack.id, title: pack.title },
      document: made,
      areas,
      pictures: last.pictures,
      source: last.source,
      previous: previousOf(last, name),
      ignored: [],
      overruled: [],
      handIn: null,
    },
    notes: notesOn(made, pack, areas, moved),
  }
}
