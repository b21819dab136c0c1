/**
 * Where LibreOffice 7.4 ends a line. It sets text in portions, each of one script and one look. The
 * portion that does not fit asks for the last place to break; where that lies before the portion, the
 * portion before it is set anew, as if its last character did not fit (SwTextGuess::Guess, SwTextFormatter::UnderFlow).
 */
import { type Character, inOnePortion, isLetterOrDigit } from './character.ts'
import { westernMayBreak } from './western-breaks.ts'

/** 避头尾 of zh-CN (i18npool/…/zh_CN.xml): what must not begin and what must not end a line. ％, …, — and ℃ are not among them. */
const neverFirst =
  /[!),.:;?\]}¢'"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏～￠々‖•·ˇˉ―\-′’”]/
const neverLast = /[([{£¥'"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝“‘]/

/** A dash is not parted, an ellipsis is. */
const staysWithBefore = (before: string, behind: string): boolean =>
  neverFirst.test(behind) || neverLast.test(before) || (before === '—' && behind === '—')

const isBlank = (text: string | undefined) => text === ' ' || text === '\u3000'

function portionStart(characters: readonly Character[], lineStart: number, at: number): number {
  let start = at
  while (start > lineStart && inOnePortion(characters[start - 1] as Character, characters[start] as Character))
    start -= 1
  return start
}

/** The last place to break that is not behind `cut`, by the rules of the language in force there. */
function lastBreak(characters: readonly Character[], cut: number, portion: number): number {
  // Marks go with the letter or digit before them.
  let real = cut
  while (real > 0 && !isLetterOrDigit(characters[real]?.text ?? '')) real -= 1
  const script = (real < portion ? characters[real] : characters[portion])?.script
  const textAt = (at: number) => characters[at]?.text ?? ''
  let at = cut
  if (script === 'latin') while (at > 0 && !westernMayBreak(textAt, at)) at -= 1
  else while (at > 0 && staysWithBefore(textAt(at - 1), textAt(at))) at -= 1
  return at
}

/**
 * @param start of the line
 * @param overflow the first character that does not fit
 * @returns behind the last character of the line
 */
export function libreOfficeLineEnd(characters: readonly Character[], start: number, overflow: number): number {
  let cut = overflow
  while (cut > start) {
    if (isBlank(characters[cut]?.text)) {
      // Blanks at the end of a line are not seen.
      while (isBlank(characters[cut]?.text)) cut += 1
      return cut
    }
    const portion = portionStart(characters, start, cut)
    const place = lastBreak(characters, cut, portion)
    // No place in the line: it is cut where it is full.
    if (place <= start) break
    if (place >= portion) return place
    cut = portion - 1
  }
  return Math.max(overflow, start + 1)
}
