/** What the compiler holds: report/ is compiled without the names of the browser and of Node. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { repository } from './sources.ts'

const tsc = join(repository, 'node_modules/typescript/bin/tsc')

/** Compiles one file under the settings of a project of this repository. @returns the names that it does not know */
function unknownNames(project: string, source: string): string[] {
  mkdirSync(join(repository, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(repository, '.cache/compiler-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'probe.ts'), source)
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: `../../${project}/tsconfig.json`,
      compilerOptions: { rootDir: '.', outDir: './out', tsBuildInfoFile: './probe.tsbuildinfo' },
      include: ['probe.ts'],
      exclude: [],
      references: [],
    }),
  )
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' })
  return [...stdout.matchAll(/error TS\d+: Cannot find name '(\w+)'/g)].map((match) => match[1] ?? '')
}

const machine = 'export const all = [document, window, process, Buffer, setTimeout, fetch, console]\n'

it('report/ knows neither the DOM nor Node', () => {
  expect(unknownNames('report', machine)).toEqual([
    'document',
    'window',
    'process',
    'Buffer',
    'setTimeout',
    'fetch',
    'console',
  ])
})

it('the probe finds nothing where the names are known', () => {
  expect(unknownNames('test', machine)).toEqual([])
})

it('every project of the repository is strict and is built by tsc -b', () => {
  const read = (path: string) => JSON.parse(readFileSync(join(repository, path), 'utf8'))
  const base = read('tsconfig.base.json').compilerOptions
  expect(base).toMatchObject({ strict: true, composite: true, noUncheckedIndexedAccess: true, isolatedModules: true })
  const projects = read('tsconfig.json').references.map(({ path }: { path: string }) => path)
  expect(projects).toEqual(expect.arrayContaining(['report', 'preload', 'main', 'renderer', 'test']))
  for (const project of projects) {
    const { extends: parent, compilerOptions } = read(`${project}/tsconfig.json`)
    expect(parent).toMatch(/^(\.\.\/)+tsconfig\.base\.json$/)
    // Nothing of the base is taken back.
    for (const option of Object.keys(base).filter((name) => base[name] === true))
      expect(compilerOptions[option] ?? true).toBe(true)
  }
})
