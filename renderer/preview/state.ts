/** The pages of the open report: the last ones made, whether newer ones come, and whether one looks at them. */
import { create } from 'zustand'
import type { Envelope } from '../../report/document/envelope.ts'
import type { Failure } from '../../report/document/result.ts'
import type { Preset } from '../../report/paper/preset.ts'
import type { PagesAnswer } from '../work/protocol.ts'

/** Pages, and what they were made of. */
export interface MadePages extends PagesAnswer {
  readonly envelope: Envelope
  readonly preset: Preset
}

export interface PreviewState {
  /** 预览 stands in the place of the text. */
  readonly open: boolean
  /** Kept until newer ones are there; null before the first. */
  readonly made: MadePages | null
  readonly progress: 'none' | 'waiting' | 'making'
  /** Why the present text has no pages; null where it has. */
  readonly failure: Failure | null
}

const closed: PreviewState = { open: false, made: null, progress: 'none', failure: null }

export const usePreview = create<PreviewState>(() => closed)

/** What of the pages one sees. A store of its own: it changes while one scrolls, and only the bar follows it. */
export interface PagesView {
  /** Index of the page that one looks at. */
  readonly page: number
  readonly percent: number
  /** Whether two pages side by side are still readable in a pane of this width. */
  readonly wide: boolean
}

export const usePagesView = create<PagesView>(() => ({ page: 0, percent: 100, wide: false }))

export const openPreview = (): void => usePreview.setState({ open: true })
export const closePreview = (): void => usePreview.setState({ open: false })
export const togglePreview = (): void => usePreview.setState(({ open }) => ({ open: !open }))
/** Another report is opened, or none. */
export const forgetPages = (): void => usePreview.setState(closed)

/** Pages of the present text: the next that are made, those there are where nothing is to come. */
export function presentPages(signal?: AbortSignal): Promise<MadePages | Failure> {
  const settled = ({ made, progress, failure }: PreviewState) => (progress === 'none' ? (failure ?? made) : null)
  return new Promise((resolve) => {
    const now = settled(usePreview.getState())
    if (now) return resolve(now)
    const stop = usePreview.subscribe((state) => {
      const answer = settled(state)
      if (!answer) return
      stop()
      resolve(answer)
    })
    signal?.addEventListener('abort', () => {
      stop()
      resolve({ ok: false, code: 'cancelled', message: '已取消。' })
    })
  })
}
