/** Puts the services together; what differs between the shells is handed in. */
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { createDataFolder, type DataFolderParts } from './data/data-folder.ts'
import { createGate, type Gate } from './data/gate.ts'
import type { Owner } from './drafts/lock.ts'
import { openDrafts } from './drafts/store.ts'
import type { HandedFiles } from './handed-files.ts'
import type { Log } from './log.ts'
import { savedFiles } from './saved-files.ts'
import type { Dialogs, OpenStore, Output, Services, WindowControl } from './services.ts'
import { openSettings } from './settings.ts'
import { openTemplates } from './templates.ts'

export interface Parts {
  /** Absolute path; made when something is first written. */
  readonly dataFolder: string
  /** Absolute path of the packs that came with the program. */
  readonly builtinTemplates: string
  /** Absolute path of the text that the build made of all licences. */
  readonly licences: string
  readonly openStore: OpenStore
  readonly dialogs: Dialogs
  readonly output: Output | null
  readonly window: WindowControl
  readonly handedFiles: HandedFiles
  /** The shell's own, where it writes into the data folder itself. */
  readonly gate?: Gate
  /** Moves the data folder; else why it cannot be. */
  readonly mover: DataFolderParts['mover']
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Makes draft ids: lower-case letters, digits and hyphens, such as crypto.randomUUID(). */
  readonly ids: () => string
  readonly version: string
  readonly log: Log
}

/** This program among those that may use the same data folder, on a share or in a second window. */
const thisProgram: Owner = {
  host: hostname(),
  pid: process.pid,
  isRunning: (pid) => {
    try {
      // Signal 0 asks only whether the process is there.
      return process.kill(pid, 0)
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM'
    }
  },
}

const runtime = () =>
  (['electron', 'chrome', 'node'] as const).flatMap((name) => {
    const version = process.versions[name]
    return version === undefined
      ? []
      : [{ name: { electron: 'Electron', chrome: 'Chromium', node: 'Node' }[name], version }]
  })

/** Nothing is read or written yet: a data folder that cannot be used shows with the first call, as a failure. */
export function createServices(parts: Parts): Services {
  const { dataFolder, openStore, clock, ids, log, mover } = parts
  const drafts = openDrafts({ folder: join(dataFolder, 'drafts'), openStore, clock, ids, log, owner: thisProgram })
  const gate = parts.gate ?? createGate()
  return {
    drafts,
    data: createDataFolder({ folder: dataFolder, mover, drafts, gate, log }),
    gate,
    templates: openTemplates({ builtin: parts.builtinTemplates, user: join(dataFolder, 'templates') }),
    settings: openSettings(join(dataFolder, 'settings.json'), openStore, log),
    dialogs: parts.dialogs,
    output: parts.output,
    savedFiles: savedFiles(),
    handedFiles: parts.handedFiles,
    window: parts.window,
    app: { version: parts.version, dataFolder, runtime: runtime() },
    licences: () => readFile(parts.licences, 'utf8'),
    now: clock,
    log,
  }
}
