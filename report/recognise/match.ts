/**
 * Which duty area a section answers, by its heading. Rather none than a wrong one: whatever is not
 * clear is left to the user.
 */
import type { DutyArea } from '../template/pack.ts'
import { core, folded, likeness, subject } from './fold.ts'
import { withoutScore } from './heading.ts'

/** Below this nothing is placed. */
const threshold = 0.65
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

interface Candidate {
  readonly area: DutyArea
  readonly score: number
  readonly reason: string
  /** Whether it may be placed by; what is only near keeps others from standing out. */
  readonly enough: boolean
}

/** A wording made ready for comparison. */
interface Wording {
  readonly text: string
  readonly fold: string
  readonly core: string
  readonly subject: string
}

const wording = (text: string): Wording => ({ text, fold: folded(text), core: core(text), subject: subject(text) })

const forms = (area: DutyArea): Wording[] =>
  [area.title, area.heading, ...area.aliases].filter((form) => form !== '').map(wording)

/** Headings compared with one area that are remembered: a reviewed report is matched anew at every click. */
const mostRemembered = 2000

interface Known {
  readonly area: DutyArea
  readonly forms: readonly Wording[]
  readonly keywords: readonly Wording[]
  readonly by: Map<string, Candidate>
}
const remembered = new WeakMap<DutyArea, Known>()

/** How much of the whole a piece is, 0 to 1. */
const share = (piece: string, whole: string) => Math.min(1, piece.length / Math.max(1, whole.length))

/** By one known heading: the same 1, one within the other up to 0.95, alike in what they are about up to 0.95. */
function formScore(heading: Wording, form: Wording): number {
  const [a, b] = [heading.fold, form.fold]
  if (a === b) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const within = short.length >= 4 && long.includes(short) && (short === b || share(a, b) >= 0.5)
  const held = within ? 0.7 + 0.25 * share(short, long) : 0
  // 教育保障 and 提升教育质量 have nothing in common but 教育.
  const named = heading.subject !== '' && form.subject !== ''
  const alike = named ? likeness(heading.core, form.core) : 0
  return Math.max(held, alike >= 0.7 ? 0.35 + 0.6 * alike : 0)
}

/** By words that tell the area. A word of two characters occurs by chance (全县中小学 holds 县中): it must be half of the heading's core. */
function keywordScore({ core: about, fold: whole }: Wording, keywords: readonly Wording[]): number {
  let best = 0
  for (const keyword of keywords) {
    if (keyword.fold === '' || !whole.includes(keyword.fold)) continue
    const covered = share(keyword.fold, about.length < keyword.fold.length ? whole : about)
    if (keyword.fold.length <= 2 && covered < 0.5) continue
    best = Math.max(best, 0.55 + 0.35 * covered)
  }
  return best
}

/**
 * Whether one of the words is enough to place a heading by: one that has no more than two characters of its own
 * (安全 of 安全管理) has to be most of what the heading is about. 考试安全管理 is near to 校园安全, and something else.
 */
const tellsEnough = (heading: Wording, keywords: readonly Wording[]): boolean =>
  keywords.some(
    (keyword) =>
      heading.fold.includes(keyword.fold) &&
      (keyword.core.length > 2 || share(keyword.core, heading.core) > 0.5 || keyword.subject === heading.subject),
  )

function candidate(heading: Wording, { area, forms: known, keywords }: Known): Candidate {
  let [score, reason] = [0, '']
  for (const form of known) {
    const next = formScore(heading, form)
    if (next <= score) continue
    score = next
    reason = next === 1 ? `标题与“${form.text}”相同` : `标题与“${form.text}”相近`
  }
  const byWords = keywordScore(heading, keywords)
  if (byWords <= score) return { area, score, reason, enough: true }
  return {
    area,
    score: byWords,
    reason: `标题里有“${area.title}”的关键词`,
    enough: score >= threshold || tellsEnough(heading, keywords),
  }
}

/** The same, remembered: neither an area nor a heading's words change. */
function rememberedCandidate(heading: string, area: DutyArea): Candidate {
  const known = remembered.get(area) ?? {
    area,
    forms: forms(area),
    keywords: area.keywords.map(wording),
    by: new Map<string, Candidate>(),
  }
  remembered.set(area, known)
  const before = known.by.get(heading)
  if (before) return before
  const made = candidate(wording(heading), known)
  if (known.by.size >= mostRemembered) known.by.clear()
  known.by.set(heading, made)
  return made
}

/** Whether the first of several candidates stands out; the same words do, however near the next one comes. */
function standsOut([first, second]: readonly Candidate[]): boolean {
  if (!first?.enough || first.score < threshold) return false
  const lead = first.score - (second?.score ?? 0)
  return lead >= margin || (first.score === 1 && lead > 0)
}

const byScore = (heading: string, areas: readonly DutyArea[]): Candidate[] =>
  areas
    .map((area) => rememberedCandidate(heading, area))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)

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
    const ranked = byScore(piece, areas)
    const [first] = ranked
    if (!first || !standsOut(ranked)) return []
    const words = wording(piece)
    const named =
      forms(first.area).some((form) => formScore(words, form) >= threshold) ||
      first.area.keywords.some((keyword) => keyword.length >= 4 && share(folded(keyword), words.core) >= 0.6)
    return named ? [first] : []
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
  const ranked = byScore(words, areas)
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
