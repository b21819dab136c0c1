/** Whether node_modules is what package-lock.json says; installs where it is not. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, Stop } from './project.mjs'
import { run } from './run.mjs'

const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/**
 * Whether npm's own record of what is installed (node_modules/.package-lock.json) agrees with the lock file.
 * Optional packages may be absent: most are for other systems.
 * @param {{packages: Record<string, {version?: string, optional?: boolean}>}} lock
 * @param {{packages: Record<string, {version?: string}>}} installed
 */
export function agrees(lock, installed) {
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '')
  const known = new Set(wanted.map(([path]) => path))
  return (
    Object.keys(installed.packages).every((path) => known.has(path)) &&
    wanted.every(([path, { version, optional }]) => {
      const there = installed.packages[path]
      return there ? there.version === version : optional === true
    })
  )
}

/** How `npm` is called: under npm by the very file that runs, else by name, which on Windows is a script. */
function npm(args, env = process.env, platform = process.platform) {
  return env.npm_execpath?.endsWith('.js')
    ? { command: process.execPath, args: [env.npm_execpath, ...args], shell: false }
    : { command: 'npm', args, shell: platform === 'win32' }
}

/**
 * Runs `npm ci` where something is missing or package-lock.json has changed since.
 * @param {{say: (line: string) => void, output: 'show' | 'stderr', folder?: string}} how
 * @returns {Promise<boolean>} whether anything was installed
 * @throws {Stop} where npm failed; what npm said stands above
 */
export async function ensureDependencies({ say, output, folder = root }) {
  const stamp = join(folder, 'node_modules/.ziping-lock')
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')
  if (read(stamp) === hash) return false

  // Somebody may have run npm by hand.
  const installed = read(join(folder, 'node_modules/.package-lock.json'))
  if (installed !== null && agrees(JSON.parse(lock), JSON.parse(installed))) {
    writeFileSync(stamp, hash)
    return false
  }

  say('正在安装依赖（只在第一次和版本变化后需要，约一分钟）……')
  // The build needs the development packages whatever NODE_ENV says.
  const call = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  const { ok } = await run(call.command, call.args, { output, shell: call.shell, folder })
  if (!ok)
    throw new Stop(
      '没有装好：npm ci 没有成功，原因见上。请检查网络和 npm 的源（npm config get registry），然后重新运行本命令。',
    )
  writeFileSync(stamp, hash)
  return true
}
