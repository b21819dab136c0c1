/** Whether a paragraph was broken by a PDF or a mail: its sentence goes on in the next one. */
import { typedNumber } from '../document/numbering.ts'

/** The end of a sentence or of an item, or of something that introduces the next lines. */
const ended = /[。！？；：!?;:…”）)】》]$/
/** A line of a report has 28 characters, of a PDF of it some 20 to 45; what is much shorter ended where somebody wanted. */
const shortestLine = 15

/**
 * @param line the text of a paragraph
 * @param next that of the paragraph behind it
 */
export function isBroken(line: string, next: string): boolean {
  const [here, behind] = [line.trimEnd(), next.trimStart()]
  if (here.length < shortestLine || behind === '' || ended.test(here)) return false
  return typedNumber(behind) === null && typedNumber(here.trimStart()) === null
}
