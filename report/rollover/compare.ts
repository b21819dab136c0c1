/** 上年对照、报送稿对照: an earlier report's text of a section beside this one's — what was written, what of it changed, how alike they are. */
import { diffArrays } from 'diff'
import type { PreviousReport } from '../document/envelope.ts'
import type { ReportDocument, TopNode } from '../document/node.ts'
import { blockFacts, type Outline, outline, type Section } from '../document/outline.ts'
import { sentenceSpans } from '../document/sentence.ts'
import { likeness } from '../recognise/fold.ts'

/** Headings less alike than this are of different sections; the duty area is asked first. */
const sameHeading = 0.6

/** A stretch of text that is in both reports, in the earlier one alone, or in this one alone. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** One section of the earlier report. */
export interface PreviousSection {
  readonly heading: string
  /** One for each paragraph, without the heading; cells of a table stand behind tabs and line breaks. */
  readonly paragraphs: readonly string[]
}

const outlines = new WeakMap<ReportDocument, Outline>()

function outlineOf(document: ReportDocument): Outline {
  const before = outlines.get(document)
  if (before) return before
  const made = outline(document, () => false)
  outlines.set(document, made)
  return made
}

const sectionsOf = ({ parts }: Outline): readonly Section[] => parts.flatMap(({ sections }) => sections)

/** The body of a section, paragraph by paragraph; empty ones left out. */
export function sectionParagraphs(
  content: readonly TopNode[],
  { index, end }: Pick<Section, 'index' | 'end'>,
): string[] {
  return content
    .slice(index, end)
    .map((node) => {
      const { text, headingEnd } = blockFacts(node)
      return node.type === 'heading' && node.attrs.level > 2 ? text : text.slice(headingEnd)
    })
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

/**
 * What the earlier report says in the place of a section of this one.
 * @returns null where it has no such section
 */
export function previousSection(previous: PreviousReport, section: Section): PreviousSection | null {
  const { document } = previous
  const sections = sectionsOf(outlineOf(document))
  const byArea = sections.find(({ areaId }) => areaId !== null && areaId === section.areaId)
  const [best] = sections
    .map((one) => ({ one, score: likeness(one.title, section.title) }))
    .filter(({ score }) => score >= sameHeading)
    .toSorted((a, b) => b.score - a.score)
  const found = byArea ?? best?.one
  return found ? { heading: found.title, paragraphs: sectionParagraphs(document.content, found) } : null
}

/** The sentences of a text, in order; together they are the text. */
export const sentencesOf = (text: string): string[] => sentenceSpans(text).map(([start, end]) => text.slice(start, end))

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const words = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/** Differences by word, the earlier words before the present ones where both changed. */
export function differences(before: string, now: string): Piece[] {
  return diffArrays(words(before), words(now)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/** How alike two texts are, 0 to 1, by pairs of characters; white space does not count. */
export const similarity = (before: string, now: string): number =>
  likeness(before.replace(/\s/g, ''), now.replace(/\s/g, ''))

/** A section of this year's report and how much of it is as it was. */
export interface SectionSimilarity {
  readonly section: Section
  /** 0 to 1; null where last year's report has no such section. */
  readonly similarity: number | null
}

/** Of every section of this year's report, in order. */
export function similarities(previous: PreviousReport, document: ReportDocument, made: Outline): SectionSimilarity[] {
  return sectionsOf(made).map((section) => {
    const last = previousSection(previous, section)
    const now = sectionParagraphs(document.content, section).join('\n')
    return { section, similarity: last && similarity(last.paragraphs.join('\n'), now) }
  })
}
