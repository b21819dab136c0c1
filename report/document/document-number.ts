/**
 * 文号 (GB/T 9704-2012, 7.2.5): 机关代字, the year in full in 〔〕, the number without 第 and without
 * leading zeros, 号. A number that looks otherwise gets a hint and, where the intention is plain, a
 * repair; nothing is ever changed without the user.
 */

export type DocumentNumber =
  /** Empty, or as the standard wants it. */
  | { readonly kind: 'fine' }
  /** The form can be repaired. `certain` = nothing but its form changes; else the user must look at the original. */
  | { readonly kind: 'repairable'; readonly repaired: string; readonly certain: boolean }
  /** Not to be recognised as a number of this kind. */
  | { readonly kind: 'unknown' }

/** 机关代字: 鄂教督室函, 国办发; letters and digits do not occur in them. */
const wellFormed = /^\p{Script=Han}{1,15}〔\d{4}〕[1-9]\d*号$/u

/** The documents this program is about are younger than their system of 1991. */
const plausibleYear = (year: number) => year >= 1990 && year <= 2099

const anyOpening = '〔\\[(【﹝〖{<〈《「'
const anyClosing = '〕\\])】﹞〗}>〉》」'

interface Pieces {
  readonly issuer: string
  readonly year: string
  readonly number: string
  readonly certain: boolean
}

/** With both brackets, whichever: only the form is wrong. */
const bracketed = new RegExp(
  `^(\\p{Script=Han}{1,15})[${anyOpening}](\\d{4}|\\d{2})年?[${anyClosing}]第?0*([1-9]\\d*)号?$`,
  'u',
)
/** With one bracket, or 年, or a dash in their place: 鄂政发2021〕6号, 鄂政发2021年6号, 鄂政发2021-6号. */
const halfBracketed = new RegExp(
  `^(\\p{Script=Han}{1,15}?)(?:[${anyOpening}](\\d{4})|(\\d{4}|\\d{2})(?:[${anyClosing}]|[-–—年]第?))第?0*([1-9]\\d*)号?$`,
  'u',
)
/** Both brackets lost, as happens when text is taken from a web page: 鄂教督室函20216号. */
const unbracketed = /^(\p{Script=Han}{1,15}?)第?(\d{4})第?0*([1-9]\d{0,3})号?$/u

function pieces(text: string): Pieces | null {
  const whole = bracketed.exec(text)
  if (whole) {
    const [, issuer = '', year = '', number = ''] = whole
    return { issuer, year, number, certain: year.length === 4 }
  }
  const half = halfBracketed.exec(text)
  if (half) {
    const [, issuer = '', after = '', before = '', number = ''] = half
    // 鄂政发〔20216号: the closing bracket is lost, the first four digits are the year.
    return { issuer, year: after || before, number, certain: false }
  }
  const bare = unbracketed.exec(text)
  if (bare) {
    const [, issuer = '', year = '', number = ''] = bare
    return { issuer, year, number, certain: false }
  }
  return null
}

/**
 * What is to be said of a document's number.
 * @param text as typed; a 文号 without a number (无) is not known and gets the hint
 */
export function checkDocumentNumber(text: string): DocumentNumber {
  if (text === '' || wellFormed.test(text)) return { kind: 'fine' }
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  if (plain === '') return { kind: 'fine' }
  const found = wellFormed.test(plain) ? { repaired: plain, certain: true } : repaired(plain)
  return found ? { kind: 'repairable', ...found } : { kind: 'unknown' }
}

function repaired(plain: string): { repaired: string; certain: boolean } | null {
  const found = pieces(plain)
  if (!found) return null
  const year = Number(found.year.length === 2 ? `20${found.year}` : found.year)
  if (!plausibleYear(year)) return null
  return { repaired: `${found.issuer}〔${year}〕${found.number}号`, certain: found.certain }
}

const opening = '〔\\[［(（【﹝〖'
const closing = '〕\\]］)）】﹞〗'

/**
 * A regular expression's source: the part of a document number behind the issuer's code, with brackets of
 * any kind, one, or none. Every quantifier is bounded.
 */
export const documentNumberCores = [
  // [2020]25号, 〔2017〕第49号, 〔2021〕06号, 〔21〕6号
  `[${opening}]\\s?(?:\\d{4}|\\d{2})\\s?[${closing}]\\s?第?\\s?\\d{1,4}\\s?号`,
  // 〔20201号, 2021〕3号, 21〕3号
  `[${opening}]\\d{5,8}号`,
  `(?:\\d{4}|\\d{2})[${closing}]\\s?第?\\d{1,4}\\s?号`,
  // 20216号, 2023464号
  '(?:19|20)\\d{3,5}号',
].join('|')

/** Whether one of the two brackets, or both, are missing in such a piece. */
export const lacksBracket = (core: string): boolean =>
  !new RegExp(`[${opening}]`).test(core) || !new RegExp(`[${closing}]`).test(core)
