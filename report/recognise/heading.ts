/** Whether a paragraph is or begins with a numbered heading, and where the heading ends. */
import type { HeadingLevel } from '../document/node.ts'
import { chineseNumberValue, typedNumber } from '../document/numbering.ts'

export interface NumberedHeading {
  readonly level: HeadingLevel
  readonly n: number
  /** As typed, with the spaces behind it. */
  readonly number: string
  /** The paragraph without its number. */
  readonly text: string
  readonly runIn: boolean
  /** Offset into `text` where the body begins when the heading ends in ： or a gap instead of 。. */
  readonly cut: number | null
  /** It reads like a sentence: to be believed only where its number continues the row. */
  readonly doubtful: boolean
}

/** Most characters of a heading, by level. The longest seen in published reports has some 40 (level 2). */
const longest: Readonly<Record<HeadingLevel, number>> = { 1: 40, 2: 60, 3: 40, 4: 40 }
/** A heading beyond this, or with more than one comma, reads like a sentence. */
const usual = 30

/** Numbers as single characters: ㈠ ⑴ ⒈ stand for (一) (1) 1. */
const oneSign = /^[\u3220-\u3229\u2474-\u2487\u2488-\u249b]/
const partNumber = /^第\s*([一二三四五六七八九十]+)\s*(?:部分|章)\s*[、：:，,.]?\s*/

function numbered(text: string): { level: HeadingLevel; n: number; rest: string } | null {
  const part = partNumber.exec(text)
  if (part?.[1]) {
    const n = chineseNumberValue(part[1])
    return n === null ? null : { level: 1, n, rest: text.slice(part[0].length) }
  }
  return typedNumber(text.replace(oneSign, (sign) => sign.normalize('NFKC')))
}

/** The number before a text, as typed, with the spaces behind it; '' where there is none or it belongs to the sentence. */
export function typedPrefix(text: string): string {
  const typed = numbered(text)
  return typed && !partOfSentence.test(typed.rest) ? text.slice(0, text.length - typed.rest.length) : ''
}

/** 一、二年级…, 一、是…: a number that belongs to the sentence. */
const partOfSentence = /^[一二三四五六七八九十]+(年级|、)|^是/
/** What a list item or an unfinished sentence ends in. */
const unfinished = /[；;，,、]$/
/** 2162万元, 36所: headings do not count. */
const counts = /\d+(\.\d+)?\s*[万亿%％所名人个元次]/

const score = /[（(][^（）()]*\d\s*分[^（）()]*[)）]/g

/** A heading without the score that some forms put behind it: （63分，自评得分61.6分）. */
export const withoutScore = (heading: string): string => heading.replace(score, '').trimEnd()

function doubtful(head: string, level: HeadingLevel): boolean {
  const words = withoutScore(head)
  const commas = words.match(/[，,；;]/g)?.length ?? 0
  return words.length > usual || commas > 1 || counts.test(words) || (level > 2 && commas > 0)
}

/** Levels 1 and 2 only: a short head, with one comma at most, that ends in ： or a wide gap, with text behind it on the same line. */
function headBeforeGap(rest: string, level: HeadingLevel): number | null {
  if (level > 2) return null
  // A score has signs of its own: （自评分：12分）. Blanked out with the length kept, it has none.
  const open = rest.replace(score, (found) => '\u00b7'.repeat(found.length))
  const gap = /[：:]\s*|[\u3000\u2003]+|\s{2,}/.exec(open)
  const before = open.slice(0, gap?.index)
  if (
    !gap ||
    before === '' ||
    before.replace(/\u00b7/g, '').length > usual ||
    !/^[^，,。；;]+(?:[，,][^，,。；;]+)?$/.test(before)
  )
    return null
  const end = gap.index + gap[0].length
  return end < rest.length ? end : null
}

/**
 * Reads the numbered heading of a paragraph.
 * @param text without indents
 * @returns null where there is no number, or where what follows it is too long for a heading: a
 *   numbered sentence or list item
 */
export function numberedHeading(text: string): NumberedHeading | null {
  const typed = numbered(text)
  if (!typed || typed.rest === '' || partOfSentence.test(typed.rest)) return null
  const { level, n, rest } = typed
  const made = { level, n, number: text.slice(0, text.length - rest.length), text: rest }
  const stop = rest.indexOf('。')
  const head = stop < 0 ? rest : rest.slice(0, stop)
  const runIn = stop >= 0 && rest.slice(stop + 1).trim() !== ''
  const likeSentence = doubtful(head, level) || (stop >= 0 && !runIn && level > 2)
  const short = head.length <= longest[level] && !unfinished.test(head)
  if (short && !likeSentence) return { ...made, runIn, cut: null, doubtful: false }
  const cut = headBeforeGap(rest, level)
  if (cut !== null) return { ...made, runIn: false, cut, doubtful: true }
  return short ? { ...made, runIn, cut: null, doubtful: true } : null
}
