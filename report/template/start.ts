/** A new report from a template pack, and the text of single entries of it. */
import {
  type Details,
  type DocumentForm,
  type Envelope,
  emptyOfficial,
  envelopeFormat,
  envelopeVersion,
} from '../document/envelope.ts'
import { fieldText } from '../document/fields.ts'
import {
  type Block,
  type FieldName,
  fieldNames,
  type Heading,
  type Inline,
  inlineOf,
  type Title,
} from '../document/node.ts'
import { areaHeading } from './area-heading.ts'
import type { DutyArea, TemplatePack } from './pack.ts'

/** The details that a pack knows beforehand; the rest is empty. */
export function startDetails(pack: TemplatePack): Details {
  return {
    region: '',
    organisation: '',
    round: pack.round,
    reviewYear: pack.reviewYear,
    noticeIssuer: pack.notice.issuer,
    noticeTitle: pack.notice.title,
    noticeNumber: pack.notice.number,
    recipient: pack.recipient,
    signatory: '',
    date: '',
    form: pack.form as DocumentForm,
    official: emptyOfficial,
  }
}

const isField = (name: string): name is FieldName => (fieldNames as readonly string[]).includes(name)

/**
 * A pattern of the pack as inline content: {region} becomes text that prints the detail and follows
 * it; an unknown {name} stays as it is written.
 */
export function patternInline(pattern: string, details: Details): Inline[] {
  return pattern.split(/(\{[a-zA-Z]+\})/).flatMap((piece): Inline[] => {
    const name = piece.slice(1, -1)
    if (!piece.startsWith('{') || !isField(name)) return inlineOf(piece)
    return [{ type: 'text', text: fieldText(details, name), marks: [{ type: 'field', attrs: { name } }] }]
  })
}

/** The heading that opens a duty area. Run-in: it ends in 。, behind which the text goes on. */
export function areaStart(area: DutyArea, runIn: boolean): Heading {
  return section(areaHeading(area), area.id, runIn)
}

function section(title: string, areaId: string | null, runIn: boolean): Heading {
  return { type: 'heading', attrs: { level: 2, areaId, runIn }, content: inlineOf(runIn ? `${title}。` : title) }
}

/** The envelope of a report that begins: nothing decided on its areas yet, no pictures. */
export function firstEnvelope(
  pack: TemplatePack,
  details: Details,
  title: Title,
  body: readonly Block[],
  source: Envelope['source'],
): Envelope {
  return {
    format: envelopeFormat,
    version: envelopeVersion,
    details,
    template: { id: pack.id, title: pack.title },
    // The editor needs a block to write in.
    document: { type: 'doc', content: [title, ...(body.length > 0 ? body : [{ type: 'paragraph' } as const])] },
    areas: {},
    pictures: {},
    source,
    previous: null,
    ignored: [],
    overruled: [],
    handIn: null,
  }
}

/** A new report: title, opening formula, parts, the listed duty areas, and room to write. */
export function newReport(pack: TemplatePack, details: Details): Envelope {
  const paragraph = (pattern: string): Block => ({ type: 'paragraph', content: patternInline(pattern, details) })
  const opened = (heading: Heading): Block[] => (pack.runIn ? [heading] : [heading, { type: 'paragraph' }])
  const parts = pack.parts.flatMap((part): Block[] => {
    const areas = pack.areas.filter((area) => area.part === part.id && area.listed)
    const inside = [
      ...part.lead.map(paragraph),
      ...areas.flatMap((area) => opened(areaStart(area, pack.runIn))),
      ...part.sections.flatMap((entry) => opened(section(entry.heading, null, pack.runIn))),
    ]
    return [
      { type: 'heading', attrs: { level: 1, areaId: null, runIn: false }, content: inlineOf(part.title) },
      ...(inside.length > 0 ? inside : [{ type: 'paragraph' } as const]),
    ]
  })
  const title: Title = { type: 'title', content: patternInline(pack.titlePattern, details) }
  return firstEnvelope(pack, details, title, [...pack.lead.map(paragraph), ...parts], null)
}
