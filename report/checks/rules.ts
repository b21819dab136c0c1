/** All checks, one file each; a new one is its file and its line here. */
import type { Rule } from './rule.ts'
import { requiredAreaMissing } from './rules/g05-required-area-missing.ts'
import { problemWithoutMeasure } from './rules/g07-problem-without-measure.ts'
import { measureWithoutProblem } from './rules/g08-measure-without-problem.ts'
import { importDamage } from './rules/g22-import-damage.ts'
import { overLength } from './rules/g23-over-length.ts'
import { fullWidthDigits } from './rules/n01-full-width-digits.ts'
import { leadingZero } from './rules/n04-leading-zero.ts'
import { upTo } from './rules/n14-up-to.ts'
import { ellipsis } from './rules/p05-ellipsis.ts'
import { markBeforeDeng } from './rules/p07-mark-before-deng.ts'
import { commaBetweenQuotes } from './rules/p08-comma-between-quotes.ts'
import { doubledMarks } from './rules/p12-doubled-marks.ts'
import { yearRangeDash } from './rules/p16-year-range-dash.ts'
import { fixedWording } from './rules/w01-fixed-wording.ts'
import { wordToAvoid } from './rules/w02-word-to-avoid.ts'

export const rules: readonly Rule[] = [
  requiredAreaMissing,
  problemWithoutMeasure,
  measureWithoutProblem,
  overLength,
  doubledMarks,
  importDamage,
  leadingZero,
  fullWidthDigits,
  upTo,
  ellipsis,
  markBeforeDeng,
  commaBetweenQuotes,
  yearRangeDash,
  fixedWording,
  wordToAvoid,
]
