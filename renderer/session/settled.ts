/**
 * The open report as the panes show it: what somebody types reaches them when the frame with the key is out, so that no pane keeps
 * a key waiting. Everything else (details, decisions, another report) reaches them at once.
 */
import { create } from 'zustand'
import type { OpenReport } from './report.ts'
import { useSession } from './session.ts'

/** Milliseconds after which the panes are drawn though the keys leave no rest. */
const longestWait = 200

const useSettled = create<{ readonly report: OpenReport | null }>(() => ({ report: useSession.getState().report }))

let waiting: number | undefined

function settle(): void {
  if (waiting !== undefined) cancelIdleCallback(waiting)
  waiting = undefined
  useSettled.setState({ report: useSession.getState().report })
}

/** Only the text differs, in one and the same report. */
const onlyTyped = (now: OpenReport | null, before: OpenReport | null): boolean =>
  now !== null &&
  before !== null &&
  now.id === before.id &&
  now.envelope.document !== before.envelope.document &&
  now.envelope.details === before.envelope.details &&
  now.envelope.areas === before.envelope.areas

useSession.subscribe(({ report }, { report: before }) => {
  if (report === before) return
  if (!onlyTyped(report, before)) settle()
  else waiting ??= requestIdleCallback(settle, { timeout: longestWait })
})

/** What a pane reads of the report; whoever acts on the text asks the editor or the session. */
export const useReport = (): OpenReport | null => useSettled((state) => state.report)
