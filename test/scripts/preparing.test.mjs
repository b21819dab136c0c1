/** When the commands install and build, and when they have nothing to do. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { fingerprint, isBuilt } from '../../scripts/build.mjs'
import { agrees, ensureDependencies } from '../../scripts/dependencies.mjs'
import { requireNode, Stop } from '../../scripts/project.mjs'

function folderWith(files) {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-scripts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const project = () =>
  folderWith({
    'main/a.ts': 'a',
    'preload/b.ts': 'b',
    'renderer/deep/c.tsx': 'c',
    'report/d.ts': 'd',
    'build/icon.svg': '',
    'docs/word/e.png': 'e',
    'docs/pictures/f.png': 'f',
    'docs/手册.md': '',
    'docs/公文格式.md': '',
    'docs/检查规则.md': '',
    'scripts/manual.mjs': '',
    'electron.vite.config.ts': '',
    'package.json': '{}',
    'package-lock.json': '{}',
    'tsconfig.base.json': '{}',
    'templates/t.json': '{}',
  })

it('the fingerprint follows the content of what is built, wherever the project lies', () => {
  const folder = project()
  const before = fingerprint(folder)
  expect(fingerprint(project())).toBe(before)

  utimesSync(join(folder, 'main/a.ts'), 1, 1)
  writeFileSync(join(folder, 'templates/t.json'), 'read when the program runs')
  expect(fingerprint(folder)).toBe(before)

  writeFileSync(join(folder, 'renderer/deep/c.tsx'), 'C')
  const changed = fingerprint(folder)
  expect(changed).not.toBe(before)

  // The same contents under another name.
  cpSync(join(folder, 'main/a.ts'), join(folder, 'main/e.ts'))
  unlinkSync(join(folder, 'main/a.ts'))
  expect(fingerprint(folder)).not.toBe(changed)
})

it.each(['electron.vite.config.ts', 'package-lock.json', 'docs/手册.md'])(
  'a change of %s makes the build stale',
  (name) => {
    const folder = project()
    const before = fingerprint(folder)
    writeFileSync(join(folder, name), 'changed')
    expect(fingerprint(folder)).not.toBe(before)
  },
)

it('a build counts only when it is complete and of these sources', () => {
  const built = {
    'out/.fingerprint': 'x',
    'out/main/desktop.js': '',
    'out/main/browser.js': '',
    'out/main/cli.js': '',
    'out/preload/desktop.cjs': '',
    'out/renderer/index.html': '',
  }
  const folder = folderWith(built)
  expect(isBuilt('x', folder)).toBe(true)
  expect(isBuilt('y', folder)).toBe(false)
  for (const lost of Object.keys(built)) {
    const { [lost]: _, ...rest } = built
    expect(isBuilt('x', folderWith(rest))).toBe(false)
  }
})

const lock = {
  packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } },
}
const installed = (packages) => ({ packages })

it('what npm has installed agrees with the lock file, optional packages of other systems left out', () => {
  expect(agrees(lock, installed({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true)
  expect(
    agrees(lock, installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } })),
  ).toBe(true)
  expect(agrees(lock, installed({}))).toBe(false)
  expect(agrees(lock, installed({ 'node_modules/a': { version: '1.0.1' } }))).toBe(false)
  expect(
    agrees(lock, installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } })),
  ).toBe(false)
  expect(
    agrees(lock, installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } })),
  ).toBe(false)
})

const quiet = { say: () => {}, output: 'stderr' }

it('takes over what npm has installed by hand, and remembers it', async () => {
  const folder = folderWith({
    'package-lock.json': JSON.stringify(lock),
    'node_modules/.package-lock.json': JSON.stringify(installed({ 'node_modules/a': { version: '1.0.0' } })),
  })
  expect(await ensureDependencies({ ...quiet, folder })).toBe(false)
  // Remembered: npm's record is not asked any more.
  unlinkSync(join(folder, 'node_modules/.package-lock.json'))
  expect(await ensureDependencies({ ...quiet, folder })).toBe(false)
})

it('says what to do where npm does not succeed, and does not take it for done', async () => {
  // npm refuses a lock file that does not belong to package.json before it asks any registry.
  const folder = folderWith({
    'package.json': '{"name":"x","version":"1.0.0","dependencies":{"a":"1.0.0"}}',
    'package-lock.json': '{"name":"x","version":"1.0.0","lockfileVersion":3,"packages":{"":{"name":"x"}}}',
  })
  const said = []
  const attempt = () => ensureDependencies({ say: (line) => said.push(line), output: 'collect', folder })
  await expect(attempt()).rejects.toThrow(Stop)
  await expect(attempt()).rejects.toThrow(/npm config get registry/)
  expect(said).toHaveLength(2)
}, 60_000)

it('refuses a Node that is too old, with its version and the one needed', () => {
  const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
  expect(engines.node).toBe('>=20.19')
  expect(() => requireNode('20.18.3')).toThrow(/20\.19.*20\.18\.3/)
  expect(() => requireNode('18.20.0')).toThrow(Stop)
  for (const version of ['20.19.0', '20.20.2', '22.0.0']) expect(() => requireNode(version)).not.toThrow()
})
