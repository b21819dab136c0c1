/** A broken line with every piece of text in its place: aligned, justified, at its tab stops. */
import type { PaperParagraph, ParagraphForm } from '../paper/paper.ts'
import { advance, type BrokenLine } from './break-lines.ts'
import { type Character, inOnePortion } from './character.ts'
import type { TextSegment } from './pages.ts'
import type { Stretch } from './stretches.ts'
import type { Typesetter } from './typesetter.ts'

/** Where a line may stand: from the left edge of the page. */
export interface Place {
  readonly x: number
  readonly width: number
}

/** Share of the size by which a script stands above or below the line. */
const superscriptRise = 0.33
const subscriptDrop = 0.08

const shiftOf = ({ run, form }: Character): number =>
  run.vertical === 'superscript'
    ? -superscriptRise * form.size * 10
    : run.vertical === 'subscript'
      ? subscriptDrop * form.size * 10
      : 0

/** Between Chinese characters a line may grow; inside Latin words it does not. */
const mayGrow = (before: Character, behind: Character): boolean =>
  before.script !== 'latin' || behind.script !== 'latin' || before.text === ' '

interface Piece {
  readonly characters: readonly Character[]
  readonly x: number
  readonly width: number
}

/** Pieces of one look from `start` to `end`, beginning at x, with `extra` put into each place that may grow. */
function pieces(
  characters: readonly Character[],
  start: number,
  end: number,
  x: number,
  extra: number,
  typesetter: Typesetter,
): { pieces: Piece[]; end: number } {
  const made: { characters: Character[]; x: number; width: number }[] = []
  let at = x
  for (let index = start; index < end; index++) {
    const character = characters[index]
    if (!character) break
    const before = index > start ? characters[index - 1] : undefined
    const grown = before && mayGrow(before, character) ? extra : 0
    const wide = advance(characters, index, start, typesetter)
    const last = made.at(-1)
    if (last && before && inOnePortion(before, character)) {
      last.characters.push(character)
      last.width += grown + wide
    } else {
      const gap = before ? character.gap : 0
      made.push({ characters: [character], x: at + grown + gap, width: wide - gap })
    }
    at += grown + wide
  }
  return { pieces: made, end: at }
}

const segment = ({ characters, x, width }: Piece): TextSegment[] => {
  const [first] = characters
  if (!first) return []
  const { form, run } = first
  return [
    {
      kind: 'text',
      text: characters.map(({ text }) => text).join(''),
      x,
      width,
      face: form.face,
      latin: first.script === 'latin' && form.latin === 'times',
      size: run.vertical === undefined ? form.size : Math.round(form.size * 0.65),
      bold: form.bold,
      underline: run.underline ?? false,
      shift: shiftOf(first),
      colour: form.colour,
    },
  ]
}

/** Text at tab stops: each piece begins at its stop, ends there, or stands centred on it. */
function tabbed({ characters, tabs }: Stretch, paragraph: PaperParagraph, place: Place, typesetter: Typesetter) {
  const stops = [...(paragraph.tabs ?? [])].sort((a, b) => a.at - b.at)
  const bounds = [0, ...tabs, characters.length]
  const segments: TextSegment[] = []
  let x = place.x
  for (const [index, start] of bounds.slice(0, -1).entries()) {
    const end = bounds[index + 1] ?? start
    const set = pieces(characters, start, end, 0, 0, typesetter)
    const stop = index === 0 ? undefined : stops.find((one) => place.x + one.at > x)
    if (stop) {
      const share = { left: 0, center: 0.5, right: 1 }[stop.align]
      x = Math.max(x, place.x + stop.at - share * set.end)
    }
    for (const piece of set.pieces) segments.push(...segment({ ...piece, x: piece.x + x }))
    x += set.end
  }
  return segments
}

/**
 * @param place where this line may stand, its indent counted in
 * @param last the paragraph's or stretch's last line, which is not justified
 */
export function setLine(
  stretch: Stretch,
  { start, end }: BrokenLine,
  paragraph: PaperParagraph,
  align: ParagraphForm['align'],
  place: Place,
  last: boolean,
  typesetter: Typesetter,
): TextSegment[] {
  const { characters } = stretch
  if (stretch.tabs.length > 0) return tabbed(stretch, paragraph, place, typesetter)
  let seen = end
  while (seen > start && characters[seen - 1]?.text === ' ') seen -= 1
  const natural = pieces(characters, start, seen, 0, 0, typesetter).end
  const room = place.width - natural
  let places = 0
  for (let at = start + 1; at < seen; at++) {
    const [before, behind] = [characters[at - 1], characters[at]]
    if (before && behind && mayGrow(before, behind)) places += 1
  }
  const extra = align === 'both' && !last && room > 0 && places > 0 ? room / places : 0
  const x = align === 'center' ? place.x + room / 2 : align === 'right' ? place.x + room : place.x
  return pieces(characters, start, seen, x, extra, typesetter).pieces.flatMap(segment)
}
