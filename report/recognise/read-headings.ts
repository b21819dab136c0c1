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

/** Most characters of a heading whose level the source states: beyond, it is a text in the style of one. */
const longestStated = 80
/** And of one without a number that only its face tells. */
const longestByLook = 40
/** Captions, notes and unfinished sentences; 一是…, 第一，… */
const noHeading =
  /^(?:[表图]\s*\d|(?:注|说明|单位|来源|资料来源|附件)\s*[：:]|[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[，,])|[：:；;，,、]$/

/** Up to and without the first 。 */
const headOf = (text: string): string => text.split('。', 1)[0] ?? ''
const goesOn = (text: string): boolean => text.slice(runInEnd(text)).trim() !== ''

/** A heading that was found; its duty area is looked for later. */
export type FoundHeading = Omit<ProposedHeading, 'areaId' | 'alsoAreaIds' | 'confidence'> & {
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

  /** Why a numbered line is a heading; null where it is not to be believed. */
  const accepted = ({ level, n, cut, doubtful }: NumberedHeading, look: HeadingLevel | null): string | null => {
    // An item before any section is part of the opening.
    if (level > 2 && !opened) return null
    if (!doubtful) return '有编号的短标题'
    if (look === level) return '有编号，字体与同级标题相同'
    if (level > 2) return null
    const ahead = n - (last[level] ?? 0)
    // Short words before a colon or a gap are a heading even where one number is missing before it.
    return ahead === 1 || (ahead === 2 && cut !== null) ? '编号与上一个标题相连' : null
  }
  /** A level that the source states is believed of what can be a heading; the number goes all the same. */
  const stated = (line: string, level: HeadingLevel | null): FoundHeading | null => {
    if (level === null) return null
    const number = typedPrefix(line)
    const text = line.slice(number.length)
    // Whole texts are sometimes set in a heading's style.
    if (headOf(text).length > longestStated) return null
    const n = numberedHeading(line)?.n ?? null
    return { level, number, n, text, runIn: goesOn(text), cut: null, reason: '原文件中设为标题' }
  }
  const byNumber = (line: string, look: HeadingLevel | null): FoundHeading | null => {
    const found = numberedHeading(line)
    const reason = found && accepted(found, look)
    if (!found || !reason) return null
    const { doubtful: _, ...rest } = found
    return { ...rest, reason }
  }
  /** A short line without a number that looks like a heading. */
  const byLook = (line: string, look: HeadingLevel | null, reason: string): FoundHeading | null => {
    // Where parts have numbers, a line in their face without one is a caption or an emphasis.
    if (look === null || (look === 1 && partsNumbered) || (look > 2 && !opened)) return null
    const head = headOf(line)
    const runIn = goesOn(line)
    if (head.length > longestByLook || noHeading.test(line)) return null
    // Bold words at the beginning of a text are as often an emphasis.
    if (look > 2 && /[，,；;、]/.test(head)) return null
    return { level: look, number: '', n: null, text: line, runIn, cut: null, reason }
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
     * @param level that the source states
     * @param look the level that the line's face stands for
     * @param bare the level that its length and place stand for, in a text without anything else to tell
     */
    read(
      line: string,
      level: HeadingLevel | null,
      look: HeadingLevel | null,
      bare: HeadingLevel | null,
    ): FoundHeading | null {
      const number = typedPrefix(line).trim()
      const heading =
        stated(line, level) ??
        (number === ''
          ? (unnumbered(line) ??
            byLook(line, look, '没有编号，字体与标题相同') ??
            byLook(line, bare, '没有编号，单独成行的短句'))
          : byNumber(line, look))
      if (!heading) return null
      last[heading.level] = heading.n ?? (last[heading.level] ?? 0) + 1
      last.fill(0, heading.level + 1)
      if (heading.level <= 2) opened = true
      if (heading.level === 1) inDuties = dutyPart(heading.text.slice(0, runInEnd(heading.text)), pack) !== null
      return heading
    },
  }
}
