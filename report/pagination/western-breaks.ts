/**
 * Where Western text may be broken: the Unicode line breaking algorithm (UAX 14) in the version that
 * LibreOffice has as rules of its own (i18npool/…/data/line.txt), for the characters that reports hold.
 */

/** Names of UAX 14. */
type LineBreakClass =
  | 'AL'
  | 'B2'
  | 'BA'
  | 'CL'
  | 'EX'
  | 'GL'
  | 'HY'
  | 'ID'
  | 'IN'
  | 'IS'
  | 'NS'
  | 'NU'
  | 'OP'
  | 'PO'
  | 'PR'
  | 'QU'
  | 'SP'
  | 'SY'

const members: readonly (readonly [LineBreakClass, RegExp])[] = [
  ['SP', /[ ]/],
  ['GL', /[\u00a0\u2007\u202f]/],
  ['NU', /\p{Nd}/u],
  ['QU', /["'«»“”‘’‹›]/],
  ['CL', /[)\]}、。，．〉》」』】〕〗〙〛〞〟︶︸︺︼︾﹀﹂﹄﹐﹒﹚﹜﹞）］｝｡､｣]/],
  ['OP', /[([{¡¿〈《「『【〔〖〘〚〝︵︷︹︻︽︿﹁﹃﹙﹛﹝（［｛｢]/],
  ['EX', /[!?！？﹖﹗]/],
  ['IS', /[,.:;]/],
  ['NS', /[：；々〜・ー﹔﹕ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/],
  ['SY', /[/\\]/],
  ['PO', /[%‰′″℃℉¢％￠]/],
  ['PR', /[$+£¤¥±№−＄￡￥]/],
  ['HY', /-/],
  ['BA', /[|–‐\t]/],
  ['B2', /—/],
  ['IN', /[…‥]/],
]

/** Ideographic: Chinese characters, kana and what is as wide as they are. */
const ideographic = /[\u2e80-\ufaff\ufe30-\uffe6\u{1f000}-\u{3ffff}]/u

const known = new Map<string, LineBreakClass>()

function classOf(character: string): LineBreakClass {
  const before = known.get(character)
  if (before) return before
  const found =
    members.find(([, pattern]) => pattern.test(character))?.[0] ?? (ideographic.test(character) ? 'ID' : 'AL')
  known.set(character, found)
  return found
}

const closes: ReadonlySet<LineBreakClass> = new Set(['CL', 'EX', 'IS', 'SY'])
const trails: ReadonlySet<LineBreakClass> = new Set(['BA', 'HY', 'NS'])
const withLeaders: ReadonlySet<LineBreakClass> = new Set(['AL', 'ID', 'IN', 'NU'])
/** Pairs that stay together (LB 16, 17, 23–25, 28–30). */
const pairs: ReadonlySet<string> = new Set([
  'CL NS',
  'B2 B2',
  'ID PO',
  'AL NU',
  'NU AL',
  'PR ID',
  'AL PR',
  'PR AL',
  'PO AL',
  'PR NU',
  'PO NU',
  'NU NU',
  'NU PR',
  'NU PO',
  'AL AL',
  'IS AL',
  'IS NU',
  'AL OP',
  'NU OP',
  'CL AL',
  'CL NU',
])

/** Whether the characters before a place are a number with marks in it (LB 25). */
function endsNumber(textAt: (at: number) => string, at: number): boolean {
  let place = at
  while (place >= 0) {
    const own = classOf(textAt(place))
    if (own === 'NU') return true
    if (own !== 'IS' && own !== 'SY' && !(own === 'CL' && place === at)) return false
    place -= 1
  }
  return false
}

/** Whether a line may end before a place; the text begins at 0. */
export function westernMayBreak(textAt: (at: number) => string, at: number): boolean {
  if (at <= 0) return true
  const [before, behind] = [classOf(textAt(at - 1)), classOf(textAt(at))]
  if (behind === 'SP' || closes.has(behind)) return false
  if (before === 'SP') return true
  if (before === 'OP' || before === 'GL' || behind === 'GL') return false
  if (before === 'QU' || behind === 'QU' || trails.has(behind)) return false
  if (behind === 'IN' && withLeaders.has(before)) return false
  if (pairs.has(`${before} ${behind}`)) return false
  // Not in UAX 14: LibreOffice leaves paths whole, and breaks addresses behind http://.
  if (before === 'SY' && behind === 'AL') return classOf(textAt(at - 2)) === 'SY'
  if ((before === 'SY' && behind === 'NU') || behind === 'PR' || behind === 'PO') return !endsNumber(textAt, at - 1)
  if ((before === 'PR' || before === 'PO') && behind === 'OP') return classOf(textAt(at + 1)) !== 'NU'
  return true
}
