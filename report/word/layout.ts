/**
 * All measures of the page in one place: twips (1/20 pt) unless the name says otherwise.
 * Clauses are those of GB/T 9704-2012; what the standard leaves open says so.
 */

/** A4, 210 × 297 mm (5.1). */
export const pageWidth = 11906
export const pageHeight = 16838

/** 天头 37 mm, 订口 28 mm (5.2.1); right 26 mm and bottom 35 mm follow from the type area of 156 × 225 mm. */
export const margin = { top: 2098, right: 1474, bottom: 1984, left: 1588 } as const
/** Without a header its distance has no effect; 15 mm is what Word writes. */
export const headerDistance = 851
/** Puts the dashes of the page number 7 mm below the type area (7.5), measured with an exact 14 pt footer line. */
export const footerDistance = 1434

/** 版心: 156 mm (5.2.1). */
export const textWidth = pageWidth - margin.left - margin.right
export const textHeight = pageHeight - margin.top - margin.bottom

/** 每面 22 行 (5.2.3): 12756 / 22 = 579.8; 580 would give 21 lines. */
export const lineTwips = 579
/** 每行 28 字 (5.2.3). */
export const charactersPerLine = 28
/**
 * Spacing of every 16 pt run: 28 × (320 − 5) = 8820 fits into 8844, 28 × 316 does not. A character grid
 * in the section would do the same in Word, but LibreOffice then sets 14 or 18 characters a line.
 */
export const bodySpacing = -5
/** 一字 of body text as it is set. */
export const characterTwips = 320 + bodySpacing
/** 左空二字 (7.3.3). */
export const indentTwips = 2 * characterTwips

/** 字号 in half-points: 二号 22 pt, 三号 16 pt, 四号 14 pt; tables are not in the standard, 小四 12 pt is common practice. */
export const size = { title: 44, body: 32, pageNumber: 28, table: 24 } as const
/** Line of the title: no value in the standard; 32 pt keeps two lines of 22 pt apart. */
export const titleLineTwips = 640

/** 单页居右空一字, 双页居左空一字 (7.5): one character of 14 pt. */
export const pageNumberIndent = 280

/** Characters of 22 pt that fit on a line of the title. */
export const titleCharacters = Math.floor(textWidth / (size.title * 10))

/** Tables stay inside the type area with their outer borders. */
export const tableWidth = 8820

/** Pictures are measured in pixels of 1/96 inch: 15 twips. */
export const twipsPerPixel = 15
/** A picture leaves room for a line of text on its page. */
export const tallestPicture = Math.floor((textHeight - 2 * lineTwips) / twipsPerPixel)
export const widestPicture = Math.floor(textWidth / twipsPerPixel)
