/**
 * Starts the browser, and holds the `ready` event back until the test has attached to it, so that the test hears the
 * page from its first word. (Playwright does the same with real Electron.)
 */
import { listen } from './address.mjs'
import { app } from './app.mjs'
import { browser } from './browser.mjs'
import { next, tell } from './control.mjs'
import { answerPage } from './protocol.mjs'

// After the program's own modules have run.
setImmediate(async () => {
  const attached = process.connected ? next('attached') : Promise.resolve()
  const { port } = await browser()
  await listen(answerPage)
  tell('browser', {
    port,
    sandboxed: app.sandboxed,
    hardwareAcceleration: app.hardwareAcceleration,
    switches: [...app.commandLine.switches.keys()],
  })
  await attached
  app.becomeReady()
})
