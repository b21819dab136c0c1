/**
 * What the desktop shell uses of Electron, read from its source: Electron declares it, and the double has it. How the double
 * behaves is held by electron-double.test.ts.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { withoutComments } from '../architecture/imports.ts'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const filesIn = (folder: string, ending: string) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => read(path.join(folder, name)))

const source = withoutComments([read('main/desktop.ts'), ...filesIn('main/shell', '.ts')].join('\n'))
/** Electron's own declarations, of the version that the program is pinned to. */
const declarations = read('node_modules/electron/electron.d.ts')
const double = (file: string) => read(`test/electron-double/${file}.mjs`)
const distinct = (names: readonly string[]) => [...new Set(names)].sort()

describe('the events that the shell listens to', () => {
  // Said in a call, or in the type of what is listened to. Electron's have no capitals; those of Node's process are no part of it.
  const heard = [...source.matchAll(/\bon(?:ce)?\((?:event: )?((?:'[a-z-]+'(?: \| )?)+)/g)]
  const events = distinct(
    heard.flatMap(([, said = '']) => [...said.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name)),
  )

  it('are declared by Electron', () => {
    expect(events.length).toBeGreaterThan(20)
    expect(events.filter((name) => !declarations.includes(`on(event: '${name}'`))).toEqual([])
  })
  it('are emitted by the double, or are said to be not modelled', () => {
    const emitted = filesIn('test/electron-double', '.mjs').join('\n')
    const [, notModelled = ''] = read('test/electron-double/README.md').split('## Not modelled')
    const silent = (name: string) => !emitted.includes(`'${name}'`) && !notModelled.includes(`\`${name}\``)
    expect(events.filter(silent)).toEqual([])
    expect(silent('no-such-event')).toBe(true)
  })
})

/** A dot in a string is that of a file. */
const shell = source.replaceAll(/'[^'\n]*'/g, "''")
/** Those that are reached through another object of Electron's. */
const inner = ['commandLine', 'webRequest', 'webContents']
/** What stands before the dot in the shell's source, and the file of the double that has it. That Electron has it, the compiler says. */
const objects: readonly (readonly [string, string])[] = [
  ['app', 'app'],
  ['commandLine', 'app'],
  ['dialog', 'dialog'],
  ['ipcMain', 'ipc-main'],
  ['Menu', 'menu'],
  ['menu', 'menu'],
  ['protocol', 'protocol'],
  ['screen', 'screen'],
  ['session', 'session'],
  ['webRequest', 'session'],
  ['shell', 'shell'],
  ['made', 'window'],
  ['window', 'window'],
  ['webContents', 'web-contents'],
  ['contents', 'web-contents'],
  ['shown()', 'web-contents'],
]

describe.each(objects)('what is asked of %s', (object, file) => {
  const before = inner.includes(object) ? '' : '(?<!\\.)'
  const members = new RegExp(`${before}\\b${object.replaceAll(/[()]/g, '\\$&')}\\??\\.(\\w+)`, 'g')
  const asked = distinct([...shell.matchAll(members)].map(([, name = '']) => name))
  /** Listening is Node's own. */
  const missing = (names: readonly string[]) =>
    names.filter((name) => !['on', 'once'].includes(name) && !new RegExp(`\\b${name}\\b`).test(double(file)))

  it('is there in the double', () => {
    expect(asked).not.toEqual([])
    expect(missing(asked)).toEqual([])
    expect(missing(['noSuchMember'])).toEqual(['noSuchMember'])
  })
})

describe('the printer of the double', () => {
  it('fails with the reasons that Electron documents of webContents.print', async () => {
    // @ts-expect-error the double is JavaScript
    const { reasons } = await import('../electron-double/print-reasons.mjs')
    for (const reason of [reasons.cancel, reasons.refused]) expect(declarations).toContain(`* "${reason}"`)
  })
})
