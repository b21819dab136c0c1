/** Which draft stands in the window, so that a page that comes again after a crash has it again. */
import type { CallArgument, CallOutput } from '../../preload/api.ts'
import type { Drafts } from '../services.ts'

type State = CallArgument<'window.state'>

export interface OpenDraft {
  state(state: State): void
  /** The page is gone: its draft is free for the page that comes after it. */
  lost(): Promise<void>
  /** What the page that comes is to open; once. */
  reopened(): CallOutput<'window.reopened'>
}

export function rememberDraft(drafts: Pick<Drafts, 'release'>): OpenDraft {
  let shown: Pick<State, 'draft' | 'session'> = { draft: null, session: null }
  let again: CallOutput<'window.reopened'> = { crashed: false, draft: null }
  return {
    state: ({ draft, session }) => {
      shown = { draft, session }
    },
    lost: async () => {
      const { draft, session } = shown
      again = { crashed: true, draft: draft ?? again.draft }
      shown = { draft: null, session: null }
      if (draft !== null && session !== null) await drafts.release({ id: draft, session })
    },
    reopened: () => {
      const answer = again
      again = { crashed: false, draft: null }
      return answer
    },
  }
}
