/** Opening the page in a window of a browser that is already on the computer. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface WindowCommand {
  readonly command: string
  readonly args: readonly string[]
}

type Env = Readonly<Record<string, string | undefined>>

/** Chromium and its kin open a window without address bar. By their names on Debian, UOS, 麒麟, Fedora. */
const linuxBrowsers = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

/**
 * What to try, best first; nothing where there is no display.
 * @param find the full path of a program on the search path, null where it is not there
 */
export function windowCommands(
  platform: NodeJS.Platform,
  env: Env,
  find: (name: string) => string | null,
  url: string,
): WindowCommand[] {
  const asApp = [`--app=${url}`, '--no-first-run']
  switch (platform) {
    case 'win32':
      return [
        ...[env['ProgramFiles(x86)'], env.ProgramFiles].flatMap((folder) =>
          folder ? [{ command: `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`, args: asApp }] : [],
        ),
        // start is of cmd; its first quoted argument is the title. The address holds nothing that cmd reads.
        { command: 'cmd.exe', args: ['/c', 'start', '""', url] },
      ]
    case 'darwin':
      return [{ command: 'open', args: [url] }]
    default: {
      if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return []
      const browsers = linuxBrowsers.flatMap((name) => {
        const command = find(name)
        return command === null ? [] : [{ command, args: asApp }]
      })
      const opener = find('xdg-open')
      return opener === null ? browsers : [...browsers, { command: opener, args: [url] }]
    }
  }
}

/** Looks a program up on the search path. */
export function findOnPath(env: Env): (name: string) => string | null {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return (name) => folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null
}

/** Milliseconds. A browser that cannot run here (no rights, broken install) says so within a second or so. */
const startPatience = 1500

/** Whether a command runs on, or handed the address over to a browser that is already open. */
function starts({ command, args }: WindowCommand): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      detached: true,
      stdio: 'ignore',
      // cmd reads its line itself; Node's quoting of "" would reach it as text.
      windowsVerbatimArguments: command === 'cmd.exe',
    })
    const timer = setTimeout(() => resolve(true), startPatience)
    child.once('error', () => {
      clearTimeout(timer)
      resolve(false)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      resolve(code === 0)
    })
    child.unref()
  })
}

/** @returns whether one of the commands could be started */
export async function openWindow(commands: readonly WindowCommand[]): Promise<boolean> {
  for (const command of commands) if (await starts(command)) return true
  return false
}
