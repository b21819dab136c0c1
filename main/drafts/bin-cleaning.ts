/** Which drafts have been in the bin for so long that they are cleared away. */
import type { DraftSummary } from '../../preload/values.ts'

const day = 24 * 60 * 60_000
/** Milliseconds that a draft stays in the bin. */
export const binSpan = 30 * day
/**
 * Milliseconds. Where nothing was done for longer than this, the clock is more likely wrong than the
 * user away, and a wrong clock must not cost a draft: then nothing is cleared until something is saved.
 */
const longestPause = 90 * day

/** @param now milliseconds since 1970 */
export function overdue(drafts: readonly DraftSummary[], now: number): DraftSummary[] {
  const lastDone = Math.max(0, ...drafts.flatMap(({ modifiedAt, binnedAt }) => [modifiedAt, binnedAt ?? 0]))
  if (now - lastDone > longestPause) return []
  // 0: a time that could not be read.
  return drafts.filter(({ binnedAt }) => binnedAt !== null && binnedAt > 0 && now - binnedAt > binSpan)
}
