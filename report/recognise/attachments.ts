/** 附件: where a report's attachments begin, what each is called, and the list of them behind the text. */
import type { SourceParagraph } from '../source/paragraph.ts'
import { folded } from './fold.ts'
import { setAlike } from './look.ts'

const number = '[1-9]\\d?|[一二三四五六七八九十]{1,2}'
/** 附件, 附件1, 附 件 一: a line of its own. */
const label = new RegExp(`^附\\s{0,4}件\\s{0,2}(?:${number})?\\s{0,2}[：:]?$`)
/** 附件1：经费统计表, and with a gap; 附件：1.… is the list. */
const titled = new RegExp(`^附\\s{0,4}件\\s{0,2}(?:${number})(?:\\s{0,2}[：:]\\s{0,4}|[\\s\\u3000]{1,4})(?=\\S)`)
const listStart = /^附\s{0,4}件\s{0,2}[：:]\s{0,4}(?=\S)/
const listNumber = /^\d{1,2}\s{0,2}[.．、]\s{0,4}/
/** Characters of an attachment's title. */
const longestTitle = 60
/** Lines of a title that is set over several. */
const mostTitleLines = 4

/** The line without the label of an attachment: '' where it has only the label. */
export const withoutLabel = (line: string): string => (label.test(line) ? '' : line.replace(titled, ''))

export interface FoundAttachments {
  /** Index of the first attachment's label; that of the text's end where there is none. */
  readonly start: number
  /** Labels, and titles on lines of their own. */
  readonly heads: ReadonlySet<number>
  /** The lines of the list of attachments. */
  readonly list: ReadonlySet<number>
  /** Whether every name of the list is the title of an attachment: then nothing is lost with the list. */
  readonly covered: boolean
}

/**
 * @param lines trimmed; tables and pictures are not empty
 * @param from index of the first line that may belong to one: attachments stand behind the text
 * @param end index behind the report's last line
 */
export function findAttachments(
  lines: readonly string[],
  paragraphs: readonly SourceParagraph[],
  from: number,
  end: number,
): FoundAttachments {
  const alike = setAlike(paragraphs)
  const filled = [...lines.keys()].filter((at) => at >= from && at < end && lines[at] !== '')
  const isHead = (at: number) => label.test(lines[at] ?? '') || titled.test(lines[at] ?? '')
  const headPlaces = filled.flatMap((at, place) => (isHead(at) ? [place] : []))
  /** A row of 附件1：… 附件2：… with nothing but the signature behind it is a list, too. */
  const hasContent = (place: number, next: number) => {
    const own = filled.slice(place + 1, next)
    return own.some((at) => paragraphs[at]?.object || (lines[at] ?? '').length > longestTitle) || own.length > 2
  }
  const opening = headPlaces.find((place, order) =>
    label.test(lines[filled[place] ?? 0] ?? '')
      ? place < filled.length - 1
      : hasContent(place, headPlaces[order + 1] ?? filled.length),
  )
  const start = opening === undefined ? undefined : filled[opening]
  if (start === undefined) return { start: end, heads: new Set(), list: new Set(listIn(lines, filled)), covered: false }

  const heads = new Set<number>()
  const titles: string[] = []
  for (const [place, at] of filled.entries()) {
    if (at < start || !isHead(at)) continue
    heads.add(at)
    const own = withoutLabel(lines[at] ?? '')
    const next = filled[place + 1] ?? end
    const below = lines[next] ?? ''
    const isTitle =
      own === '' &&
      next < end &&
      !paragraphs[next]?.object &&
      !isHead(next) &&
      below.length <= longestTitle &&
      !/[。；;：:]$/.test(below)
    const titleLines = isTitle ? [next] : []
    for (let line = next + 1; isTitle && line < end && titleLines.length < mostTitleLines; line++) {
      if (isHead(line) || paragraphs[line]?.object || lines[line] === '' || !alike(line - 1, line)) break
      titleLines.push(line)
    }
    for (const line of titleLines) heads.add(line)
    titles.push(own !== '' ? own : titleLines.map((line) => lines[line] ?? '').join(''))
  }
  const list = listIn(
    lines,
    filled.filter((at) => at < start),
  )
  const known = new Set(titles.map(folded))
  const names = list.map((at) => folded((lines[at] ?? '').replace(listStart, '').replace(listNumber, '')))
  return { start, heads, list: new Set(list), covered: names.every((name) => known.has(name)) }
}

/** The last line that opens a list, and the numbered ones that follow on it. */
function listIn(lines: readonly string[], filled: readonly number[]): readonly number[] {
  const first = filled.findLastIndex((at) => listStart.test(lines[at] ?? ''))
  if (first < 0) return []
  const behind = filled.slice(first + 1)
  const end = behind.findIndex((at) => !listNumber.test(lines[at] ?? ''))
  return [filled[first] ?? 0, ...(end < 0 ? behind : behind.slice(0, end))]
}
