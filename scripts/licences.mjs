/**
 * Which packages are bundled, and under which licences: a plugin of the build. Each of the three builds notes the packages it
 * took from node_modules; the last one, the page, writes them all into out/main/licences.txt, which the program shows.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const noted = 'out/bundled'
const written = 'out/main/licences.txt'

/**
 * The folder of the package that a module belongs to; null for the project's own files and the build's helpers.
 * @param {string} module
 */
export function packageOf(module) {
  const file = module.replace(/^\0+/, '').replace(/\?.*$/, '')
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file)?.[1] ?? null
}

const licenceFiles = /^(licen[cs]e|copying|notice)([.-].*)?$/i

/**
 * @param {string} folder of an installed package
 * @returns {string} name, version, licence and its text
 * @throws where it says neither its licence nor has a text of one
 */
export function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder)
    .filter((file) => licenceFiles.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim())
  if (!license && texts.length === 0) throw new Error(`${name} says nothing of its licence`)
  return [`${name} ${version}`, `许可：${license ?? '见下'}`, ...texts].join('\n\n')
}

const line = `\n\n${'—'.repeat(40)}\n\n`

/** @param {readonly string[]} folders @returns {string} */
export const licencesText = (folders) =>
  [
    '本程序包含下列第三方组件，各按其许可使用。Electron、Chromium 和 Node 的许可在安装文件夹的 LICENSE.electron.txt 和 LICENSES.chromium.html 中。',
    ...folders.map(licenceOf),
  ].join(line)

/**
 * @param {string} project absolute path of the folder with node_modules
 * @param {string} build its name
 * @param {boolean} last whether all others have run
 * @returns {import('vite').Plugin}
 */
export function licences(project, build, last = false) {
  const folder = path.join(project, noted)
  return {
    name: 'ziping-licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
      const packages = [...new Set(modules.flatMap((module) => packageOf(module) ?? []))]
      mkdirSync(folder, { recursive: true })
      const own = packages.map((one) => path.relative(project, one).replaceAll('\\', '/')).sort()
      writeFileSync(path.join(folder, `${build}.json`), JSON.stringify(own))
    },
    closeBundle() {
      if (!last || !existsSync(folder)) return
      const all = readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
      const packages = [...new Set(all)].sort().map((one) => path.join(project, one))
      writeFileSync(path.join(project, written), licencesText(packages))
    },
  }
}
