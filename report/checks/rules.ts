/** All checks, one file each; a new one is its file and its line here. */
import type { Rule } from './rule.ts'
import { dateForm } from './rules/d05-date-form.ts'
import { mixedDate } from './rules/d06-mixed-date.ts'
import { shortYear } from './rules/d07-short-year.ts'
import { attachmentLabelTyped } from './rules/d11-attachment-label.ts'
import { attachmentCited } from './rules/d12-attachment-cited.ts'
import { requestInReport } from './rules/d16-request-in-report.ts'
import { recipientOfReport } from './rules/d17-recipient-of-report.ts'
import { titleElements } from './rules/d18-title-elements.ts'
import { titleBeforeNumber } from './rules/d19-title-before-number.ts'
import { shortFormDefined } from './rules/d20-short-form-defined.ts'
import { blankPageNote } from './rules/d22-blank-page-note.ts'
import { roundsAgree } from './rules/g02-rounds-agree.ts'
import { staleYear } from './rules/g03-stale-year.ts'
import { carriedFigure } from './rules/g04-carried-figure.ts'
import { requiredAreaMissing } from './rules/g05-required-area-missing.ts'
import { areaWithoutFigure } from './rules/g06-area-without-figure.ts'
import { problemWithoutMeasure } from './rules/g07-problem-without-measure.ts'
import { measureWithoutProblem } from './rules/g08-measure-without-problem.ts'
import { measureWithoutTarget } from './rules/g09-measure-without-target.ts'
import { rateInPoints } from './rules/g10-rate-in-points.ts'
import { sumOfParts } from './rules/g11-sum-of-parts.ts'
import { growthAgrees } from './rules/g12-growth-agrees.ts'
import { rateOverHundred } from './rules/g14-rate-over-hundred.ts'
import { decreaseWithoutReason } from './rules/g15-decrease-without-reason.ts'
import { onePolicyTwoNames } from './rules/g16-one-policy-two-names.ts'
import { placeholderLeft } from './rules/g18-placeholder-left.ts'
import { levelWords } from './rules/g19-level-words.ts'
import { vagueQuantity } from './rules/g21-vague-quantity.ts'
import { importDamage } from './rules/g22-import-damage.ts'
import { overLength } from './rules/g23-over-length.ts'
import { partsOfForm } from './rules/g24-parts-of-form.ts'
import { dateBeforeText } from './rules/g25-date-before-text.ts'
import { expiredTerms } from './rules/g26-expired-terms.ts'
import { timeSpanClash } from './rules/g27-time-span-clash.ts'
import { foreignPlace } from './rules/g28-foreign-place.ts'
import { missingStop } from './rules/g29-missing-stop.ts'
import { bracketNumberMark } from './rules/h01-bracket-number-mark.ts'
import { arabicNumberMark } from './rules/h02-arabic-number-mark.ts'
import { chineseNumberMark } from './rules/h03-chinese-number-mark.ts'
import { arabicBracketMark } from './rules/h04-arabic-bracket-mark.ts'
import { numberBrackets } from './rules/h05-number-brackets.ts'
import { levelOrder } from './rules/h06-level-order.ts'
import { enumerationOrder } from './rules/h07-enumeration-order.ts'
import { standardLevels } from './rules/h08-standard-levels.ts'
import { headingEndMark } from './rules/h09-heading-end-mark.ts'
import { runInHeading } from './rules/h10-run-in-heading.ts'
import { ordinalMark } from './rules/h11-ordinal-mark.ts'
import { mixedOrdinals } from './rules/h12-mixed-ordinals.ts'
import { titleMarks } from './rules/h13-title-marks.ts'
import { singleItem } from './rules/h15-single-item.ts'
import { fullWidthDigits } from './rules/n01-full-width-digits.ts'
import { percentInRange } from './rules/n02-percent-in-range.ts'
import { unitInRange } from './rules/n03-unit-in-range.ts'
import { leadingZero } from './rules/n04-leading-zero.ts'
import { approximateNumber } from './rules/n05-approximate-number.ts'
import { adjacentOrdinals } from './rules/n06-adjacent-ordinals.ts'
import { several } from './rules/n07-several.ts'
import { percentagePoint } from './rules/n08-percentage-point.ts'
import { amountInPoints } from './rules/n09-amount-in-points.ts'
import { decreaseByTimes } from './rules/n10-decrease-by-times.ts'
import { doubling } from './rules/n11-doubling.ts'
import { upTo } from './rules/n14-up-to.ts'
import { stackedHedges } from './rules/n15-stacked-hedges.ts'
import { fixedNumerals } from './rules/n16-fixed-numerals.ts'
import { zeroInYears } from './rules/n17-zero-in-years.ts'
import { oneUnit } from './rules/n18-one-unit.ts'
import { digitGrouping } from './rules/n19-digit-grouping.ts'
import { legalUnits } from './rules/n20-legal-units.ts'
import { relativeTime } from './rules/n21-relative-time.ts'
import { fullWidthMarks } from './rules/p01-full-width-marks.ts'
import { fullStop } from './rules/p02-full-stop.ts'
import { curlyQuotes } from './rules/p03-curly-quotes.ts'
import { fullWidthBrackets } from './rules/p04-full-width-brackets.ts'
import { ellipsis } from './rules/p05-ellipsis.ts'
import { dengAfterEllipsis } from './rules/p06-deng-after-ellipsis.ts'
import { markBeforeDeng } from './rules/p07-mark-before-deng.ts'
import { commaBetweenQuotes } from './rules/p08-comma-between-quotes.ts'
import { nestedNames } from './rules/p09-nested-names.ts'
import { nameOfActivity } from './rules/p10-name-of-activity.ts'
import { unpairedMarks } from './rules/p11-unpaired-marks.ts'
import { doubledMarks } from './rules/p12-doubled-marks.ts'
import { semicolonOverStop } from './rules/p13-semicolon-over-stop.ts'
import { bracketBeforeStop } from './rules/p14-bracket-before-stop.ts'
import { dash } from './rules/p15-dash.ts'
import { yearRangeDash } from './rules/p16-year-range-dash.ts'
import { rangeSign } from './rules/p17-range-sign.ts'
import { andAfterPause } from './rules/p18-and-after-pause.ts'
import { spaces } from './rules/p19-spaces.ts'
import { colonInColon } from './rules/p20-colon-in-colon.ts'
import { middleDot } from './rules/p21-middle-dot.ts'
import { fixedWording } from './rules/w01-fixed-wording.ts'
import { wordToAvoid } from './rules/w02-word-to-avoid.ts'

export const rules: readonly Rule[] = [
  roundsAgree,
  staleYear,
  carriedFigure,
  requiredAreaMissing,
  areaWithoutFigure,
  problemWithoutMeasure,
  measureWithoutProblem,
  measureWithoutTarget,
  rateInPoints,
  sumOfParts,
  growthAgrees,
  rateOverHundred,
  decreaseWithoutReason,
  onePolicyTwoNames,
  placeholderLeft,
  levelWords,
  vagueQuantity,
  importDamage,
  overLength,
  partsOfForm,
  dateBeforeText,
  expiredTerms,
  timeSpanClash,
  missingStop,
  foreignPlace,
  bracketNumberMark,
  arabicNumberMark,
  chineseNumberMark,
  arabicBracketMark,
  numberBrackets,
  levelOrder,
  enumerationOrder,
  standardLevels,
  headingEndMark,
  runInHeading,
  ordinalMark,
  mixedOrdinals,
  titleMarks,
  singleItem,
  dateForm,
  mixedDate,
  shortYear,
  attachmentLabelTyped,
  attachmentCited,
  requestInReport,
  recipientOfReport,
  titleElements,
  titleBeforeNumber,
  shortFormDefined,
  blankPageNote,
  fullWidthMarks,
  fullStop,
  curlyQuotes,
  fullWidthBrackets,
  ellipsis,
  dengAfterEllipsis,
  markBeforeDeng,
  commaBetweenQuotes,
  nestedNames,
  nameOfActivity,
  unpairedMarks,
  doubledMarks,
  semicolonOverStop,
  bracketBeforeStop,
  dash,
  yearRangeDash,
  rangeSign,
  andAfterPause,
  spaces,
  colonInColon,
  middleDot,
  fullWidthDigits,
  percentInRange,
  unitInRange,
  leadingZero,
  approximateNumber,
  adjacentOrdinals,
  several,
  percentagePoint,
  amountInPoints,
  decreaseByTimes,
  doubling,
  upTo,
  stackedHedges,
  fixedNumerals,
  zeroInYears,
  oneUnit,
  digitGrouping,
  legalUnits,
  relativeTime,
  fixedWording,
  wordToAvoid,
]
