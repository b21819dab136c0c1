/**
 * Packed with a stand-in for Electron's runtime: which files go into the archive, which fuses are burnt, which languages stay.
 * Installers need tools that electron-builder downloads; what goes into them is this folder.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { load } from 'js-yaml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../scripts/project.mjs'
import { run } from '../../scripts/run.mjs'

const config = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))
const built = existsSync(join(root, 'out/main/desktop.js'))
const able = built && process.platform === 'linux'

/** What @electron/fuses looks for in a runtime; behind it the version of the wire, the number of fuses, and a digit for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** In the order of the wire (@electron/fuses, FuseV1Options). */
const wire = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
]
/** Every fuse the other way round than it is to be. */
const unburnt = wire.map((fuse) => (config.electronFuses[fuse] ? '0' : '1')).join('')

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

describe('the packed program', () => {
  let folder
  let packed

  beforeAll(async () => {
    if (!able) return
    folder = mkdtempSync(join(tmpdir(), 'ziping-pack-'))
    const runtime = join(folder, 'runtime')
    mkdirSync(join(runtime, 'locales'), { recursive: true })
    mkdirSync(join(runtime, 'resources'))
    writeFileSync(
      join(runtime, 'electron'),
      Buffer.concat([Buffer.from(sentinel), Buffer.from([1, wire.length]), Buffer.from(unburnt)]),
    )
    for (const file of ['LICENSE', 'version', 'locales/zh-CN.pak', 'locales/en-US.pak', 'locales/fr.pak'])
      writeFileSync(join(runtime, file), '')
    const { ok, text } = await run(
      process.execPath,
      [
        join(root, 'node_modules/electron-builder/cli.js'),
        ...['--linux', 'dir', '--x64', '--publish', 'never'],
        `-c.electronDist=${runtime}`,
        `-c.directories.output=${join(folder, 'dist')}`,
      ],
      { output: 'collect' },
    )
    expect(ok, text).toBe(true)
    packed = join(folder, 'dist/linux-unpacked')
  })
  afterAll(() => folder && rmSync(folder, { recursive: true, force: true }))

  it.skipIf(!able)('holds what was built and nothing else', () => {
    const archived = listPackage(join(packed, 'resources/app.asar'), {}).map((file) => file.slice(1))
    const files = archived.filter((file) => /\.\w+$/.test(file))
    const wanted = ['main', 'preload', 'renderer']
      .flatMap((part) => filesBelow(join(root, 'out', part)).map((file) => `out/${part}/${file}`))
      .filter((file) => !file.endsWith('.map'))
    expect(files.sort()).toEqual([...wanted, 'package.json'].sort())
    expect(files).toContain(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).main)
  })

  it.skipIf(!able)('has the template packs beside it, where offices can look into them', () =>
    expect(filesBelow(join(packed, 'resources/templates')).sort()).toEqual(filesBelow(join(root, 'templates')).sort()),
  )

  it.skipIf(!able)('has its fuses burnt as configured', () => {
    const program = readFileSync(join(packed, 'ziping'))
    const at = program.indexOf(sentinel) + sentinel.length + 2
    const burnt = Object.fromEntries(wire.map((fuse, index) => [fuse, program[at + index] === 0x31]))
    expect(burnt).toEqual(config.electronFuses)
  })

  it.skipIf(!able)('speaks two languages', () =>
    expect(readdirSync(join(packed, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']),
  )
})

if (!built) console.log('packing left out: the program is not built')
else if (!able) console.log(`packing left out: tried on Linux only, this is ${process.platform}`)
