/** Regular expressions as a tree of quantifiers: whether one can take more than polynomial time. */

interface Quantifier {
  readonly least: number
  readonly most: number
}

const once: Quantifier = { least: 1, most: 1 }

/** The quantifier at an offset, and where it ends; `once` where there is none. */
function quantifierAt(source: string, at: number): { readonly quantifier: Quantifier; readonly end: number } {
  const found = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(source.slice(at))
  if (!found) return { quantifier: once, end: at }
  const [sign, from, comma, to] = found
  const most = (text: string | undefined) =>
    text === undefined || text === '' ? Number.POSITIVE_INFINITY : Number(text)
  const quantifier =
    sign.startsWith('*') || sign.startsWith('+')
      ? { least: sign.startsWith('+') ? 1 : 0, most: Number.POSITIVE_INFINITY }
      : sign.startsWith('?')
        ? { least: 0, most: 1 }
        : { least: Number(from), most: comma === undefined ? Number(from) : most(to) }
  return { quantifier, end: at + found[0].length }
}

/** The end of an escape, a class or a single character. */
function atomEnd(source: string, at: number): number {
  if (source[at] === '\\') {
    const long = /^\\(?:u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[pP]\{[^}]*\}|k<[^>]*>|.)/s.exec(source.slice(at))
    return at + (long?.[0].length ?? 2)
  }
  if (source[at] !== '[') return at + 1
  let end = at + 1
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1
  return end + 1
}

interface Group {
  readonly start: number
  /** Where its first element begins. */
  readonly body: number
  /** Elements whose length varies by more than being there or not. */
  readonly varying: { readonly text: string; readonly most: number }[]
}

/** Turns times length that no text makes slow: (?:\s{0,3}字){1,5}. */
const harmless = 16

/** Whether every turn of the group begins with a sign that nothing of varying length in it can swallow: 、[^、]*. */
function parted(source: string, { body, varying }: Group): boolean {
  const end = atomEnd(source, body)
  const first = source.slice(body, end)
  const alone = quantifierAt(source, end).quantifier === once && /^[^\\[(.|]$/u.test(first)
  return alone && varying.every(({ text }) => text.startsWith('[^') && text.includes(first))
}

/**
 * Groups that repeat and hold an element of varying length: (a+)+, (?:\d*,?){2,}. A text can be divided
 * among their turns in very many ways. A group that occurs once at most, (?:\.\d+)?, is none of them, nor
 * is one of fixed length, (?:,\d{3})+, nor a short one, nor one whose turns are parted by a sign, (?:、[^、]*)*.
 * @param source of a RegExp
 * @returns the groups, as written
 */
export function nestedQuantifiers(source: string): readonly string[] {
  const found: string[] = []
  const open: Group[] = []
  let at = 0
  while (at < source.length) {
    if (source[at] === '(') {
      const body = at + (/^\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/.exec(source.slice(at))?.[0].length ?? 1)
      open.push({ start: at, body, varying: [] })
      at = body
      continue
    }
    const group = source[at] === ')' ? open.pop() : undefined
    const start = group?.start ?? at
    const { quantifier, end } = quantifierAt(source, group ? at + 1 : atomEnd(source, at))
    if (group && group.varying.length > 0 && quantifier.most > 1) {
      const longest = Math.max(...group.varying.map(({ most }) => most))
      if (quantifier.most * longest > harmless && !parted(source, group)) found.push(source.slice(start, end))
    }
    const around = open.at(-1)
    if (group) around?.varying.push(...group.varying)
    // An optional single character varies too, but by one: it counts only where it may be longer.
    if (quantifier.most > quantifier.least && quantifier.most > 1)
      around?.varying.push({ text: source.slice(start, end), most: quantifier.most })
    at = end
  }
  return found
}
