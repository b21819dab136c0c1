/** What the user changed in the review of a recognised text, as one value, and the ways it changes. */
import type { HeadingLevel } from '../document/node.ts'
import type { SourceParagraph } from '../source/paragraph.ts'
import type { Damage } from './damage.ts'
import type { Proposal, Role } from './proposal.ts'

/** Damage, and the index of the source paragraph that it stands in. */
export interface PlacedDamage extends Damage {
  readonly index: number
}

/** What a paragraph can be made by the user. */
export type ChosenRole = Exclude<Role, 'empty' | 'lead'>

export interface ParagraphChange {
  /** 'body' is the opening formula, too, where it stands before the first heading. Absent: as it was recognised. */
  readonly role?: ChosenRole
  /** With the role 'heading'. */
  readonly level?: HeadingLevel
  /** 接排, or heading and text as two paragraphs. */
  readonly runIn?: boolean
  /** The duty area of a heading of level 2, or of level 1 where areas are parts; null = none. Absent: as it is matched. */
  readonly areaId?: string | null
}

export interface Revision {
  /** By the index of the source paragraph. */
  readonly changes: ReadonlyMap<number, ParagraphChange>
  /** Accepted repairs, by damageKey. */
  readonly repairs: ReadonlySet<string>
}

export const damageKey = ({ index, start }: Pick<PlacedDamage, 'index' | 'start'>): string => `${index}:${start}`

/** Before the user has said anything: repairs that change nothing but the form are made. */
export const firstRevision = (damage: readonly PlacedDamage[]): Revision => ({
  changes: new Map(),
  repairs: new Set(damage.filter(({ sure }) => sure).map(damageKey)),
})

/** Roles that one paragraph of a report has: given to another, they leave the one before, which stays as text. */
const single: ReadonlySet<Role> = new Set(['recipient', 'signatory', 'date'])

/** Title lines stand together: those that do not join the chosen ones are title no longer. */
function titleLines(proposal: Proposal, chosen: readonly number[]): ReadonlySet<number> {
  const joined = new Set(chosen)
  const { paragraphs } = proposal
  for (const [from, step] of [
    [Math.min(...chosen), -1],
    [Math.max(...chosen), 1],
  ] as const)
    for (let at = from + step; at >= 0 && at < paragraphs.length; at += step) {
      const role = paragraphs[at]?.role
      if (role === 'title') joined.add(at)
      else if (role !== 'empty') break
    }
  return joined
}

/**
 * Gives paragraphs a role. Empty ones have none; a table or picture is taken over or not.
 * @param proposal as it is now
 * @param sources one for each paragraph of it
 */
export function withRole(
  revision: Revision,
  proposal: Proposal,
  sources: readonly SourceParagraph[],
  chosen: readonly number[],
  role: ChosenRole,
  level?: HeadingLevel,
): Revision {
  const changes = new Map(revision.changes)
  const fitting = chosen.filter((index) => {
    const now = proposal.paragraphs[index]
    if (!now || now.role === 'empty') return false
    return sources[index]?.object ? role === 'wrapper' || role === 'object' : role !== 'object'
  })
  if (fitting.length === 0) return revision
  const leave = (index: number) => changes.set(index, { role: 'body' })
  if (single.has(role))
    for (const [index, now] of proposal.paragraphs.entries())
      if (now.role === role && !fitting.includes(index)) leave(index)
  if (role === 'title') {
    const kept = titleLines(proposal, fitting)
    for (const [index, now] of proposal.paragraphs.entries()) if (now.role === 'title' && !kept.has(index)) leave(index)
  }
  // One paragraph of several is enough for a role that only one can have.
  for (const index of single.has(role) ? fitting.slice(0, 1) : fitting)
    changes.set(index, role === 'heading' ? { role, level: level ?? 1 } : { role })
  return { ...revision, changes }
}

/** Answers a duty area by a heading of level 1 or 2; null = by none. */
export function withArea(revision: Revision, index: number, areaId: string | null): Revision {
  return { ...revision, changes: new Map(revision.changes).set(index, { ...revision.changes.get(index), areaId }) }
}

export function withRunIn(revision: Revision, index: number, runIn: boolean): Revision {
  return { ...revision, changes: new Map(revision.changes).set(index, { ...revision.changes.get(index), runIn }) }
}

/** Accepts a repair, or takes that back. */
export function toggledRepair(revision: Revision, damage: PlacedDamage): Revision {
  const key = damageKey(damage)
  const repairs = new Set(revision.repairs)
  if (!repairs.delete(key)) repairs.add(key)
  return { ...revision, repairs }
}
