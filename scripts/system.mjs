/** The programs of the system that the tests need (the application itself needs none of them but a browser). */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Stop } from './project.mjs'
import { run } from './run.mjs'

/** By Debian's package, with the programs or the font family that show it is there; `for` is what is not tested without it. */
export const needs = [
  { name: 'chromium', programs: ['chromium'], for: 'every end-to-end test' },
  { name: 'fonts-noto-cjk', font: /Noto (Sans|Serif) CJK/, for: 'pictures and line breaks of Chinese text' },
  {
    name: 'fonts-liberation',
    font: /Liberation Serif/,
    for: 'line breaks round digits and Latin letters, as wide as in Times New Roman',
  },
  { name: 'libreoffice-writer', programs: ['soffice'], for: 'exported files opened by another office' },
  { name: 'poppler-utils', programs: ['pdftoppm', 'pdftotext'], for: 'pages of exported files' },
  { name: 'libxml2-utils', programs: ['xmllint'], for: 'exported XML against its schemas' },
  { name: 'pandoc', programs: ['pandoc'], for: 'the text of exported files' },
]

/** Whether a program is on the search path. */
function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const names = process.platform === 'win32' ? [`${name}.exe`] : [name]
  return folders.some((folder) => names.some((file) => existsSync(join(folder, file))))
}

/** fontconfig knows; where it is not installed, no font is of use to the tests. */
function hasFont(family) {
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  const { stdout } = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' })
  return family.test(stdout ?? '')
}

const isMissing = ({ programs = [], font }) =>
  (font !== undefined && !hasFont(font)) || !programs.every((program) => onPath(program))

/** Whether `apt-get install` can be used: Debian or a child of it (Ubuntu, UOS, 麒麟), as root. */
function canInstall() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8')) && onPath('apt-get')
}

/**
 * Installs what is missing where it may, else says what to install: the tests that need it then say so themselves.
 * @param {(line: string) => void} say
 * @throws {Stop} where it should have been installed and is not there
 */
export async function ensureSystem(say) {
  const missing = needs.filter(isMissing)
  if (missing.length === 0) return
  const names = missing.map(({ name }) => name)
  if (!canInstall()) {
    say('Not on this computer, please install (names as in Debian):')
    for (const need of missing) say(`  ${need.name}: ${need.for}`)
    return
  }
  say(`Installing ${names.join(' ')} …`)
  const apt = (args) =>
    run('apt-get', ['-q', ...args], { output: 'collect', env: { DEBIAN_FRONTEND: 'noninteractive' } })
  const update = await apt(['update'])
  const install = await apt(['install', '-y', '--no-install-recommends', ...names])
  const still = needs.filter(isMissing).map(({ name }) => name)
  if (still.length > 0) throw new Stop(`${update.text}\n${install.text}\nNot installed: ${still.join(', ')}`)
}
