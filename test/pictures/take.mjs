/** `npm run pictures`: takes the pictures of docs/手册.md anew, in the browser shell. Look at each before it is committed. */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureBuild } from '../../scripts/build.mjs'

const root = resolve(import.meta.dirname, '../..')
const target = join(root, 'docs/pictures')
const taken = mkdtempSync(join(tmpdir(), 'ziping-pictures-'))

mkdirSync(target, { recursive: true })
// The build refuses a manual that names a picture which is not there; the first time there is only a dot.
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
for (const [, name] of readFileSync(join(root, 'docs/手册.md'), 'utf8').matchAll(/\]\(pictures\/([^)]+)\)/g))
  if (!existsSync(join(target, name))) writeFileSync(join(target, name), Buffer.from(dot, 'base64'))
await ensureBuild({ say: console.log })
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', 'test/e2e/manual-pictures.spec.ts', '--project=browser-shell'],
  { cwd: root, env: { ...process.env, ZIPING_PICTURES: taken }, stdio: 'inherit' },
)
if (status === 0)
  for (const name of readdirSync(taken)) {
    const from = join(taken, name)
    // 128 colours are enough for a window, and a third of the size; without ImageMagick they stay as they are.
    spawnSync('convert', [
      from,
      '-dither',
      'None',
      '-colors',
      '128',
      '-define',
      'png:compression-level=9',
      `PNG8:${from}`,
    ])
    console.log(`${name} ${Math.round(statSync(from).size / 1024)} KB`)
    copyFileSync(from, join(target, name))
  }
rmSync(taken, { recursive: true, force: true })
process.exitCode = status ?? 1
