/** electron-builder.yml: what electron-builder itself holds against it, and what its schema does not say. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { appId } from '../../main/shell/task-bar.ts'
import { drawingHash } from '../../scripts/icons.mjs'
import { root } from '../../scripts/project.mjs'

const require = createRequire(import.meta.url)
/** electron-builder checks with this before it packs; it has no door of its own for that. */
const { validateConfiguration } = require(join(root, 'node_modules/app-builder-lib/out/util/config/config.js'))
const read = (file) => readFileSync(join(root, file), 'utf8')
const config = () => load(read('electron-builder.yml'))
const check = (change) => validateConfiguration({ ...config(), ...change }, { isEnabled: false })
/** Such as 'nsis x64'. */
const targets = (platform) =>
  config()[platform].target.flatMap(({ target, arch }) => arch.map((one) => `${target} ${one}`))

describe('electron-builder’s own check', () => {
  it('has nothing against it', () => expect(check({})).resolves.toBeUndefined())

  it('would find a key it does not know, and a value it cannot take', async () => {
    await expect(check({ nsis: { ...config().nsis, silent: true } })).rejects.toThrow('configuration.nsis')
    await expect(check({ electronFuses: { runAsNode: 'perhaps' } })).rejects.toThrow('runAsNode')
  })
})

describe('what offices get', () => {
  it('is an installer and an archive for Windows on both kinds of processors, and nothing that unpacks itself at every start', () =>
    expect(targets('win').sort()).toEqual(['nsis arm64', 'nsis x64', 'zip arm64', 'zip x64']))

  it('is a .deb and an AppImage for Linux on both kinds of processors', () =>
    expect(targets('linux').sort()).toEqual(['AppImage arm64', 'AppImage x64', 'deb arm64', 'deb x64']))

  it('names each file apart', () => {
    const names = [config().nsis.artifactName, config().win.artifactName, config().linux.artifactName]
    expect(new Set(names).size).toBe(3)
    // The placeholders are electron-builder's.
    for (const name of names) for (const part of ['version', 'arch', 'ext']) expect(name).toContain(`\${${part}}`)
    expect(config().nsis.buildUniversalInstaller).toBe(false)
  })

  it('has the languages that it is used in, and no updater', () => {
    expect(config().electronLanguages).toEqual(['zh-CN', 'en-US'])
    expect(config().publish).toBeNull()
    const { dependencies, devDependencies } = JSON.parse(read('package.json'))
    expect(Object.keys({ ...dependencies, ...devDependencies })).not.toContain('electron-updater')
  })

  it('has the name by which Windows knows the running program, so that a pinned icon is its button', () =>
    expect(config().appId).toBe(appId))

  it('reaches the input methods of UOS and 麒麟 also in a Wayland session', () =>
    expect(config().linux.executableArgs).toEqual(['--ozone-platform=x11']))

  it('opens handed-on drafts with a double click', () =>
    expect(config().fileAssociations).toEqual([
      expect.objectContaining({ ext: 'ziping', mimeType: 'application/x-ziping', description: '自评报告草稿' }),
    ]))
})

describe('the icons', () => {
  it('are drawn from the drawing as it is now (npm run icons)', () =>
    expect(read('build/icons/source.txt')).toBe(`${drawingHash(read('build/icon.svg'))}  build/icon.svg\n`))

  it.each([16, 24, 32, 48, 64, 128, 256, 512])('are there at %i pixels', (size) => {
    const png = readFileSync(join(root, `build/icons/${size}x${size}.png`))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
  })

  it('hold every size that Windows shows, in one file', () => {
    const ico = readFileSync(join(root, config().win.icon))
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico.readUInt8(6 + 16 * index) || 256)
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
    // Each entry names where its picture lies: a PNG file.
    for (const index of sizes.keys()) {
      const at = ico.readUInt32LE(6 + 16 * index + 12)
      expect(ico.subarray(at + 1, at + 4).toString()).toBe('PNG')
    }
    expect(existsSync(join(root, 'build', config().fileAssociations[0].icon))).toBe(true)
  })
})
