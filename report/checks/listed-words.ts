/** Where words of a list stand in a text: one pass over the text, however long the list. */

export interface ListedWord {
  /** As it is not to be written. */
  readonly word: string
  /** As it is to be written; '' = nothing to suggest. Where the word stands inside of it, it is right. */
  readonly right: string
  readonly why: string
}

export interface WordList {
  /** By their first character, the longest first. */
  readonly byStart: ReadonlyMap<string, readonly ListedWord[]>
}

export function wordList(words: readonly ListedWord[]): WordList {
  const byStart = new Map<string, ListedWord[]>()
  for (const entry of words) {
    const start = entry.word.charAt(0)
    // A word that is right itself would be found in what it is mended to, for ever.
    if (entry.word === '' || entry.word === entry.right) continue
    byStart.set(start, [...(byStart.get(start) ?? []), entry])
  }
  for (const [start, own] of byStart)
    byStart.set(
      start,
      own.toSorted((a, b) => b.word.length - a.word.length),
    )
  return { byStart }
}

export interface WordSpot {
  readonly start: number
  readonly end: number
  readonly entry: ListedWord
}

/** Whether a word at this place is a piece of its right form. */
function insideRight(text: string, at: number, { word, right }: ListedWord): boolean {
  for (let offset = right.indexOf(word); offset >= 0; offset = right.indexOf(word, offset + 1))
    if (text.startsWith(right, at - offset)) return true
  return false
}

/** Names are quoted as they are. */
const names = /《[^《》\n]{0,200}》/g

/** Words of the list in the order of the text; of those that overlap the first and longest one; those in names 《…》 are left out. */
export function wordSpots(text: string, { byStart }: WordList): readonly WordSpot[] {
  const found: WordSpot[] = []
  if (byStart.size === 0) return found
  const quoted = [...text.matchAll(names)].map(({ 0: name, index }) => [index, index + name.length] as const)
  for (let at = 0; at < text.length; at++) {
    const entry = byStart
      .get(text.charAt(at))
      ?.find((one) => text.startsWith(one.word, at) && !insideRight(text, at, one))
    if (!entry || quoted.some(([from, to]) => from <= at && at < to)) continue
    found.push({ start: at, end: at + entry.word.length, entry })
    at += entry.word.length - 1
  }
  return found
}
