/** 页码 (7.5): — 1 — below the type area; on landscape pages where it stands on the others, and turned with the sheet. */
import type { PageSetup } from '../paper/measures.ts'
import { size } from '../paper/measures.ts'
import type { Preset } from '../paper/preset.ts'
import type { Page } from './pages.ts'

/** 空一字 of 14 pt. */
const outerIndent = 280
/** Baseline of a line of 14 pt, exact: four fifths. */
const baselineShare = 0.8
/** Dashes are a square wide, digits and spaces half of one. */
const widthOf = (text: string) => [...text].reduce((sum, character) => sum + (character === '—' ? 1 : 0.5), 0)

export function pageNumberOf(
  number: number,
  orientation: Page['orientation'],
  { pageNumber }: Preset,
  upright: PageSetup,
): Page['pageNumber'] {
  if (pageNumber === 'none') return null
  const text = `— ${number} —`
  const width = widthOf(text) * size.small * 10
  const { margin, textWidth } = upright
  const x =
    pageNumber === 'centre'
      ? margin.left + (textWidth - width) / 2
      : number % 2 === 1
        ? margin.left + textWidth - outerIndent - width
        : margin.left + outerIndent
  const baseline = upright.height - upright.footer - size.small * 10 * (1 - baselineShare)
  if (orientation === 'portrait') return { text, x, baseline, width, turned: false }
  // The sheet lies on its left side: its foot is at the left, its right edge below. x and baseline say where the text begins.
  return { text, x: upright.height - baseline, baseline: x, width, turned: true }
}
