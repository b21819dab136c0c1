/**
 * Damaged text (文字损坏): what web pages and copying did to a report, with a suggested repair each.
 * Nothing is ever repaired unasked. Character loss is systematic where text is lifted from a page:
 * digits and the characters beside them lose 〔〕 年 月 日 (domain notes §4), so those are looked for.
 */
import { checkDocumentNumber, documentNumberCores, lacksBracket } from '../document/document-number.ts'

export const damageKinds = ['documentNumber', 'year', 'date', 'label', 'separator'] as const
export type DamageKind = (typeof damageKinds)[number]

export interface Damage {
  readonly kind: DamageKind
  /** Offsets into the text. */
  readonly start: number
  readonly end: number
  readonly found: string
  /** What stands in its stead when the user accepts. */
  readonly repaired: string
  /** Chinese: what seems to have happened. */
  readonly why: string
  /** Nothing but the form changes; else the user must look at the original. */
  readonly sure: boolean
}

type Found = Omit<Damage, 'start' | 'end' | 'found' | 'kind'>

interface Detector {
  readonly kind: DamageKind
  /** Global; every quantifier is bounded, so a text of any shape is read in linear time. */
  readonly pattern: RegExp
  readonly read: (match: RegExpMatchArray) => Found | null
}

const han = '\\p{Script=Han}'

function repairedCore(core: string): Found | null {
  // The form of a number is judged with a code before it; which one makes no difference.
  const code = '字'
  const made = checkDocumentNumber(code + core)
  if (made.kind !== 'repairable') return null
  return {
    repaired: made.repaired.slice(code.length),
    why: lacksBracket(core) ? '文号的括号可能丢失，年份和序号请对照原件核对' : '文号的写法不合规定',
    sure: made.certain,
  }
}

/** What follows a year whose 年 was lost: never a unit, so that 2021人 stays. */
const behindYear = '对|度|以来|上半|下半|全市|全县|全区|全州|我市|我县|我区|春季|秋季|春节|底|初'

/** Labels of a page's information block are short. */
const label = `(${han}(?:\\s{0,3}${han}){1,5})\\s{0,2}[:：]\\s{0,3}`

const detectors: readonly Detector[] = [
  {
    kind: 'documentNumber',
    pattern: new RegExp(`(?<=${han})(?:${documentNumberCores})`, 'gu'),
    read: ([core]) => repairedCore(core),
  },
  {
    // 20253月11, 2025年3月11, 20253月11日
    kind: 'date',
    pattern: /(?<!\d)((?:19|20)\d{2})(年?)(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])(?!\d)(日?)(?!号|[\d.—–～~-])/g,
    read: ([, year, hasYear, month, day, hasDay]) =>
      hasYear !== '' && hasDay !== ''
        ? null
        : {
            repaired: `${year}年${month}月${day}日`,
            why: `日期里可能少了${hasYear === '' ? '“年”' : ''}${hasDay === '' ? '“日”' : ''}`,
            sure: false,
          },
  },
  {
    kind: 'year',
    pattern: new RegExp(`(?<![\\d〔\\[（(.])((?:19|20)\\d{2})(?=${behindYear})`, 'g'),
    read: ([year]) => ({ repaired: `${year}年`, why: '年份后面可能少了“年”', sure: false }),
  },
  {
    // 文  号: 文  号:无
    kind: 'label',
    pattern: new RegExp(`${label}\\1\\s{0,2}[:：]`, 'gu'),
    read: ([, name = '']) => ({ repaired: `${name}：`, why: '栏目名称重复', sure: true }),
  },
  {
    // 市委 市政府: between two authorities a space stands for 、
    kind: 'separator',
    pattern: /(?<=[省市县区州]委|政府|督导室|教育局|委员会|办公室)[ \u3000](?=[省市县区州](?:委|人民|政府|教育|财政))/g,
    read: () => ({ repaired: '、', why: '两个机关之间可能少了“、”', sure: false }),
  },
]

/** The damaged places of a text, in order; none lies within another. */
export function damageIn(text: string): readonly Damage[] {
  const all = detectors.flatMap(({ kind, pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = read(match)
      return found ? [{ kind, start: match.index, end: match.index + match[0].length, found: match[0], ...found }] : []
    }),
  )
  const made: Damage[] = []
  for (const one of all.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (made.at(-1)?.end ?? 0)) made.push(one)
  return made
}

/** The text with the given repairs made. */
export function repairedText(text: string, damage: readonly Damage[]): string {
  let made = ''
  let at = 0
  for (const { start, end, repaired } of damage) {
    made += text.slice(at, start) + repaired
    at = end
  }
  return made + text.slice(at)
}
