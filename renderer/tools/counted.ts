/** The report counted, as a whole and section by section; an untouched block is counted once. */
import type { ReportDocument, TopNode } from '../../report/document/node.ts'
import { blockFacts, type Outline } from '../../report/document/outline.ts'
import { unitsOf } from '../../report/document/units.ts'
import { addCounts, noWords, type WordCount, wordCount } from '../../report/document/word-count.ts'

export interface CountedSection {
  readonly index: number
  /** A part (一、), or a section of one. */
  readonly kind: 'part' | 'section' | 'attachment'
  /** Number and title. */
  readonly title: string
  readonly areaId: string | null
  readonly omitted: boolean
  readonly count: WordCount
}

export interface Counted {
  readonly whole: WordCount
  /** As Word counts the exported file's text: with the numbers of the headings, which are computed here and typed there. */
  readonly wordsInWord: number
  /** Paragraphs with text in them, those of table cells too. */
  readonly paragraphs: number
  readonly sections: readonly CountedSection[]
}

const known = new WeakMap<TopNode, WordCount>()

function countOf(node: TopNode): WordCount {
  const before = known.get(node)
  if (before) return before
  const made = wordCount(blockFacts(node).text.replaceAll('\t', '\n'))
  known.set(node, made)
  return made
}

export function counted({ content }: ReportDocument, outline: Outline): Counted {
  const between = (from: number, to: number) => content.slice(from, to).map(countOf).reduce(addCounts, noWords)
  const sections = [
    ...outline.parts.flatMap((part): CountedSection[] => [
      {
        index: part.start,
        kind: 'part',
        title: part.heading ? `${part.heading.number}${part.heading.title}` : '（第一个一级标题之前）',
        areaId: null,
        omitted: false,
        count: between(part.start, part.end),
      },
      ...part.sections.map(
        ({ index, end, number, title, areaId, omitted }): CountedSection => ({
          index,
          kind: 'section',
          title: `${number}${title}`,
          areaId,
          omitted,
          count: between(index, end),
        }),
      ),
    ]),
    ...outline.attachments.map(
      ({ index, end, label, title }): CountedSection => ({
        index,
        kind: 'attachment',
        title: `${label}　${title}`,
        areaId: null,
        omitted: false,
        count: between(index, end),
      }),
    ),
  ]
  const whole = between(0, content.length)
  const numbers = outline.headings.reduce((sum, { number }) => sum + wordCount(number).words, 0)
  return {
    whole,
    wordsInWord: whole.words + numbers,
    paragraphs: content.flatMap(unitsOf).filter(({ text }) => text.trim() !== '').length,
    sections,
  }
}
