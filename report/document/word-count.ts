/**
 * 字数统计 as Word and WPS count Chinese text: every Chinese character and every full-width mark is one 字, and so is every
 * run of Latin letters and digits, "100%" as well as "GDP".
 */

export interface WordCount {
  /** 字数 as Word shows it. */
  readonly words: number
  /** 字符数（不计空格）. */
  readonly chars: number
  /** 字符数（计空格）. */
  readonly charsWithSpaces: number
  /** Of the characters, those that are punctuation, in either width. */
  readonly punctuation: number
}

export const noWords: WordCount = { words: 0, chars: 0, charsWithSpaces: 0, punctuation: 0 }

/**
 * Latin, Greek and Cyrillic letters, digits and half-width marks make words of runs. What has a place in a Chinese font
 * although it stands in these ranges (· × ÷ ° ± §) counts as a character, and so do “ ” — …, which stand at U+2000 and above.
 */
const western = /[!-~\u00a1-\u1fff]/
const easternAllTheSame = /[·×÷°±§]/

/** Counts code points: a rare character outside the basic plane is one. */
export function wordCount(text: string): WordCount {
  let [words, chars, charsWithSpaces, punctuation] = [0, 0, 0, 0]
  let inWord = false
  for (const character of text) {
    // A line break is no character for Word, a space is.
    if (character === '\n' || character === '\r') {
      inWord = false
      continue
    }
    charsWithSpaces += 1
    if (/\s/.test(character)) {
      inWord = false
      continue
    }
    chars += 1
    if (/\p{P}/u.test(character)) punctuation += 1
    const isWestern = western.test(character) && !easternAllTheSame.test(character)
    if (!isWestern || !inWord) words += 1
    inWord = isWestern
  }
  return { words, chars, charsWithSpaces, punctuation }
}

export const addCounts = (a: WordCount, b: WordCount): WordCount => ({
  words: a.words + b.words,
  chars: a.chars + b.chars,
  charsWithSpaces: a.charsWithSpaces + b.charsWithSpaces,
  punctuation: a.punctuation + b.punctuation,
})
