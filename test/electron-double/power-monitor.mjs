/** `powerMonitor`: the test is the computer, which sleeps or is shut down. Sources: Electron's documentation, api/power-monitor.md. */
import { EventEmitter } from 'node:events'
import { hear, tell } from './control.mjs'
import { ElectronEvent } from './event.mjs'

export const powerMonitor = new EventEmitter()

hear('suspend', () => powerMonitor.emit('suspend'))
hear('lock-screen', () => powerMonitor.emit('lock-screen'))
/** "If the event handler invokes e.preventDefault(), Electron will attempt to delay system shutdown." */
hear('shutdown', () => {
  const event = new ElectronEvent()
  powerMonitor.emit('shutdown', event)
  tell('shutdown', { delayed: event.defaultPrevented })
})
