/** Which part of a report reports on the duty areas: areas are looked for there and nowhere else. */
import type { DutyArea, TemplatePack, TemplatePart } from '../template/pack.ts'
import { folded, likeness } from './fold.ts'

/** Parts that never report on duties done, in any of the skeletons (domain notes §1c). */
const elsewhere =
  /问题|不足|短板|困难|整改|改进|下一步|下步|打算|努力方向|建议|基本情况|概况|组织实施|自查组织|自评组织|自评过程|自评结论|自评结果|反馈/
const plans = /措施|计划|思路|安排|今后|未来|[明来下]一?年|^\d{4}年.{0,6}重点/
const duties = /成效|成绩|做法|履职|履行|职责|落实情况|完成情况|工作|进展|亮点|自评情况|自查情况/
/** Other headings of level 1 that stand without a number in unnumbered texts. */
const known =
  /^(?:基本(?:情况|概况)|教育(?:基本)?(?:情况|概况)|组织(?:实施|开展)情况|自[查评]工作?(?:组织|开展)情况|主要(?:工作|做法|措施)(?:及|与|和)?(?:主要)?(?:成效|成绩)?|工作(?:成效|进展)|取得的?(?:主要)?成效|存在的?(?:主要)?(?:问题|困难)(?:[及与和](?:原因|改进措施|整改措施|下一步.{0,6}|不足))?|(?:改进|整改)措施|下一?步(?:工作)?(?:打算|措施|计划|思路|安排)|努力方向)$/

/** Whether a part is one of those that never report on duties done. */
export const reportsElsewhere = (heading: string): boolean =>
  elsewhere.test(heading) || (plans.test(heading) && !/成效|成绩|做法/.test(heading))

const areasOf = (pack: TemplatePack, part: TemplatePart): DutyArea[] =>
  pack.areas.filter((area) => area.part === part.id)

/**
 * The part of the pack whose duty areas a part of the text may answer; null where it answers none.
 * @param heading without its number; '' for sections before any part
 */
export function dutyPart(heading: string, pack: TemplatePack): TemplatePart | null {
  const parts = pack.parts.filter((part) => areasOf(pack, part).length > 0)
  const only = parts.length === 1 ? (parts[0] ?? null) : null
  if (heading === '') return only
  const fold = folded(heading)
  const likest = pack.parts
    .map((part) => ({ part, like: likeness(fold, folded(part.title)) }))
    .sort((a, b) => b.like - a.like)[0]
  if (likest && likest.like >= 0.7) return parts.includes(likest.part) ? likest.part : null
  if (reportsElsewhere(heading)) return null
  return duties.test(heading) ? only : null
}

/** Where a report turns to its problems: what stands behind is plans. The findings of the last round stand before. */
export const opensProblems = (heading: string): boolean =>
  /问题|不足|短板|困难/.test(heading) && !/反馈|往年|上年|上轮|上一轮/.test(heading)

/** What titles of parts end in; headings of areas begin with what was done: 做好…工作. */
const partWords = /(?:情况|概况|成效|成绩|做法|亮点|问题|不足|短板|困难|打算|思路|措施|建议)$/
const action =
  /^(?:[做抓办]好|加[强快大]|推[进动]|深[化入]|落实|持续|全面|扎实|规范|健全|完善|强化|提[升高]|扩大|优化|巩固|促进)/

/** Whether the words of a line that stands alone are such as titles of parts have. */
export const looksLikePart = (line: string): boolean => partWords.test(line) && !action.test(line)

/** Words that only the part on duties has; 工作 and 进展 stand in headings of areas, too. */
const dutiesAlone = /成效|成绩|做法|履职|履行|职责|落实情况|完成情况|开展情况|自评情况|自查情况/

/** Whether a heading can only be that of the part on duties: 主要工作及成效, and not “双减”工作成效明显. */
export const reportsDuties = (heading: string): boolean =>
  dutiesAlone.test(heading) && looksLikePart(heading) && !reportsElsewhere(heading)

/** Whether an unnumbered line is the heading of a part, by the pack's words or the usual ones. */
export function isPartTitle(line: string, pack: TemplatePack): boolean {
  const fold = folded(line)
  return known.test(line) || pack.parts.some((part) => folded(part.title) === fold)
}

/** The folded wordings of all headings of duty areas, for lines without a number; very short ones tell nothing. */
export function areaHeadings(pack: TemplatePack): ReadonlySet<string> {
  const forms = pack.areas.flatMap((area) => [area.title, area.heading, ...area.aliases]).map(folded)
  return new Set(forms.filter((form) => form.length >= 4))
}
