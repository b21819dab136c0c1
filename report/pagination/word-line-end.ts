/**
 * Where Word ends a line: Chinese characters anywhere but for the marks, Latin words and numbers never
 * inside. As Word's documentation says; it was never run beside this.
 */
import type { Character } from './character.ts'

/** 避头尾 at Word's usual level for simplified Chinese: what must not begin and what must not end a line. */
const neverFirst =
  /[!%),.:;>?\]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠]/
const neverLast = /[$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥]/
/** Marks of which one may stand in the margin behind a full line (w:overflowPunct). */
const hanging = /[、。，．：；！？]/

/** 破折号 and 省略号 are one mark of two characters (GB/T 15834-2011, 5.1.5). */
const isParted = (before: string, behind: string) => before === behind && (before === '—' || before === '…')

function mayBreak(characters: readonly Character[], at: number): boolean {
  const [before, behind] = [characters[at - 1], characters[at]]
  if (!before || !behind || before.text === ' ') return true
  if (behind.text === ' ') return false
  if (before.script === 'latin' && behind.script === 'latin') return before.text === '-' && /[A-Za-z]/.test(behind.text)
  return !neverFirst.test(behind.text) && !neverLast.test(before.text) && !isParted(before.text, behind.text)
}

/**
 * @param start of the line
 * @param overflow the first character that does not fit
 * @returns behind the last character of the line
 */
export function wordLineEnd(characters: readonly Character[], start: number, overflow: number): number {
  const text = (at: number) => characters[at]?.text ?? ''
  let end = overflow
  if (text(end) === ' ') {
    // Blanks at the end of a line are not seen.
    while (text(end) === ' ') end += 1
    return end
  }
  if (hanging.test(text(end))) end += 1
  while (end > start && !mayBreak(characters, end)) end -= 1
  // A word longer than the line is divided after all.
  return end > start ? end : Math.max(overflow, start + 1)
}
