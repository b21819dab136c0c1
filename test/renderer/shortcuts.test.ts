/** The shortcuts sheet tells the truth: what the menu shows and what the editor binds stands on it. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { menus } from '../../preload/menu.ts'
import { shortcuts } from '../../renderer/window/ShortcutsDialog.tsx'

const sheet = new Set(shortcuts.flatMap(([, keys]) => keys.split('，')))

it('every key that the menu shows is on the sheet', () => {
  const shown = menus
    .flatMap(({ groups }) => groups.flat())
    .flatMap((entry) => ('keys' in entry && entry.keys ? [entry.keys.replace('CmdOrCtrl', 'Ctrl')] : []))
  expect(shown.length).toBeGreaterThan(10)
  expect(shown.filter((keys) => !sheet.has(keys))).toEqual([])
})

it('every key with Ctrl or Alt that the editor binds is on the sheet', () => {
  const folder = path.resolve(import.meta.dirname, '../../renderer/editor')
  const bound = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').match(/'(?:Mod|Alt)-[^']+'(?=:)/g) ?? [])
    .map((keys) =>
      keys
        .slice(1, -1)
        .split('-')
        .map((key) => (key === 'Mod' ? 'Ctrl' : key)),
    )
    .map((keys) =>
      keys
        .map((key) => ({ ArrowUp: '↑', ArrowDown: '↓' })[key] ?? (key.length === 1 ? key.toUpperCase() : key))
        .join('+'),
    )
  expect(bound.length).toBeGreaterThan(5)
  // With Shift the key = says +: one key, which browsers name in two ways.
  const named = bound.map((keys) => keys.replace('Shift++', 'Shift+='))
  expect(named.filter((keys) => !sheet.has(keys))).toEqual([])
})

it('no key stands on the sheet twice', () => {
  expect(sheet.size).toBe(shortcuts.flatMap(([, keys]) => keys.split('，')).length)
})
