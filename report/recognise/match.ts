/** Which duty area a section answers: by its heading, with a confidence; below the threshold none. */
import type { DutyArea, TemplatePack } from '../template/pack.ts'

export interface Match {
  readonly areaId: string | null
  /** Of the best candidate, also where it was not good enough. */
  readonly confidence: number
  readonly reason: string
}

/** Below this a section is left unplaced: better none than the wrong one. */
export const leastConfidence = 0.6
/** Two candidates nearer to each other than this, and neither certain: the user decides. */
const leastLead = 0.08

/** A heading by its words: without scores in brackets, quotes, punctuation, spaces and the verb before the thing. */
export function plain(heading: string): string {
  return heading
    .replace(/[（(][^（()）]*分[^（()）]*[)）]/g, '')
    .replace(/[\s\p{P}\u3000]/gu, '')
    .replace(/(?:情况|工作)$/, '')
}

function bigrams(text: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) found.add(text.slice(at, at + 2))
  return found
}

/** Dice's coefficient over pairs of characters, 0 to 1. */
function similarity(a: string, b: string): number {
  const [x, y] = [bigrams(a), bigrams(b)]
  if (x.size + y.size === 0) return 0
  let shared = 0
  for (const pair of x) if (y.has(pair)) shared += 1
  return (2 * shared) / (x.size + y.size)
}

function againstName(heading: string, name: string): number {
  if (heading === name) return 1
  const [shorter, longer] = heading.length < name.length ? [heading, name] : [name, heading]
  if (shorter.length >= 4 && longer.includes(shorter)) return 0.7 + 0.25 * (shorter.length / longer.length)
  const alike = similarity(heading, name)
  return alike >= 0.5 ? 0.35 + 0.55 * alike : 0
}

function score(heading: string, area: DutyArea): { value: number; reason: string } {
  const names = [area.title, area.heading, ...area.aliases].filter((name) => name !== '').map(plain)
  const byName = Math.max(0, ...names.map((name) => againstName(heading, name)))
  const keyword = area.keywords.find((word) => heading.includes(plain(word)))
  // A keyword says what the section is about, not that it is the area's own section.
  const byKeyword = keyword === undefined ? 0 : Math.min(0.85, 0.62 + 0.04 * plain(keyword).length)
  if (byName === 1) return { value: 1, reason: '标题相同' }
  return byName >= byKeyword
    ? { value: byName, reason: byName > 0 ? '标题相近' : '没有相近的标题' }
    : { value: byKeyword, reason: `标题含“${keyword}”` }
}

/**
 * Places sections on areas, the surest first; each area is given once. Where scores are equal the
 * order of the text follows the order of the pack.
 */
export function matchAreas(headings: readonly string[], pack: TemplatePack, partId: string | null): Match[] {
  const areas = pack.areas.filter((area) => partId === null || area.part === partId)
  const scored = headings.map((heading) => areas.map((area) => score(plain(heading), area)))
  const result: (Match | null)[] = headings.map(() => null)
  const given = new Set<number>()
  const pairs = scored
    .flatMap((row, section) => row.map(({ value }, area) => ({ section, area, value })))
    .filter(({ value }) => value >= leastConfidence)
    .sort((a, b) => b.value - a.value || a.section - b.section || a.area - b.area)
  for (const { section, area, value } of pairs) {
    if (result[section] || given.has(area)) continue
    const rivals = (scored[section] ?? []).filter(
      (rival, at) => at !== area && !given.has(at) && value - rival.value < leastLead,
    )
    if (value < 0.95 && rivals.length > 0) {
      result[section] = { areaId: null, confidence: value, reason: '有不止一个相近的领域，请指定' }
      continue
    }
    given.add(area)
    result[section] = {
      areaId: areas[area]?.id ?? null,
      confidence: Math.round(value * 100) / 100,
      reason: scored[section]?.[area]?.reason ?? '',
    }
  }
  return result.map((match, section) => {
    if (match) return match
    const best = Math.max(0, ...(scored[section] ?? []).map(({ value }) => value))
    return { areaId: null, confidence: Math.round(best * 100) / 100, reason: '没有把握对应到某一领域' }
  })
}
