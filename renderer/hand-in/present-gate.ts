/** The hand-in gate over the report as it is in the window now. */
import type { HandInRecord } from '../../report/document/envelope.ts'
import { type Gate, gate } from '../../report/hand-in/gate.ts'
import { type NamedFinding, useChecks } from '../checks/state.ts'
import { usePreview } from '../preview/state.ts'
import { useCheckSettings } from '../session/check-settings.ts'
import { recordHandIn, useSession } from '../session/session.ts'
import { useReport } from '../session/settled.ts'

/** Null where no report is open, and before the first run of the checks: no findings yet are not none. */
export function presentGate(): Gate<NamedFinding> | null {
  const { report } = useSession.getState()
  const { ran, findings } = useChecks.getState()
  if (!report || !ran) return null
  const { made, progress } = usePreview.getState()
  const { envelope, checklist, pack, chars, blanks } = report
  return gate({
    envelope,
    checklist,
    pack,
    chars,
    blanks,
    findings,
    pages: progress === 'none' ? (made?.pages.length ?? null) : null,
    disabledRules: useCheckSettings.getState().disabledRules,
  })
}

/** The same, made anew with whatever it reads of the window. */
export function useGate(): Gate<NamedFinding> | null {
  useReport()
  useChecks((state) => state.findings)
  useChecks((state) => state.ran)
  useCheckSettings((state) => state.disabledRules)
  usePreview((state) => state.made)
  usePreview((state) => state.progress)
  return presentGate()
}

/** YYYY-MM-DD HH:mm of this machine's clock. */
export function localTime(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`
}

/** Keeps with the draft what stood when it went out. Null where there is no gate. */
export function keepHandIn(pages: number): HandInRecord | null {
  const now = presentGate()
  if (!now) return null
  const record = { ...now.record, pages, at: localTime() }
  recordHandIn(record)
  return record
}
