/** `Menu`: the template is kept, and the test can choose an entry by its id. Sources: Electron's documentation, api/menu.md, api/menu-item.md. */
import { setTimeout } from 'node:timers/promises'
import { hear, tell } from './control.mjs'

let applicationMenu = null

export class Menu {
  constructor(items = []) {
    this.items = items
  }
  static buildFromTemplate(template) {
    if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: Menu template must be an array')
    return new Menu(
      template.map((item) => {
        if (item.label === undefined && item.role === undefined && item.type === undefined)
          throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
        return { ...item, submenu: item.submenu && Menu.buildFromTemplate(item.submenu) }
      }),
    )
  }
  static setApplicationMenu(menu) {
    applicationMenu = menu
  }
  static getApplicationMenu() {
    return applicationMenu
  }
  /** Depth first, as Electron looks. */
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

/** What the user sees when he opens it. */
hear('read-menu', () => {
  const read = ({ items }) =>
    items.map(({ id, label, enabled, submenu }) => ({
      id,
      label,
      enabled: enabled !== false,
      submenu: submenu && read(submenu),
    }))
  tell('menu-read', { items: applicationMenu ? read(applicationMenu) : [] })
})

/** Milliseconds that the user looks at an entry that is grey before he gives up. */
const patience = 5000

hear('menu', async ({ id }) => {
  const item = () => applicationMenu?.getMenuItemById(id)
  if (!item()?.click) throw new Error(`no menu entry ${id}`)
  for (let waited = 0; item()?.enabled === false && waited < patience; waited += 50) await setTimeout(50)
  const chosen = item()
  if (!chosen || chosen.enabled === false) return tell('menu-refused', { id })
  chosen.click(chosen)
})
