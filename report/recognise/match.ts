/**
 * Which duty area a section answers, by its heading. Rather none than a wrong one: whatever is not
 * clear is left to the user.
 */
import type { DutyArea } from '../template/pack.ts'
import { type Candidate, candidatesFor, names, threshold } from './candidates.ts'
import { folded } from './fold.ts'
import { withoutScore } from './heading.ts'

/** Two areas closer together than this are a tie. */
const margin = 0.1

/** A second section of an area must be surer than this: the area has its section already. */
const thresholdAgain = 0.75

/** Share of sections that may stand before the one that the pack lists before them, in a text of the pack's order. */
const mostFalling = 0.2

/** Why a section stands where the user put it. */
export const pinnedReason = '由您指定'

export interface Placement {
  readonly areaId: string | null
  /** Further areas that the same section answers: 加强师德师风建设，深化“县管校聘”改革. */
  readonly alsoAreaIds: readonly string[]
  /** 0 to 1; 1 = one of the area's own headings. Of the best candidate where nothing is placed. */
  readonly confidence: number
  /** Chinese. */
  readonly reason: string
}

/** Whether the first of several candidates stands out; the same words do, however near the next one comes. */
function standsOut([first, second]: readonly Candidate[]): boolean {
  if (!first?.enough || first.score < threshold) return false
  const lead = first.score - (second?.score ?? 0)
  return lead >= margin || (first.score === 1 && lead > 0)
}

/** Between the things that a heading names; 和 and 与 inside words (和谐, 参与) join nothing. */
const joint = /[、，,；;]|以及|(?<![调温平总])和(?!谐)|(?<![参给])与(?!会)/

/**
 * The areas of a heading that names several things, one for each. All of them must be clear, and by a
 * known heading of the area or a long word: in 加强幼儿园和食堂管理 the first piece only says where.
 * @returns none where the heading is to be taken as a whole
 */
function byPieces(heading: string, areas: readonly DutyArea[]): readonly Candidate[] {
  const pieces = heading.split(joint).filter((piece) => folded(piece) !== '')
  if (pieces.length < 2) return []
  const found = pieces.flatMap((piece) => {
    const ranked = candidatesFor(piece, areas)
    const [first] = ranked
    if (!first || !standsOut(ranked)) return []
    return names(piece, first.area) ? [first] : []
  })
  if (found.length < pieces.length) return []
  return found.filter(({ area }, at) => found.findIndex((other) => other.area === area) === at)
}

const rounded = (score: number) => Math.round(score * 100) / 100

/** What was found for one section; none of it where the user decided. */
interface Found {
  /** Best first. */
  readonly ranked: readonly Candidate[]
  /** Whether the first one stands out. */
  readonly clear: boolean
  /** Further areas of a heading that names several. */
  readonly also: readonly Candidate[]
}

function look(heading: string, areas: readonly DutyArea[]): Found {
  const words = withoutScore(heading)
  const ranked = candidatesFor(words, areas)
  if (ranked[0]?.score !== 1) {
    const [first, ...also] = byPieces(words, areas)
    if (first) return { ranked: [first], clear: true, also }
  }
  return { ranked, clear: standsOut(ranked), also: [] }
}

/**
 * Places sections on duty areas: one section may answer several, and several sections one area.
 * @param headings of the sections of one part, in order, without numbers
 * @param areas of that part in the pack, in the pack's order
 * @param pinned what the user said of a heading, by its place in `headings`: its area, or null for none.
 *   The others keep clear of it
 * @returns one placement for each heading
 */
export function placeSections(
  headings: readonly string[],
  areas: readonly DutyArea[],
  pinned: ReadonlyMap<number, string | null> = new Map(),
): Placement[] {
  const found = headings.map(
    (heading, at): Found => (pinned.has(at) ? { ranked: [], clear: false, also: [] } : look(heading, areas)),
  )
  const placed: (Candidate | null)[] = headings.map(() => null)
  /** The section that an area stands in, the surest one. */
  const taken = new Map<string, number>()
  for (const [at, areaId] of pinned) {
    const area = areas.find(({ id }) => id === areaId)
    if (!area) continue
    taken.set(area.id, at)
    placed[at] = { area, score: 1, reason: pinnedReason, enough: true }
  }
  const bestFirst = [...headings.keys()]
    .filter((at) => found[at]?.clear)
    .sort((a, b) => (found[b]?.ranked[0]?.score ?? 0) - (found[a]?.ranked[0]?.score ?? 0) || a - b)
  for (const at of bestFirst) {
    const [first] = found[at]?.ranked ?? []
    if (!first || (taken.has(first.area.id) && first.score < thresholdAgain)) continue
    if (!taken.has(first.area.id)) taken.set(first.area.id, at)
    placed[at] = first
  }

  const order = (entry: Candidate | null | undefined) => (entry ? areas.indexOf(entry.area) : -1)
  const orders = placed.flatMap((entry) => (entry ? [order(entry)] : []))
  const falling = orders.filter((own, at) => at > 0 && own < (orders[at - 1] ?? 0)).length
  /** A place among the neighbours tells something only where the text follows the pack's order. */
  const inOrder = falling <= mostFalling * (orders.length - 1)

  /** Of several areas that fit, the one that the pack lists between those of the neighbouring sections. */
  const between = (at: number): Candidate | null => {
    if (!inOrder) return null
    const low = order(placed.slice(0, at).findLast((entry) => entry !== null))
    const next = placed.slice(at + 1).find((entry) => entry !== null)
    const high = next ? order(next) : areas.length
    const ranked = found[at]?.ranked ?? []
    const top = ranked[0]?.score ?? 0
    const fitting = ranked.filter(
      (entry) =>
        entry.enough &&
        entry.score >= threshold &&
        top - entry.score < margin &&
        !taken.has(entry.area.id) &&
        order(entry) > low &&
        order(entry) < high,
    )
    return fitting.length === 1 ? (fitting[0] ?? null) : null
  }
  for (const [at, { clear, ranked }] of found.entries()) {
    if (clear || ranked.length === 0) continue
    const chosen = between(at)
    if (!chosen) continue
    taken.set(chosen.area.id, at)
    placed[at] = { ...chosen, score: threshold, reason: `${chosen.reason}，并由前后顺序确定` }
  }

  return found.map(({ ranked, clear, also }, at): Placement => {
    const own = placed[at]
    if (own) {
      const all = [own, ...also]
      return {
        areaId: own.area.id,
        alsoAreaIds: also.map(({ area }) => area.id),
        confidence: rounded(Math.min(...all.map(({ score }) => score))),
        reason: also.length === 0 ? own.reason : `标题写了${all.map(({ area }) => `“${area.title}”`).join('')}几件事`,
      }
    }
    // An area of another part, or none.
    if (pinned.has(at)) return { areaId: pinned.get(at) ?? null, alsoAreaIds: [], confidence: 1, reason: pinnedReason }
    const [first, second] = ranked
    const nothing = (reason: string): Placement => ({
      areaId: null,
      alsoAreaIds: [],
      confidence: rounded(first?.score ?? 0),
      reason,
    })
    if (!first || first.score < threshold) return nothing('没有相近的职责领域')
    if (clear) return nothing(`“${first.area.title}”已由另一节“${headings[taken.get(first.area.id) ?? at] ?? ''}”对应`)
    if (!first.enough) return nothing(`只有个别字词与“${first.area.title}”相同`)
    return nothing(`与“${first.area.title}”“${second?.area.title ?? ''}”都相近，无法确定`)
  })
}
