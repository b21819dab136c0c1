/** How near a heading is to each duty area: by the headings that the area is known to have, and by words that tell it. */
import type { DutyArea } from '../template/pack.ts'
import { core, folded, likeness, subject } from './fold.ts'

/** Below this nothing is placed. */
export const threshold = 0.65

export interface Candidate {
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

/** The areas that a heading has anything in common with, the nearest first. */
export const candidatesFor = (heading: string, areas: readonly DutyArea[]): Candidate[] =>
  areas
    .map((area) => rememberedCandidate(heading, area))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)

/** Whether a heading names the area, by one of its known headings or a long word, and not only something that is about it. */
export function names(heading: string, area: DutyArea): boolean {
  const words = wording(heading)
  return (
    forms(area).some((form) => formScore(words, form) >= threshold) ||
    area.keywords.some((keyword) => keyword.length >= 4 && share(folded(keyword), words.core) >= 0.6)
  )
}
