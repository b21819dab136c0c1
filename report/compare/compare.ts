/** What changed between two states of a report: paragraph by paragraph, and in a changed one word by word. */
import { diffArrays } from 'diff'
import type { Envelope } from '../document/envelope.ts'
import type { ReportDocument, TopNode } from '../document/node.ts'
import { blockFacts } from '../document/outline.ts'
import { differences, type Piece, similarity } from '../rollover/compare.ts'

/** Paragraphs less alike than this are one that went and one that came, not one that changed. */
const sameParagraph = 0.4
/** So many pairs of paragraphs of one changed stretch are held against each other; beyond that they are paired in order. */
const mostPairs = 2500

/** One paragraph, heading, table or figure of either state or of both. */
export type Change =
  /** `restyled`: the words are the same; level, marks, alignment or cells are not. */
  | { readonly kind: 'same'; readonly text: string; readonly restyled: boolean }
  | { readonly kind: 'removed'; readonly text: string }
  | { readonly kind: 'added'; readonly text: string }
  | { readonly kind: 'changed'; readonly pieces: readonly Piece[] }

const textOf = (node: TopNode) => blockFacts(node).text

/** As JSON, whatever the order of keys, and whether what is unset is left out or written as null or false. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(
      Object.entries(part)
        .filter(([, inner]) => inner !== null && inner !== false)
        .map(([key, inner]) => [key, isEmpty(inner) ? undefined : inner])
        .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
    )
  })
const isEmpty = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((inner) => inner === null || inner === false)

/**
 * Which paragraph became which, in order: the pairs whose likeness adds up to the most.
 * @returns index of the new one for each old one, null where it went
 */
function pairs(before: readonly string[], now: readonly string[]): (number | null)[] {
  if (before.length * now.length > mostPairs) return before.map((_, index) => (index < now.length ? index : null))
  const alike = before.map((old) => now.map((fresh) => similarity(old, fresh)))
  const worth = (i: number, j: number) => alike[i]?.[j] ?? 0
  // best[i][j]: of the paragraphs from i and from j on.
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const paired = worth(i, j) >= sameParagraph ? worth(i, j) + at(i + 1, j + 1) : 0
      ;(best[i] as number[])[j] = Math.max(paired, at(i + 1, j), at(i, j + 1))
    }
  const found: (number | null)[] = before.map(() => null)
  for (let i = 0, j = 0; i < before.length && j < now.length; ) {
    if (worth(i, j) >= sameParagraph && at(i, j) === worth(i, j) + at(i + 1, j + 1)) found[i++] = j++
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return found
}

/** A stretch where paragraphs went and came. */
function stretch(before: readonly string[], now: readonly string[]): Change[] {
  const changes: Change[] = []
  let shown = 0
  const addUpTo = (end: number) => {
    for (; shown < end; shown++) changes.push({ kind: 'added', text: now[shown] ?? '' })
  }
  const paired = pairs(before, now)
  for (const [index, old] of before.entries()) {
    const partner = paired[index] ?? null
    if (partner === null) changes.push({ kind: 'removed', text: old })
    else {
      addUpTo(partner)
      changes.push({ kind: 'changed', pieces: differences(old, now[partner] ?? '') })
      shown = partner + 1
    }
  }
  addUpTo(now.length)
  return changes
}

/** All paragraphs of both states, in order; the removed ones before what stands in their place. */
export function changes(before: ReportDocument, now: ReportDocument): Change[] {
  const made: Change[] = []
  let [at, to] = [0, 0]
  let [removed, added]: [string[], string[]] = [[], []]
  const close = () => {
    made.push(...stretch(removed, added))
    ;[removed, added] = [[], []]
  }
  for (const { value, added: came, removed: went } of diffArrays(before.content.map(textOf), now.content.map(textOf))) {
    if (went) removed.push(...value)
    else if (came) added.push(...value)
    else {
      close()
      for (const [index, text] of value.entries()) {
        const [old, fresh] = [before.content[at + index], now.content[to + index]]
        made.push({ kind: 'same', text, restyled: canonical(old) !== canonical(fresh) })
      }
    }
    if (!came) at += value.length
    if (!went) to += value.length
  }
  close()
  return made
}

/** Beside the text: which parts of the report differ. */
export type OtherPart = 'details' | 'areas' | 'pictures'

export const otherParts = (before: Envelope, now: Envelope): OtherPart[] =>
  (['details', 'areas', 'pictures'] as const).filter((part) => canonical(before[part]) !== canonical(now[part]))

/** How many paragraphs changed, came or went. */
export const countChanges = (all: readonly Change[]): number =>
  all.filter((one) => one.kind !== 'same' || one.restyled).length
