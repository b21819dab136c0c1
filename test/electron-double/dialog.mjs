/**
 * `dialog`: the test is the user. An answer given beforehand is taken at once; otherwise the dialog stands until one
 * comes. Sources: Electron's documentation, api/dialog.md.
 */
import { app } from './app.mjs'
import { hear, tell } from './control.mjs'

const given = new Map()
const standing = new Map()

hear('dialog-answer', ({ method, answer }) => {
  const waiting = standing.get(method)?.shift()
  if (waiting) waiting(answer)
  else given.set(method, [...(given.get(method) ?? []), answer])
})

function ask(method, args) {
  if (!app.isReady()) throw new Error('dialog module can only be used after app is ready')
  // The window comes first, or is left out.
  const options = args.at(-1) ?? {}
  const { signal, ...plain } = options
  tell('dialog', { method, options: plain })
  return new Promise((resolve) => {
    const ready = given.get(method)?.shift()
    if (ready !== undefined) return resolve(ready)
    standing.set(method, [...(standing.get(method) ?? []), resolve])
    // "…the message box will behave as if it was cancelled by the user."
    signal?.addEventListener('abort', () => {
      standing.set(
        method,
        (standing.get(method) ?? []).filter((one) => one !== resolve),
      )
      resolve({ response: options.cancelId ?? 0, checkboxChecked: false })
    })
  })
}

export const dialog = {
  showOpenDialog: (...args) => ask('showOpenDialog', args),
  showSaveDialog: (...args) => ask('showSaveDialog', args),
  showMessageBox: (...args) => ask('showMessageBox', args),
  showErrorBox: (title, content) => tell('dialog', { method: 'showErrorBox', options: { title, content } }),
}
