/** What a window still says when it goes, at whichever stage of its life: its last keys, and that its draft is free. */
import { flushJournal, hasUnsaved, releaseClaim } from './session.ts'

function lastWords(): void {
  flushJournal()
  // What is not saved yet goes by the journal, and the claim stays with it until somebody asks.
  if (!hasUnsaved()) void releaseClaim()
}

/** From now on; asked again it changes nothing. */
export const keepLastWords = (): void => window.addEventListener('pagehide', lastWords)
