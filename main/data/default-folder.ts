/** The place where drafts, templates and settings are kept by default. The same for both shells and the command line. */
import { posix, win32 } from 'node:path'

/**
 * @param env APPDATA (Windows), XDG_DATA_HOME (Linux)
 * @param home the user's home folder, absolute
 */
export function defaultDataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  const path = platform === 'win32' ? win32 : posix
  switch (platform) {
    case 'win32':
      return path.join(env.APPDATA || path.join(home, 'AppData', 'Roaming'), 'Ziping')
    case 'darwin':
      return path.join(home, 'Library', 'Application Support', 'Ziping')
    default: {
      // The XDG base directory specification: a relative value is to be ignored.
      const data = env.XDG_DATA_HOME
      return path.join(data && path.isAbsolute(data) ? data : path.join(home, '.local', 'share'), 'ziping')
    }
  }
}

/**
 * The folder that was named for this start; null where none was.
 * @param argument of --data, as it was typed; it goes before ZIPING_DATA
 */
export function givenDataFolder(
  argument: string | null,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | null {
  const given = argument || env.ZIPING_DATA
  return given ? (platform === 'win32' ? win32 : posix).resolve(given) : null
}
