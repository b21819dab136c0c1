/** How the program is started anew, by the system's own rules. */
import { sep } from 'node:path'
import type { RelaunchOptions } from 'electron'

export interface Start {
  /** Of this run, without the executable: what it was called with. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** process.execPath */
  readonly executable: string
}

/**
 * An AppImage runs from a folder that is gone when it ends; started anew is the file itself, unpacked instead of mounted
 * (electron-builder, issues 1727 and 4650).
 * @param more arguments for the new run
 */
export function relaunchOptions({ args, env, executable }: Start, more: readonly string[] = []): RelaunchOptions {
  // Both are also inherited from an AppImage that this program was started from.
  const image = env.APPDIR && executable.startsWith(env.APPDIR + sep) ? env.APPIMAGE : undefined
  return image
    ? { execPath: image, args: ['--appimage-extract-and-run', ...args, ...more] }
    : { args: [...args, ...more] }
}
