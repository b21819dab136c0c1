/** What every key handler has to ask first, and whatever else acts on the page: whether it is meant for it. */

/**
 * Whether a key belongs to an input method: while a composition runs, and for the keydown that some
 * input methods send with code 229 before or after it. Every key handler asks this first.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}

const shown = (selector: string): boolean =>
  [...document.querySelectorAll<HTMLElement>(selector)].some((element) => element.checkVisibility())

/**
 * Whether a dialog, or the manual, stands over the page: what lies behind it is not to be changed. A panel that hangs on a
 * button (符号) is none, nor is a dialog that was closed and stays in the page unseen.
 */
export const dialogOpen = (): boolean => shown('.ant-modal, dialog[open]')

/** Where Esc closes something of its own first. */
const layers = '.ant-modal, .ant-popover, .ant-dropdown, .ant-select-dropdown'

/** Whether a dialog or a menu stands above the window: Esc is its. */
export const layerShown = (): boolean => shown(layers)
