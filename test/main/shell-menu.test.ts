/** The menu: its entries, what is grey, and the drafts that were opened last. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { openConf } from '../../main/drafts/open-conf.ts'
import { type MenuParts, menuTemplate, showPossible } from '../../main/shell/menu.ts'
import { createMenuBar } from '../../main/shell/menu-bar.ts'
import { recentDrafts } from '../../main/shell/recent.ts'
import { menuEntries } from '../../preload/menu.ts'
import { draftsIn, recordingLog, report, scratch, value } from './world.ts'

type Item = MenuItemConstructorOptions
const all = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...all((item.submenu as Item[] | undefined) ?? [])])
const itemOf = (items: readonly Item[], id: string) => all(items).find((item) => item.id === id)
const click = (item: Item | undefined) => item?.click?.(item as never, undefined, {} as never)

function menu(other: Partial<MenuParts> = {}) {
  const sent: string[] = []
  const say = (text: string) => () => void sent.push(text)
  const items = menuTemplate({
    send: (entry) => sent.push(entry),
    recent: [],
    openRecent: (id) => sent.push(`draft ${id}`),
    clearRecent: say('clear'),
    zoom: (by) => sent.push(`zoom ${by}`),
    exportLog: say('log'),
    devTools: false,
    platform: 'linux',
    ...other,
  })
  return { items, sent }
}

describe('the menu', () => {
  it('sends each entry of the list once, by its name', () => {
    const { items, sent } = menu()
    for (const entry of menuEntries) click(itemOf(items, entry))
    expect(sent).toEqual([...menuEntries])
    expect(new Set(menuEntries).size).toBe(menuEntries.length)
  })

  it('does by itself what is the shell’s: zoom, log', () => {
    const { items, sent } = menu()
    for (const id of ['zoomIn', 'zoomOut', 'resetZoom', 'exportLog']) click(itemOf(items, id))
    expect(sent).toEqual(['zoom 1', 'zoom -1', 'zoom 0', 'log'])
    expect(all(items).map(({ role }) => role)).toEqual(
      expect.arrayContaining(['quit', 'cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll']),
    )
  })

  it('is Chinese throughout, and neither a shortcut nor a letter to reach a menu by stands twice', () => {
    const { items } = menu({ devTools: true })
    for (const item of all(items)) if (item.type !== 'separator') expect(item.label).toMatch(/[\u4e00-\u9fff]/)
    const keys = all(items).flatMap(({ accelerator }) => (accelerator ? [accelerator] : []))
    expect(new Set(keys).size).toBe(keys.length)
    const letters = items.map(({ label }) => /&(\w)/.exec(label ?? '')?.[1])
    expect(letters).not.toContain(undefined)
    expect(new Set(letters).size).toBe(letters.length)
  })

  it('leaves the keys of the page to the page, which hears them first', () => {
    const { items } = menu()
    for (const entry of menuEntries) {
      const item = itemOf(items, entry)
      if (item?.accelerator) expect(item.registerAccelerator, entry).toBe(false)
    }
  })

  it('never begins or ends a menu with a line, and has none twice in a row', () => {
    for (const devTools of [true, false])
      for (const { label, submenu } of menu({ devTools }).items) {
        const types = (submenu as Item[]).map(({ type }) => type ?? 'normal')
        expect([types[0], types.at(-1)], label).toEqual(['normal', 'normal'])
        expect(types.join(' '), label).not.toContain('separator separator')
      }
  })

  it('has developer tools and reload only where the program is worked on', () => {
    const roles = (devTools: boolean) => all(menu({ devTools }).items).map((item) => item.role)
    expect(roles(true)).toContain('toggleDevTools')
    for (const role of ['toggleDevTools', 'reload', 'forceReload']) expect(roles(false)).not.toContain(role)
  })

  it('is grey until the page says what it can do, and then just where it cannot', () => {
    const { items } = menu()
    for (const entry of menuEntries) expect(itemOf(items, entry)?.enabled, entry).toBe(false)
    const shown = { getMenuItemById: (id: string) => itemOf(items, id) ?? null } as never
    showPossible(shown, ['new', 'open'])
    const enabled = menuEntries.filter((entry) => itemOf(items, entry)?.enabled)
    expect(enabled).toEqual(['new', 'open'])
    showPossible(shown, ['save'])
    expect(menuEntries.filter((entry) => itemOf(items, entry)?.enabled)).toEqual(['save'])
    expect(itemOf(items, 'recent')?.enabled).toBe(false)
    // What the shell does itself is always possible.
    expect(itemOf(items, 'exportLog')?.enabled).not.toBe(false)
  })
})

describe('最近打开', () => {
  it('lists the drafts by name, a & as itself, and opens one by its id', () => {
    const { items, sent } = menu({
      recent: [
        { id: 'a', name: '甲 & 乙' },
        { id: 'b', name: '丙' },
      ],
    })
    const list = itemOf(items, 'recent')?.submenu as Item[]
    expect(list.map(({ label }) => label)).toEqual(['甲 && 乙', '丙', undefined, '清除最近打开的记录'])
    click(list[1])
    click(list[3])
    expect(sent).toEqual(['draft b', 'clear'])
  })

  async function drafts(count: number) {
    const folder = scratch()
    const store = draftsIn(join(folder, 'drafts'))
    const ids: string[] = []
    for (let n = 1; n <= count; n++) {
      const made = await store.create({ name: `草稿 ${n}`, envelope: report(), progress: null })
      ids.push(value(made).id)
    }
    return { folder, store, ids, file: join(folder, 'recent.json') }
  }
  const names = async (recent: { list(): Promise<readonly { name: string }[]> }) =>
    (await recent.list()).map(({ name }) => name)

  it('keeps ten, the newest first, over a restart; what is in the bin is not shown', async () => {
    const { store, ids, file } = await drafts(12)
    const { log } = recordingLog()
    const recent = recentDrafts(file, openConf, store, log)
    for (const id of ids) recent.opened(id)
    recent.opened(ids[4] ?? '')
    const again = recentDrafts(file, openConf, store, log)
    expect(await names(again)).toEqual([5, 12, 11, 10, 9, 8, 7, 6, 4, 3].map((n) => `草稿 ${n}`))
    value(await store.bin(ids[11] ?? ''))
    expect((await names(again)).slice(0, 2)).toEqual(['草稿 5', '草稿 11'])
    again.clear()
    expect(await names(recentDrafts(file, openConf, store, log))).toEqual([])
  })

  it('shows a new name, and begins anew where its file is damaged', async () => {
    const { store, ids, file } = await drafts(1)
    const [id = ''] = ids
    const { log, lines } = recordingLog()
    const recent = recentDrafts(file, openConf, store, log)
    recent.opened(id)
    value(await store.rename(id, '改名'))
    expect(await names(recent)).toEqual(['改名'])
    for (const damaged of ['{"drafts":', '{"drafts":["../../etc"]}', '{"drafts":7}']) {
      writeFileSync(file, damaged)
      expect(await names(recentDrafts(file, openConf, store, log))).toEqual([])
    }
    expect(lines.join()).not.toContain('etc')
  })

  it('is made anew when another draft is opened, and only then', async () => {
    const { store, ids, file } = await drafts(2)
    const [a = '', b = ''] = ids
    const shown: Item[][] = []
    const bar = createMenuBar({
      drafts: recentDrafts(file, openConf, store, recordingLog().log),
      show: (template) => {
        shown.push(template)
        return { getMenuItemById: (id) => (itemOf(template, id) ?? null) as never }
      },
      clearSystemList: () => {},
      send: () => {},
      openRecent: () => {},
      zoom: () => {},
      exportLog: () => {},
      devTools: false,
      platform: 'linux',
    })
    const state = (draft: string | null) => bar.state({ entries: ['open'], draft, session: null })
    await bar.start()
    await state(null)
    await state(a)
    await state(a)
    await state(null)
    expect(shown).toHaveLength(2)
    await state(b)
    expect(shown).toHaveLength(3)
    const list = itemOf(shown[2] ?? [], 'recent')
    expect(((list?.submenu as Item[] | undefined) ?? []).slice(0, 2).map(({ label }) => label)).toEqual([
      '草稿 2',
      '草稿 1',
    ])
    // The menu that was just made is not grey again.
    expect(list?.enabled).toBe(true)
  })
})
