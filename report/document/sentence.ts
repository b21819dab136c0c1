/** The sentence around a place in a text. */

const closers = '。！？；\n'

/**
 * From behind the last sentence mark before `start` up to and including the next one from `end` on.
 * @param start offsets into the text
 */
export function sentenceSpan(text: string, start: number, end: number): readonly [start: number, end: number] {
  let from = start
  while (from > 0 && !closers.includes(text.charAt(from - 1))) from -= 1
  let to = Math.max(end, from)
  // A place that ends in its sentence's mark has that sentence to its end.
  if (to > from && closers.includes(text.charAt(to - 1))) return [from, to]
  while (to < text.length && !closers.includes(text.charAt(to))) to += 1
  return [from, Math.min(text.length, to + 1)]
}

export function sentenceAround(text: string, start: number, end: number): string {
  const [from, to] = sentenceSpan(text, start, end)
  return text.slice(from, to).trim()
}

/** The sentences of a text, in order, as offsets; together they are the text. */
export function sentenceSpans(text: string): (readonly [start: number, end: number])[] {
  const spans: (readonly [number, number])[] = []
  for (let at = 0; at < text.length; ) {
    const [, end] = sentenceSpan(text, at, at + 1)
    spans.push([at, end])
    at = end
  }
  return spans
}
