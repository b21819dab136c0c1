/** Fixes (修正) on plain text: what the tests and the command line make of them; the editor makes transactions. */
import type { Spot } from './rule.ts'

/** The text with every fix made. Of fixes that overlap the first one counts; the others are found again in the next run. */
export function fixedText(text: string, spots: readonly Spot[]): string {
  let made = ''
  let at = 0
  for (const { start, end, fix } of spots.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (fix === undefined || start < at) continue
    made += text.slice(at, start) + fix
    at = end
  }
  return made + text.slice(at)
}
