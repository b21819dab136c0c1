/** Whether 首次使用 stands over the start page: by itself once, and again when it is asked for. */
import { create } from 'zustand'
import type { DraftSummary, Settings } from '../../preload/values.ts'

export const useFirstRun = create<{ readonly open: boolean }>(() => ({ open: false }))

export const openFirstRun = (): void => useFirstRun.setState({ open: true })
export const closeFirstRun = (): void => useFirstRun.setState({ open: false })

/** Nobody has worked here yet: no draft, not even in the bin, and nothing that a report has left in the settings. */
export function isFirstRun(drafts: readonly DraftSummary[], settings: Settings): boolean {
  const { welcomed, region, organisation, templateId } = settings
  return !welcomed && drafts.length === 0 && region === '' && organisation === '' && templateId === ''
}
