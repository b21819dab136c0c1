/** What the program remembers between starts, in settings.json of the data folder. */
import { renameSync } from 'node:fs'
import { type Settings, settings } from '../preload/values.ts'
import { noWords } from '../report/checks/words.ts'
import { type Note, success } from '../report/document/result.ts'
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
  theme: 'system',
  uiSize: 'standard',
  welcomed: false,
}
const { shape } = settings

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

const damagedNote: Note = {
  code: 'settings-damaged',
  message:
    '设置文件已损坏，现在按默认设置打开。草稿不受影响。下次保存设置时，损坏的文件会改名留在数据文件夹里；单位名称、版式等请在“设置”中重新填写。',
}
const heldNote: Note = {
  code: 'settings-held',
  message: '设置文件暂时读不出来，现在按默认设置打开。草稿和设置文件都没有改动。请稍后重新启动程序。',
}

/** @param file absolute path of settings.json */
export function openSettings(file: string, openStore: OpenStore, log: Log): SettingsStore {
  const queue = createQueue()
  const read = (): { content: Readonly<Record<string, unknown>>; note: Note | null } => {
    try {
      return { content: openStore(file).store, note: null }
    } catch (error) {
      log.warn('settings not readable', thrownFacts(error))
      if (!(error instanceof SyntaxError) && !isDiskError(error)) throw error
      return { content: {}, note: error instanceof SyntaxError ? damagedNote : heldNote }
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
    get: async () => {
      const { content, note } = read()
      return { ...settingsIn(content), note }
    },
    theme: () => {
      try {
        return settingsIn(read().content).theme
      } catch {
        // The page comes all the same; its first call tells what is wrong.
        return defaults.theme
      }
    },
    set: (change) =>
      queue.run('settings', async () => {
        const before = read().content
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
