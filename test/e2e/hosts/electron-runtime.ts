/** Whether real Electron can be run here: its runtime is a download of its own, and it has no mode without a display. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * What the npm package `electron` would answer, without asking it: that starts the download where the runtime is not there.
 * @param project absolute path of the folder with node_modules
 * @returns the runtime's program, absolute; null where there is none, or its download was broken off
 */
export function electronProgram(project: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const home = path.join(project, 'node_modules/electron')
  const named = path.join(home, 'path.txt')
  const name = existsSync(named) ? readFileSync(named, 'utf8') : null
  const program = env.ELECTRON_OVERRIDE_DIST_PATH
    ? path.join(env.ELECTRON_OVERRIDE_DIST_PATH, name ?? 'electron')
    : name && path.join(home, 'dist', name)
  return program && existsSync(program) ? program : null
}

/** Chromium in Electron looks for a display on Linux; elsewhere there is one. */
export const hasDisplay = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

export const canRunElectron = (project: string): boolean =>
  electronProgram(project) !== null && hasDisplay(process.env, process.platform)
