/** A paragraph's characters → its lines. */
import { type Character, inOnePortion } from './character.ts'
import type { Typesetter } from './typesetter.ts'

export interface BrokenLine {
  readonly start: number
  readonly end: number
}

/** What a character adds to its line: with the gap before it, and with the spacing that its predecessor may lose. */
export function advance(
  characters: readonly Character[],
  at: number,
  start: number,
  { spacingEndsWithPortion, joinsDashes }: Typesetter,
): number {
  const character = characters[at]
  if (!character) return 0
  const before = at > start ? characters[at - 1] : undefined
  const gap = before ? character.gap : 0
  if (!spacingEndsWithPortion) return gap + character.width + character.spacing
  if (!before || !inOnePortion(before, character)) return gap + character.width
  const isDash = joinsDashes && character.script === 'chinese' && character.text === '—' && before.text === '—'
  return character.width + (isDash ? 0 : before.spacing)
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
  const { spacingEndsWithPortion, lineEnd } = typesetter
  const lines: BrokenLine[] = []
  let start = 0
  do {
    const available = lines.length === 0 ? room.first : room.others
    let width = 0
    let at = start
    let end = characters.length
    for (; at < characters.length; at++) {
      const character = characters[at] as Character
      // Where not even the gap fits, the line ends before it.
      if (character.gap > 0 && at > start && width + character.gap > available) {
        end = at
        break
      }
      width += advance(characters, at, start, typesetter)
      // The spacing behind the last character of a line does not count.
      const last = spacingEndsWithPortion ? 0 : Math.max(0, character.spacing)
      if (width - last > available && at > start) {
        end = lineEnd(characters, start, at)
        break
      }
    }
    lines.push({ start, end })
    start = end
  } while (start < characters.length)
  return lines
}
