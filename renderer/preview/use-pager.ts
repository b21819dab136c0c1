/** Keeps the pages in step with the open report and the 版式. One in the window. */
import { useEffect, useRef } from 'react'
import type { Envelope } from '../../report/document/envelope.ts'
import type { Preset } from '../../report/paper/preset.ts'
import { usePreset } from '../session/preset.ts'
import { useSession } from '../session/session.ts'
import type { WorkAnswer } from '../work/protocol.ts'
import { withoutPictureData, work } from '../work/work.ts'
import { createPager, type Pager } from './pager.ts'
import { forgetPages, usePreview } from './state.ts'

export function usePager(): Pick<Pager, 'hurry' | 'again'> {
  const pager = useRef<Pager | null>(null)

  useEffect(() => {
    let made: { envelope: Envelope; preset: Preset } | null = null
    const make = async (signal: AbortSignal): Promise<WorkAnswer> => {
      const { report } = useSession.getState()
      if (!report) return { kind: 'failure', code: 'nothing-open', message: '没有打开的报告。' }
      made = { envelope: report.envelope, preset: usePreset.getState().preset }
      return work({ kind: 'pages', envelope: withoutPictureData(made.envelope), preset: made.preset }, signal)
    }
    const own = createPager(make, (progress) => {
      // At every key it is 'waiting' again, which it is already.
      if (progress === usePreview.getState().progress) return
      if (progress === 'waiting' || progress === 'making') usePreview.setState({ progress })
      else if (progress.kind === 'pages' && made)
        usePreview.setState({ made: { ...progress, ...made }, progress: 'none', failure: null })
      else if (progress.kind === 'failure')
        usePreview.setState({
          progress: 'none',
          failure: { ok: false, code: progress.code, message: progress.message },
        })
    })
    pager.current = own
    own.touch()
    const stopReport = useSession.subscribe(({ report }, before) => {
      if (report && report.envelope !== before.report?.envelope) own.touch()
    })
    const stopPreset = usePreset.subscribe(({ preset }, before) => {
      if (preset !== before.preset) own.touch()
    })
    // Who opens the preview right after a key does not wait for the rest.
    const stopOpen = usePreview.subscribe(({ open }, before) => {
      if (open && !before.open) own.hurry()
    })
    document.addEventListener('compositionstart', own.hold)
    document.addEventListener('compositionend', own.release)
    return () => {
      stopReport()
      stopPreset()
      stopOpen()
      document.removeEventListener('compositionstart', own.hold)
      document.removeEventListener('compositionend', own.release)
      own.stop()
      forgetPages()
    }
  }, [])

  return useRef({ hurry: () => pager.current?.hurry(), again: () => pager.current?.again() }).current
}
