/** Which tab of the pane on the left is in front. */
import { create } from 'zustand'

export const leftTabs = [
  { key: 'checklist', name: '职责清单' },
  { key: 'outline', name: '大纲' },
] as const
export type LeftTab = (typeof leftTabs)[number]['key']

export const useLeftTab = create<{ readonly tab: LeftTab }>(() => ({ tab: 'checklist' }))
