/** Headings in order → parts with their sections, each section of a duty part placed on a duty area. */
import { runInEnd } from '../document/node.ts'
import type { TemplatePack } from '../template/pack.ts'
import { type Placement, pinnedReason, placeSections } from './match.ts'
import { dutyPart } from './parts.ts'
import type { ProposedHeading, ProposedParagraph, ProposedPart } from './proposal.ts'

/** The heading's own words, without the body of a run-in heading and without the sign it ends in. */
export function headingWords(text: string, heading: ProposedHeading): string {
  const end = heading.cut ?? (heading.runIn ? runInEnd(text) : text.length)
  return text.slice(0, end).replace(/[。：:\s]+$/, '')
}

interface OpenPart {
  readonly index: number | null
  readonly heading: string
  readonly sections: { readonly index: number; readonly heading: string }[]
}

/**
 * @param pinned areas that the user gave to headings of level 2, by the paragraph's index; null = none
 * @returns the same paragraphs, their level-2 headings with the duty areas, and the parts they make
 */
export function placeParts(
  paragraphs: readonly ProposedParagraph[],
  pack: TemplatePack,
  pinned: ReadonlyMap<number, string | null> = new Map(),
): { readonly parts: readonly ProposedPart[]; readonly paragraphs: readonly ProposedParagraph[] } {
  const open: OpenPart[] = []
  for (const [index, { text, heading }] of paragraphs.entries()) {
    if (!heading || heading.level > 2) continue
    const words = headingWords(text, heading)
    if (heading.level === 1) open.push({ index, heading: words, sections: [] })
    else {
      if (open.length === 0) open.push({ index: null, heading: '', sections: [] })
      open.at(-1)?.sections.push({ index, heading: words })
    }
  }

  // An area is answered once in the whole report, even where a duty part is split in two.
  const duty = open.map((part) => dutyPart(part.heading, pack))
  const placements = new Map<number, Placement>()
  for (const part of pack.parts) {
    const sections = open.filter((_, at) => duty[at]?.id === part.id).flatMap((entry) => entry.sections)
    const areas = pack.areas.filter((area) => area.part === part.id)
    const placed = placeSections(
      sections.map(({ heading }) => heading),
      areas,
      new Map(sections.flatMap(({ index }, at) => (pinned.has(index) ? [[at, pinned.get(index) ?? null]] : []))),
    )
    for (const [at, placement] of placed.entries()) placements.set(sections[at]?.index ?? -1, placement)
  }

  // In a part that reports on no duties an area is looked for only by the user.
  for (const [index, areaId] of pinned)
    if (!placements.has(index)) placements.set(index, { areaId, confidence: 1, reason: pinnedReason })

  const elsewhere: Placement = { areaId: null, confidence: 1, reason: '这一部分不写职责领域' }
  return {
    parts: open.map((part, at) => ({
      index: part.index,
      heading: part.heading,
      partId: duty[at]?.id ?? null,
      sections: part.sections.map((section) => ({ ...section, ...(placements.get(section.index) ?? elsewhere) })),
    })),
    paragraphs: paragraphs.map((entry, index) => {
      const placement = placements.get(index)
      if (entry.heading?.level !== 2 || !placement) return entry
      const { areaId, confidence } = placement
      return { ...entry, heading: { ...entry.heading, areaId, confidence } }
    }),
  }
}
