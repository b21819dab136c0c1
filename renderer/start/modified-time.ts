/** When a draft was changed, as short as the list can say it. */

const two = (value: number) => String(value).padStart(2, '0')
const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

/**
 * 今天 14:20, 昨天 09:05, 11月3日, 2025年11月3日: local time.
 * @param at milliseconds since 1970; 0 = not known
 * @param now likewise. A time ahead of it (a clock that was set back) is shown in full.
 */
export function shownTime(at: number, now: number): string {
  if (at === 0) return '时间不明'
  const date = new Date(at)
  const today = new Date(now)
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
  const clock = `${two(date.getHours())}:${two(date.getMinutes())}`
  const day = midnight(date)
  if (day === midnight(today)) return `今天 ${clock}`
  if (day === midnight(yesterday)) return `昨天 ${clock}`
  const short = `${date.getMonth() + 1}月${date.getDate()}日`
  return date.getFullYear() === today.getFullYear() && at < now ? short : `${date.getFullYear()}年${short}`
}

/** The same in full, for the tooltip: 2026年11月3日 14:20. */
export function fullTime(at: number): string {
  if (at === 0) return '时间不明'
  const date = new Date(at)
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日 ${two(date.getHours())}:${two(date.getMinutes())}`
}
