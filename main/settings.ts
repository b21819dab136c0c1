/** What the program remembers between starts, in settings.json of the data folder. */
import { renameSync } from 'node:fs'
import { schemas } from '../preload/api.ts'
import type { Settings } from '../preload/values.ts'
import { noWords } from '../report/checks/words.ts'
import { success } from '../report/document/result.ts'
import { defaultPreset } from '../report/paper/preset.ts'
import { createQueue } from './drafts/queue.ts'
import { retryBusy } from './drafts/retry.ts'
import { failureOf, isDiskError } from './failures.ts'
import { type Log, thrownFacts } from './log.ts'
import type { OpenStore, SettingsStore } from './services.ts'

const defaults: Settings = {
  region: '',
  organisation: '',
  signatory: '',
  recipient: '',
  templateId: '',
  leftPane: true,
  rightPane: true,
  preset: defaultPreset,
  words: noWords,
  disabledRules: [],
}
const { shape } = schemas['settings.get'].output

/** Each setting by itself: one that is missing or wrong costs only itself. */
function settingsIn(content: Readonly<Record<string, unknown>>): Settings {
  const usable = Object.entries(shape).flatMap(([key, schema]) => {
    const parsed = schema.safeParse(content[key])
    return parsed.success ? [[key, parsed.data]] : []
  })
  return { ...defaults, ...Object.fromEntries(usable) }
}

/** conf cannot open a torn file, not even to replace it. It is kept under another name all the same. */
function setAside(file: string): void {
  renameSync(file, file.replace(/\.json$/, '.damaged.json'))
}

/** @param file absolute path of settings.json */
export function openSettings(file: string, openStore: OpenStore, log: Log): SettingsStore {
  const queue = createQueue()
  const content = (): Readonly<Record<string, unknown>> => {
    try {
      return openStore(file).store
    } catch (error) {
      log.warn('settings not readable', thrownFacts(error))
      if (!(error instanceof SyntaxError) && !isDiskError(error)) throw error
      return {}
    }
  }
  const write = (next: Record<string, unknown>) => {
    try {
      openStore(file).store = next
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      setAside(file)
      openStore(file).store = next
    }
  }
  return {
    get: async () => settingsIn(content()),
    set: (change) =>
      queue.run('settings', async () => {
        const before = content()
        // What this program cannot read stays in the file as it is: a newer one wrote it.
        const next = { ...settingsIn(before), ...before, ...change }
        try {
          await retryBusy(() => write(next))
          return success(settingsIn(next))
        } catch (error) {
          if (!isDiskError(error)) throw error
          log.warn('settings not written', thrownFacts(error))
          return failureOf(error, 'settings')
        }
      }),
  }
}
