/** What the probe observes of windows, menus and questions: each function one value for the contract's lines. */
import { BrowserWindow, dialog, Menu, screen } from 'electron'

const throws = (action) => {
  try {
    action()
    return false
  } catch {
    return true
  }
}

/** Screens, the window's place and its letters. */
export function observePlace(window) {
  const main = screen.getPrimaryDisplay()
  const { bounds, workArea } = main
  const inside =
    workArea.x >= bounds.x &&
    workArea.y >= bounds.y &&
    workArea.x + workArea.width <= bounds.x + bounds.width &&
    workArea.y + workArea.height <= bounds.y + bounds.height
  const { width, height } = window.getNormalBounds()
  window.setBounds({ width: 640 })
  const narrowed = window.getNormalBounds()
  window.webContents.setZoomLevel(0.5)
  const hidden = window.isVisible()
  window.maximize()
  return {
    listed: screen.getAllDisplays().some((one) => one.bounds.x === bounds.x && one.bounds.width === bounds.width),
    inside,
    size: [width, height],
    narrowed: [narrowed.width, narrowed.height],
    zoom: window.webContents.getZoomLevel(),
    visible: [hidden, window.isVisible()],
  }
}

/** A menu of a template: what is found in it, and what can be changed. */
export function observeMenu() {
  const menu = Menu.buildFromTemplate([
    { label: 'first', submenu: [{ label: 'deep', submenu: [{ id: 'x', label: 'entry', enabled: false }] }] },
  ])
  Menu.setApplicationMenu(menu)
  const entry = menu.getMenuItemById('x')
  const before = entry.enabled
  entry.enabled = true
  const kept = Menu.getApplicationMenu() === menu && menu.getMenuItemById('x').enabled
  Menu.setApplicationMenu(null)
  return {
    label: entry.label,
    enabled: [before, kept],
    absent: menu.getMenuItemById('none'),
    noList: throws(() => Menu.buildFromTemplate({})),
    noLabel: throws(() => Menu.buildFromTemplate([{ id: 'x' }])),
    none: Menu.getApplicationMenu(),
  }
}

/** A message box that is taken back while it stands. */
export async function observeQuestion(window) {
  const taken = new AbortController()
  const asked = dialog.showMessageBox(window, {
    message: 'taken back',
    buttons: ['first', 'second', 'third'],
    cancelId: 2,
    signal: taken.signal,
  })
  setTimeout(() => taken.abort(), 200)
  const { response } = await asked
  return response
}

/** A window whose page crashes, comes again, is refused an address, and is destroyed. */
export async function observeLost() {
  const window = new BrowserWindow({ show: false })
  const events = []
  for (const name of ['close', 'closed']) window.on(name, () => events.push(name))
  await window.loadURL('app://ziping/other.html')
  const gone = new Promise((resolve) =>
    window.webContents.once('render-process-gone', (_event, details) => resolve(details)),
  )
  window.webContents.forcefullyCrashRenderer()
  const { reason, exitCode } = await gone
  const stands = !window.isDestroyed()
  await window.loadURL('app://ziping/other.html')
  const again = window.webContents.getURL()
  const refused = await window.loadURL('https://example.invalid/load').then(
    () => false,
    () => true,
  )
  window.destroy()
  return {
    reason,
    exitCode: typeof exitCode,
    stands,
    again,
    refused,
    events,
    destroyed: window.isDestroyed(),
    askedAfter: [throws(() => window.isVisible()), throws(() => window.webContents.send('late'))],
  }
}
