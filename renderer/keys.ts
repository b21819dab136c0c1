/**
 * Whether a key belongs to an input method: while a composition runs, and for the keydown that some
 * input methods send with code 229 before or after it. Every key handler asks this first.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
