/** An amount, what it grew by, and by how many per cent: 支出440.53亿元，比上年增加32.45亿元，增长7.95%. */

const amount = '(\\d{1,9}(?:\\.\\d{1,4})?)(亿元|万元|元|人|名|个|所)'
const pattern = new RegExp(
  `${amount}[，,](?:比|较)(?:上年|去年|20\\d{2}年)(增加|增长|减少|下降)了?${amount}[，,]?(?:同比)?(?:增长|增幅为?|增加|下降|降幅为?|减少)了?(\\d{1,4}(?:\\.\\d{1,3})?)[%％]`,
  'g',
)

export interface Growth {
  /** Offsets into the text of the rate with its sign. */
  readonly start: number
  readonly end: number
  /** 440.53亿元. */
  readonly now: string
  /** Without its direction: 32.45亿元. */
  readonly change: string
  readonly grew: boolean
  /** As written, per cent, and as text. */
  readonly stated: string
  /** Per cent of what was there before, with as many decimals as the stated one, one at least. */
  readonly rate: string
  readonly holds: boolean
}

export function growthsIn(text: string): Growth[] {
  return [...text.matchAll(pattern)].flatMap((match): Growth[] => {
    const [found, now = '', unit = '', direction = '', change = '', changeUnit = '', stated = ''] = match
    if (unit !== changeUnit) return []
    const grew = direction === '增加' || direction === '增长'
    const base = Number(now) - (grew ? 1 : -1) * Number(change)
    if (base <= 0) return []
    const places = stated.split('.')[1]?.length ?? 0
    const rate = (Number(change) / base) * 100
    // Amounts are rounded themselves; a tenth of a point may come from that.
    const tolerance = Math.max(0.1, 0.6 * 10 ** -places)
    const end = match.index + found.length
    return [
      {
        start: end - stated.length - 1,
        end,
        now: `${now}${unit}`,
        change: `${change}${unit}`,
        grew,
        stated,
        rate: rate.toFixed(Math.max(places, 1)),
        holds: Math.abs(rate - Number(stated)) <= tolerance,
      },
    ]
  })
}
