/**
 * numbering.xml: the numbers that Word computes, as the text that it shows. Readers that leave them
 * out lose every （一） of a report that was numbered by style.
 */
import { chineseNumber } from '../../document/numbering.ts'
import { child, childrenOf, flag, value, type XmlNode } from './xml.ts'

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
  /** Counted anew behind a level above this one; 0 = never. */
  readonly restart: number | null
  /** 1.1 and not 一.1: all numbers of the label in Arabic figures. */
  readonly legal: boolean
  readonly style: string | undefined
}

/** Word's own limit of a start. */
const mostStart = 32_767
/** The alphabet thirty times over: a label of more letters says nothing to anybody. */
const mostLetters = 780
/** Characters of a label: those of offices have some ten. */
const longestLabel = 100

const circled = (n: number) => (n >= 1 && n <= 20 ? String.fromCharCode(0x245f + n) : String(n))
const letter = (n: number) =>
  n >= 1 && n <= mostLetters ? String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1) : String(n)
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const plainDigits = '〇一二三四五六七八九'
const formalDigits = '零壹贰叁肆伍陆柒捌玖'

function roman(n: number): string {
  const signs = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let [rest, text] = [n, '']
  for (const [worth, sign] of signs) for (; rest >= worth; rest -= worth) text += sign
  return text
}

/** 壹拾贰: digits as on cheques, up to 99. */
function formal(n: number): string {
  const digit = (at: number) => formalDigits.charAt(at)
  if (n < 10) return digit(n)
  if (n > 99) return String(n)
  return `${digit(Math.floor(n / 10))}拾${n % 10 === 0 ? '' : digit(n % 10)}`
}

/** A number in a format of ST_NumberFormat (ECMA-376 Part 1, 17.18.59); the unusual ones in Arabic figures. */
export function numberText(n: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return n >= 1 && n <= 999 ? chineseNumber(n) : String(n)
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return [...String(n)].map((digit) => plainDigits.charAt(Number(digit))).join('')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return formal(n)
    case 'ideographTraditional':
      return stems.charAt((n - 1) % stems.length)
    case 'ideographZodiac':
      return branches.charAt((n - 1) % branches.length)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
    case 'ideographEnclosedCircle':
      return circled(n)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(n)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    case 'decimalZero':
      return String(n).padStart(2, '0')
    case 'upperLetter':
      return letter(n)
    case 'lowerLetter':
      return letter(n).toLowerCase()
    case 'upperRoman':
      return roman(n)
    case 'lowerRoman':
      return roman(n).toLowerCase()
    case 'none':
    case 'bullet':
      return ''
    default:
      return String(n)
  }
}

/** What is no number that Word takes counts as 1, which Word takes where none is said. */
function startOf(text = '1'): number {
  const start = Number(text)
  return Number.isInteger(start) && start >= 0 && start <= mostStart ? start : 1
}

function levelOf(node: XmlNode): Level {
  const restart = value(node, 'w:lvlRestart')
  return {
    format: value(node, 'w:numFmt') ?? 'decimal',
    text: (value(node, 'w:lvlText') ?? '').slice(0, longestLabel),
    start: startOf(value(node, 'w:start')),
    restart: restart === undefined ? null : Number(restart),
    legal: flag(node, 'w:isLgl') ?? false,
    style: value(node, 'w:pStyle'),
  }
}

const levelsOf = (node: XmlNode | undefined): Map<number, Level> =>
  new Map(childrenOf(node, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl']), levelOf(level)]))

/** The deepest level that Word knows. */
const deepest = 8

export interface Numbering {
  /** The level at which a numbered style stands in its list; a paragraph that names the list but no level is on it. */
  levelOfStyle(list: string, style: string | undefined): number
  /** The label of the next paragraph of a list, such as （二）; '' for bullets and for lists that are not there. To be asked in the order of the text. */
  next(list: string, level: number): string
}

export function readNumbering(root: XmlNode | null): Numbering {
  const abstracts = new Map(
    childrenOf(root ?? undefined, 'w:abstractNum').map((node) => [node.attributes['w:abstractNumId'] ?? '', node]),
  )
  // A list that only names a list style takes the levels of the list that defines it.
  const byStyle = new Map(
    [...abstracts.values()].flatMap((node) => {
      const name = value(node, 'w:styleLink')
      return name === undefined ? [] : [[name, node] as const]
    }),
  )
  const lists = new Map<string, { counters: string; levels: ReadonlyMap<number, Level>; starts: Map<number, number> }>()
  for (const num of childrenOf(root ?? undefined, 'w:num')) {
    const id = value(num, 'w:abstractNumId') ?? ''
    const named = abstracts.get(id)
    const levels = levelsOf(byStyle.get(value(named, 'w:numStyleLink') ?? '') ?? named)
    const starts = new Map<number, number>()
    for (const override of childrenOf(num, 'w:lvlOverride')) {
      const at = Number(override.attributes['w:ilvl'])
      const own = child(override, 'w:lvl')
      if (own) levels.set(at, levelOf(own))
      const start = value(override, 'w:startOverride')
      if (start !== undefined) starts.set(at, startOf(start))
    }
    lists.set(num.attributes['w:numId'] ?? '', { counters: id, levels, starts })
  }
  /** Lists of one definition count on together; null = not begun. */
  const counters = new Map<string, (number | null)[]>()
  const begun = new Set<string>()

  return {
    levelOfStyle(list, style) {
      const found = [...(lists.get(list)?.levels ?? [])].find(
        ([, level]) => style !== undefined && level.style === style,
      )
      return found?.[0] ?? 0
    },
    next(list, level) {
      const found = lists.get(list)
      const own = found?.levels.get(level)
      if (!found || !own || level < 0 || level > deepest) return ''
      const count = counters.get(found.counters) ?? Array.from({ length: deepest + 1 }, () => null)
      counters.set(found.counters, count)
      const start = found.starts.get(level)
      if (start !== undefined && !begun.has(`${list} ${level}`)) count[level] = start - 1
      begun.add(`${list} ${level}`)
      count[level] = (count[level] ?? own.start - 1) + 1
      for (let below = level + 1; below <= deepest; below++) {
        const restart = found.levels.get(below)?.restart ?? null
        // w:lvlRestart names, counted from 1, the level behind which it begins anew; without it, any above.
        if (restart === null || level < restart) count[below] = null
      }
      if (own.format === 'bullet') return ''
      return own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        const of = found.levels.get(at)
        return numberText(count[at] ?? of?.start ?? 1, own.legal ? 'decimal' : (of?.format ?? 'decimal'))
      })
    },
  }
}
