/** Headings in order → parts with their sections, each section of a duty part placed on a duty area. */
import { runInEnd } from '../document/node.ts'
import type { DutyArea, TemplatePack } from '../template/pack.ts'
import { type Placement, pinnedReason, placeSections } from './match.ts'
import { dutyPart, reportsElsewhere } from './parts.ts'
import type { ProposedHeading, ProposedParagraph, ProposedPart, ProposedSection } from './proposal.ts'

/** The heading's own words, without the body of a run-in heading and without the sign it ends in. */
export function headingWords(text: string, heading: ProposedHeading): string {
  const end = heading.cut ?? (heading.runIn ? runInEnd(text) : text.length)
  return text.slice(0, end).replace(/[。：:\s]+$/, '')
}

interface OpenSection {
  readonly index: number
  readonly heading: string
}
interface OpenPart {
  /** Null before the first heading of level 1. */
  readonly own: OpenSection | null
  readonly sections: OpenSection[]
}

/** Parts and sections up to the first attachment: behind it nothing answers a duty. */
function openParts(paragraphs: readonly ProposedParagraph[]): readonly OpenPart[] {
  const open: OpenPart[] = []
  for (const [index, { role, text, heading }] of paragraphs.entries()) {
    if (role === 'attachment') break
    if (!heading || heading.level > 2) continue
    const section = { index, heading: headingWords(text, heading) }
    if (heading.level === 1) open.push({ own: section, sections: [] })
    else {
      if (open.length === 0) open.push({ own: null, sections: [] })
      open.at(-1)?.sections.push(section)
    }
  }
  return open
}

type Pinned = ReadonlyMap<number, string | null>
/** By the index of the paragraph. */
type Placements = ReadonlyMap<number, Placement>

function placedOn(sections: readonly OpenSection[], areas: readonly DutyArea[], pinned: Pinned): Placements {
  const placed = placeSections(
    sections.map(({ heading }) => heading),
    areas,
    new Map(sections.flatMap(({ index }, at) => (pinned.has(index) ? [[at, pinned.get(index) ?? null]] : []))),
  )
  return new Map(placed.map((placement, at) => [sections[at]?.index ?? -1, placement]))
}

/** Areas are the sections of the duty parts; what two of those hold is placed in one go. */
function inDutyParts(open: readonly OpenPart[], duty: readonly (string | null)[], pack: TemplatePack, pinned: Pinned) {
  return new Map(
    pack.parts.flatMap((part) => {
      const sections = open.filter((_, at) => duty[at] === part.id).flatMap((entry) => entry.sections)
      const areas = pack.areas.filter((area) => area.part === part.id)
      return [...placedOn(sections, areas, pinned)]
    }),
  )
}

const countPlaced = (placements: Placements) => [...placements.values()].filter(({ areaId }) => areaId !== null).length

/** Fewer headings of level 1 that name an area do not make a text whose areas are parts. */
const fewestAtTop = 3

/**
 * @param pinned areas that the user gave to headings of level 1 or 2, by the paragraph's index; null = none
 * @returns the same paragraphs, their headings with the duty areas, and the parts they make
 */
export function placeParts(
  paragraphs: readonly ProposedParagraph[],
  pack: TemplatePack,
  pinned: Pinned = new Map(),
): { readonly parts: readonly ProposedPart[]; readonly paragraphs: readonly ProposedParagraph[] } {
  const open = openParts(paragraphs)
  const duty = open.map(({ own }) => dutyPart(own?.heading ?? '', pack)?.id ?? null)
  const below = inDutyParts(open, duty, pack, pinned)
  const tops = open.flatMap(({ own }) => (own ? [own] : []))
  const above = placedOn(tops, pack.areas, pinned)
  // 一、学前教育… 二、义务教育…: the areas are the parts, and what stands below them are items.
  const atTop = countPlaced(above) >= fewestAtTop && countPlaced(above) > countPlaced(below)
  const partOf = (areaId: string | null) => pack.areas.find(({ id }) => id === areaId)?.part ?? null

  const placements = new Map(atTop ? above : below)
  // Elsewhere an area is looked for only by the user.
  for (const [index, areaId] of pinned)
    if (!placements.has(index)) placements.set(index, { areaId, alsoAreaIds: [], confidence: 1, reason: pinnedReason })

  const elsewhere: Placement = { areaId: null, alsoAreaIds: [], confidence: 1, reason: '这一部分不写职责领域' }
  const proposed = (section: OpenSection): ProposedSection => ({
    ...section,
    ...(placements.get(section.index) ?? elsewhere),
  })
  return {
    parts: open.map(({ own, sections }, at): ProposedPart => {
      const placed = own && placements.has(own.index) ? proposed(own) : null
      const answers = placed !== null && placed.areaId !== null
      return {
        index: own?.index ?? null,
        heading: own?.heading ?? '',
        own: placed && (answers || !reportsElsewhere(placed.heading)) ? placed : null,
        partId: answers ? partOf(placed.areaId) : atTop ? null : (duty[at] ?? null),
        sections: answers ? [] : sections.map(proposed),
      }
    }),
    paragraphs: paragraphs.map((entry, index) => {
      const placement = placements.get(index)
      if (!entry.heading || entry.heading.level > 2 || !placement) return entry
      const { areaId, alsoAreaIds, confidence } = placement
      return { ...entry, heading: { ...entry.heading, areaId, alsoAreaIds, confidence } }
    }),
  }
}
