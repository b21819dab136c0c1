/**
 * Which versions are kept: the older, the fewer. All of the last hour, then one for each hour of a
 * day, for each day of a month, for each week of a year, and for each thirty days before that. What a
 * person named or sent out is never thinned.
 */
import type { VersionKind } from '../../preload/values.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Milliseconds: up to which age one version is kept for each span; 0 = every one. */
const steps: readonly { readonly upTo: number; readonly span: number }[] = [
  { upTo: hour, span: 0 },
  { upTo: day, span: hour },
  { upTo: 30 * day, span: day },
  { upTo: 365 * day, span: 7 * day },
  { upTo: Number.POSITIVE_INFINITY, span: 30 * day },
]

const forEver: readonly VersionKind[] = ['named', 'export']

interface Aged {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly kind: VersionKind
}

/**
 * @param versions in any order
 * @param now milliseconds since 1970; what is later, after the clock was set back, is kept
 * @returns the ids to delete; the newest of each span stays
 */
export function superfluous(versions: readonly Aged[], now: number): string[] {
  const taken = new Set<string>()
  return versions
    .filter(({ kind }) => !forEver.includes(kind))
    .toSorted((a, b) => b.at - a.at)
    .filter(({ at }) => {
      const { span } = steps.find(({ upTo }) => now - at <= upTo) ?? { span: 0 }
      if (span === 0) return false
      const slot = `${span}/${Math.floor(at / span)}`
      if (taken.has(slot)) return true
      taken.add(slot)
      return false
    })
    .map(({ id }) => id)
}
