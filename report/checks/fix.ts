/** Fixes (修正) as edits: what the tests and the command line make of plain text and the editor of its document. */
import type { Spot } from './rule.ts'

/** A piece of text and what stands in its stead. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The smallest edits that turn `found` into `fix`, so that what a fix leaves alone keeps its marks:
 * （…） in place of (…) changes two characters, whatever stands between them.
 * @returns offsets into found, in order
 */
export function editsOf(found: string, fix: string): readonly Edit[] {
  if (found.length === fix.length) {
    const edits: Edit[] = []
    for (let at = 0; at < found.length; at++)
      if (found[at] !== fix[at]) edits.push({ start: at, end: at + 1, text: fix.charAt(at) })
    return edits
  }
  const shorter = Math.min(found.length, fix.length)
  let head = 0
  while (head < shorter && found[head] === fix[head]) head += 1
  let tail = 0
  while (tail < shorter - head && found.at(-1 - tail) === fix.at(-1 - tail)) tail += 1
  return [{ start: head, end: found.length - tail, text: fix.slice(head, fix.length - tail) }]
}

/** A fix at its place, with its edits; all offsets count from the same point. */
export interface PlacedFix {
  readonly start: number
  readonly end: number
  readonly edits: readonly Edit[]
}

/**
 * The fixes that can be made at once: of two that overlap the first one, except where the second one lies
 * between the edits of the first, as a comma does between two brackets.
 */
export function madeTogether<T extends PlacedFix>(fixes: readonly T[]): readonly T[] {
  const made: T[] = []
  /** Those made whose place is not yet behind, the outermost first. */
  let around: T[] = []
  for (const fix of fixes.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    around = around.filter(({ end }) => end > fix.start)
    const fits = ({ start, end, edits }: T) =>
      fix.start > start && fix.end < end && edits.every((edit) => edit.end <= fix.start || edit.start >= fix.end)
    if (!around.every(fits)) continue
    made.push(fix)
    around.push(fix)
  }
  return made
}

/** The text with every fix made. Of fixes that overlap the first one counts; the others are found again in the next run. */
export function fixedText(text: string, spots: readonly Spot[]): string {
  const placed = spots.flatMap(({ start, end, fix }) => {
    if (fix === undefined) return []
    const edits = editsOf(text.slice(start, end), fix).map((edit) => ({
      start: start + edit.start,
      end: start + edit.end,
      text: edit.text,
    }))
    return [{ start, end, edits }]
  })
  let made = ''
  let at = 0
  for (const edit of madeTogether(placed)
    .flatMap(({ edits }) => edits)
    .toSorted((a, b) => a.start - b.start)) {
    made += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return made + text.slice(at)
}
