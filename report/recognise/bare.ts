/**
 * Headings of a text that has nothing to tell them by: no numbers, no styles, no faces, as a reader of text
 * alone gives it. What is left is length and place: a short line between longer ones.
 */
import type { HeadingLevel } from '../document/node.ts'
import type { TemplatePack } from '../template/pack.ts'
import { withoutScore } from './heading.ts'
import { placeSections } from './match.ts'
import { isPartTitle, looksLikePart } from './parts.ts'

/** Characters of a line that can be a heading, and of a title of a part. */
const longest = 30
const longestPart = 15
/** From here on a line is text. */
const textFrom = 40
/** What a sentence, a list item, a caption or a bracketed remark ends or begins with. */
const isSentence =
  /[。；;：:，,、！!？?)）】]$|^(?:[（(【●○■□◆·—①-⑳]|[表图]\s*\d|[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[，,])/
/** Fewer than this are no structure, but lines of some other kind. */
const fewest = 3

/**
 * @param lines trimmed, of the text proper; tables and pictures are not empty
 * @returns the levels, by index: 1 for parts, 2 for what stands alone in them or names a duty area
 */
export function bareHeadings(lines: readonly string[], pack: TemplatePack): ReadonlyMap<number, HeadingLevel> {
  const found = new Map<number, HeadingLevel>()
  const filled = [...lines.keys()].filter((at) => lines[at] !== '')
  const isText = (place: number) => {
    const line = lines[filled[place] ?? -1] ?? ''
    return line.length >= textFrom || line.includes('。')
  }
  for (const [place, at] of filled.entries()) {
    const line = withoutScore(lines[at] ?? '')
    // A heading has its text behind it, or one heading of the level below and then its text.
    if (line.length > longest || isSentence.test(line) || !(isText(place + 1) || isText(place + 2))) continue
    const [area] = placeSections([line], pack.areas)
    const isPart = isPartTitle(line, pack) || (line.length <= longestPart && looksLikePart(line))
    const afterText = isText(place - 1) || found.has(filled[place - 1] ?? -1)
    if (isPart && area?.confidence !== 1) found.set(at, 1)
    else if (area?.areaId) found.set(at, 2)
    // What names no area is one by its place alone.
    else if (found.size > 0 && afterText && isText(place + 1)) found.set(at, 2)
  }
  return found.size >= fewest ? found : new Map()
}
