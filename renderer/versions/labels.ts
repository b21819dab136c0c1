/** How versions are named in the list. */
import type { VersionKind, VersionSummary } from '../../preload/values.ts'

const kinds: Readonly<Record<VersionKind, string>> = {
  auto: '自动保留',
  named: '命名版本',
  export: '导出时',
  import: '导入前',
  rollover: '沿用前',
  replace: '全部替换前',
  fixes: '全部修正前',
  restore: '恢复前',
  journal: '未采用的找回内容',
  refused: '接管时没有存上的文字',
}

export const kindLabel = ({ kind, name, exported }: VersionSummary): string =>
  name !== '' ? name : exported ? `导出 ${exported.name}` : kinds[kind]

const two = (value: number) => String(value).padStart(2, '0')

/** Local time, such as 14:05:09. */
export function timeLabel(at: number): string {
  const time = new Date(at)
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`
}

/** Local date, such as 2026-11-25; 今天 and 昨天 by their names. */
export function dayLabel(at: number, now: number): string {
  const start = (time: number) => new Date(time).setHours(0, 0, 0, 0)
  const days = Math.round((start(now) - start(at)) / 86_400_000)
  if (days === 0) return '今天'
  if (days === 1) return '昨天'
  const time = new Date(at)
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
}

/** Day and time, such as 今天 14:05:09; '' for 0, a time that nobody knows. */
export const momentLabel = (at: number, now: number): string =>
  at === 0 ? '' : `${dayLabel(at, now)} ${timeLabel(at)}`

/** Versions of one day, newest first. */
export interface Day {
  readonly label: string
  readonly versions: readonly VersionSummary[]
}

/** @param versions newest first */
export function byDay(versions: readonly VersionSummary[], now: number): Day[] {
  const days: { label: string; versions: VersionSummary[] }[] = []
  for (const version of versions) {
    const label = dayLabel(version.at, now)
    const last = days.at(-1)
    if (last?.label === label) last.versions.push(version)
    else days.push({ label, versions: [version] })
  }
  return days
}
