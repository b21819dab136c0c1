/** How a program sets lines: what its versions differ in. Breaking lines and pages is the same for all. */
import type { PageSetup } from '../paper/measures.ts'
import type { RunForm } from '../paper/paper.ts'
import type { Character, Script } from './character.ts'
import { libreOfficeLineEnd } from './libreoffice-line-end.ts'
import {
  chineseFaceWidth,
  chineseWidth,
  dejaVuWidth,
  isShared,
  isWestern,
  liberationWidth,
  notoWidth,
  timesWidth,
} from './widths.ts'
import { wordLineEnd } from './word-line-end.ts'

export interface Typesetter {
  readonly name: 'word' | 'libreoffice'
  /** What a character counts as; `before`: what the one before it does, which marks of both scripts follow. */
  readonly script: (character: string, before: Script) => Script
  /** Before the first character of a paragraph. */
  readonly firstScript: Script
  /** In thousandths of the size. */
  readonly width: (character: string, form: RunForm, script: Script) => number
  /** Between a Chinese character and a Latin letter or digit, as a share of the size. */
  readonly autoSpace: number
  /** Whether the last character before another script, another look or the line's end takes no spacing behind it. */
  readonly spacingEndsWithPortion: boolean
  /** Whether the two halves of a dash are one glyph, with no spacing between. */
  readonly joinsDashes: boolean
  /** Behind the last character of the line that begins at `start`; `overflow`: the first one that does not fit. */
  readonly lineEnd: (characters: readonly Character[], start: number, overflow: number) => number
  /**
   * Height of a line of its own height, as a share of the size: what stands in it decides, and where
   * nothing does, the paragraph's own script.
   */
  readonly singleLine: (script: Script, form: RunForm) => number
  readonly emptyLine: Script
  /** Where on a page text may stand, twips from its upper edge. */
  readonly area: (page: PageSetup) => { readonly top: number; readonly bottom: number }
  /** Size of sub- and superscripts as a share of the text's. */
  readonly scriptSize: number
}

const typeArea = ({ height, margin }: PageSetup) => ({ top: margin.top, bottom: height - margin.bottom })

/** LibreOffice makes the type area a whole number of lines of the section's grid and centres it (SwBodyFrame::Format). */
function gridArea(page: PageSetup) {
  const { top, bottom } = typeArea(page)
  const free = (bottom - top) % page.grid.linePitch
  const above = top + Math.floor(free / 2)
  return { top: above, bottom: above + bottom - top - free }
}

/** Word and WPS with the official faces, as their documentation and the files they write say; it was never run beside them. */
export const word: Typesetter = {
  name: 'word',
  // With the East Asian hint, marks of both scripts are Chinese.
  script: (character) => (!isWestern(character) || isShared(character) ? 'chinese' : 'latin'),
  firstScript: 'chinese',
  width: (character, { latin, bold }, script) =>
    script === 'chinese' ? chineseWidth : latin === 'times' ? timesWidth(character, bold) : chineseFaceWidth(character),
  // autoSpaceDE and autoSpaceDN are off.
  autoSpace: 0,
  spacingEndsWithPortion: false,
  joinsDashes: false,
  lineEnd: wordLineEnd,
  // 仿宋 and Times New Roman as their files say: ascent and descent of the face.
  singleLine: (script, { latin }) => (script === 'latin' && latin === 'times' ? 1.149 : 1.141),
  emptyLine: 'chinese',
  area: typeArea,
  scriptSize: 0.65,
}

/** What nearly all of a text is. */
const isSquare = (character: string) => character >= '\u2e80' && character <= '\uffef' && character.length === 1

/** Spaces and everything that Unicode counts to no script: LibreOffice sets it as what stands before it. */
const weak = /[ \u00a0\u2000-\u2e7f\u{1f000}-\u{1faff}]/u

/**
 * LibreOffice 7.4 with an English interface, on a Debian that has Noto CJK, Liberation and DejaVu and
 * none of the official faces, as its source says and its PDF files show: it does not read autoSpaceDE,
 * hangs and compresses no marks, overlooks the East Asian hint, and sets the Latin half of a missing
 * Chinese face in DejaVu Sans.
 */
export const libreOffice: Typesetter = {
  name: 'libreoffice',
  script: (character, before) =>
    isSquare(character) ? 'chinese' : weak.test(character) ? before : isWestern(character) ? 'latin' : 'chinese',
  // The script of the interface's language, whatever the paragraph goes on with.
  firstScript: 'latin',
  width: (character, { latin, bold }, script) =>
    script === 'chinese'
      ? notoWidth(character)
      : latin === 'times'
        ? liberationWidth(character, bold)
        : dejaVuWidth(character, bold),
  autoSpace: 0.2,
  spacingEndsWithPortion: true,
  // In Noto Sans CJK; not in DejaVu.
  joinsDashes: true,
  lineEnd: libreOfficeLineEnd,
  // Noto Sans CJK, Liberation Serif, DejaVu Sans.
  singleLine: (script, { latin }) => (script === 'chinese' ? 1.448 : latin === 'times' ? 1.149 : 1.164),
  emptyLine: 'latin',
  area: gridArea,
  scriptSize: 0.58,
}
