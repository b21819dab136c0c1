/** All checks, one file each; a new one is its file and its line here. */
import type { Rule } from './rule.ts'
import { requiredAreaMissing } from './rules/g05-required-area-missing.ts'
import { problemWithoutMeasure } from './rules/g07-problem-without-measure.ts'
import { measureWithoutProblem } from './rules/g08-measure-without-problem.ts'
import { overLength } from './rules/g23-over-length.ts'
import { doubledMarks } from './rules/p12-doubled-marks.ts'

export const rules: readonly Rule[] = [
  requiredAreaMissing,
  problemWithoutMeasure,
  measureWithoutProblem,
  overLength,
  doubledMarks,
]
