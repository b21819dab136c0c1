/** Headings in order → parts with their sections, each section of a duty part placed on a duty area. */
import { runInEnd } from '../document/node.ts'
import type { DutyArea, TemplatePack } from '../template/pack.ts'
import { type Placement, pinnedReason, placeSections } from './match.ts'
import { dutyPart, opensProblems, reportsDuties, reportsElsewhere } from './parts.ts'
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

/** Fewer headings that name an area make no text that is cut by areas. */
const fewest = 3

/**
 * A text that has no duty part is cut by its areas: 一、学前教育… 二、义务教育… with items below, or 一、加强党的领导 with the
 * areas below. Which of the two is decided for each part.
 * @returns null where the text is not cut like that
 */
function withoutDutyPart(open: readonly OpenPart[], pack: TemplatePack, pinned: Pinned): Placements | null {
  if (open.some(({ own, sections }) => own && sections.length > 0 && reportsDuties(own.heading))) return null
  const problems = open.findIndex(({ own }) => own !== null && opensProblems(own.heading))
  const before = open.slice(0, problems < 0 ? open.length : problems)
  const own = placedOn(
    before.flatMap((part) => (part.own && !reportsDuties(part.own.heading) ? [part.own] : [])),
    pack.areas,
    pinned,
  )
  const below = placedOn(
    before.flatMap((part) => (part.own && reportsElsewhere(part.own.heading) ? [] : part.sections)),
    pack.areas,
    pinned,
  )
  const headings = before.flatMap((part) => {
    const areas = new Set(part.sections.flatMap(({ index }) => below.get(index)?.areaId ?? []))
    const itself = part.own ? (own.get(part.own.index)?.areaId ?? null) : null
    if (part.own === null || areas.size > (itself === null ? 0 : 1)) return part.sections
    return reportsDuties(part.own.heading) ? [] : [part.own]
  })
  const placed = placedOn(headings, pack.areas, pinned)
  return countPlaced(placed) >= fewest ? placed : null
}

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
  const inParts = inDutyParts(open, duty, pack, pinned)
  const byAreas = withoutDutyPart(open, pack, pinned)
  const cutByAreas = byAreas !== null && countPlaced(byAreas) > countPlaced(inParts)
  const placements = new Map(cutByAreas ? byAreas : inParts)
  const partOf = (areaId: string | null) => pack.areas.find(({ id }) => id === areaId)?.part ?? null
  /** The pack's part that a part of the text stands for, by the areas of its sections where there is no duty part. */
  const standsFor = (at: number, sections: readonly ProposedSection[]) => {
    if (!cutByAreas) return duty[at] ?? null
    const looked = sections.some(({ index }) => byAreas.has(index))
    return looked ? partOf(sections.find(({ areaId }) => areaId !== null)?.areaId ?? pack.areas[0]?.id ?? null) : null
  }

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
      const itself = own && placements.has(own.index) ? proposed(own) : null
      const answers = itself !== null && itself.areaId !== null
      const below = sections.map(proposed)
      return {
        index: own?.index ?? null,
        heading: own?.heading ?? '',
        own: itself && (answers || !reportsElsewhere(itself.heading)) ? itself : null,
        partId: answers ? partOf(itself.areaId) : standsFor(at, below),
        sections: answers ? below.filter(({ areaId }) => areaId !== null) : below,
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
