/** No request leaves the machine, whatever page, picture or engine asks for it (checklist item 1). */
import type { CommandLine, Session } from 'electron'
import { isOwnAddress } from './address.ts'

/** Made by the page itself (pictures, files being saved), or by the engine's own tools. */
const local = ['blob:', 'data:', 'devtools:']

/** Whether a request stays inside: the page's own files, or content that the page made. */
export function staysInside(address: string): boolean {
  if (isOwnAddress(address)) return true
  try {
    return local.includes(new URL(address).protocol)
  } catch {
    return false
  }
}

/** Cancels every other request, and every download: files are saved by the program's own dialog. */
export function keepRequestsInside(session: Pick<Session, 'webRequest' | 'on'>): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !staysInside(details.url) }))
  session.on('will-download', (event) => event.preventDefault())
}

/**
 * What the engine does on its own account: component updates, time service, looking for a proxy. Must run before
 * the app is ready. No name is resolved to an address, so that even what is not known here goes nowhere.
 */
export function silenceEngine(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('no-proxy-server')
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}
