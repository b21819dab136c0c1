/** The rules, held against the project as it is. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lineCount, rules, undeclared, unused } from './rules.ts'
import { filesIn, isSource, repository } from './sources.ts'

const productFiles = ['main', 'preload', 'renderer', 'report'].flatMap(filesIn)
const topLevel = readdirSync(repository)
  .filter((name) => /\.(md|ts)$/.test(name))
  .map((path) => ({ path, text: readFileSync(join(repository, path), 'utf8') }))
/** This folder's own tests hold broken sources on purpose. */
const tests = filesIn('test').filter(({ path }) => !/^test\/architecture\/.*\.test\.ts$/.test(path))
const files = [...productFiles, ...tests, ...['scripts', 'templates', 'docs'].flatMap(filesIn), ...topLevel]

const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })

describe('the dependency rule and the rules of the house', () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    expect(rule.violations(files)).toEqual([])
  })

  it('reads the project at all', () => {
    // A scanner that finds nothing would find no violation.
    const sources = productFiles.filter(isSource)
    expect(sources.length).toBeGreaterThan(50)
    const longest = sources
      .map(({ path, text }) => ({ path, lines: lineCount(text) }))
      .sort((a, b) => b.lines - a.lines)
    console.log(
      `longest files: ${longest
        .slice(0, 3)
        .map(({ path, lines }) => `${path} ${lines}`)
        .join(', ')}`,
    )
  })
})

describe('packages', () => {
  it('package.json lists every package that is imported', () => {
    expect(undeclared(files, [...declared, 'vite/client'])).toEqual([])
  })

  it('every package of the product is imported by it', () => {
    expect(unused(productFiles, Object.keys(manifest.dependencies))).toEqual([])
  })

  it('docs/decisions/dependencies.md has a line for each, at its version, and no other', () => {
    const page = readFileSync(join(repository, 'docs/decisions/dependencies.md'), 'utf8')
    const listed = [...page.matchAll(/^\| ([@\w/-]+) +\| (\d[\w.-]*) +\|/gm)].map((match) => `${match[1]} ${match[2]}`)
    const all = { ...manifest.dependencies, ...manifest.devDependencies }
    expect(listed.sort()).toEqual(
      Object.entries(all)
        .map(([name, version]) => `${name} ${version}`)
        .sort(),
    )
  })

  it('package-lock.json has every package that another one asks for; else npm ci refuses it', () => {
    interface Locked {
      readonly dependencies?: Record<string, string>
      readonly optionalDependencies?: Record<string, string>
    }
    const lock = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, Locked>
    }
    /** Beside the package that asks, or beside one of those that it lies in. */
    const found = (asking: string, name: string): boolean => {
      const folders = asking === '' ? [] : asking.split('/node_modules/')
      return folders
        .map((_, at) => folders.slice(0, folders.length - at).join('/node_modules/'))
        .concat('')
        .some((folder) => `${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages)
    }
    const lost = Object.entries(lock.packages).flatMap(([asking, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !found(asking, name))
        .map((name) => `${asking} asks for ${name}`),
    )
    expect(lost).toEqual([])
  })

  it('the versions of Electron and of all Tiptap packages are pinned exactly', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies }
    expect(all.electron).toMatch(/^\d+\.\d+\.\d+$/)
    const tiptap = Object.entries(all).filter(([name]) => name.startsWith('@tiptap/'))
    expect(tiptap.length).toBeGreaterThan(5)
    expect(new Set(tiptap.map(([, version]) => version)).size).toBe(1)
    expect(tiptap[0]?.[1]).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
