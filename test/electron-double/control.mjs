/**
 * The line between the double and the test that started it (the child's IPC channel): the test plays the user, who
 * answers dialogs, chooses from the menu and closes the window.
 */
const listeners = new Map()

/** Tells the test; without a test nobody listens. */
export const tell = (kind, facts = {}) => {
  if (process.connected) process.send({ kind, ...facts })
}

/** What to do when the test says so. */
export const hear = (kind, listener) => listeners.set(kind, listener)

/** Resolves with the next message of a kind. */
export const next = (kind) => new Promise((resolve) => hear(kind, resolve))

process.on('message', async ({ kind, ...facts }) => {
  try {
    await listeners.get(kind)?.(facts)
  } catch (error) {
    tell('double-failed', { message: String(error?.stack ?? error) })
  }
})
// The channel alone must not keep the program alive.
process.channel?.unref()
