/** What somebody looks for (查找) as a function on the text of one block: literally, or as a regular expression. */
import { failure, type Result, success } from '../document/result.ts'
import { expressionRisk } from './expression-risk.ts'

export interface Query {
  readonly text: string
  /** 正则表达式. */
  readonly expression: boolean
  /** Latin letters by their case, too. */
  readonly caseSensitive: boolean
  /** ％ is not %, （ is not (. Off by default: nobody remembers in which width a figure was typed. */
  readonly widthSensitive: boolean
}

export interface Match {
  /** Offsets into the block's text, in UTF-16 units as ProseMirror counts them. */
  readonly start: number
  readonly end: number
  /** What was found, then its groups; a group that took no part is ''. */
  readonly groups: readonly string[]
}

export interface Pattern {
  readonly query: Query
  /** All places in a text from left to right, none inside another; empty ones are no places. */
  matches(text: string): readonly Match[]
}

/** Half-width ASCII has its full-width form 0xFEE0 further on: ！ (U+FF01) is ! (U+0021). */
const widthDistance = 0xfee0

/** The text with letters and widths made equal, unit by unit: offsets stay what they are. */
function folded(text: string, { caseSensitive, widthSensitive }: Query): string {
  let made = ''
  for (let at = 0; at < text.length; at++) {
    let unit = text.charCodeAt(at)
    if (!widthSensitive && unit >= 0xff01 && unit <= 0xff5e) unit -= widthDistance
    // The full-width space.
    if (!widthSensitive && unit === 0x3000) unit = 0x20
    if (!caseSensitive && unit >= 0x41 && unit <= 0x5a) unit += 0x20
    if (!caseSensitive && unit >= 0xff21 && unit <= 0xff3a) unit += 0x20
    made += String.fromCharCode(unit)
  }
  return made
}

function literal(query: Query): Pattern {
  const wanted = folded(query.text, query)
  return {
    query,
    matches: (text) => {
      const within = folded(text, query)
      const found: Match[] = []
      for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length))
        found.push({ start: at, end: at + wanted.length, groups: [text.slice(at, at + wanted.length)] })
      return found
    },
  }
}

function expression(query: Query): Result<Pattern> {
  const risk = expressionRisk(query.text)
  if (risk !== null) return failure('slow-expression', risk)
  let compiled: RegExp
  try {
    compiled = new RegExp(query.text, query.caseSensitive ? 'gu' : 'giu')
  } catch {
    return failure('bad-expression', '正则表达式没有写完，或者写法有误。')
  }
  return success({
    query,
    matches: (text) =>
      [...text.matchAll(compiled)]
        .filter(([whole]) => whole !== '')
        .map((one) => ({
          start: one.index,
          end: one.index + one[0].length,
          groups: [...one].map((part) => part ?? ''),
        })),
  })
}

/**
 * The pattern of a query that is not empty.
 * @returns a failure where an expression is wrong ('bad-expression') or could take for ever ('slow-expression')
 */
export const pattern = (query: Query): Result<Pattern> =>
  query.expression ? expression(query) : success(literal(query))

/**
 * What takes the place of a match. In an expression $1 to $9 stand for its groups, $& for the whole and $$ for a
 * dollar; a group that the expression does not have stays as it was typed. Elsewhere the text is taken as it is.
 */
export function replacement(template: string, { groups }: Match, { expression }: Query): string {
  if (!expression) return template
  return template.replace(/\$([$&1-9])/g, (typed, sign: string) =>
    sign === '$' ? '$' : sign === '&' ? (groups[0] ?? '') : (groups[Number(sign)] ?? typed),
  )
}
