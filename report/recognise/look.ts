/** Headings by what a source says of their form: outline level, style, and the face that they are set in. */
import type { HeadingLevel } from '../document/node.ts'
import { chineseNumberValue } from '../document/numbering.ts'
import type { SourceParagraph } from '../source/paragraph.ts'
import { trimmed } from './fold.ts'
import { numberedHeading } from './heading.ts'

type Form = NonNullable<SourceParagraph['form']>

/** heading 2, 标题 2, 标题2, 二级标题; with what an office put behind it: 标题 2 Char, 标题2（楷体）. */
const styleName = /^(?:heading|标题)\s*([1-4])(?!\d)|^([一二三四])级标题/i

/** The level that the source itself gives: its outline level, else that of a heading style. 5 to 9 are none of a report's. */
export function statedLevel(form: Form | undefined): HeadingLevel | null {
  const named = styleName.exec(form?.style ?? '')
  const level = form?.outlineLevel ?? (named?.[2] ? chineseNumberValue(named[2]) : Number(named?.[1] ?? 0))
  return level !== null && level >= 1 && level <= 4 ? (level as HeadingLevel) : null
}

/** Faces by what they look like: 仿宋_GB2312, 仿宋 and FangSong are one. */
const families = [
  ['hei', /黑|hei|gothic|yahei|雅黑/i],
  ['kai', /楷|kai/i],
  ['fangsong', /仿宋|fang/i],
  ['song', /宋|song|simsun|mincho/i],
] as const
type Family = (typeof families)[number][0]

const familyOf = (face: string | undefined): Family | null =>
  face === undefined ? null : (families.find(([, names]) => names.test(face))?.[0] ?? null)

/** A look as a word: face, bold and size together. */
function lookOf({ text, marks = [], form }: SourceParagraph): string | null {
  const family = familyOf(form?.face)
  const line = text.trimEnd()
  const start = line.length - line.trimStart().length
  const stop = line.indexOf('。')
  const end = stop < 0 ? line.length : stop
  // Of a run-in heading the first sentence is bold; pages know no faces, but their headings are often bold.
  const marked = marks.some((mark) => mark.type === 'bold' && mark.start <= start && mark.end >= end)
  const bold = form?.bold === true || (marked && end > start)
  return family === null && !bold ? null : `${family ?? ''} ${bold ? 'bold' : ''} ${form?.size ?? ''}`
}

/** GB/T 9704-2012 7.3.3: 黑体, 楷体; the third level often in bold. Only where the text itself stands in another face. */
function officialLevel(look: string, body: string): HeadingLevel | null {
  const [family, bold] = look.split(' ')
  const [bodyFamily, bodyBold] = body.split(' ')
  if (family === 'hei' && bodyFamily !== 'hei') return 1
  if (family === 'kai' && bodyFamily !== 'kai') return 2
  return family === bodyFamily && bold === 'bold' && bodyBold !== 'bold' ? 3 : null
}

/** Characters that headings seldom go beyond. */
const longestHeading = 40

/** Of the headings of one look, this share has to be of one level, before the look stands for it. */
const agreed = 0.8

/** The most frequent entry, weighed; null of nothing. */
function most(weights: ReadonlyMap<string, number>): string | null {
  return [...weights].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/**
 * What the looks of a text say: learnt from its numbered headings, else as the standard has them.
 * @returns the level that a paragraph's look stands for; null where it looks like the text, or nothing is known
 */
export function levelsByLook(paragraphs: readonly SourceParagraph[]): (index: number) => HeadingLevel | null {
  const looks = paragraphs.map(lookOf)
  const characters = new Map<string, number>()
  const levels = new Map<string, Map<string, number>>()
  for (const [index, look] of looks.entries()) {
    const line = trimmed(paragraphs[index]?.text ?? '')
    const key = look ?? ''
    // A run-in paragraph has the face of its heading: only what is too long for one tells the face of the text.
    const sentence = line.split('。', 1)[0]?.length ?? 0
    if (sentence > longestHeading) characters.set(key, (characters.get(key) ?? 0) + sentence)
    const numbered = numberedHeading(line)
    if (!numbered || numbered.doubtful) continue
    const known = levels.get(key) ?? new Map<string, number>()
    levels.set(key, known.set(String(numbered.level), (known.get(String(numbered.level)) ?? 0) + 1))
  }
  const body = most(characters) ?? ''
  const byLook = new Map(
    [...new Set(looks)].map((look): [string | null, HeadingLevel | null] => {
      if (look === null || look === body) return [look, null]
      const counts = levels.get(look)
      const all = [...(counts?.values() ?? [])].reduce((a, b) => a + b, 0)
      const first = counts ? most(counts) : null
      if (first === null) return [look, officialLevel(look, body)]
      return [look, (counts?.get(first) ?? 0) >= agreed * all ? (Number(first) as HeadingLevel) : null]
    }),
  )
  return (index) => byLook.get(looks[index] ?? null) ?? null
}

/** Whether two paragraphs stand together and are centred in the same face and size, as the lines of one title are. */
export function setAlike(paragraphs: readonly SourceParagraph[]): (before: number, line: number) => boolean {
  return (before, line) => {
    const [a, b] = [paragraphs[before]?.form, paragraphs[line]?.form]
    return (
      line === before + 1 &&
      a?.align === 'center' &&
      b?.align === 'center' &&
      a.size === b.size &&
      familyOf(a.face) === familyOf(b.face) &&
      a.style === b.style
    )
  }
}

/** 小二 (18 points) and more, in half-points: GB/T 9704-2012 7.3.1 sets titles in 二号, text in 三号 (16 points). */
const titleSize = 36

/** Whether a paragraph is set as a title is: in the style of one, or centred and large. */
export function setAsTitle(paragraphs: readonly SourceParagraph[]): (index: number) => boolean {
  return (index) => {
    const { style = '', align, size = 0 } = paragraphs[index]?.form ?? {}
    return /^(?:title|标题)$/i.test(style) || (align === 'center' && size >= titleSize)
  }
}
