/** A draft's structure in short, as `import --json` prints it. */
import type { Envelope } from '../document/envelope.ts'
import { blockFacts, outline } from '../document/outline.ts'
import type { Proposal } from './proposal.ts'
import { headingWords } from './recognise.ts'

export interface ImportSummary {
  readonly title: string
  /** The opening formula, one line a paragraph. */
  readonly lead: string
  readonly parts: readonly {
    readonly heading: string
    /** Every level-2 section in order; areaId null where it answers no duty area. */
    readonly areas: readonly {
      readonly heading: string
      readonly areaId: string | null
      readonly confidence: number
      readonly chars: number
    }[]
  }[]
  /** Headings of sections that should answer a duty area and could not be placed with confidence. */
  readonly unplaced: readonly string[]
}

/** @param proposal null for a draft that needed no recognition: its areas are certain */
export function summary(envelope: Envelope, proposal: Proposal | null): ImportSummary {
  const { document } = envelope
  const made = outline(document)
  const sections = (proposal?.paragraphs ?? []).filter(({ level }) => level === 2)
  let at = 0
  const parts = made.parts.map((part) => ({
    heading: part.heading?.title ?? '',
    areas: part.sections.map((section) => {
      const confidence = proposal ? (sections[at++]?.confidence ?? 0) : 1
      const chars = document.content
        .slice(section.index, section.end)
        .reduce((sum, node) => sum + blockFacts(node).chars, 0)
      return { heading: section.title, areaId: section.areaId, confidence, chars }
    }),
  }))
  return {
    title: made.title,
    lead: document.content
      .slice(made.lead.start, made.lead.end)
      .map((node) => blockFacts(node).text)
      .join('\n'),
    parts,
    unplaced: sections
      .filter(({ areaId, confidence }) => areaId === null && confidence < 1)
      .map(({ text, runIn }) => headingWords(text, runIn)),
  }
}
