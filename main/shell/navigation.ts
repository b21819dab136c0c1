/**
 * The window shows the one page and stays there (checklist items 11 to 15): no link, form, script,
 * frame, redirect or dropped file leads anywhere, no second window opens, no webview is made. The page
 * itself never navigates, so all is denied, without a list that could be argued with. Nothing is
 * handed to the system's browser either: shell.openExternal does not occur in this program.
 */
import type { App } from 'electron'
import type { Log } from '../log.ts'

/** Holds for every web contents that is ever created, not only for the window known today. */
export function denyNavigation(app: Pick<App, 'on'>, log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    const deny = (what: string) => (event: { preventDefault(): void }) => {
      event.preventDefault()
      // Not the address: it may carry text of the report.
      log.warn('navigation denied', { what })
    }
    contents.on('will-navigate', deny('navigate'))
    contents.on('will-frame-navigate', deny('frame'))
    contents.on('will-redirect', deny('redirect'))
    contents.on('will-attach-webview', deny('webview'))
    contents.setWindowOpenHandler(() => {
      log.warn('window denied')
      return { action: 'deny' }
    })
  })
}
