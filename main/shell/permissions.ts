/** What the page may ask of the browser engine: to put cleaned-up content on the clipboard, nothing else (checklist item 5). */
import type { Session } from 'electron'

/** Writing text and cleaned-up HTML, which a copy command needs. Without handlers Electron grants everything. */
const granted = 'clipboard-sanitized-write'

type PermissionSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>

export function denyPermissions(session: PermissionSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === granted))
  session.setPermissionCheckHandler((_contents, permission) => permission === granted)
  session.setDevicePermissionHandler(() => false)
}
