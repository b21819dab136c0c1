/** What `npm run package` says of the files that came out. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { checksums, packagesIn } from '../../scripts/package.mjs'

it('lists the packages with size and SHA-256, and leaves out what electron-builder writes for itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-dist-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'win-unpacked'))
  for (const name of ['b.zip', 'a.exe', 'builder-debug.yml', 'a.exe.blockmap', 'latest.yml', 'SHA256SUMS.txt'])
    writeFileSync(join(folder, name), name)
  const packages = packagesIn(folder)
  expect(packages.map(({ name, bytes }) => [name, bytes])).toEqual([
    ['a.exe', 5],
    ['b.zip', 5],
  ])
  writeFileSync(join(folder, 'SHA256SUMS.txt'), checksums(packages))
  if (process.platform === 'linux')
    expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS.txt'], { cwd: folder, encoding: 'utf8' })).toContain('a.exe: ')
})
