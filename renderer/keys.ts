/** What every key handler has to ask first: whether the key is meant for it. */

/**
 * Whether a key belongs to an input method: while a composition runs, and for the keydown that some
 * input methods send with code 229 before or after it. Every key handler asks this first.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}

/** Where Esc closes something of its own first. */
const layers = '.ant-modal, .ant-popover, .ant-dropdown, .ant-select-dropdown'

/** Whether a dialog or a menu stands above the window: Esc is its. */
export const layerShown = (): boolean =>
  [...document.querySelectorAll<HTMLElement>(layers)].some((layer) => layer.checkVisibility())
