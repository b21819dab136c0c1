/** Bytes as a person reads them. */
const units = ['KB', 'MB', 'GB'] as const

/** Such as 12 KB, 3.4 MB; what is there is never 0. */
export function size(bytes: number): string {
  if (bytes === 0) return '0 KB'
  let value = Math.max(bytes / 1024, 1)
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`
}
