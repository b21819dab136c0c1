/** Signatory and date at the end of a report, and dates as they are written there. */
import { chineseNumberValue } from '../document/numbering.ts'
import { trimmed } from './fold.ts'

const digits = '〇一二三四五六七八九'

function year(text: string): number {
  return Number(
    [...text].map((sign) => (/\d/.test(sign) ? sign : digits.indexOf(/[○零ＯO]/.test(sign) ? '〇' : sign))).join(''),
  )
}

const number = (text: string): number => (/^\d+$/.test(text) ? Number(text) : (chineseNumberValue(text) ?? 0))

const dateForm =
  /^[（(]?\s*([\d〇○零ＯO一二三四五六七八九]{4})\s*年\s*([\d一二三四五六七八九十]{1,2})\s*月\s*([\d一二三四五六七八九十]{1,3})\s*日\s*[)）]?$/

/** 2021年9月30日 or 二〇二一年九月三十日 → 2021-09-30; null for anything else, a 31st of June too. */
export function dateOf(text: string): string | null {
  const line = trimmed(text)
  const match = line.length > 30 ? null : dateForm.exec(line.normalize('NFKC'))
  if (!match) return null
  const [y, m, d] = [year(match[1] ?? ''), number(match[2] ?? ''), number(match[3] ?? '')]
  const days = new Date(Date.UTC(y, m, 0)).getUTCDate()
  if (y < 1950 || y > 2200 || m < 1 || m > 12 || d < 1 || d > days) return null
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

const authority = /(?:政府|委员会|管委会|办公室|督导室|[局厅]|工委)(?:\s*[（(](?:盖章|公?章)[)）])?$/

export function isAuthority(line: string): boolean {
  return line.length <= 30 && authority.test(line) && !/[，,。：:；;、《》]/.test(line)
}

export interface FoundSignature {
  readonly signatory: { readonly index: number; readonly name: string } | null
  /** The same index as the signatory's where both stand on one line. */
  readonly date: { readonly index: number; readonly iso: string } | null
}

const none: FoundSignature = { signatory: null, date: null }
const seal = /\s*[（(](?:盖章|公?章)[)）]$/

/**
 * Signatory and date where they close the text. What stands before further text is left where it
 * is: taken out, it would be printed in another place.
 * @param from index of the first paragraph that may be one
 * @param end index behind the last paragraph of the report
 */
export function findSignature(texts: readonly string[], from: number, end: number): FoundSignature {
  const filled: number[] = []
  for (let at = end - 1; at >= from && filled.length < 2; at--) if (trimmed(texts[at] ?? '') !== '') filled.push(at)
  const [last, before] = filled
  if (last === undefined) return none
  const line = trimmed(texts[last] ?? '')
  const iso = dateOf(line)
  if (iso) {
    const name = before === undefined ? '' : trimmed(texts[before] ?? '')
    const signatory = before !== undefined && isAuthority(name) ? { index: before, name: name.replace(seal, '') } : null
    return { signatory, date: { index: last, iso } }
  }
  const both = line.length > 80 ? null : /^(.+?)\s+(\S*年.*日)$/.exec(line)
  const bothDate = both?.[2] ? dateOf(both[2]) : null
  if (both?.[1] && bothDate && isAuthority(both[1]))
    return { signatory: { index: last, name: both[1].replace(seal, '') }, date: { index: last, iso: bothDate } }
  return isAuthority(line) ? { signatory: { index: last, name: line.replace(seal, '') }, date: null } : none
}
