/** How a program sets lines: what its versions differ in. Breaking lines and pages is the same for all. */
import type { PageSetup } from '../paper/measures.ts'
import type { Face } from '../paper/paper.ts'
import { chineseFaceWidth, chineseWidth, dejaVuWidth, isWestern, timesWidth } from './widths.ts'

/** How a character stands in its line. */
export type CharacterKind =
  /** A Chinese character or full-width mark. */
  | 'chinese'
  /** Set in the Latin face. */
  | 'latin'
  /** A mark shared by both that stands by Latin and is set in the Chinese face. */
  | 'shared'

export interface Look {
  readonly face: Face
  readonly latin: 'times' | 'own'
  readonly bold: boolean
}

export interface Typesetter {
  readonly name: 'word' | 'libreoffice'
  /** Kind and width in thousandths of the size; `afterLatin`: the last letter or digit before it is Latin. */
  readonly character: (character: string, look: Look, afterLatin: boolean) => { kind: CharacterKind; width: number }
  /** Between a Chinese character and a Latin letter or digit, in thousandths of the size. */
  readonly autoSpace: number
  /** Whether the last character before another face or the line's end takes no spacing behind it. */
  readonly spacingEndsWithRun: boolean
  /** Marks of which one may stand in the margin behind a full line. */
  readonly hanging: RegExp
  /** What must not begin and what must not end a line. */
  readonly neverFirst: RegExp
  readonly neverLast: RegExp
  /** Height of a line of its own height, in thousandths of the size: with Chinese characters, and with Latin ones alone. */
  readonly singleLine: { readonly chinese: number; readonly latin: number }
  /** Where on a page text may stand, twips from its upper edge. */
  readonly area: (page: PageSetup) => { readonly top: number; readonly bottom: number }
  /** Size of sub- and superscripts as a share of the text's. */
  readonly scriptSize: number
}

/** Marks that are Latin in a Latin face and Chinese in a Chinese one. */
const sharedMarks = /[“”‘’—…·×℃°]/

const typeArea = ({ height, margin }: PageSetup) => ({ top: margin.top, bottom: height - margin.bottom })

/** LibreOffice makes the type area a whole number of lines of the section's grid and centres it (SwBodyFrame::Format). */
function gridArea(page: PageSetup) {
  const { top, bottom } = typeArea(page)
  const free = (bottom - top) % page.grid.linePitch
  const above = top + Math.floor(free / 2)
  return { top: above, bottom: above + bottom - top - free }
}

/**
 * Word and WPS with the official faces, as their documentation and the files they write say; it was
 * never run beside them. The lists are those of Word's usual level for simplified Chinese.
 */
export const word: Typesetter = {
  name: 'word',
  character: (character, { latin, bold }) => {
    if (sharedMarks.test(character) || !isWestern(character)) return { kind: 'chinese', width: chineseWidth }
    return { kind: 'latin', width: latin === 'times' ? timesWidth(character, bold) : chineseFaceWidth(character) }
  },
  // autoSpaceDE and autoSpaceDN are off.
  autoSpace: 0,
  spacingEndsWithRun: false,
  hanging: /[、。，．；：！？]/,
  neverFirst: /[!%),.:;>?\]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠]/,
  neverLast: /[$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥]/,
  // 仿宋 and Times New Roman as their files say: ascent and descent of the face.
  singleLine: { chinese: 1141, latin: 1149 },
  area: typeArea,
  scriptSize: 0.65,
}

/**
 * LibreOffice 7.4 on a Debian that has Noto CJK and Liberation and none of the official faces, as
 * measured on its PDF files: it does not read autoSpaceDE, hangs no marks, and sets the Latin half of
 * a missing Chinese face in DejaVu Sans.
 */
export const libreOffice: Typesetter = {
  name: 'libreoffice',
  character: (character, { latin, bold }, afterLatin) => {
    const western = isWestern(character)
    if (sharedMarks.test(character)) {
      if (latin === 'own' && (western || afterLatin)) return { kind: 'shared', width: dejaVuWidth(character) }
      return western ? { kind: 'latin', width: timesWidth(character, bold) } : { kind: 'chinese', width: chineseWidth }
    }
    if (!western) return { kind: 'chinese', width: chineseWidth }
    return { kind: 'latin', width: latin === 'times' ? timesWidth(character, bold) : dejaVuWidth(character) }
  },
  autoSpace: 200,
  spacingEndsWithRun: true,
  hanging: /(?!)/,
  neverFirst: /[!%),.:;?\]}¢°·ˇˉ―‖’”‰′″›∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！），．：；？］｀｜｝￠]/,
  neverLast: /[$([{£¥‘“〈《「『【〔〖〝﹗﹙﹛＄（．［｛￡￥]/,
  singleLine: { chinese: 1448, latin: 1149 },
  area: gridArea,
  scriptSize: 0.58,
}
