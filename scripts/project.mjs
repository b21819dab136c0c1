/** Where the project is, and the one kind of error that is meant for whoever typed the command. */
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, absolute. (`import.meta.dirname` is missing in the Node versions that requireNode refuses.) */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Something stands in the way that the user can clear; the message says what it is and what to do. */
export class Stop extends Error {}

/** @throws {Stop} where Node is older than package.json allows */
export function requireNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const least = engines.node.replace(/^>=/, '')
  const [major, minor] = version.split('.').map(Number)
  const [leastMajor, leastMinor] = least.split('.').map(Number)
  if (major < leastMajor || (major === leastMajor && minor < leastMinor))
    throw new Stop(`没有启动：需要 Node.js ${least} 或更新的版本，这台计算机上是 ${version}。请先更新 Node.js。`)
}
