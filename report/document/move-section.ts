/** Where a section goes when it changes places with its neighbour: by block index. */
import type { Outline, Section } from './outline.ts'

export interface Move {
  readonly from: { readonly start: number; readonly end: number }
  /** Index of the block, in the text before the move, before which the section then stands. */
  readonly to: number
}

/** A section before or behind its neighbour in the same part; null at the edge of the part. */
export function moveSection(outline: Outline, section: Section, direction: -1 | 1): Move | null {
  const part = outline.parts.find((entry) => entry.sections.some(({ index }) => index === section.index))
  const place = part?.sections.findIndex(({ index }) => index === section.index) ?? -1
  const own = part?.sections[place]
  const neighbour = part?.sections[place + direction]
  if (!own || !neighbour) return null
  return {
    from: { start: own.index, end: own.end },
    to: direction < 0 ? neighbour.index : neighbour.end,
  }
}
