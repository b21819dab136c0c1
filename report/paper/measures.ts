/**
 * The measures of the page for a preset, twips (1/20 pt) unless the name says otherwise. Clauses are
 * those of GB/T 9704-2012; what the standard leaves open says so.
 */
import type { Preset } from './preset.ts'

export interface PageSetup {
  readonly width: number
  readonly height: number
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** From the paper's edge to the header. */
  readonly header: number
  /** From the paper's edge to the lower edge of the footer. */
  readonly footer: number
  /** 版心. */
  readonly textWidth: number
  readonly textHeight: number
  /** Height of a line of body text, exact. */
  readonly line: number
  /** Added behind each character of body text. */
  readonly bodySpacing: number
  /** 一字 of body text as it is set. */
  readonly characterTwips: number
  /** 左空二字 (7.3.3). */
  readonly indent: number
  /** The section's grid: its lines, and what it adds to a character in 1/4096 pt; null = lines only. */
  readonly grid: { readonly linePitch: number; readonly charSpace: number | null }
}

/** A4, 210 × 297 mm (5.1). */
const shortSide = 11906
const longSide = 16838

/**
 * Upper and lower margin and line of each layout. 版心 156 × 225 mm (5.2.1), 22 lines (5.2.3):
 * 12756 / 22 = 579.8, and 580 would give 21. gbt33476 counts no leading above the first and below
 * the last line, so its margins are half a leading smaller (GB/T 33476.2-2016, as passed on by
 * practitioners); loose-28 leaves 21.8 pt of the page unused, as many offices do.
 */
const layouts = {
  'word-grid': { top: 2098, bottom: 1984, line: 579, pitch: 579 },
  gbt33476: { top: 1960, bottom: 1847, line: 589, pitch: 589 },
  // LibreOffice cuts the type area to whole lines of the grid and centres it: the usual pitch leaves it where Word has it.
  'loose-28': { top: 2098, bottom: 1984, line: 560, pitch: 579 },
} as const satisfies Record<Preset['layout'], { top: number; bottom: number; line: number; pitch: number }>

/** 订口 28 mm; 26 mm on the right follow from the type area (5.2.1). */
const left = 1588
const right = 1474

/** Without a header its distance has no effect; 15 mm is what Word writes. */
const headerDistance = 851
/** Puts the dashes of the page number 7 mm below the type area (7.5), measured with an exact 14 pt footer line and a bottom margin of 35 mm. */
const footerDistance = 1434

/** 三号, 16 pt: 28 × 316 does not fit into 8844, 28 × 315 does. */
const bodySize = 320
const narrowed = -5
/** (442.2 pt / 28 − 16 pt) × 4096: what Word itself writes for 28 characters. */
const characterGrid = -849
/** Two characters of the grid, as Word writes them. */
const gridIndent = 632

/** The page of a section. On landscape pages the sheet is turned, and its margins with it: the binding edge comes on top. */
export function pageSetup(preset: Preset, orientation: 'portrait' | 'landscape' = 'portrait'): PageSetup {
  const { top, bottom, line, pitch } = layouts[preset.layout]
  const grid = preset.scheme === 'character-grid'
  const upright = orientation === 'portrait'
  const width = upright ? shortSide : longSide
  const height = upright ? longSide : shortSide
  const margin = upright ? { top, right, bottom, left } : { top: left, right: top, bottom: right, left: bottom }
  const bodySpacing = grid ? 0 : narrowed
  return {
    width,
    height,
    margin,
    header: headerDistance,
    // Nothing stands there on landscape pages, whose number floats: LibreOffice would take a line from the type area for it.
    footer: upright ? footerDistance : headerDistance,
    textWidth: width - margin.left - margin.right,
    textHeight: height - margin.top - margin.bottom,
    line,
    bodySpacing,
    characterTwips: bodySize + (grid ? -4 : narrowed),
    indent: grid ? gridIndent : 2 * (bodySize + narrowed),
    grid: { linePitch: pitch, charSpace: grid ? characterGrid : null },
  }
}

/** 字号 in half-points: 二号 22 pt, 三号 16 pt, 四号 14 pt; tables are not in the standard, 小四 12 pt is common practice. */
export const size = { title: 44, body: 32, small: 28, table: 24 } as const
/** Line of the title: no value in the standard; 32 pt keeps two lines of 22 pt apart. */
export const titleLine = 640
/** 每行 28 字 (5.2.3). */
export const charactersPerLine = 28
/** Left and right of the text in a cell: 1.9 mm, Word's own. */
export const cellMargin = 108
/** One character of the smallest type that a table is set in (六号, 7.5 pt). */
const narrowestText = 150
/** The same in a table with columns so narrow that the text would have no room beside it. */
export const cellMarginOf = (columns: readonly number[]): number =>
  Math.max(0, Math.min(cellMargin, Math.floor((Math.min(...columns) - narrowestText) / 2)))
/** Above and below it: not in the standard. A table without borders, which only places text, has no margins at all. */
export const cellMarginVertical = 45
