/** All checks, one file each; a new one is its file and its line here. */
import type { Rule } from './rule.ts'
import { doubledMarks } from './rules/p12-doubled-marks.ts'

export const rules: readonly Rule[] = [doubledMarks]
