/** 数据表: every figure of a report with its sentence, its year, last year's value, and the arithmetic between them. */
import type { Envelope, PreviousReport } from '../document/envelope.ts'
import type { ReportDocument } from '../document/node.ts'
import { type Outline, outline } from '../document/outline.ts'
import { previousKind } from '../document/previous.ts'
import { sentenceSpans } from '../document/sentence.ts'
import { type PlacedUnit, placedUnits, type TextPlace } from '../document/units.ts'
import { itemsIn } from '../rollover/items.ts'
import { type Relation, relationsIn } from './arithmetic.ts'
import { type Change, changeOf } from './change.ts'
import { lastYearOf } from './last-year.ts'
import { yearOf } from './year.ts'

/** A figure where it stands. */
export interface StatedFigure {
  readonly areaId: string | null
  /** Heading of the section around it; '' outside every section. */
  readonly section: string
  readonly place: TextPlace
  /** The sentence around it; of a very long one the words around it. */
  readonly sentence: string
  /** Offset of the figure into its sentence. */
  readonly at: number
  /** As written: 2162万元. */
  readonly text: string
  /** 2162; of a range the upper end. */
  readonly value: number
  /** 万元. */
  readonly unit: string
  /** What it counts; '' where the words do not say. */
  readonly counts: string
  /** Null where its sentence tells none. */
  readonly year: number | null
}

export interface FigureRow extends StatedFigure {
  /** Null where last year's report has none that is surely the same, or there is no last year's report. */
  readonly lastYear: StatedFigure | null
  readonly change: Change | null
  /** What it is the result of; null where the text states no arithmetic. */
  readonly relation: Relation | null
}

/** Numbers in Chinese characters (四大类) count as figures nowhere but in last year's text: see rollover/written-figures.ts. */
const inDigits = /^[\d０-９]/

interface OwnFigure extends StatedFigure {
  readonly relation: Relation | null
}

/** Of a sentence that is longer, this many characters on either side of the figure are shown. */
const around = 200

function shownSentence(
  text: string,
  [from, to]: readonly [number, number],
  start: number,
  end: number,
): Pick<StatedFigure, 'sentence' | 'at'> {
  const first = Math.max(from, start - around)
  const sentence = text.slice(first, Math.min(to, end + around))
  const indent = sentence.length - sentence.trimStart().length
  return { sentence: sentence.trim(), at: start - first - indent }
}

function inUnit({ kind, text, block, cell, section, areaId }: PlacedUnit): OwnFigure[] {
  if (kind === 'title') return []
  const items = itemsIn(text).filter((item) => item.kind === 'figure' && inDigits.test(item.text))
  if (items.length === 0) return []
  const relations = relationsIn(text)
  const spans = sentenceSpans(text)
  let span = 0
  let relation = 0
  return items.map(({ text: own, value, unit, counts, start, end }) => {
    // Figures, sentences and relations are in the order of the text: each list is gone through once.
    while ((spans[span]?.[1] ?? text.length) <= start) span += 1
    while ((relations[relation]?.end ?? Number.POSITIVE_INFINITY) <= start) relation += 1
    const about = relations[relation]
    const { sentence, at } = shownSentence(text, spans[span] ?? [0, text.length], start, end)
    return {
      areaId,
      section: section?.title ?? '',
      place: { block, cell, start, end },
      sentence,
      at,
      text: own,
      value: value ?? 0,
      unit,
      counts,
      year: yearOf(text, start),
      relation: about && about.start < end ? about : null,
    }
  })
}

const figuresOf = (document: ReportDocument, made: Outline): OwnFigure[] => placedUnits(document, made).flatMap(inUnit)

/** Last year's report never changes while it is open. */
const remembered = new WeakMap<ReportDocument, readonly StatedFigure[]>()

function lastYears({ document }: PreviousReport): readonly StatedFigure[] {
  const before = remembered.get(document)
  if (before) return before
  const made = figuresOf(document, outline(document)).map(({ relation: _, ...figure }) => figure)
  remembered.set(document, made)
  return made
}

/**
 * All figures in the order of the text; those of areas left out (不涉及) are missing, as are those of the title.
 * @param made of the same document
 */
export function figureTable(
  envelope: Pick<Envelope, 'details' | 'document' | 'previous'>,
  made: Outline,
): readonly FigureRow[] {
  const { document, previous } = envelope
  const figures = figuresOf(document, made)
  const last = previous ? lastYearOf(figures, lastYears(previous), previousKind(envelope)) : []
  return figures.map((figure, at) => {
    const lastYear = last[at] ?? null
    return { ...figure, lastYear, change: lastYear && changeOf(figure, lastYear) }
  })
}
