/**
 * Where signature and date stand without a seal (GB/T 9704-2012 7.3.5.2), in 字 of the body text.
 * Both are placed by left indents: a right-aligned date would depend on the width of the digits.
 */
import { charactersPerLine, characterTwips } from './layout.ts'

/** 右空二字. */
const rightSpace = 2
/** The date begins two characters right of the signature. */
const dateShift = 2

/** Width of a text in 字: a Chinese character or full-width mark is 1, an ASCII character 0.5. */
export function widthInCharacters(text: string): number {
  let width = 0
  for (const character of text)
    width += (character.codePointAt(0) ?? 0) < 0x2e80 && !/[“”‘’—…·]/.test(character) ? 0.5 : 1
  return width
}

export interface SignaturePlacement {
  /** Left indents in 字. */
  readonly signatory: number
  readonly date: number
}

/** Where the date is the longer one, it takes the space of two at the right and the signature moves left with it. */
export function placeSignature(signatory: string, date: string): SignaturePlacement {
  const signatoryWidth = widthInCharacters(signatory)
  const dateWidth = widthInCharacters(date)
  const left =
    dateWidth <= signatoryWidth
      ? charactersPerLine - rightSpace - signatoryWidth
      : charactersPerLine - rightSpace - dateWidth - dateShift
  const start = Math.max(0, left)
  return { signatory: start, date: start + dateShift }
}

/** 字 as twips of body text. */
export const inTwips = (characters: number): number => Math.round(characters * characterTwips)

/** 2021-09-30 → 2021年9月30日 (7.3.5.4: full year, no leading zeros); anything else as it is. */
export function dateText(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : date
}
