/** How far a draft is: a bar, and the same in words. */
import type { DraftSummary } from '../../preload/values.ts'

export function DraftProgress({ progress }: { progress: DraftSummary['progress'] }) {
  if (progress === null) return <span className="start-none">打开后统计</span>
  const { done, written, begun, total } = progress
  if (total === 0) return <span className="start-none">不设职责清单</span>
  const share = (count: number) => ({ width: `${(100 * count) / total}%` })
  return (
    <span className="start-progress">
      <span className="start-bar" aria-hidden="true">
        <span className="start-bar-done" style={share(done)} />
        <span className="start-bar-written" style={share(written)} />
        <span className="start-bar-begun" style={share(begun)} />
      </span>
      <span className="start-progress-text">
        完成 {done} / 已写 {written} / 共 {total}
      </span>
    </span>
  )
}
