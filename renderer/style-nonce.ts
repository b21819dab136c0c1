/**
 * The nonce that the shell gave this page for its styles. antd takes it for its own; two helpers below
 * it (the scroll lock of dialogs, the measuring of scroll bars) create style elements without
 * asking, so every style element that the page's own code creates gets it. Scripts have no nonce.
 */
const meta = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')
export const styleNonce = meta?.content ?? ''
meta?.remove()

const createElement = document.createElement.bind(document)
document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const element = createElement(name, options)
  if (element instanceof HTMLStyleElement) element.nonce = styleNonce
  return element
}) as typeof document.createElement
