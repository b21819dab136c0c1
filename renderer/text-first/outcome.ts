/** What came of opening the draft that the address names, until the screens are there to say it. */
import type { Opened } from '../session/session.ts'

interface Outcome {
  readonly draft: string
  readonly opened: Opened
}
let outcome: Outcome | null = null

export const keepOutcome = (made: Outcome): void => {
  outcome = made
}

/** Once. */
export function takeOutcome(): Outcome | null {
  const taken = outcome
  outcome = null
  return taken
}
