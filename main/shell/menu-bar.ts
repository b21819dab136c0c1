/** The menu of the window as it stands now: what the page can do, and which drafts were opened last. */
import type { Menu, MenuItemConstructorOptions } from 'electron'
import type { CallArgument } from '../../preload/api.ts'
import type { MenuEntry } from '../../preload/menu.ts'
import { type MenuParts, menuTemplate, type RecentDraft, showPossible } from './menu.ts'
import type { Recent } from './recent.ts'

interface Parts extends Omit<MenuParts, 'recent' | 'clearRecent'> {
  readonly drafts: Recent
  /** The system's own list of files that this program opened. */
  readonly clearSystemList: () => void
  /** Makes the application's menu of a template. */
  readonly show: (template: MenuItemConstructorOptions[]) => Pick<Menu, 'getMenuItemById'>
}

export interface MenuBar {
  /** Shows it for the first time, all of the page's entries grey. */
  start(): Promise<void>
  /** The page says what it can do. */
  state(state: CallArgument<'window.state'>): Promise<void>
}

export function createMenuBar({ drafts, show, clearSystemList, ...parts }: Parts): MenuBar {
  let menu: Pick<Menu, 'getMenuItemById'> | null = null
  let shown: readonly RecentDraft[] = []
  let possible: readonly MenuEntry[] = []
  let draft: string | null = null

  const build = (recent: readonly RecentDraft[]) => {
    shown = recent
    menu = show(menuTemplate({ ...parts, recent, clearRecent: () => clear() }))
    showPossible(menu, possible)
  }
  const clear = () => {
    drafts.clear()
    clearSystemList()
    build([])
  }
  /** A menu that somebody may have open is made anew only where it differs. */
  const look = async () => {
    const recent = await drafts.list()
    if (JSON.stringify(recent) !== JSON.stringify(shown)) build(recent)
  }
  return {
    start: async () => build(await drafts.list()),
    state: async (state) => {
      possible = state.entries
      showPossible(menu, possible)
      if (state.draft === draft) return
      draft = state.draft
      if (draft !== null) drafts.opened(draft)
      await look()
    },
  }
}
