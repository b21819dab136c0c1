/** Which tab of the pane on the right is in front. */
import { create } from 'zustand'

/** In the order in which they stand. What the report beside this one is called depends on what it is. */
export const sideTabs = [
  { key: 'requirements', name: '要求' },
  { key: 'checks', name: '检查' },
  { key: 'previous', name: null },
] as const
export type SideTab = (typeof sideTabs)[number]['key']

export const useSideTab = create<{ readonly tab: SideTab }>(() => ({ tab: 'requirements' }))

export const showSideTab = (tab: SideTab): void => useSideTab.setState({ tab })
