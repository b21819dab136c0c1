/** 成文日期 as people type it and as it is shown. Stored as YYYY-MM-DD; '' = no date. */

const chineseDigits = '〇一二三四五六七八九'

/** 二〇二一 → 2021 */
function chineseYear(text: string): number {
  return Number([...text.replace(/[零○Ｏ]/g, '〇')].map((digit) => chineseDigits.indexOf(digit)).join(''))
}

/** 一 … 三十一 → 1 … 31; NaN where it is no such number. */
function chineseCount(text: string): number {
  const parts = /^([二三]?)(十?)([一二三四五六七八九]?)$/.exec(text)
  if (!parts) return Number.NaN
  const [, tens = '', ten = '', ones = ''] = parts
  // 二一 is no number: several tens need 十.
  if (tens !== '' && ten === '' && ones !== '') return Number.NaN
  const high = ten === '' ? 0 : 10 * (tens === '' ? 1 : chineseDigits.indexOf(tens))
  const low = chineseDigits.indexOf(ten === '' ? tens || ones : ones)
  return high + (ones === '' && ten !== '' ? 0 : low)
}

/** Official dates are written in full; nobody dates a report outside of these years. */
const years = { from: 1949, to: 2100 }

function stored(year: number, month: number, day: number): string | null {
  if (!(year >= years.from && year <= years.to)) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  // Date rolls 31 June over into July: such a day does not exist.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

/**
 * Reads a date: 2021年9月30日, 2021-9-30, 2021.9.30, 2021/9/30, 20210930, 二〇二一年九月三十日; full-width
 * digits and spaces do no harm.
 * @returns YYYY-MM-DD, '' for no text, null where it is no day of the calendar
 */
export function parseDate(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  if (plain === '') return ''
  const digits =
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/.exec(plain) ??
    /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(plain.replace(/[—–－]/g, '-').replace(/。/g, '.')) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (digits) {
    const [year, month, day] = digits.slice(1).filter((piece) => /^\d+$/.test(piece))
    return stored(Number(year), Number(month), Number(day))
  }
  const words =
    /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]?$/.exec(plain)
  if (!words) return null
  const [, year = '', month = '', day = ''] = words
  return stored(chineseYear(year), chineseCount(month), chineseCount(day))
}

/** A stored date as official documents print it, 2021年9月30日; '' and anything else stay as they are. */
export function shownDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : date
}
