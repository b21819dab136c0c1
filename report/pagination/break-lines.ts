/** Where the lines of a paragraph end: Chinese characters anywhere, but for the marks; Latin words and numbers never inside. */
import type { Character } from './characters.ts'
import type { Typesetter } from './typesetter.ts'

const isWesternKind = ({ kind }: Character) => kind !== 'chinese'
const closing = /[、。，．）》〉」』】〕〗”’]/
const inRow = /[：；！？…·]/
const latinClosing = /[)\]}!%,.:;?]/
const digit = /\d/
const alphanumeric = /[0-9A-Za-z]/

/** Two em dashes are one mark. */
const insideDash = (characters: readonly Character[], at: number) =>
  characters[at]?.text === '—' && characters[at - 1]?.text === '—'

/**
 * Whether a line may end before a place where Latin meets anything: the pairs of the Unicode line
 * breaking algorithm (UAX 14) that reports hold.
 */
function latinMayBreak(characters: readonly Character[], at: number, { neverLast }: Typesetter): boolean {
  const [before, behind] = [characters[at - 1], characters[at]]
  if (!before || !behind) return true
  if (isWesternKind(before) && isWesternKind(behind) && before.text !== ' ')
    return /[-/]/.test(before.text) && /[A-Za-z]/.test(behind.text)
  if (closing.test(behind.text) || inRow.test(behind.text) || latinClosing.test(behind.text)) return false
  if (behind.text === ' ' || neverLast.test(before.text)) return false
  if (alphanumeric.test(before.text) && neverLast.test(behind.text)) return false
  return !(closing.test(before.text) && digit.test(behind.text)) && !insideDash(characters, at)
}

/**
 * The end of the line that begins at `start`.
 * @param overflow the first character that does not fit
 */
function lineEnd(characters: readonly Character[], start: number, overflow: number, typesetter: Typesetter): number {
  const { neverFirst, neverLast, hanging } = typesetter
  const text = (at: number) => characters[at]?.text ?? ''
  // Spaces at the end of a line are not seen.
  if (text(overflow) === ' ') {
    let end = overflow
    while (text(end) === ' ') end += 1
    return end
  }
  const backInLatin = (from: number): number => {
    let at = from
    while (at > start && !latinMayBreak(characters, at, typesetter)) at -= 1
    return at
  }
  const isWestern = (at: number) => {
    const character = characters[at]
    return character !== undefined && isWesternKind(character)
  }
  let end = overflow
  if (isWestern(end)) end = backInLatin(end)
  else {
    if (hanging.test(text(end))) end += 1
    while (
      end > start &&
      end < characters.length &&
      (neverFirst.test(text(end)) || neverLast.test(text(end - 1)) || insideDash(characters, end))
    )
      end -= 1
    if (end > start && isWestern(end) && isWestern(end - 1) && text(end - 1) !== ' ') end = backInLatin(end)
  }
  // A word longer than the line is divided after all.
  return end > start ? end : Math.max(overflow, start + 1)
}

export interface BrokenLine {
  readonly start: number
  readonly end: number
}

/** Characters that one program call sets: of one kind, in one face and size. */
export const sameLook = (a: Character, b: Character): boolean =>
  a.kind === b.kind && a.form.face === b.form.face && a.form.size === b.form.size && a.form.bold === b.form.bold

/** What a character adds to its line: with what stands before it, and with the spacing that its predecessor may lose. */
export function advance(
  characters: readonly Character[],
  at: number,
  start: number,
  { spacingEndsWithRun }: Typesetter,
): number {
  const character = characters[at]
  if (!character) return 0
  const before = at > start ? characters[at - 1] : undefined
  const gap = before ? character.gap : 0
  // Where spacing ends with a run, a character is spaced only when the next one of its kind follows.
  if (!spacingEndsWithRun) return gap + character.width + character.spacing
  return gap + character.width + (before && sameLook(before, character) ? before.spacing : 0)
}

/**
 * @param room width of the first line and of the others
 * @returns at least one line
 */
export function breakLines(
  characters: readonly Character[],
  room: { readonly first: number; readonly others: number },
  typesetter: Typesetter,
): BrokenLine[] {
  const lines: BrokenLine[] = []
  let start = 0
  do {
    const available = lines.length === 0 ? room.first : room.others
    let width = 0
    let at = start
    for (; at < characters.length; at++) {
      width += advance(characters, at, start, typesetter)
      // The spacing behind the last character of a line does not count.
      const last = typesetter.spacingEndsWithRun ? 0 : (characters[at]?.spacing ?? 0)
      if (width - Math.max(0, last) > available && at > start) break
    }
    const end = at >= characters.length ? characters.length : lineEnd(characters, start, at, typesetter)
    lines.push({ start, end })
    start = end
  } while (start < characters.length)
  return lines
}
