/** The year that a figure is of, where its own sentence says so in digits. */
import { sentenceSpan } from '../document/sentence.ts'

const year = /(?<!\d)((?:19|20)\d{2})(?:[-—–～~至](?:19|20)?\d{2})?(?:学年度?|年度?)/g
/** What the figure is compared with, and not what it is of: 比2019年, 与2019年相比. */
const compared = /(?:比|较|与|同|和|对比|相比|相较|相较于|较之)$/
/** Names hold years of their own. */
const name = /《[^《》\n]{0,120}》/g

/** Characters before a figure in which its year stands; a sentence that runs on for longer has others. */
const reach = 200

/**
 * The nearest year before the figure in its sentence. 今年 and 上年 depend on when a report is read and tell none.
 * @param start offset of the figure into the text
 * @returns of a span of years (2018—2020年) the first; null where the sentence tells none
 */
export function yearOf(text: string, start: number): number | null {
  const near = text.slice(Math.max(0, start - reach), start)
  const [from] = sentenceSpan(near, near.length, near.length)
  const before = near.slice(from).replace(name, (own) => '　'.repeat(own.length))
  const years = [...before.matchAll(year)].filter(({ index }) => !compared.test(before.slice(0, index)))
  const last = years.at(-1)?.[1]
  return last === undefined ? null : Number(last)
}
