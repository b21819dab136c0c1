/** Every package that is bundled stands with its licence in the text that the program shows. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { licenceOf, licencesText, packageOf } from '../../scripts/licences.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file) => readFileSync(path.join(root, file), 'utf8')
const builds = ['main', 'preload', 'renderer'].map((name) => `out/bundled/${name}.json`)
const built = [...builds, 'out/main/licences.txt'].every((file) => existsSync(path.join(root, file)))

describe('licences', () => {
  it('knows the package of a module, scoped, nested, virtual and on Windows, and that our own files are none', () => {
    const at = (module) => packageOf(module)
    expect(at('/p/node_modules/zod/v4/index.js')).toBe('/p/node_modules/zod')
    expect(at('/p/node_modules/@tiptap/pm/dist/state.js?v=1')).toBe('/p/node_modules/@tiptap/pm')
    expect(at('/p/node_modules/a/node_modules/b/x.js')).toBe('/p/node_modules/a/node_modules/b')
    expect(at('\0/p/node_modules/react/index.js?commonjs-proxy')).toBe('/p/node_modules/react')
    expect(at('C:\\p\\node_modules\\@ant-design\\icons\\x.js')).toBe('C:\\p\\node_modules\\@ant-design\\icons')
    expect(at('/p/main/desktop.ts')).toBeNull()
    expect(at('\0vite/preload-helper')).toBeNull()
  })

  it('names name, version and licence, with the text that the package brings', () => {
    const zod = licenceOf(path.join(root, 'node_modules/zod'))
    const { version } = JSON.parse(read('node_modules/zod/package.json'))
    expect(zod.startsWith(`zod ${version}`)).toBe(true)
    expect(zod).toContain('许可：MIT')
    expect(zod).toContain('Permission is hereby granted')
    expect(licencesText([path.join(root, 'node_modules/zod')])).toContain(zod)
  })

  it('holds every package that the build took in', () => {
    if (!built) return console.log('licences: the project is not built; npm run build makes the list')
    const text = read('out/main/licences.txt')
    const bundled = [...new Set(builds.flatMap((file) => JSON.parse(read(file))))]
    expect(bundled.length).toBeGreaterThan(40)
    for (const folder of bundled) {
      const { name, version } = JSON.parse(read(path.join(folder, 'package.json')))
      expect(text, name).toContain(`\n\n${name} ${version}\n\n许可：`)
    }
    // What the program names as its own must be among them.
    const { dependencies } = JSON.parse(read('package.json'))
    const missing = Object.keys(dependencies).filter((name) => !bundled.includes(`node_modules/${name}`))
    // Re-exports only: its parts stand in the text themselves.
    expect(missing.filter((name) => name !== '@tiptap/pm')).toEqual([])
  })
})
