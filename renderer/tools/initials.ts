/**
 * The pinyin initials of Chinese words, "xqjy" for 学前教育, without a dictionary: the browser's own Chinese collation
 * sorts by pinyin, so the letter of a character is the last one whose first character does not stand behind it.
 */

const collator = new Intl.Collator('zh-CN-u-co-pinyin')

/** The first character of each letter in the order of pinyin; no syllable begins with i, u or v. */
const letters = [
  ...'a吖 b八 c嚓 d哒 e妸 f发 g旮 h哈 j讥 k咔 l垃 m妈 n拏 o噢 p妑 q七 r呥 s仨 t他 w穵 x夕 y丫 z帀'.split(' '),
].map((pair) => [pair.charAt(0), pair.charAt(1)] as const)

/** Characters of this genre with a second reading, and the letters of all of them. */
const readings = new Map(
  '重zc 长zc 校xj 行xh 调td 率ls 省sx 会hk 乐ly 参cs 传cz 单ds 系xj 强qj 降jx 解jx 属sz 种zc 识sz 适sk 曾cz 藏cz 车cj 卡kq 给gj 石sd'
    .split(' ')
    .map((entry) => [entry.charAt(0), entry.slice(1)] as const),
)

const known = new Map<string, string>()

/** The letters that a character may begin with: 学 → "x", 校 → "xj"; itself, in lower case, where it is no Chinese character. */
function lettersOf(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  let made = character.toLowerCase()
  if (/\p{Script=Han}/u.test(character)) {
    made = readings.get(character) ?? ''
    if (made === '') for (const [letter, first] of letters) if (collator.compare(character, first) >= 0) made = letter
  }
  known.set(character, made)
  return made
}

/** Whether typed letters are the initials of consecutive characters of a text; punctuation does not count. "sj" is in 扎实推进“双减”. */
export function hasInitials(text: string, typed: string): boolean {
  const characters = [...text].filter((character) => /[\p{L}\p{N}]/u.test(character)).map(lettersOf)
  const wanted = [...typed.toLowerCase()]
  return characters.some((_, at) => wanted.every((letter, offset) => characters[at + offset]?.includes(letter)))
}
