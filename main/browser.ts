/**
 * Entry of the browser shell: the same page and the same handlers as in Electron, behind a server on
 * 127.0.0.1, for computers where Electron's runtime cannot be had. Nothing imports this file.
 *
 * Exit codes: 0 ended by its window, Ctrl-C or SIGTERM; 1 could not start; 2 wrong arguments.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ThemeChoice } from '../preload/values.ts'
import { createServices } from './compose.ts'
import { defaultDataFolder, givenDataFolder } from './data/default-folder.ts'
import { locateData } from './data/location.ts'
import { createDispatch } from './dispatch.ts'
import { openConf } from './drafts/open-conf.ts'
import { errorCode } from './failures.ts'
import { createHandedFiles } from './handed-files.ts'
import { createHandlers } from './handlers.ts'
import { lineLog, thrownFacts } from './log.ts'
import { type BrowserArguments, browserArguments, millisecondsFrom } from './loopback/arguments.ts'
import { absentDialogs } from './loopback/dialogs.ts'
import { portOf } from './loopback/port.ts'
import { nodeTimers, usualPatience } from './loopback/presence.ts'
import { type Loopback, startLoopback } from './loopback/server.ts'
import { findOnPath, openWindow, windowCommands } from './loopback/window.ts'
import { openPage, type Page } from './page.ts'

/** Built as out/main/browser.js: two folders up is the program. */
const program = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

function fail(exitCode: 1 | 2, line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(exitCode)
}

/** @param theme asked when a window opens */
function builtPage(theme: () => ThemeChoice): Page {
  try {
    return openPage(join(program, 'out/renderer'), theme)
  } catch {
    fail(1, '没有启动：程序文件不全（缺少界面文件）。草稿不受影响。请重新运行 npm start，或重新安装程序。')
  }
}

/** @param port the one that was asked for; null where any would have done */
const whyNoServer = (error: unknown, port: number | null): string =>
  port !== null && errorCode(error) === 'EADDRINUSE'
    ? `没有启动：端口 ${port} 已被别的程序占用。草稿不受影响。请用 --port 换一个端口，或去掉 --port 由程序自己选。`
    : port !== null && errorCode(error) === 'EACCES'
      ? `没有启动：没有权限使用端口 ${port}。草稿不受影响。请用 --port 换一个 1024 以上的端口，或去掉 --port。`
      : '没有启动：不能在本机（127.0.0.1）上提供页面。草稿不受影响。请检查安全软件是否拦截了本程序。'

async function main({ open, port, dataFolder, files }: BrowserArguments): Promise<void> {
  const { env, platform } = process
  const log = lineLog((line) => process.stderr.write(line), Date.now)
  const page = builtPage(() => services.settings.theme())
  const { version } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as { version: string }
  const handedFiles = createHandedFiles()
  // npm runs scripts in the project's folder; the file is named from where the user is.
  handedFiles.add(files.map((file) => resolve(env.INIT_CWD ?? process.cwd(), file)))
  const data = locateData(givenDataFolder(dataFolder, env, platform), defaultDataFolder(env, platform, homedir()))
  if (!data.ok) fail(1, `没有启动：${data.message}`)
  const services = createServices({
    dataFolder: data.folder,
    mover: data.home === null ? 'given' : 'no-dialog',
    builtinTemplates: join(program, 'templates'),
    licences: join(program, 'out/main/licences.txt'),
    openStore: openConf,
    dialogs: absentDialogs,
    // The browser prints, and keeps what it downloads.
    output: null,
    // The browser closes its windows itself.
    window: { closing: () => {}, state: () => {}, reopened: () => ({ crashed: false, draft: null }) },
    handedFiles,
    clock: Date.now,
    ids: randomUUID,
    version,
    log,
  })

  let server: Loopback
  try {
    server = await startLoopback({
      page,
      dispatch: createDispatch(createHandlers(services), log),
      ports: port === null ? [portOf(data.folder), 0] : [port],
      timers: nodeTimers,
      patience: {
        first: millisecondsFrom(env.ZIPING_FIRST_WINDOW_MS, usualPatience.first),
        gone: millisecondsFrom(env.ZIPING_WINDOW_GONE_MS, usualPatience.gone),
      },
      log,
    })
  } catch (error) {
    if (!['EADDRINUSE', 'EACCES'].includes(errorCode(error))) log.error('server not started', thrownFacts(error))
    fail(1, whyNoServer(error, port))
  }

  let endingSince: number | null = null
  const end = async () => {
    if (endingSince !== null) {
      // Asked again: somebody does not want to wait. But conf's writer (its when-exit) sends every
      // signal to the process a second time, at once; that is nobody's wish.
      if (performance.now() - endingSince > 1000) process.exit(1)
      return
    }
    endingSince = performance.now()
    await server.close()
    await services.drafts.settled()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  // Whoever read the output may have gone, as in a pipe; the window is still in use.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})

  process.stdout.write(`自评报告编辑器已启动，关闭窗口或按 Ctrl+C 结束。地址（只能打开一次）：${server.url}\n`)
  if (open) await openWindow(windowCommands(platform, env, findOnPath(env), server.url))
  await server.abandoned
  await end()
}

const given = browserArguments(process.argv.slice(2))
if (given.ok) await main(given.value)
else fail(2, given.message)
