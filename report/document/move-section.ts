/** Where a section goes when it changes places with its neighbour: by block index. */
import type { Outline, Section } from './outline.ts'

export interface Move {
  readonly from: { readonly start: number; readonly end: number }
  /** Index of the block, in the text before the move, before which the section then stands. */
  readonly to: number
}

/** A section before or behind its neighbour in the same part, a part that is a duty area among those like it; null at the edge. */
export function moveSection(outline: Outline, section: Section, direction: -1 | 1): Move | null {
  const part = outline.parts.find((entry) => entry.sections.some(({ index }) => index === section.index))
  const row =
    section.level === 1
      ? outline.parts.flatMap((entry) => entry.sections).filter(({ level }) => level === 1)
      : (part?.sections ?? []).filter(({ level }) => level === section.level)
  const place = row.findIndex(({ index }) => index === section.index)
  const own = row[place]
  const neighbour = row[place + direction]
  if (!own || !neighbour) return null
  return {
    from: { start: own.index, end: own.end },
    to: direction < 0 ? neighbour.index : neighbour.end,
  }
}
