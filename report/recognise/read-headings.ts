/** Headings line by line: what a line is depends on the numbers and the part before it. */
import { type HeadingLevel, runInEnd } from '../document/node.ts'
import type { TemplatePack } from '../template/pack.ts'
import { folded } from './fold.ts'
import { type NumberedHeading, numberedHeading, typedPrefix } from './heading.ts'
import { areaHeadings, dutyPart, isPartTitle } from './parts.ts'
import type { ProposedHeading } from './proposal.ts'

/** Characters of an unnumbered line that can be the heading of a part. */
const longestPartTitle = 25
/** Characters of one that can be the heading of a duty area. */
const longestAreaHeading = 60

/** A heading that was found; its duty area is looked for later. */
export type FoundHeading = Omit<ProposedHeading, 'areaId' | 'confidence'> & {
  readonly text: string
  readonly reason: string
}

/**
 * A reader to be given the lines in order.
 * @param partsNumbered whether parts have numbers (一、) in this text; if so, a line without one opens none
 */
export function headingReader(pack: TemplatePack, partsNumbered: boolean) {
  const last = [0, 0, 0, 0, 0]
  const known = areaHeadings(pack)
  let opened = false
  let inDuties = dutyPart('', pack) !== null

  const accept = (found: NumberedHeading | null): found is NumberedHeading => {
    // An item before any section is part of the opening.
    if (!found || (found.level > 2 && !opened)) return false
    return !found.doubtful || (found.level <= 2 && found.n === (last[found.level] ?? 0) + 1)
  }
  /** A level that the source states is believed; the number goes all the same. */
  const stated = (line: string, level: number | undefined): FoundHeading | null => {
    if (level === undefined || level < 1 || level > 4) return null
    const number = typedPrefix(line)
    const text = line.slice(number.length)
    const runIn = /。./.test(text)
    const n = numberedHeading(line)?.n ?? null
    return { level: level as HeadingLevel, number, n, text, runIn, cut: null, reason: '原文件中设为标题' }
  }
  const byNumber = (line: string): FoundHeading | null => {
    const found = numberedHeading(line)
    if (!accept(found)) return null
    const { doubtful, ...rest } = found
    return { ...rest, reason: doubtful ? '编号与上一个标题相连' : '有编号的短标题' }
  }
  const unnumbered = (line: string): FoundHeading | null => {
    const made = { number: '', n: null, cut: null, text: line }
    if (!partsNumbered && line.length <= longestPartTitle && isPartTitle(line, pack))
      return { ...made, level: 1, runIn: false, reason: '没有编号，与常用的部分标题相同' }
    const stop = line.indexOf('。')
    const head = stop < 0 ? line : line.slice(0, stop)
    return inDuties && head.length <= longestAreaHeading && known.has(folded(head))
      ? { ...made, level: 2, runIn: stop >= 0 && stop < line.length - 1, reason: '没有编号，与职责领域的标题相同' }
      : null
  }
  return {
    /**
     * @param line without indents, not empty
     * @param level outline level, where the source states one
     */
    read(line: string, level: number | undefined): FoundHeading | null {
      const number = typedPrefix(line).trim()
      const heading = stated(line, level) ?? (number === '' ? unnumbered(line) : byNumber(line))
      if (!heading) return null
      last[heading.level] = heading.n ?? (last[heading.level] ?? 0) + 1
      last.fill(0, heading.level + 1)
      if (heading.level <= 2) opened = true
      if (heading.level === 1) inDuties = dutyPart(heading.text.slice(0, runInEnd(heading.text)), pack) !== null
      return heading
    },
  }
}
