/** A draft's structure in short, as `import --json` prints it. */
import type { Envelope } from '../document/envelope.ts'
import { blockFacts, outline } from '../document/outline.ts'
import type { Proposal, ProposedPart, ProposedSection } from './proposal.ts'

export interface ImportSummary {
  /** In one line. */
  readonly title: string
  /** The opening formula, one line a paragraph. */
  readonly lead: string
  readonly parts: readonly {
    readonly heading: string
    /** Every level-2 section in order; areaId null where it answers no duty area. */
    readonly areas: readonly {
      readonly heading: string
      readonly areaId: string | null
      /** How sure the duty area is, or that there is none; 0 to 1. */
      readonly confidence: number
      readonly chars: number
    }[]
  }[]
  /** Headings of sections that should answer a duty area and do not; texts outside every part. */
  readonly unplaced: readonly string[]
}

/** As the outline has them: a part that answers a duty area is a section itself. */
const sectionsOf = (part: ProposedPart | undefined): readonly ProposedSection[] => [
  ...(part?.own?.areaId ? [part.own] : []),
  ...(part?.sections ?? []),
]

/** @param proposal null for a draft that needed no recognition: its areas are certain */
export function summary(envelope: Envelope, proposal: Proposal | null): ImportSummary {
  const { document } = envelope
  const made = outline(document)
  const parts = made.parts.map((part, partAt) => ({
    heading: part.heading?.title ?? '',
    areas: part.sections.map((section, at) => ({
      heading: section.title,
      areaId: section.areaId,
      confidence: proposal ? (sectionsOf(proposal.parts[partAt])[at]?.confidence ?? 0) : 1,
      chars: document.content.slice(section.index, section.end).reduce((sum, node) => sum + blockFacts(node).chars, 0),
    })),
  }))
  const inDutyParts = parts.filter(({ areas }) => areas.some(({ areaId }) => areaId !== null))
  return {
    title: made.title,
    lead: proposal
      ? proposal.lead.join('\n')
      : document.content
          .slice(made.lead.start, made.lead.end)
          .map((node) => blockFacts(node).text)
          .join('\n'),
    parts,
    unplaced:
      proposal?.unplaced ??
      inDutyParts.flatMap(({ areas }) => areas.filter(({ areaId }) => areaId === null).map(({ heading }) => heading)),
  }
}
