/** How wide characters are, in thousandths of the size of type. */

/** U+0020 to U+007E of Times New Roman, and of every face made to its measure. */
const times = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
]
/** The same in bold. */
const timesBold = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
  722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
  444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
  220, 394, 520,
]
/** U+00A0 to U+00FF of Times New Roman. */
const timesSupplement = [
  250, 333, 500, 500, 500, 500, 200, 500, 333, 760, 276, 500, 564, 333, 760, 500, 400, 549, 300, 300, 333, 576, 453,
  250, 333, 300, 310, 500, 750, 750, 750, 444, 722, 722, 722, 722, 722, 722, 889, 667, 611, 611, 611, 611, 333, 333,
  333, 333, 722, 722, 722, 722, 722, 722, 722, 564, 722, 722, 722, 722, 722, 722, 556, 500, 444, 444, 444, 444, 444,
  444, 667, 444, 444, 444, 444, 444, 278, 278, 278, 278, 500, 500, 500, 500, 500, 500, 500, 549, 500, 500, 500, 500,
  500, 500, 500, 500,
]
/** U+0020 to U+007E of DejaVu Sans, which Debian puts in the place of a Latin face it does not know. */
const dejaVu = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
  636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
  748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
  615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
  337, 636, 838,
]
const dejaVuMarks: Readonly<Record<string, number>> = {
  '“': 518,
  '”': 518,
  '‘': 318,
  '’': 318,
  '·': 318,
  '×': 838,
  '°': 500,
  '℃': 1123,
}

const square = 1000
/** Latin letters and digits of the Chinese faces of Windows are half a square wide, all of them. */
const half = 500
/** Letters of scripts that have no table here (Greek, Cyrillic): about as wide as Latin ones. */
const letter = 556

const inAscii = (character: string, table: readonly number[]): number | undefined =>
  table[(character.codePointAt(0) ?? 0) - 0x20]

/** Whether a character is set in the Latin face of its run: what Unicode has up to the Cyrillic letters. */
export const isWestern = (character: string): boolean => (character.codePointAt(0) ?? 0) < 0x530

/** A character in Times New Roman. */
export function timesWidth(character: string, bold: boolean): number {
  const supplement = timesSupplement[(character.codePointAt(0) ?? 0) - 0xa0]
  return inAscii(character, bold ? timesBold : times) ?? supplement ?? letter
}

/** A character in the Latin half of a Chinese face: marks that Chinese shares with Latin are as wide as Chinese ones. */
export const chineseFaceWidth = (character: string): number => ((character.codePointAt(0) ?? 0) < 0x80 ? half : square)

/** What Debian sets in the place of the Latin half of a Chinese face that is not there. */
export const dejaVuWidth = (character: string): number => inAscii(character, dejaVu) ?? dejaVuMarks[character] ?? square

export const chineseWidth = square
