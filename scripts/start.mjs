/**
 * `npm start`: Electron where its runtime is there or can be had within 20 s, else the browser shell.
 *
 * Own arguments: --browser (the browser shell at once), --retry-electron (try the download again, and wait for it).
 * All others go to the shell.
 */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { askedLimit, electronProgram, fetchElectron, fetchFailedBefore, startLimit } from './electron.mjs'
import { prepare } from './prepare.mjs'
import { root } from './project.mjs'
import { chooseShell, electronArguments, hasDisplay, notFetched } from './shell.mjs'

const say = (line) => line && process.stderr.write(`${line}\n`)
const given = process.argv.slice(2)
const [browser, retry] = ['--browser', '--retry-electron'].map((own) => given.includes(own))
const args = given.filter((arg) => arg !== '--browser' && arg !== '--retry-electron')

await prepare(1)

const display = hasDisplay(process.env, process.platform)
const choose = (again) =>
  chooseShell({
    browser,
    retry: again,
    display,
    installed: electronProgram() !== null,
    failedBefore: fetchFailedBefore(),
  })
let choice = choose(retry)
say(choice.line)
if (choice.shell === 'fetch') {
  if (await fetchElectron(retry ? askedLimit : startLimit)) {
    choice = choose(false)
    say(choice.line)
  } else {
    choice = { shell: 'browser', line: '' }
    say(notFetched)
  }
}
const ended = choice.shell === 'electron' ? await startElectron() : null
if (ended === null) await startBrowserShell()
else process.exitCode = ended

/** Runs in this very process, so that Ctrl-C, signals and the exit code are its own. */
async function startBrowserShell() {
  const entry = join(root, 'out/main/browser.js')
  process.argv = [process.argv[0], entry, ...args]
  await import(pathToFileURL(entry).href)
}

/**
 * Runs Electron to its end.
 * @returns {Promise<number | null>} its exit code; null where it cannot run on this computer at all
 */
function startElectron() {
  const isRoot = process.platform === 'linux' && process.getuid() === 0
  if (isRoot) say('正以 root 身份运行：Electron 在此只能不带沙箱启动（--no-sandbox）。请尽量用普通用户运行。')
  // Set in terminals that are themselves Electron programs; with it Electron would be a mere Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const child = spawn(electronProgram(), electronArguments(root, args, isRoot), { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches Electron by itself; a second one would look like impatience.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  return new Promise((resolve) => {
    const cannotRun = () => {
      say('Electron 在这台计算机上不能运行（可能缺少系统库），改用浏览器方式启动，功能相同。')
      resolve(null)
    }
    child.once('error', cannotRun)
    child.once('exit', (code, signal) => {
      // 126, 127: the system's loader could not start the program.
      if (code === 126 || code === 127) cannotRun()
      else resolve(signal === null ? code : 128 + constants.signals[signal])
    })
  })
}
