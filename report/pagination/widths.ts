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
/** The same in bold. */
const dejaVuBold = [
  348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696, 696,
  696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995,
  837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593, 716,
  678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712,
  365, 712, 838,
]
/** Symbols of DejaVu Sans. */
const dejaVuSymbols: Readonly<Record<string, number>> = {
  '“': 518,
  '”': 518,
  '‘': 318,
  '’': 318,
  '·': 318,
  '×': 838,
  '÷': 838,
  '±': 838,
  '°': 500,
  '²': 401,
  '³': 401,
  '½': 969,
  '℃': 1123,
  '℉': 952,
  '‰': 1342,
  '′': 227,
  '″': 374,
  '–': 500,
  '※': 838,
  '→': 838,
  '←': 838,
  '↑': 838,
  '↓': 838,
  '≤': 838,
  '≥': 838,
  '≠': 838,
  '≈': 838,
  '∶': 260,
  '√': 637,
  '∞': 833,
  '△': 769,
  '○': 873,
  '●': 873,
  '◎': 873,
  '★': 896,
  '☆': 896,
  '■': 945,
  '□': 945,
  '◆': 769,
  '◇': 769,
  '№': 1040,
  Ⅰ: 295,
  Ⅱ: 492,
  Ⅲ: 689,
  Ⅳ: 923,
  Ⅴ: 684,
  '①': 896,
  '②': 896,
  '③': 896,
  '④': 896,
  '⑤': 896,
  '⑥': 896,
  '⑦': 896,
  '⑧': 896,
  '⑨': 896,
  '⑩': 896,
  '•': 590,
}
const dejaVuBoldSymbols: Readonly<Record<string, number>> = {
  '“': 657,
  '”': 657,
  '‘': 380,
  '’': 380,
  '·': 380,
  '²': 438,
  '³': 438,
  '℃': 1211,
  '‰': 1440,
}
/** What stands in for Times New Roman where Liberation Serif has no such symbol: DejaVu Serif and DejaVu Math. */
const serifSymbols: Readonly<Record<string, number>> = {
  '∶': 290,
  '※': 813,
  '℃': 1119,
  '℉': 1047,
  Ⅰ: 395,
  Ⅱ: 680,
  Ⅲ: 964,
  Ⅳ: 999,
  Ⅴ: 722,
}
/** Symbols of Times New Roman beyond Latin-1; Liberation Serif has these and leaves the others to DejaVu Sans. */
const timesSymbols: Readonly<Record<string, number>> = {
  '“': 444,
  '”': 444,
  '‘': 333,
  '’': 333,
  '—': 1000,
  '–': 500,
  '…': 1000,
  '‰': 1000,
  '•': 350,
  '→': 1000,
  '←': 1000,
  '↑': 500,
  '↓': 500,
  '≤': 549,
  '≥': 549,
  '≠': 549,
  '≈': 549,
  '√': 549,
  '∞': 713,
  '○': 604,
  '●': 604,
  '■': 604,
  '□': 604,
  '№': 954,
  '′': 219,
  '″': 417,
}
/** Those that are wider in bold. */
const timesBoldSymbols: Readonly<Record<string, number>> = { '“': 500, '”': 500, '№': 1005 }

const square = 1000
/** Latin letters and digits of the Chinese faces of Windows are half a square wide, all of them. */
const half = 500
/** Letters of scripts that have no table here (Greek, Cyrillic): about as wide as Latin ones. */
const letter = 556

const inAscii = (character: string, table: readonly number[]): number | undefined =>
  table[(character.codePointAt(0) ?? 0) - 0x20]

/** Whether a character is set in the Latin face of its run: what Unicode has up to the Cyrillic letters. */
export const isWestern = (character: string): boolean => (character.codePointAt(0) ?? 0) < 0x530

function inTimes(character: string, bold: boolean): number | undefined {
  const supplement = timesSupplement[(character.codePointAt(0) ?? 0) - 0xa0]
  const ofBold = bold ? timesBoldSymbols[character] : undefined
  return inAscii(character, bold ? timesBold : times) ?? supplement ?? ofBold ?? timesSymbols[character]
}

/** A character in Times New Roman. */
export const timesWidth = (character: string, bold: boolean): number => inTimes(character, bold) ?? letter

/** Marks that are Latin in a Latin face and Chinese in a Chinese one. */
const shared = /[“”‘’—…·×℃°]/
export const isShared = (character: string): boolean => shared.test(character)

/** A character in the Latin half of a Chinese face: marks that Chinese shares with Latin are as wide as Chinese ones. */
export const chineseFaceWidth = (character: string): number => ((character.codePointAt(0) ?? 0) < 0x80 ? half : square)

/** What Debian sets in the place of the Latin half of a Chinese face that is not there. */
export function dejaVuWidth(character: string, bold: boolean): number {
  const ofBold = bold ? (inAscii(character, dejaVuBold) ?? dejaVuBoldSymbols[character]) : undefined
  return ofBold ?? inAscii(character, dejaVu) ?? dejaVuSymbols[character] ?? square
}

/** What it sets in the place of Times New Roman. */
export const liberationWidth = (character: string, bold: boolean): number =>
  inTimes(character, bold) ?? serifSymbols[character] ?? (isWestern(character) ? letter : dejaVuWidth(character, bold))

/** Noto Sans CJK: everything is square but the spaces. */
export const notoWidth = (character: string): number => (character === ' ' || character === '\u00a0' ? 224 : square)

export const chineseWidth = square
