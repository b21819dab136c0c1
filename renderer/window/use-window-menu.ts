/** What the writing window offers in the shell's menu; the toolbar offers what it can do itself. */
import type { MenuEntry } from '../../preload/menu.ts'
import { doWhenOffered, type MenuActions, useMenu, useRecentDraft } from '../menu.ts'
import { type LeftTab, useLeftTab } from '../outline/left-tab.ts'
import { useMayWrite, useSession } from '../session/session.ts'
import { openTool } from '../tools/state.ts'
import type { WindowActions } from './use-window-keys.ts'

/** What the window does on an entry and has no key for. */
type Own = Required<
  Pick<
    { readonly [E in MenuEntry]: () => void },
    | 'draftFile'
    | 'pdf'
    | 'print'
    | 'versions'
    | 'leftPane'
    | 'rightPane'
    | 'checks'
    | 'figures'
    | 'pairing'
    | 'words'
    | 'preset'
  >
>

export interface WindowMenu extends Own {
  readonly keys: WindowActions
  readonly leftOpen: boolean
  /** 预览 stands on the text: nobody changes what he does not see. */
  readonly previewing: boolean
  /** Back to the start page; the report may stay. */
  leave(): Promise<void>
  open(draftId: string): void
}

export function useWindowMenu({ keys, leftOpen, previewing, leave, open, ...own }: WindowMenu): void {
  const writable = useMayWrite()
  const left = async (): Promise<boolean> => {
    await leave()
    return useSession.getState().report === null
  }
  /** What only the start page does. */
  const outside = (entry: MenuEntry) => async () => {
    if (await left()) doWhenOffered(entry)
  }
  const leftTab = (tab: LeftTab) => () => {
    if (!leftOpen) own.leftPane()
    useLeftTab.setState({ tab })
  }
  const inText: MenuActions = {
    find: keys.find,
    replace: writable ? keys.replace : undefined,
    findNext: () => keys.findNext(1),
    findPrevious: () => keys.findNext(-1),
    goTo: keys.goTo,
    tidy: writable ? () => openTool('tidy') : undefined,
    fullScreen: keys.fullScreen,
    nextFinding: keys.nextFinding,
    previousFinding: keys.previousFinding,
  }
  useMenu({
    ...own,
    new: outside('new'),
    open: outside('open'),
    rollover: outside('rollover'),
    backup: outside('backup'),
    restoreBackup: outside('restoreBackup'),
    list: () => void leave(),
    save: writable ? keys.save : undefined,
    export: keys.exportWord,
    handIn: keys.exportWord,
    preview: keys.preview,
    details: keys.details,
    shortcuts: keys.shortcuts,
    wordCount: () => openTool('wordCount'),
    checklist: leftTab('checklist'),
    outline: leftTab('outline'),
    ...(previewing ? {} : inText),
  })
  useRecentDraft(async (draftId) => {
    if (draftId !== useSession.getState().report?.id && (await left())) open(draftId)
  })
}
