/** Which shell `npm start` opens. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { electronProgram } from '../../scripts/electron.mjs'
import { run } from '../../scripts/run.mjs'
import { chooseShell, electronArguments, hasDisplay } from '../../scripts/shell.mjs'

const facts = { browser: false, retry: false, display: true, installed: false, failedBefore: false }
const shell = (changed) => chooseShell({ ...facts, ...changed }).shell

it('opens Electron where it is installed and a window can be shown', () => {
  expect(chooseShell({ ...facts, installed: true })).toEqual({ shell: 'electron', line: '' })
  expect(shell({ installed: true, failedBefore: true })).toBe('electron')
})

it('tries to fetch Electron once, and again only when asked', () => {
  expect(shell({})).toBe('fetch')
  expect(shell({ failedBefore: true })).toBe('browser')
  expect(shell({ failedBefore: true, retry: true })).toBe('fetch')
})

it('does not wait for Electron where no window can be shown', () => {
  expect(shell({ display: false })).toBe('browser')
  expect(shell({ display: false, installed: true })).toBe('browser')
})

it('opens the browser shell at once where the user wants it', () => {
  expect(chooseShell({ ...facts, browser: true, installed: true })).toEqual({ shell: 'browser', line: '' })
})

it('says in one line why it is not Electron, and how to get it', () => {
  const { line } = chooseShell({ ...facts, failedBefore: true })
  expect(line).toMatch(/Electron.*浏览器.*npm start -- --retry-electron/)
  expect(line).not.toContain('\n')
})

it('knows a display on every system', () => {
  expect(hasDisplay({}, 'win32')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
})

it('gives up Chromium’s sandbox for root on Linux alone', () => {
  expect(electronArguments('/p', ['--data', 'd'], false)).toEqual(['/p', '--data', 'd'])
  expect(electronArguments('/p', [], true)).toEqual(['--no-sandbox', '/p'])
})

function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-electron-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('finds Electron’s runtime as the package electron itself does', () => {
  const folder = scratch()
  const home = join(folder, 'node_modules/electron')
  mkdirSync(join(home, 'dist'), { recursive: true })
  expect(electronProgram({}, folder)).toBeNull()
  // A download that was broken off: no path.txt yet, or the program is gone.
  writeFileSync(join(home, 'dist/electron'), '')
  expect(electronProgram({}, folder)).toBeNull()
  writeFileSync(join(home, 'path.txt'), 'electron')
  expect(electronProgram({}, folder)).toBe(join(home, 'dist/electron'))
  rmSync(join(home, 'dist/electron'))
  expect(electronProgram({}, folder)).toBeNull()

  const elsewhere = scratch()
  writeFileSync(join(elsewhere, 'electron'), '')
  expect(electronProgram({ ELECTRON_OVERRIDE_DIST_PATH: elsewhere }, folder)).toBe(join(elsewhere, 'electron'))
})

it('a command that does not end in time is ended', async () => {
  const begun = performance.now()
  const { ok, timedOut } = await run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { limit: 300 })
  expect({ ok, timedOut }).toEqual({ ok: false, timedOut: true })
  expect(performance.now() - begun).toBeLessThan(9000)
})

it('a command that is not there is told as a failure', async () => {
  const { ok, text } = await run('ziping-no-such-program', [], { output: 'collect' })
  expect(ok).toBe(false)
  expect(text).toContain('ENOENT')
})

it('the output of a failed command is kept', async () => {
  const file = join(scratch(), 'fails.mjs')
  writeFileSync(file, "console.log('said'); console.error('why'); process.exit(3)")
  const { ok, code, text } = await run(process.execPath, [file], { output: 'collect' })
  expect({ ok, code }).toEqual({ ok: false, code: 3 })
  expect(text).toMatch(/said[\s\S]*why|why[\s\S]*said/)
})
