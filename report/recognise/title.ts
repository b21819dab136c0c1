/** The report's title among the first paragraphs: one or several lines, perhaps repeated by the page. */
import { trimmed } from './fold.ts'
import { numberedHeading } from './heading.ts'
import { alwaysWrapper, headWrapper } from './wrapper.ts'

/** What the report is about, and what kind of paper it is (domain notes §1c, titles). */
const subject = /自评|自查|自检|履行教育|教育职责|教育督导|督导评估|督导评价|教育工作|教育评价|优质均衡|普及普惠/
const paper = /(?:报告|公示|函|汇报|总结|说明|材料|情况)(?:[（(][^（）()]*[)）])?$/
/** Characters of one line of a title. */
const longest = 60
/** Lines of a title that is set over several; GB/T 9704 shows three. */
const mostLines = 4
const sentence = /[。；;！!？?]|[，,：:、]$/
/** A line that goes on in the next one: 临江市人民政府 / 关于…的报告. */
const opens = /政府|委员会|管委会|办公室|教育局|关于|履行/
const goesOn = /^(?:关于|履行|教育|督导|自评|自查|情况|工作|职责|报告|\d{4}年|的)/

function looksLikeTitle(line: string): boolean {
  return (
    line.length >= 4 &&
    line.length <= longest &&
    !sentence.test(line) &&
    !/[>＞»›|｜]/.test(line) &&
    !/^附件/.test(line) &&
    subject.test(line) &&
    paper.test(line) &&
    headWrapper(line) === null
  )
}

/** Whether the text proper has begun: what comes behind cannot be the title. */
function beginsText(line: string): boolean {
  const heading = numberedHeading(line)
  if (heading !== null && heading.level <= 2) return true
  return headWrapper(line) === null && ((line.includes('。') && line.length > longest) || /如下[：:。]?$/.test(line))
}

export interface FoundTitle {
  /** Indices of its lines, in order. */
  readonly lines: readonly number[]
}

/**
 * The last title-like line before the text begins — a page's own headline stands before it — with
 * the lines that it continues.
 * @param alike whether two lines are set alike and stand together, as the lines of one title do
 * @param set whether a line is set as a title is, for titles of unusual wording
 * @returns null where there is none
 */
export function findTitle(
  texts: readonly string[],
  alike: (before: number, line: number) => boolean = () => false,
  set: (index: number) => boolean = () => false,
): FoundTitle | null {
  const lines = texts.map(trimmed)
  const filled: number[] = []
  let last = -1
  for (const [index, line] of lines.entries()) {
    if (line === '' || alwaysWrapper(line) !== null) continue
    if (beginsText(line)) break
    if (looksLikeTitle(line)) last = filled.length
    filled.push(index)
  }
  if (last < 0) return titleBySetting(lines, filled, set)
  let first = last
  while (first > 0) {
    const before = lines[filled[first - 1] ?? 0] ?? ''
    const current = lines[filled[first] ?? 0] ?? ''
    const set = last - first + 1 < mostLines && alike(filled[first - 1] ?? 0, filled[first] ?? 0)
    const joins =
      (set && !looksLikeTitle(before)) ||
      (goesOn.test(current) &&
        opens.test(before) &&
        before.length <= 40 &&
        !sentence.test(before) &&
        !looksLikeTitle(before))
    if (!joins || headWrapper(before) !== null) break
    first -= 1
  }
  return { lines: filled.slice(first, last + 1) }
}

/** 临江市人民政府文件, 临政发〔2025〕6号: a letterhead is set large, too. */
const letterhead = /文件$|号$|^签发人/

/** The first lines before the text that are set as a title is and stand together. */
function titleBySetting(lines: readonly string[], filled: readonly number[], set: (index: number) => boolean) {
  const fits = (at: number) => {
    const line = lines[at] ?? ''
    return (
      set(at) && line.length <= longest && !sentence.test(line) && !letterhead.test(line) && headWrapper(line) === null
    )
  }
  const first = filled.findIndex(fits)
  if (first < 0) return null
  const behind = filled.slice(first)
  const count = behind.findIndex((at) => !fits(at))
  return { lines: behind.slice(0, Math.min(mostLines, count < 0 ? behind.length : count)) }
}

/** 主送机关: a short line that names an authority and ends in a colon. */
export function isRecipient(text: string): boolean {
  const line = trimmed(text)
  return line.length <= 60 && /(?:政府|委员会|督导室|办公室|[厅局室委])\s*[：:]$/.test(line) && !/[。；;]/.test(line)
}
