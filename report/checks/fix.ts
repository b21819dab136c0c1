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

/** The text with every fix made. Of fixes that overlap the first one counts; the others are found again in the next run. */
export function fixedText(text: string, spots: readonly Spot[]): string {
  let made = ''
  let at = 0
  const edits = spots.flatMap(({ start, end, fix }) =>
    fix === undefined
      ? []
      : editsOf(text.slice(start, end), fix).map((edit) => ({
          ...edit,
          start: start + edit.start,
          end: start + edit.end,
        })),
  )
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue
    made += text.slice(at, start) + put
    at = end
  }
  return made + text.slice(at)
}
