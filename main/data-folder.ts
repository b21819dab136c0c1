/** Where drafts, templates and settings are kept. The same folder for both shells and the command line. */
import { posix, win32 } from 'node:path'

/**
 * @param env ZIPING_DATA decides where it is set; else APPDATA (Windows), XDG_DATA_HOME (Linux)
 * @param home the user's home folder, absolute
 */
export function defaultDataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  const path = platform === 'win32' ? win32 : posix
  if (env.ZIPING_DATA) return path.resolve(env.ZIPING_DATA)
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
