/**
 * Which figure of the report beside this one — last year's, or this round's that was handed in — says the same thing. Two figures are one where they count the same, in the
 * same unit, in the same duty area, or stand at the same place of the same sentence; where more than one could be meant, none is
 * taken.
 */
import type { PreviousKind } from '../document/previous.ts'
import { scaleOf } from './scale.ts'

/** What a figure is told by. */
export interface Told {
  readonly areaId: string | null
  readonly value: number
  readonly unit: string
  readonly counts: string
  readonly year: number | null
  readonly sentence: string
  /** Where it begins in the sentence. */
  readonly at: number
}

/** A name shorter than this tells nothing from others. */
const telling = 2
/** 公办幼儿园 here, 全市公办幼儿园 there: from this length on a name may end another one. */
const tellingEnd = 4

const folded = (counts: string) => counts.replace(/[\s“”"'（）()]/g, '')
const kindOf = ({ unit, counts }: Told) => `${scaleOf(unit).base}|${folded(counts)}`
/** Word for word the same. */
const standOf = ({ areaId, sentence, at }: Told) => `${areaId}|${at}|${sentence}`
const amountOf = ({ value, unit }: Told) => value * scaleOf(unit).factor

/** Whether a figure of one year can be the other report's of another: last year's is of another year, what was handed in of the same. */
const fits: Readonly<Record<PreviousKind, (now: number, then: number) => boolean>> = {
  lastYear: (now, then) => now !== then,
  submitted: (now, then) => now === then,
}

/** All the same value; one of them then stands for all. */
function only<T extends Told>(found: readonly T[]): T | null {
  const [first] = found
  return first && found.every((one) => amountOf(one) === amountOf(first)) ? first : null
}

function alike(now: Told, last: Told): boolean {
  const [a, b] = [folded(now.counts), folded(last.counts)]
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= tellingEnd && long.endsWith(short) && scaleOf(now.unit).base === scaleOf(last.unit).base
}

function candidate<T extends Told>(
  now: Told,
  last: readonly T[],
  byKind: ReadonlyMap<string, readonly T[]>,
  kind: PreviousKind,
): T | null {
  if (folded(now.counts).length < telling) return null
  const inTime = (one: T) => one.year === null || now.year === null || fits[kind](now.year, one.year)
  const here = (one: T) => now.areaId !== null && one.areaId === now.areaId
  const exact = (byKind.get(kindOf(now)) ?? []).filter(inTime)
  const own = exact.filter(here)
  if (own.length > 0) return only(own)
  if (exact.length > 0) return only(exact)
  // A name that only ends alike is believed inside its own area alone.
  return only(last.filter((one) => here(one) && inTime(one) && alike(now, one)))
}

/**
 * For every figure that of the report beside this one; null where there is none without a doubt. Figures that differ are
 * not both the successor of one.
 * @param last the other report's
 * @param kind what the other report is
 */
export function lastYearOf<T extends Told>(
  now: readonly Told[],
  last: readonly T[],
  kind: PreviousKind,
): readonly (T | null)[] {
  const byKind = new Map<string, T[]>()
  const byStand = new Map(last.map((one) => [standOf(one), one]))
  for (const one of last) {
    const known = byKind.get(kindOf(one))
    if (known) known.push(one)
    else byKind.set(kindOf(one), [one])
  }
  // What is found depends on these alone: figures that say the same are looked up once.
  const remembered = new Map<string, T | null>()
  const lookUp = (one: Told): T | null => {
    const key = `${kindOf(one)}|${one.areaId}|${one.year}`
    const before = remembered.get(key)
    if (before !== undefined) return before
    const made = candidate(one, last, byKind, kind)
    remembered.set(key, made)
    return made
  }
  const unchanged = (one: Told): T | null => {
    const same = byStand.get(standOf(one)) ?? null
    // A sentence of last year that tells its year tells nothing of the year before.
    return same && (kind === 'submitted' || one.year === null) ? same : null
  }
  const found = now.map((one) => unchanged(one) ?? lookUp(one))
  const claims = new Map<T, Set<number>>()
  for (const [at, one] of found.entries()) {
    const claimant = now[at]
    if (one && claimant) claims.set(one, (claims.get(one) ?? new Set()).add(amountOf(claimant)))
  }
  return found.map((one) => (one && claims.get(one)?.size === 1 ? one : null))
}
