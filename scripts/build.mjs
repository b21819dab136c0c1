/** Whether out/ was built from the sources as they are now; builds where it was not. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root, Stop } from './project.mjs'
import { run } from './run.mjs'

/** All that the build reads: folders whole, then single files. templates/ is read when the program runs. */
const sources = ['main', 'preload', 'renderer', 'report', 'docs/word', 'docs/pictures']
const settings = [
  ...['build/icon.svg', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json'],
  // The manual is part of the page.
  ...['scripts/manual.mjs', 'docs/手册.md', 'docs/公文格式.md', 'docs/检查规则.md'],
]

/** What a build must have left behind. */
const results = ['main/desktop.js', 'main/browser.js', 'main/cli.js', 'preload/desktop.cjs', 'renderer/index.html']

/**
 * One value for the content of everything that the build reads. By content, not by time: a branch looked at and
 * left again, or a fresh clone of the same state, is no change.
 * @param {string} [folder] the project's
 */
export function fingerprint(folder = root) {
  const hash = createHash('sha256')
  const files = sources.flatMap((source) =>
    readdirSync(join(folder, source), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      // `path` is the older name of `parentPath`, which Node 20.11 does not have.
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  )
  for (const file of [...files.sort(), ...settings.map((name) => join(folder, name))])
    hash.update(`${file.slice(folder.length)}\0`).update(createHash('sha256').update(readFileSync(file)).digest())
  return hash.digest('hex')
}

/** Whether out/ is complete and belongs to that fingerprint. */
export function isBuilt(print, folder = root) {
  const stamp = join(folder, 'out/.fingerprint')
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === print &&
    results.every((name) => existsSync(join(folder, 'out', name)))
  )
}

/**
 * @param {{say: (line: string) => void}} how
 * @returns {Promise<boolean>} whether anything was built
 * @throws {Stop} with the whole output of a build that failed
 */
export async function ensureBuild({ say }) {
  const print = fingerprint()
  if (isBuilt(print)) return false

  say('正在构建程序（只在第一次和程序变化后需要，约半分钟）……')
  const stamp = join(root, 'out/.fingerprint')
  // A build that is broken off must not pass for the one before it.
  rmSync(stamp, { force: true })
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { ok, text } = await run(process.execPath, [tool, 'build'], { output: 'collect' })
  if (!ok) throw new Stop(`${stripVTControlCharacters(text)}\n没有构建成功，原因见上。`)
  for (const entry of results.filter((name) => name.startsWith('main/'))) {
    const check = await run(process.execPath, ['--check', join(root, 'out', entry)], { output: 'collect' })
    if (!check.ok) throw new Stop(`${check.text}\n构建出的 ${entry} 不能运行，原因见上。`)
  }
  // Taken before the build: what was changed meanwhile is built next time.
  writeFileSync(stamp, print)
  return true
}
