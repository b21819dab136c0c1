/** Where the user was last in the window itself: what opens a dialog may be a menu that is gone when it closes. */

let place: Element | null = null

/** Outside of menus, dialogs and messages. */
export const lastPlace = (): Element | null => place

const remember = (element: EventTarget | null) => {
  if (element instanceof Element && !element.closest('#layers')) place = element
}

/** @returns what ends it */
export function followPlace(): () => void {
  const onFocus = ({ target }: FocusEvent) => remember(target)
  document.addEventListener('focusin', onFocus)
  // The text stands, and has the focus, before anybody listens.
  remember(document.activeElement)
  return () => document.removeEventListener('focusin', onFocus)
}
