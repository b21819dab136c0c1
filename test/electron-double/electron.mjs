/** The double of the `electron` module as the main process sees it. What it does not export does not link, as a hint to model it first. */
import { app } from './app.mjs'
import { dialog } from './dialog.mjs'
import { ipcMain } from './ipc-main.mjs'
import { Menu } from './menu.mjs'
import { powerMonitor } from './power-monitor.mjs'
import { protocol } from './protocol.mjs'
import { screen } from './screen.mjs'
import { session } from './session.mjs'
import { shell } from './shell.mjs'
import { BrowserWindow } from './window.mjs'
import './hold.mjs'

export { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, screen, session, shell }
export default { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, screen, session, shell }
