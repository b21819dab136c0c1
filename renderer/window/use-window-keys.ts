/** Shortcuts of the whole window; what the shell's menu asks for is in use-window-menu.ts. */
import { useEffect, useRef } from 'react'
import { dialogOpen, isComposing } from '../keys.ts'

export interface WindowActions {
  save(): void
  exportWord(): void
  /** Opens 预览, or goes back to the text. */
  preview(): void
  details(): void
  shortcuts(): void
  /** 检查. */
  nextFinding(): void
  previousFinding(): void
  /** 全屏写作. */
  fullScreen(): void
  goTo(): void
  find(): void
  replace(): void
  /** The next place that was found, or the one before. */
  findNext(direction: 1 | -1): void
}

/** The panes in the order in which F6 goes round; each is a landmark with this attribute. */
const paneSelector = '[data-pane]'

function nextPane(backwards: boolean): void {
  const panes = [...document.querySelectorAll<HTMLElement>(paneSelector)].filter((pane) =>
    // The text stays where it is, unseen, while the preview stands on it.
    pane.checkVisibility({ visibilityProperty: true }),
  )
  const here = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(here + (backwards ? -1 : 1) + panes.length) % panes.length]
  const target =
    next?.querySelector<HTMLElement>('[data-pane-focus]') ??
    next?.querySelector<HTMLElement>('[contenteditable="true"], button:not(:disabled), [tabindex="0"]')
  ;(target ?? next)?.focus()
}

export function useWindowKeys(actions: WindowActions): void {
  const latest = useRef(actions)
  latest.current = actions
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isComposing(event)) return
      const ctrl = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      const run = (action: () => void) => {
        event.preventDefault()
        action()
      }
      const plain = ctrl && !event.shiftKey && !event.altKey
      if (event.key === 'F6') run(() => nextPane(event.shiftKey))
      else if (event.key === 'F8' && !ctrl && !event.altKey && !dialogOpen())
        run(event.shiftKey ? latest.current.previousFinding : latest.current.nextFinding)
      else if (event.key === 'F3') run(() => latest.current.findNext(event.shiftKey ? -1 : 1))
      else if (ctrl && event.shiftKey && !event.altKey && key === 'f') run(latest.current.fullScreen)
      else if (plain && key === 'g') run(latest.current.goTo)
      else if (plain && key === 'f') run(latest.current.find)
      else if (plain && key === 'h') run(latest.current.replace)
      else if (plain && key === 's') run(latest.current.save)
      else if (ctrl && event.shiftKey && !event.altKey && key === 'e') run(latest.current.exportWord)
      else if (plain && key === 'p') run(latest.current.preview)
      else if (plain && key === 'i') run(latest.current.details)
      else if (ctrl && event.key === '/') run(latest.current.shortcuts)
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}
