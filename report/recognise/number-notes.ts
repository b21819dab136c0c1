/** Numbers of headings that a text got wrong: imported headings are numbered anew, so the user must know. */
import type { HeadingLevel } from '../document/node.ts'
import type { Note } from '../document/result.ts'

interface Numbered {
  readonly level: HeadingLevel
  readonly number: string
  readonly n: number | null
}

/** More than this are not named one by one. */
const named = 5

function note(code: string, what: string, numbers: readonly string[]): Note[] {
  if (numbers.length === 0) return []
  const list = numbers
    .slice(0, named)
    .map((number) => `“${number}”`)
    .join('、')
  const more = numbers.length > named ? `等 ${numbers.length} 处` : ''
  return [
    { code, message: `${what}：${list}${more}。标题已按顺序重新编号，文字没有改动，请对照原文件核对有没有缺段。` },
  ]
}

/**
 * @param headings all headings in order
 * @returns notes 'number-repeated', 'number-gap', 'numbers-run-on' (1. 2. 3. counted on across sections)
 */
export function numberNotes(headings: readonly Numbered[]): Note[] {
  const last = [0, 0, 0, 0, 0]
  /** The last number of a level before its parent changed: arabic numbers that run on continue it. */
  const before = [0, 0, 0, 0, 0]
  const repeated: string[] = []
  const gaps: string[] = []
  const runOn: string[] = []
  for (const { level, number, n } of headings) {
    const expected = (last[level] ?? 0) + 1
    if (n !== null && n !== expected) {
      if (level >= 3 && expected === 1 && n === (before[level] ?? 0) + 1) runOn.push(number.trim())
      else (n < expected ? repeated : gaps).push(number.trim())
    }
    last[level] = n ?? expected
    before[level] = last[level] ?? 0
    last.fill(0, level + 1)
    if (level === 1) before.fill(0, 2)
  }
  return [
    ...note('number-repeated', '标题编号重复或倒退', repeated),
    ...note('number-gap', '标题编号不连续', gaps),
    ...note('numbers-run-on', '下级标题的编号跨小节连续', runOn),
  ]
}
