/** What the page can do now, by the entries of the shell's menu: each part of a screen offers its own while it stands. */
import { useEffect, useRef } from 'react'
import { type MenuEntry, menuEntries } from '../preload/menu.ts'
import { call } from './call.ts'
import { dialogOpen } from './keys.ts'
import { useSession } from './session/session.ts'

/** An entry that is undefined is not possible now; the menu shows it grey. */
export type MenuActions = { readonly [E in MenuEntry]?: (() => void) | undefined }

interface Offer {
  readonly current: MenuActions
}

/** The newest last: it is asked first. */
const offers: Offer[] = []
/** What is to be done once somebody can: the start page's, asked for in a report. */
let due: MenuEntry | null = null
let told = ''
let telling: ReturnType<typeof setTimeout> | null = null

const offered = (entry: MenuEntry) => offers.findLast(({ current }) => current[entry])?.current[entry]

function tell(): void {
  telling = null
  const entries = dialogOpen() ? [] : menuEntries.filter(offered)
  const { report, mode, run } = useSession.getState()
  const state = { entries, draft: report?.id ?? null, session: report && mode.kind === 'write' ? run : null }
  const text = JSON.stringify(state)
  if (text === told) return
  told = text
  void call('window.state', state)
}

/** @param delay milliseconds; what changes together is told once */
function tellSoon(delay = 0): void {
  if (telling !== null) clearTimeout(telling)
  telling = setTimeout(tell, delay)
}

/** Offers these entries while the component stands. */
export function useMenu(actions: MenuActions): void {
  const latest = useRef(actions)
  latest.current = actions
  const names = menuEntries.filter((entry) => actions[entry]).join()
  useEffect(() => {
    offers.push(latest)
    tellSoon()
    return () => {
      offers.splice(offers.indexOf(latest), 1)
      tellSoon()
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names are the trigger
  useEffect(() => {
    tellSoon()
    const action = due && actions[due]
    if (!action) return
    due = null
    action()
  }, [names])
}

/** Does what an entry asks for, at once or when a screen comes that can. */
export function doWhenOffered(entry: MenuEntry): void {
  const action = offered(entry)
  due = action ? null : entry
  action?.()
}

/** Milliseconds in which a dialog that closes has gone (antd's motion takes 200). */
const dialogGone = 300

/** Hears the shell's menu and tells the shell what is possible; once, in the whole page. */
export function useShellMenu(): void {
  const shown = useSession(({ report, mode, run }) => `${report?.id} ${mode.kind} ${run}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is the trigger
  useEffect(() => tellSoon(), [shown])
  useEffect(() => {
    const stop = window.ziping.on.menu((entry) => {
      due = null
      if (!dialogOpen()) offered(entry)?.()
    })
    // A dialog that opens takes the focus, and gives it back a moment before it has gone.
    const onFocus = () => tellSoon(dialogGone)
    document.addEventListener('focusin', onFocus)
    return () => {
      stop()
      document.removeEventListener('focusin', onFocus)
    }
  }, [])
}

/** A draft chosen from 最近打开. @param open opens it, once what is open may go */
export function useRecentDraft(open: (draftId: string) => void): void {
  const latest = useRef(open)
  latest.current = open
  useEffect(() => window.ziping.on.draft(({ id }) => dialogOpen() || latest.current(id)), [])
}
