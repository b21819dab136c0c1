/**
 * `npm run package`: builds, packs with electron-builder, and lists what came out with its size and SHA-256, also as
 * dist/SHA256SUMS.txt, as `sha256sum -c` reads it. Options go on to electron-builder: `npm run package -- --win --x64`.
 * It needs the network where electron-builder has not fetched Electron and its tools before.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare } from './prepare.mjs'
import { root } from './project.mjs'
import { run } from './run.mjs'

/** What electron-builder writes beside the packages, for its own use. */
const own = /^(builder-|latest|SHA256SUMS)|\.(yml|yaml|blockmap)$/

/**
 * The packages of a folder, by name.
 * @param {string} folder
 * @returns {{name: string, bytes: number, sha256: string}[]}
 */
export function packagesIn(folder) {
  return readdirSync(folder)
    .filter((name) => !own.test(name) && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => {
      const content = readFileSync(join(folder, name))
      return { name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
    })
}

/** Lines as `sha256sum -c` reads them. */
export const checksums = (packages) => packages.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')

const megabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

async function main(options) {
  await prepare(1)
  const cli = join(root, 'node_modules/electron-builder/cli.js')
  const { ok } = await run(process.execPath, [cli, '--publish', 'never', ...options])
  if (!ok) {
    process.stderr.write('没有打包：上面是 electron-builder 的说明。第一次打包要从网上取 Electron 和打包工具。\n')
    return 1
  }
  const folder = join(root, 'dist')
  const packages = packagesIn(folder)
  writeFileSync(join(folder, 'SHA256SUMS.txt'), checksums(packages))
  for (const { name, bytes, sha256 } of packages)
    process.stdout.write(`${megabytes(bytes).padStart(9)}  ${sha256}  ${name}\n`)
  return 0
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main(process.argv.slice(2))
