/** The menu, made of preload/menu.ts. The page is told which entry was chosen; what it cannot do now is grey. */
import type { Menu, MenuItemConstructorOptions } from 'electron'
import { type MenuEntry, menuEntries, menus, type ShellMenuEntry } from '../../preload/menu.ts'

/** A draft that was opened lately. */
export interface RecentDraft {
  readonly id: string
  readonly name: string
}

export interface MenuParts {
  /** Tells the page. */
  readonly send: (entry: MenuEntry) => void
  /** Newest first. */
  readonly recent: readonly RecentDraft[]
  readonly openRecent: (draftId: string) => void
  readonly clearRecent: () => void
  readonly zoom: (by: 1 | -1 | 0) => void
  readonly exportLog: () => void
  /** For whoever works on the program; false in what users get. */
  readonly devTools: boolean
  readonly platform: NodeJS.Platform
}

/** Of an entry that opens a draft of the list; no entry of the page begins so. */
const recentId = 'recent'
/** What opens a draft is grey together with the entry that opens a file. */
const withRecent: MenuEntry = 'open'

function recentMenu({ recent, openRecent, clearRecent }: MenuParts): MenuItemConstructorOptions {
  const drafts: MenuItemConstructorOptions[] = recent.map(({ id, name }) => ({
    id: `${recentId}:${id}`,
    // A single & would underline the letter behind it.
    label: name.replaceAll('&', '&&'),
    click: () => openRecent(id),
  }))
  return {
    id: recentId,
    label: '最近打开',
    submenu:
      drafts.length === 0
        ? [{ label: '还没有打开过草稿', enabled: false }]
        : [...drafts, { type: 'separator' }, { id: 'clearRecent', label: '清除最近打开的记录', click: clearRecent }],
  }
}

/** Null: not in this menu. */
function shellItem(entry: ShellMenuEntry, parts: MenuParts): MenuItemConstructorOptions | null {
  switch (entry) {
    case 'recent':
      return recentMenu(parts)
    case 'quit':
      return { id: entry, label: '退出', role: 'quit' }
    case 'cut':
      return { label: '剪切', role: 'cut' }
    case 'copy':
      return { label: '复制', role: 'copy' }
    case 'paste':
      return { label: '粘贴', role: 'paste' }
    case 'pasteAndMatchStyle':
      return { label: '只粘贴文字', role: 'pasteAndMatchStyle' }
    case 'selectAll':
      return { label: '全选', role: 'selectAll' }
    case 'zoomIn':
      return { id: entry, label: '放大', accelerator: 'CmdOrCtrl+Plus', click: () => parts.zoom(1) }
    case 'zoomOut':
      return { id: entry, label: '缩小', accelerator: 'CmdOrCtrl+-', click: () => parts.zoom(-1) }
    case 'resetZoom':
      return { id: entry, label: '原始大小', accelerator: 'CmdOrCtrl+0', click: () => parts.zoom(0) }
    case 'toggleDevTools':
      return parts.devTools ? { label: '开发者工具', role: 'toggleDevTools' } : null
    case 'exportLog':
      return { id: entry, label: '导出日志…', click: parts.exportLog }
  }
}

/** All entries of the page are grey until it says what it can do: `showPossible`. */
export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const made = menus.map(({ label, groups }) => ({
    label,
    submenu: groups
      .map((group) =>
        group.flatMap((entry): MenuItemConstructorOptions[] => {
          if ('shell' in entry) return [shellItem(entry.shell, parts)].filter((item) => item !== null)
          const { id } = entry
          const keys = 'keys' in entry ? { accelerator: entry.keys, registerAccelerator: false } : {}
          return [{ id, label: entry.label, ...keys, enabled: false, click: () => parts.send(id) }]
        }),
      )
      .filter((group) => group.length > 0)
      .flatMap((group, index) => (index === 0 ? group : [line, ...group])),
  }))
  // On macOS the first menu bears the program's name, whatever it is called here.
  return parts.platform === 'darwin' ? [{ role: 'appMenu' }, ...made] : made
}

/** Greys what the page cannot do now, and opens what it can. */
export function showPossible(menu: Pick<Menu, 'getMenuItemById'> | null, possible: readonly MenuEntry[]): void {
  const set = (id: string, enabled: boolean) => {
    const item = menu?.getMenuItemById(id)
    if (item) item.enabled = enabled
  }
  for (const entry of menuEntries) set(entry, possible.includes(entry))
  set(recentId, possible.includes(withRecent))
}
