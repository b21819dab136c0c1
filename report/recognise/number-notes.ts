/** Numbers of headings that a text got wrong: imported headings are numbered anew, so the user must know. */
import type { HeadingLevel } from '../document/node.ts'
import { headingNumber } from '../document/numbering.ts'
import type { Note } from '../document/result.ts'

interface Numbered {
  readonly level: HeadingLevel
  /** As typed; '' where there was none. */
  readonly number: string
  readonly n: number | null
  /** The heading's own words. */
  readonly words: string
}

/** More than this are not named one by one. */
const named = 5

const renumbered = '标题已按顺序重新编号，文字没有改动，请对照原文件核对有没有缺段。'

function note(code: string, what: string, numbers: readonly string[], then = renumbered): Note[] {
  if (numbers.length === 0) return []
  const list = numbers
    .slice(0, named)
    .map((number) => `“${number}”`)
    .join('、')
  const more = numbers.length > named ? `等 ${numbers.length} 处` : ''
  return [{ code, message: `${what}：${list}${more}。${then}` }]
}

/** Half-width brackets, spaces inside, ㈠: whatever is not the official form of the number. */
const inOtherForm = ({ level, number, n }: Numbered): boolean =>
  n !== null && number !== '' && number.trim() !== headingNumber(level, n)

/**
 * @param headings all headings in order
 * @returns notes 'number-repeated', 'number-gap', 'numbers-run-on' (1. 2. 3. counted on across sections),
 *   'number-missing' (beside numbered headings of its level), 'number-form'
 */
export function numberNotes(headings: readonly Numbered[]): Note[] {
  const last = [0, 0, 0, 0, 0]
  /** The last number of a level before its parent changed: arabic numbers that run on continue it. */
  const before = [0, 0, 0, 0, 0]
  const numberedLevels = new Set(headings.filter(({ number }) => number !== '').map(({ level }) => level))
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
    ...note(
      'number-missing',
      '标题没有编号，同级标题有编号',
      headings.filter(({ level, number }) => number === '' && numberedLevels.has(level)).map(({ words }) => words),
    ),
    ...note(
      'number-form',
      '标题编号的括号、标点或空格不合规定',
      [...new Set(headings.filter(inOtherForm).map(({ number }) => number.trim()))],
      '编号由程序重新生成，不用修改。',
    ),
  ]
}
