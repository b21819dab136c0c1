/** Which measure (改进措施) answers which problem (存在问题): paired by the words they share, for the user to confirm. */

import type { PlacedUnit, TextPlace } from '../document/units.ts'
import { folded } from '../recognise/fold.ts'
import type { CheckedReport } from './rule.ts'

export interface PairedProblem {
  readonly text: string
  readonly place: TextPlace
  /** Indices into measures, the strongest first. */
  readonly measures: readonly number[]
  /** Of the strongest measure: 0 none; 1 by one word and its neighbours; 2 and more by words of its own. */
  readonly strength: number
}

export interface PairedMeasure {
  /** Its heading, or the sentence where the measures have no headings. */
  readonly text: string
  readonly place: TextPlace
  /** Everything it says, its heading included. */
  readonly body: string
  /** Indices into problems. */
  readonly problems: readonly number[]
}

export interface Pairing {
  readonly problems: readonly PairedProblem[]
  readonly measures: readonly PairedMeasure[]
}

interface Problem {
  readonly text: string
  readonly place: TextPlace
  /** Problems of one 一是 … stand in one group: they are about one stage of education. */
  readonly group: number
}

type Measure = Omit<PairedMeasure, 'problems'> & { readonly heading: string }

/** Words of every problem and every measure of this genre: sharing them says nothing. */
const common =
  /教育|学校|学习|人才|学生|教师|阶段|部分|存在|总体|专业|数量|有待|仍需|不足|不够|不强|不高|不大|问题|加强|规范|管理|建设|工作|质量|水平|发展|机制|进一步|全面|深入|推进|完善|落实|提升|提高|持续|增加|需要/g

const problemPart = /问题|不足|短板|弱项/
const measurePart = /措施|整改|下一步|打算|改进/
/** What begins a counted problem. Web pages make marks half-width. */
const countedStart = /(?:^|[，,：:；;。])(?:[一二三四五六七八九十]+是|\d+[.．]|[（(]\d+[)）])/g

/** Pairs of neighbouring characters that mean something, common words taken out without joining what they parted. */
function terms(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const piece of text.replace(common, ' ').split(/[^\p{L}\p{N}]+/u)) {
    const own = folded(piece)
    for (let at = 0; at + 1 < own.length; at++) found.add(own.slice(at, at + 2))
  }
  return found
}

/** Offsets of the problems in one text: the 、-lists and clauses behind each 一是. */
function problemsInUnit(unit: PlacedUnit, from: number, firstGroup: number): Problem[] {
  const text = unit.text.slice(from)
  const starts = [...text.matchAll(countedStart)].map(({ 0: mark, index }) => index + mark.length)
  return starts.flatMap((start, at) => {
    // Up to the end of the sentence: behind the last problem the text may go on.
    const stop = text.slice(start, starts[at + 1]).search(/[；;。\n]/)
    const end = stop < 0 ? (starts[at + 1] ?? text.length) : start + stop
    const lead = /^.{0,16}?(?:还存在|存在着?|方面[，,：:])/.exec(text.slice(start, end))?.[0].length ?? 0
    const problems: Problem[] = []
    let begin = start + lead
    let depth = 0
    for (let i = begin; i <= end; i++) {
      const sign = i === end ? '、' : text.charAt(i)
      if ('“《（('.includes(sign)) depth += 1
      if ('”》）)'.includes(sign)) depth -= 1
      if (depth > 0 || !'、，,'.includes(sign)) continue
      const own = text.slice(begin, i).replace(/等$/, '')
      // 【…】 is a fill-in of the template: nothing is said yet.
      if (own.trim().length >= 4 && !own.includes('【'))
        problems.push({
          text: own,
          group: firstGroup + at,
          place: { block: unit.block, cell: null, start: from + begin, end: from + begin + own.length },
        })
      begin = i + 1
    }
    return problems
  })
}

function stated({ units, outline }: CheckedReport): { problems: Problem[]; measures: Measure[] } {
  const problems: Problem[] = []
  const measures: Measure[] = []
  for (const part of outline.parts) {
    const title = part.heading?.title ?? ''
    const hasProblems = problemPart.test(title)
    const hasMeasures = measurePart.test(title)
    const inPart = units.filter(({ block, cell }) => cell === null && block >= part.start && block < part.end)
    if (hasProblems)
      // Where the part has both, its sections are the measures.
      for (const unit of inPart)
        if (unit.section === null || !hasMeasures)
          problems.push(...problemsInUnit(unit, unit.headingEnd, (problems.at(-1)?.group ?? -1) + 1))
    if (!hasMeasures) continue
    for (const section of part.sections) {
      const own = inPart.filter(({ block }) => block >= section.index && block < section.end)
      const head = own[0]
      if (!head) continue
      measures.push({
        text: section.title,
        heading: section.title,
        body: own.map(({ text }) => text).join('\n'),
        place: { block: head.block, cell: null, start: 0, end: section.title.length },
      })
    }
  }
  return { problems, measures }
}

const made = new WeakMap<CheckedReport['units'], Pairing>()

/** The table of problems and measures; both are empty where the report has no such part. */
export function pairing(report: CheckedReport): Pairing {
  const before = made.get(report.units)
  if (before) return before
  const { problems, measures } = stated(report)
  const inHeading = measures.map(({ heading }) => terms(heading))
  const inBody = measures.map(({ body }) => terms(body))
  // A word of the heading counts two, and so does one that the text comes back to; any other one.
  const again = measures.map(() => new Map<string, boolean>())
  const comesBack = (term: string, at: number): boolean => {
    const before = again[at]?.get(term)
    if (before !== undefined) return before
    const body = measures[at]?.body ?? ''
    const back = body.indexOf(term, body.indexOf(term) + term.length) >= 0
    again[at]?.set(term, back)
    return back
  }
  const weight = (term: string, at: number): number => {
    if (inHeading[at]?.has(term)) return 2
    if (!inBody[at]?.has(term)) return 0
    return comesBack(term, at) ? 2 : 1
  }
  const shared = problems.map(({ text }) =>
    measures.map((_, at) => [...terms(text)].reduce((sum, term) => sum + weight(term, at), 0)),
  )
  const sure = (problem: number, measure: number) => (shared[problem]?.[measure] ?? 0) >= 2
  const answeredGroups = measures.map(
    (_, measure) => new Set(problems.flatMap(({ group }, at) => (sure(at, measure) ? [group] : []))),
  )
  const answered = problems.map((_, problem) => measures.some((_, measure) => sure(problem, measure)))
  const paired = (problem: number, measure: number): boolean =>
    sure(problem, measure) ||
    // One word is enough for a measure that answers a neighbour of the same stage, where nothing better is found.
    (!answered[problem] &&
      shared[problem]?.[measure] === 1 &&
      answeredGroups[measure]?.has(problems[problem]?.group ?? -1) === true)
  const result: Pairing = {
    problems: problems.map(({ text, place }, at) => {
      const own = measures
        .flatMap((_, measure) => (paired(at, measure) ? [measure] : []))
        .toSorted((a, b) => (shared[at]?.[b] ?? 0) - (shared[at]?.[a] ?? 0))
      const [first] = own
      return { text, place, measures: own, strength: first === undefined ? 0 : (shared[at]?.[first] ?? 0) }
    }),
    measures: measures.map(({ text, place, body }, at) => ({
      text,
      place,
      body,
      problems: problems.flatMap((_, problem) => (paired(problem, at) ? [problem] : [])),
    })),
  }
  made.set(report.units, result)
  return result
}
