/**
 * The open report as the panes show it: what somebody types reaches them when the keys leave a rest, in idle time, so that no pane
 * keeps a key waiting. Everything else (details, decisions, another report) reaches them at once.
 */
import { useRef } from 'react'
import { create } from 'zustand'
import type { TextPlace } from '../../report/document/units.ts'
import { createRest } from '../rest.ts'
import { movedIndex } from './moved-index.ts'
import type { OpenReport } from './report.ts'
import { useSession } from './session.ts'

/** Milliseconds without a key after which the panes are drawn: longer than between two keys of somebody who writes without a stop. */
const restDelay = 200
/** Milliseconds after which they are drawn though the keys leave no rest. */
const longestDelay = 1000
/** Milliseconds after which a drawing that is due waits for no idle time any more. */
const longestIdleWait = 100

const useSettled = create<{ readonly report: OpenReport | null }>(() => ({ report: useSession.getState().report }))

const rest = createRest(settleInIdle, restDelay, longestDelay)
let idle: number | undefined

function settle(): void {
  rest.cancel()
  if (idle !== undefined) cancelIdleCallback(idle)
  idle = undefined
  useSettled.setState({ report: useSession.getState().report })
}

function settleInIdle(): void {
  idle ??= requestIdleCallback(settle, { timeout: longestIdleWait })
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
  if (!onlyTyped(report, before)) return settle()
  rest.touch()
})

/** What a pane reads of the report; whoever acts on the text asks the editor or the session. */
export const useReport = (): OpenReport | null => useSettled((state) => state.report)

/** A part of it: nothing is drawn anew where that part is the same value as before. Null where no report is open. */
export const useReported = <T>(part: (report: OpenReport) => T): T | null =>
  useSettled(({ report }) => report && part(report))

/** For what is shown at times: while it is not, it keeps the report that it had, and typing draws nothing of it anew. */
export function useReportWhile(shown: boolean): OpenReport | null {
  const last = useRef(useSettled.getState().report)
  const report = useSettled((state) => (shown ? state.report : last.current))
  last.current = report
  return report
}

/**
 * Where a block that a pane shows stands in the text by now: keys pressed since the pane was drawn may have added or removed
 * blocks above it. Whatever a pane does to the text goes this way, so that it meets the block that the user sees there.
 * @param index of the top-level block, as the pane has it
 */
export function blockNow(index: number): number {
  const shown = useSettled.getState().report?.envelope.document.content
  const now = useSession.getState().report?.envelope.document.content
  return shown && now && shown !== now ? movedIndex(shown, now, index) : index
}

/** The same for a place in a block. */
export const placeNow = (place: TextPlace): TextPlace => ({ ...place, block: blockNow(place.block) })
