/**
 * Which duty area a section answers, by its heading. Rather none than a wrong one: whatever is not
 * clear is left to the user.
 */
import type { DutyArea } from '../template/pack.ts'
import { core, folded, likeness } from './fold.ts'
import { withoutScore } from './heading.ts'

/** Below this nothing is placed. */
const threshold = 0.65
/** Two areas closer together than this are a tie. */
const margin = 0.1

/** Why a section stands where the user put it. */
export const pinnedReason = '由您指定'

export interface Placement {
  readonly areaId: string | null
  /** 0 to 1; 1 = one of the area's own headings. Of the best candidate where nothing is placed. */
  readonly confidence: number
  /** Chinese. */
  readonly reason: string
}

interface Candidate {
  readonly area: DutyArea
  readonly score: number
  readonly reason: string
}

/** A wording made ready for comparison. */
interface Wording {
  readonly text: string
  readonly fold: string
  readonly core: string
}

const wording = (text: string): Wording => ({ text, fold: folded(text), core: core(text) })

const forms = (area: DutyArea): Wording[] =>
  [area.title, area.heading, ...area.aliases].filter((form) => form !== '').map(wording)

/** Headings compared with one area that are remembered: a reviewed report is matched anew at every click. */
const mostRemembered = 2000
const remembered = new WeakMap<DutyArea, { readonly forms: readonly Wording[]; readonly by: Map<string, Candidate> }>()

/** How much of the whole a piece is, 0 to 1. */
const share = (piece: string, whole: string) => Math.min(1, piece.length / Math.max(1, whole.length))

/** By one known heading: the same 1, one within the other up to 0.95, alike in what they are about up to 0.95. */
function formScore(heading: Wording, form: Wording): number {
  const [a, b] = [heading.fold, form.fold]
  if (a === b) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const within = short.length >= 4 && long.includes(short) && (short === b || share(a, b) >= 0.5)
  const held = within ? 0.7 + 0.25 * share(short, long) : 0
  const alike = Math.min(heading.core.length, form.core.length) >= 2 ? likeness(heading.core, form.core) : 0
  return Math.max(held, alike >= 0.6 ? 0.35 + 0.6 * alike : 0)
}

/** By words that tell the area. A word of two characters occurs by chance (全县中小学 holds 县中): it must be half of the heading's core. */
function keywordScore({ core: about, fold: whole }: Wording, keywords: readonly string[]): number {
  let best = 0
  for (const keyword of keywords.map(folded)) {
    if (keyword === '' || !whole.includes(keyword)) continue
    const covered = share(keyword, about.length < keyword.length ? whole : about)
    if (keyword.length <= 2 && covered < 0.5) continue
    best = Math.max(best, 0.55 + 0.35 * covered)
  }
  return best
}

function candidate(heading: Wording, area: DutyArea, known: readonly Wording[]): Candidate {
  let [score, reason] = [0, '']
  for (const form of known) {
    const next = formScore(heading, form)
    if (next <= score) continue
    score = next
    reason = next === 1 ? `标题与“${form.text}”相同` : `标题与“${form.text}”相近`
  }
  const byWords = keywordScore(heading, area.keywords)
  if (byWords > score) [score, reason] = [byWords, `标题里有“${area.title}”的关键词`]
  return { area, score, reason }
}

/** The same, remembered: neither an area nor a heading's words change. */
function rememberedCandidate(heading: string, area: DutyArea): Candidate {
  const known = remembered.get(area) ?? { forms: forms(area), by: new Map<string, Candidate>() }
  remembered.set(area, known)
  const before = known.by.get(heading)
  if (before) return before
  const made = candidate(wording(heading), area, known.forms)
  if (known.by.size >= mostRemembered) known.by.clear()
  known.by.set(heading, made)
  return made
}

const rounded = (score: number) => Math.round(score * 100) / 100

/**
 * Places sections on duty areas, each area at most once.
 * @param headings of the sections of one part, in order, without numbers
 * @param areas of that part in the pack, in the pack's order
 * @param pinned what the user said of a heading, by its place in `headings`: its area (a second section
 *   may be given an area, too), or null for none. The others keep clear of it
 * @returns one placement for each heading
 */
export function placeSections(
  headings: readonly string[],
  areas: readonly DutyArea[],
  pinned: ReadonlyMap<number, string | null> = new Map(),
): Placement[] {
  const ranked = headings.map((heading, at) => {
    if (pinned.has(at)) return []
    const words = withoutScore(heading)
    return areas
      .map((area) => rememberedCandidate(words, area))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
  })
  /** Whether one area stands out; the same words do, however near the next one comes. */
  const clear = ranked.map(([first, second]) => {
    if (!first || first.score < threshold) return false
    const lead = first.score - (second?.score ?? 0)
    return lead >= margin || (first.score === 1 && lead > 0)
  })
  const placed: (Candidate | null)[] = headings.map(() => null)

  const bestFirst = [...headings.keys()]
    .filter((at) => clear[at])
    .sort((a, b) => (ranked[b]?.[0]?.score ?? 0) - (ranked[a]?.[0]?.score ?? 0) || a - b)
  const taken = new Map<string, number>()
  for (const [at, areaId] of pinned) {
    const area = areas.find(({ id }) => id === areaId)
    if (!area) continue
    taken.set(area.id, at)
    placed[at] = { area, score: 1, reason: pinnedReason }
  }
  for (const at of bestFirst) {
    const first = ranked[at]?.[0]
    if (!first || taken.has(first.area.id)) continue
    taken.set(first.area.id, at)
    placed[at] = first
  }

  /** Of several areas that fit, the one that the pack lists between those of the neighbouring sections. */
  const between = (at: number): Candidate | null => {
    const order = (entry: Candidate | null | undefined) => (entry ? areas.indexOf(entry.area) : -1)
    const low = order(placed.slice(0, at).findLast((entry) => entry !== null))
    const next = placed.slice(at + 1).find((entry) => entry !== null)
    const high = next ? order(next) : areas.length
    const top = ranked[at]?.[0]?.score ?? 0
    const fitting = (ranked[at] ?? []).filter(
      (entry) =>
        entry.score >= threshold &&
        top - entry.score < margin &&
        !taken.has(entry.area.id) &&
        order(entry) > low &&
        order(entry) < high,
    )
    return fitting.length === 1 ? (fitting[0] ?? null) : null
  }
  for (const at of headings.keys()) {
    if (clear[at] || !ranked[at]?.length) continue
    const chosen = between(at)
    if (!chosen) continue
    taken.set(chosen.area.id, at)
    placed[at] = { ...chosen, score: threshold, reason: `${chosen.reason}，并由前后顺序确定` }
  }

  return headings.map((_, at) => {
    const own = placed[at]
    if (own) return { areaId: own.area.id, confidence: rounded(own.score), reason: own.reason }
    // An area of another part, or none.
    if (pinned.has(at)) return { areaId: pinned.get(at) ?? null, confidence: 1, reason: pinnedReason }
    const [first, second] = ranked[at] ?? []
    const nothing = (reason: string): Placement => ({ areaId: null, confidence: rounded(first?.score ?? 0), reason })
    if (!first || first.score < threshold) return nothing('没有相近的职责领域')
    if (clear[at])
      return nothing(`“${first.area.title}”已由另一节“${headings[taken.get(first.area.id) ?? at] ?? ''}”对应`)
    return nothing(`与“${first.area.title}”“${second?.area.title ?? ''}”都相近，无法确定`)
  })
}
