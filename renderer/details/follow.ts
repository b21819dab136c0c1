/** Details that follow another one while nobody has touched them: region → organisation, signatory; round → review year. */
import type { Details } from '../../report/document/envelope.ts'

/**
 * The government of a region, such as 临江市 → 临江市人民政府; '' where the name does not say (a name
 * still being typed, or an area run by another kind of office: 地区, 盟, 开发区).
 */
export function governmentOf(region: string): string {
  if (/(地区|开发区|高新区|园区|示范区|管理区)$/.test(region)) return ''
  return /[省市州县区旗]$/.test(region) && region.length > 1 ? `${region}人民政府` : ''
}

export type Touched = ReadonlySet<keyof Details>

/**
 * The details after one of them was typed into. A detail follows only while it still says what was
 * suggested for the old value and the user has not touched it.
 */
export function change<K extends keyof Details>(
  before: Details,
  name: K,
  value: Details[K],
  touched: Touched,
): Details {
  const after: Details = { ...before, [name]: value }
  const follows = (other: keyof Details, suggestedBefore: unknown) =>
    !touched.has(other) && before[other] === suggestedBefore
  if (name === 'region') {
    const old = governmentOf(before.region)
    const next = governmentOf(after.region)
    return {
      ...after,
      organisation: follows('organisation', old) ? next : after.organisation,
      signatory: follows('signatory', old) ? next : after.signatory,
    }
  }
  if (name === 'round') {
    const { round } = after
    return { ...after, reviewYear: follows('reviewYear', before.round - 1) ? round - 1 : after.reviewYear }
  }
  return after
}
