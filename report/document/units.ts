/** The textblocks of a report as checks and the rollover read them: one for each title, heading, paragraph and paragraph in a cell. */
import { type HeadingLevel, inlineText, type ReportDocument, type TopNode } from './node.ts'
import { blockFacts, type Outline, type Section } from './outline.ts'

/** One textblock as a text rule reads it. */
export interface TextUnit {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'cell' | 'attachment'
  /** A manual line break is "\n". */
  readonly text: string
  /** Of headings; null elsewhere. */
  readonly level: HeadingLevel | null
  /** Where the heading ends and the body begins; 0 in what is no heading. */
  readonly headingEnd: number
}

/** Where in the text: a top-level block and offsets into its text, or into that of a paragraph in a cell. */
export interface TextPlace {
  readonly block: number
  /** Indices of row, cell and paragraph; null outside tables. */
  readonly cell: readonly [row: number, cell: number, paragraph: number] | null
  readonly start: number
  readonly end: number
}

/** A unit and where it stands. */
export interface PlacedUnit extends TextUnit {
  readonly block: number
  readonly cell: TextPlace['cell']
  /** The level-2 section around it; null outside every section. */
  readonly section: Section | null
  readonly areaId: string | null
}

interface OwnUnit extends TextUnit {
  readonly cell: TextPlace['cell']
}

const known = new WeakMap<TopNode, readonly OwnUnit[]>()

/** The units of one block, made once for each block value. */
export function unitsOf(node: TopNode): readonly OwnUnit[] {
  const before = known.get(node)
  if (before) return before
  const made = makeUnits(node)
  known.set(node, made)
  return made
}

function makeUnits(node: TopNode): readonly OwnUnit[] {
  switch (node.type) {
    case 'image':
      return []
    case 'table':
      return node.content.flatMap((row, rowAt) =>
        (row.content ?? []).flatMap((cell, cellAt) =>
          cell.content.map(
            (paragraph, at): OwnUnit => ({
              kind: 'cell',
              text: inlineText(paragraph.content),
              level: null,
              headingEnd: 0,
              cell: [rowAt, cellAt, at],
            }),
          ),
        ),
      )
    default: {
      const { text, headingEnd } = blockFacts(node)
      return [
        { kind: node.type, text, level: node.type === 'heading' ? node.attrs.level : null, headingEnd, cell: null },
      ]
    }
  }
}

/** The section that each block stands in; undefined where it stands in none. */
export function sectionsByBlock({ parts }: Outline): readonly (Section | undefined)[] {
  const made: (Section | undefined)[] = []
  for (const section of parts.flatMap((part) => part.sections))
    for (let block = section.index; block < section.end; block++) made[block] = section
  return made
}

/** All units that are exported: those of areas left out (不涉及) are missing. */
export function placedUnits(document: ReportDocument, outline: Outline): readonly PlacedUnit[] {
  const sections = sectionsByBlock(outline)
  return document.content.flatMap((node, block) => {
    const section = sections[block] ?? null
    if (section?.omitted) return []
    return unitsOf(node).map((unit) => ({ ...unit, block, section, areaId: section?.areaId ?? null }))
  })
}
