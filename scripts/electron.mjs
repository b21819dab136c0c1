/**
 * Electron's runtime: where it is, and fetching it.
 *
 * The npm package `electron` brings no runtime; its install.js downloads it (some 110 MB) from a server that
 * closed networks do not reach. Its index.js, which would tell where the runtime is, starts the download itself when
 * asked, so its rule is repeated here: path.txt names the program inside dist/.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.mjs'
import { run } from './run.mjs'

/** Milliseconds that a start may wait for the download. */
export const startLimit = 20_000
/** Milliseconds where the user has asked for the download: a slow line takes its time. */
export const askedLimit = 15 * 60_000

/** @returns {string | null} the runtime's program, absolute */
export function electronProgram(env = process.env, folder = root) {
  const home = join(folder, 'node_modules/electron')
  const named = join(home, 'path.txt')
  const name = existsSync(named) ? readFileSync(named, 'utf8') : null
  const program = env.ELECTRON_OVERRIDE_DIST_PATH
    ? join(env.ELECTRON_OVERRIDE_DIST_PATH, name ?? 'electron')
    : name && join(home, 'dist', name)
  return program && existsSync(program) ? program : null
}

/** Kept inside node_modules: a new installation, and so a new version of Electron, is tried anew. */
const failed = join(root, 'node_modules/.ziping-electron-not-fetched')

/** Whether an earlier start has tried in vain. */
export const fetchFailedBefore = () => existsSync(failed)

/**
 * Tries to download the runtime.
 * @param {number} limit milliseconds
 * @returns {Promise<boolean>} whether it is there now
 */
export async function fetchElectron(limit) {
  rmSync(failed, { force: true })
  const install = join(root, 'node_modules/electron/install.js')
  await run(process.execPath, [install], { output: 'collect', limit })
  const there = electronProgram() !== null
  if (!there) writeFileSync(failed, '')
  return there
}
