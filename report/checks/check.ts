/**
 * Runs the rules over a report. Text rules are remembered by the identity of the block, so a keystroke
 * checks one block anew; report rules run each time. The run is a generator that pauses after each
 * few rules, each block and each report rule: the window drives it in idle time, the command line to its end.
 */
import type { IgnoredFinding } from '../document/envelope.ts'
import type { TopNode } from '../document/node.ts'
import { longestIgnored } from '../document/schema.ts'
import { sentenceAround } from '../document/sentence.ts'
import { type PlacedUnit, placedUnits, sectionsByBlock, type TextPlace, unitsOf } from '../document/units.ts'
import type { CheckedReport, Finding, Place, ReportRule, Rule, Spot, TextRule } from './rule.ts'
import type { Words } from './words.ts'

/** A rule that threw: it is left out from then on, and said once. */
export interface BrokenRule {
  readonly rule: string
  readonly error: unknown
}

export interface Checker {
  /** @returns the findings in the order of the text, those of the report as a whole first */
  run(report: Omit<CheckedReport, 'units' | 'words'>): Generator<void, readonly Finding[]>
  /** Rules that threw, in the order in which they did. */
  readonly broken: readonly BrokenRule[]
}

/** What the text rules found in one unit. */
interface UnitFindings {
  readonly at: number
  readonly spots: readonly (Spot & { readonly rule: TextRule })[]
}

/** Text rules between two pauses of a run; a paragraph of 500 characters takes them some tenths of a millisecond. */
const rulesAtOnce = 8

/** A rule's findings carry the sentence they were found in: cut, as it is stored cut. */
const keptSentence = (sentence: string) => sentence.slice(0, longestIgnored)

const isText = (place: Place): place is TextPlace => place !== null && 'block' in place

/**
 * @param rules those that are switched on
 * @param words the organisation's; other words make another checker
 */
export function createChecker(rules: readonly Rule[], words: Words): Checker {
  const textRules = rules.filter((rule): rule is TextRule => rule.scope === 'text')
  const reportRules = rules.filter((rule): rule is ReportRule => rule.scope === 'report')
  const remembered = new WeakMap<TopNode, readonly UnitFindings[]>()
  const broken: BrokenRule[] = []

  const guarded = <T>(rule: Rule, check: () => readonly T[]): readonly T[] => {
    if (broken.some((entry) => entry.rule === rule.id)) return []
    try {
      return check()
    } catch (error) {
      broken.push({ rule: rule.id, error })
      return []
    }
  }

  /** A long block is read by many rules: the run pauses between them, too, where they have not read it before. */
  function* inBlock(node: TopNode): Generator<void, readonly UnitFindings[]> {
    const before = remembered.get(node)
    if (before) return before
    const made: UnitFindings[] = []
    for (const [at, unit] of unitsOf(node).entries()) {
      const spots: (Spot & { readonly rule: TextRule })[] = []
      for (const [count, rule] of textRules.entries()) {
        for (const spot of guarded(rule, () => rule.check(unit, words))) spots.push({ ...spot, rule })
        if (count % rulesAtOnce === rulesAtOnce - 1) yield
      }
      made.push({ at, spots })
    }
    remembered.set(node, made)
    return made
  }

  return {
    broken,
    *run(given) {
      const { envelope, outline } = given
      const { document } = envelope
      const left = ignoring(envelope.ignored)
      const sections = sectionsByBlock(outline)
      const inText: Finding[] = []
      for (const [block, node] of document.content.entries()) {
        const section = sections[block] ?? null
        if (section?.omitted) continue
        const units = unitsOf(node)
        for (const { at, spots } of yield* inBlock(node)) {
          const unit = units[at]
          if (!unit) continue
          for (const { rule, start, end, message, fix } of spots) {
            const sentence = keptSentence(sentenceAround(unit.text, start, end))
            inText.push({
              rule: rule.id,
              severity: rule.severity,
              areaId: section?.areaId ?? null,
              place: { block, cell: unit.cell, start, end },
              text: unit.text.slice(start, end),
              sentence,
              message,
              fix: fix ?? null,
              all: [],
              ignored: left(rule.id, sentence),
            })
          }
        }
        yield
      }

      const units = placedUnits(document, outline)
      const unitAt = new Map(units.map((unit) => [placeKey(unit), unit]))
      const report: CheckedReport = { ...given, words, units }
      const ofReport: Finding[] = []
      for (const rule of reportRules) {
        for (const spot of guarded(rule, () => rule.check(report))) {
          const unit = isText(spot.place) ? unitAt.get(placeKey(spot.place)) : undefined
          const [start, end] = isText(spot.place) ? [spot.place.start, spot.place.end] : [0, 0]
          const sentence = unit ? keptSentence(sentenceAround(unit.text, start, end)) : ''
          const text = spot.text ?? unit?.text.slice(start, end) ?? ''
          ofReport.push({
            rule: rule.id,
            severity: rule.severity,
            areaId: spot.areaId === undefined ? (unit?.areaId ?? null) : spot.areaId,
            place: spot.place,
            text,
            sentence,
            message: spot.message,
            fix: spot.fix ?? null,
            all: [],
            // What stands nowhere in the text is told apart by what it says.
            ignored: left(rule.id, sentence === '' ? keptSentence(spot.message) : sentence),
          })
        }
        yield
      }
      return inOrder([...collapsed(inText, textRules, left), ...ofReport])
    },
  }
}

/** Runs a checker to its end. */
export function checkAll(checker: Checker, report: Omit<CheckedReport, 'units' | 'words'>): readonly Finding[] {
  const run = checker.run(report)
  for (;;) {
    const { done, value } = run.next()
    if (done) return value
  }
}

/** What stands for a finding among the ignored ones. */
export const ignoredKey = ({ rule, sentence, message }: Finding): IgnoredFinding => ({
  rule,
  sentence: sentence === '' ? keptSentence(message) : sentence,
})

function ignoring(ignored: readonly IgnoredFinding[]): (rule: string, sentence: string) => boolean {
  const keys = new Set(ignored.map(({ rule, sentence }) => `${rule}\n${sentence}`))
  return (rule, sentence) => keys.has(`${rule}\n${sentence}`)
}

const placeKey = ({ block, cell }: Pick<PlacedUnit, 'block' | 'cell'>) => `${block}/${cell?.join('/') ?? ''}`

/**
 * Findings that are one property of the file become one finding with all their places. Rules that share
 * a `collapse` are counted together, and the one that found most speaks for all.
 */
function collapsed(
  findings: readonly Finding[],
  rules: readonly TextRule[],
  left: (rule: string, sentence: string) => boolean,
): readonly Finding[] {
  let made = findings
  for (const collapse of new Set(rules.flatMap((rule) => rule.collapse ?? []))) {
    const ids = new Set(rules.flatMap((rule) => (rule.collapse === collapse ? [rule.id] : [])))
    const own = inOrder(made.filter(({ rule }) => ids.has(rule)))
    const [speaker] = [...ids].toSorted((a, b) => count(own, b) - count(own, a))
    const first = own.find(({ rule }) => rule === speaker)
    if (!first || own.length < collapse.from) continue
    const message = collapse.message(own.length)
    const all = own.flatMap(({ place, fix }) => (isText(place) ? [{ place, fix }] : []))
    const ignored = left(first.rule, keptSentence(message))
    const one: Finding = { ...first, areaId: null, place: null, sentence: '', message, fix: null, all, ignored }
    made = [one, ...made.filter(({ rule }) => !ids.has(rule))]
  }
  return made
}

const count = (findings: readonly Finding[], id: string) => findings.filter(({ rule }) => rule === id).length

/** In the order of the text, those that stand nowhere first. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const position = ({ place }: Finding): readonly number[] =>
    isText(place) ? [place.block, ...(place.cell ?? [0, 0, 0]), place.start] : [-1]
  return findings.toSorted((a, b) => {
    const [before, after] = [position(a), position(b)]
    const differs = before.findIndex((number, at) => number !== after[at])
    return differs < 0 ? 0 : (before[differs] ?? 0) - (after[differs] ?? -1)
  })
}
