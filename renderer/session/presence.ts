/**
 * The sign of life of a window that writes a draft, and the answer to it: whether the draft is still its own, or
 * somebody else asks for it, or has it.
 */
import type { CallOutput } from '../../preload/api.ts'
import type { Holder } from '../../preload/values.ts'
import type { Result } from '../../report/document/result.ts'

/** Milliseconds; half of what whoever asks for the draft will hardly notice, and a third of the time that he waits (main/drafts/claims.ts). */
export const signSpan = 2000

export interface Presence {
  /** Gives a sign now, such as when the window is looked at again. */
  look(): Promise<void>
  stop(): void
}

/**
 * @param sign the call; a failure of it says nothing and is asked again
 * @param onWanted somebody asks for the draft. Called once
 * @param onLost somebody has it. Called once; nothing is called after it
 */
export function createPresence(
  sign: () => Promise<Result<CallOutput<'drafts.here'>>>,
  onWanted: (holder: Holder) => void,
  onLost: (holder: Holder) => void,
): Presence {
  let stopped = false
  let wanted = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    clearTimeout(timer)
    const answer = await sign()
    if (stopped) return
    clearTimeout(timer)
    if (answer.ok && answer.value.holder !== null) {
      const { state, holder } = answer.value
      if (state === 'lost') {
        stopped = true
        return onLost(holder)
      }
      if (state === 'wanted' && !wanted) {
        wanted = true
        onWanted(holder)
      }
    }
    timer = setTimeout(look, signSpan)
  }
  timer = setTimeout(look, signSpan)
  return {
    look,
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
