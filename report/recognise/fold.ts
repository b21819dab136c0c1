/** Comparing wordings of different hands: what differs only in spaces, punctuation or width is the same. */

const invisible = /[\s\u200b-\u200d\u2060\ufeff]/

/** Without the white space and invisible characters at both ends: indents, full-width spaces, NBSP. */
export function trimmed(text: string): string {
  // By hand: an expression ending in +$ takes quadratic time on long runs of spaces.
  let [start, end] = [0, text.length]
  while (start < end && invisible.test(text.charAt(start))) start += 1
  while (end > start && invisible.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** Letters, digits and characters alone, full-width forms made half-width. */
export const folded = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

/** Words that say how something is done, not what: they are in every heading and tell nothing. */
const hollow =
  /扎实|切实|全面|深入|持续|不断|着力|大力|努力|积极|加快|加强|强化|推进|推动|促进|抓好|抓实|抓牢|做好|办好|落实|贯彻|严格|完善|健全|优化|提升|提高|规范|深化|统筹|坚持|保障|发展|改革|建设|管理|工作|情况|水平|质量(?!观)|体系|机制|进一步|有序|健康|巩固|成效|成果|取得|有力|有效|明显|显著/g

/** What a heading is about; the heading itself where nothing else is left. */
export function core(text: string): string {
  const fold = folded(text)
  return fold.replace(hollow, '') || fold
}

/** Words that any heading of a report on schools may hold. */
const everywhere = /教育|中小学校?|学校|校园|学生|[全我][省市县区州]/g

/** What of the core is its own; '' where it says no more than that it is about schools. */
export const subject = (text: string): string => core(text).replace(everywhere, '')

function pairs(text: string): Map<string, number> {
  const found = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    found.set(pair, (found.get(pair) ?? 0) + 1)
  }
  return found
}

/** Sørensen–Dice over pairs of neighbouring characters: 0 nothing in common, 1 the same. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  if (a.length < 2 || b.length < 2) return 0
  const inA = pairs(a)
  let common = 0
  for (const [pair, times] of pairs(b)) common += Math.min(times, inA.get(pair) ?? 0)
  return (2 * common) / (a.length + b.length - 2)
}
