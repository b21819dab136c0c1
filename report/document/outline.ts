/**
 * The outline of a report: parts (一、), their sections ((一), duty areas among them) and every
 * heading with its number, computed from the flat body.
 *
 * It costs one pass over the top-level blocks; what is dear about a block — its text, figures,
 * fill-ins — is remembered by the block's identity, so a keystroke recomputes one block.
 */
import { blanks, withoutBlanks } from './fields.ts'
import { type Figure, figuresIn } from './figures.ts'
import { blockText, type Heading, type ReportDocument, runInEnd, type TopNode } from './node.ts'
import { headingNumber } from './numbering.ts'

/** What is worth knowing of one block. */
export interface BlockFacts {
  readonly text: string
  /** Where the heading ends and the body begins: 0 in a block that is no heading. */
  readonly headingEnd: number
  /** The body's characters: without spaces and fill-ins, punctuation counted. */
  readonly chars: number
  /** Figures of the body; their offsets count from headingEnd. */
  readonly figures: readonly Figure[]
  /** Fill-ins of the whole text. */
  readonly blanks: number
  /** Characters taken over from last year and not yet confirmed. */
  readonly carriedChars: number
}

const facts = new WeakMap<TopNode, BlockFacts>()

/** Characters as the length limit counts them: all but white space. */
export function countChars(text: string): number {
  return text.replace(/\s+/g, '').length
}

function carriedChars(node: TopNode): number {
  if (node.type === 'image') return 0
  if (node.type === 'table')
    return node.content
      .flatMap((row) => row.content ?? [])
      .flatMap((cell) => cell.content)
      .reduce((sum, paragraph) => sum + carriedChars(paragraph), 0)
  return (node.content ?? []).reduce(
    (sum, inline) =>
      inline.type === 'text' && inline.marks?.some((mark) => mark.type === 'carried')
        ? sum + countChars(inline.text)
        : sum,
    0,
  )
}

/** The facts of a block, computed once for each block value. */
export function blockFacts(node: TopNode): BlockFacts {
  const known = facts.get(node)
  if (known) return known
  const text = blockText(node)
  const headingEnd = node.type === 'heading' ? (node.attrs.runIn ? runInEnd(text) : text.length) : 0
  const body = text.slice(headingEnd)
  const made: BlockFacts = {
    text,
    headingEnd,
    chars: countChars(withoutBlanks(body)),
    figures: figuresIn(body),
    blanks: blanks(text).length,
    carriedChars: carriedChars(node),
  }
  facts.set(node, made)
  return made
}

/** A heading's own words: without the body of a run-in heading and without the closing 。 */
export function headingTitle(node: Heading): string {
  const { text, headingEnd } = blockFacts(node)
  return text.slice(0, headingEnd).replace(/。$/, '').trim()
}

export interface OutlineHeading {
  /** Index of the block in the document's content. */
  readonly index: number
  readonly level: Heading['attrs']['level']
  /** （一）; '' inside a duty area that is left out. */
  readonly number: string
  readonly title: string
}

/**
 * A level-2 section: a duty area where areaId names one, a problem's measure elsewhere. Of level 1 where
 * the part's own heading opens a duty area: the part is its section then, up to a heading of level 2 that
 * opens an area itself.
 */
export interface Section extends OutlineHeading {
  readonly areaId: string | null
  /** Further duty areas that the section answers. */
  readonly alsoAreaIds: readonly string[]
  /** Left out (不涉及): its text is kept but neither numbered nor exported. */
  readonly omitted: boolean
  /** Index behind the section's last block. */
  readonly end: number
}

export interface Part {
  /** Null for what stands before the first level-1 heading of a report that has sections all the same. */
  readonly heading: OutlineHeading | null
  /** Index of the part's first block and behind its last one. */
  readonly start: number
  readonly end: number
  readonly sections: readonly Section[]
}

/** 附件 (GB/T 9704-2012 7.3.7): stands behind the text, and no part or section reaches into it. */
export interface OutlineAttachment {
  /** Index of its own block, and behind its last one. */
  readonly index: number
  readonly end: number
  /** 附件 where it is the only one, else 附件1, 附件2 … */
  readonly label: string
  readonly title: string
}

export interface Outline {
  readonly title: string
  /** The paragraphs before the first heading: the opening formula. */
  readonly lead: { readonly start: number; readonly end: number }
  readonly parts: readonly Part[]
  /** Every heading in order, all four levels; in an attachment the numbers begin anew. */
  readonly headings: readonly OutlineHeading[]
  /** Index behind the last block of the text proper: of the first attachment, where there is one. */
  readonly textEnd: number
  readonly attachments: readonly OutlineAttachment[]
}

/** 附件, or 附件1 where there are several. */
export const attachmentLabel = (index: number, count: number): string => (count === 1 ? '附件' : `附件${index + 1}`)

function attachmentsIn(content: readonly TopNode[]): OutlineAttachment[] {
  const starts = content.flatMap((node, index) => (node.type === 'attachment' ? [index] : []))
  return starts.map((index, at) => {
    const node = content[index]
    return {
      index,
      end: starts[at + 1] ?? content.length,
      label: attachmentLabel(at, starts.length),
      title: node ? blockFacts(node).text.replaceAll('\n', '').trim() : '',
    }
  })
}

/** @param omitted whether the duty area of that id is left out */
export function outline(document: ReportDocument, omitted: (areaId: string) => boolean = () => false): Outline {
  const { content } = document
  const headings: OutlineHeading[] = []
  const parts: { heading: OutlineHeading | null; start: number; end: number; sections: Section[] }[] = []
  const count = [0, 0, 0, 0, 0]
  const attachments = attachmentsIn(content)
  const textEnd = attachments[0]?.index ?? content.length
  const firstHeading = content.findIndex((node) => node.type === 'heading')
  const leadEnd = Math.min(firstHeading < 0 ? content.length : firstHeading, textEnd)
  let inOmitted = false
  /** Inside a duty area of level 1 the headings of level 2 are its items, but for those that open an area themselves. */
  let inTopArea = false

  const close = (index: number, closesPart: boolean) => {
    const part = parts.at(-1)
    const section = part?.sections.at(-1)
    if (part && section && section.end < 0) part.sections[part.sections.length - 1] = { ...section, end: index }
    if (part && closesPart) part.end = index
  }

  for (const [index, node] of content.entries()) {
    if (node.type === 'attachment') {
      if (index === textEnd) close(index, true)
      count.fill(0)
      inOmitted = false
    }
    if (node.type !== 'heading') continue
    const { level, areaId, alsoAreaIds } = node.attrs
    const inText = index < textEnd
    const opens = inText && (level === 1 || (level === 2 && (!inTopArea || areaId !== null)))
    if (opens) {
      close(index, level === 1)
      if (level === 1) inTopArea = areaId !== null
      inOmitted = areaId !== null && omitted(areaId)
    }
    if (!inOmitted) {
      count[level] = (count[level] ?? 0) + 1
      count.fill(0, level + 1)
    }
    const heading: OutlineHeading = {
      index,
      level,
      number: inOmitted ? '' : headingNumber(level, count[level] ?? 1),
      title: headingTitle(node),
    }
    headings.push(heading)
    if (!opens) continue
    if (level === 1) parts.push({ heading, start: index, end: textEnd, sections: [] })
    if (level === 1 && areaId === null) continue
    if (parts.length === 0) parts.push({ heading: null, start: index, end: textEnd, sections: [] })
    parts.at(-1)?.sections.push({ ...heading, areaId, alsoAreaIds: alsoAreaIds ?? [], omitted: inOmitted, end: -1 })
  }
  close(textEnd, true)

  const title = content[0]
  return {
    title: title?.type === 'title' ? blockFacts(title).text.replaceAll('\n', '') : '',
    lead: { start: 1, end: Math.max(1, leadEnd) },
    parts,
    headings,
    textEnd,
    attachments,
  }
}

/** The section that a top-level block stands in. */
export function sectionAt(made: Outline, index: number): Section | null {
  for (const part of made.parts)
    for (const section of part.sections) if (section.index <= index && index < section.end) return section
  return null
}

/** The body of a section, its own heading left out: what somebody wrote on the duty area. */
export function sectionBody(document: ReportDocument, section: Section): string {
  return document.content
    .slice(section.index, section.end)
    .map((node, at) => (at === 0 ? blockFacts(node).text.slice(blockFacts(node).headingEnd) : blockFacts(node).text))
    .filter((text) => text !== '')
    .join('\n')
}
