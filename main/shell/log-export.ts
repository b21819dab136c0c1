/** 导出日志: what the program noted, with what it runs on, as one text that a user may hand to whoever maintains it. */
import { readFile } from 'node:fs/promises'
import { arch, cpus, freemem, release, totalmem } from 'node:os'
import type { CallOutput } from '../../preload/api.ts'
import { errorCode } from '../failures.ts'
import { type Log, thrownFacts } from '../log.ts'
import type { Dialogs } from '../services.ts'

export interface SystemFacts {
  readonly [name: string]: string | number
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)

/** @param program versions of the program and of what it runs on */
export const systemFacts = (program: CallOutput<'app.info'>, platform: string, locale: string): SystemFacts => ({
  自评报告编辑器: program.version,
  ...Object.fromEntries(program.runtime.map(({ name, version }) => [name, version])),
  system: `${platform} ${release()} ${arch()}`,
  locale,
  processors: cpus().length,
  'memory (MB)': megabytes(totalmem()),
  'free memory (MB)': megabytes(freemem()),
})

/** As file-log.ts writes it: `[2026-11-25 09:30:00.000] [info]  event {facts}`. */
const ownLine = /^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\] \[(info|warn|error)\]\s+[a-z][a-z ]*( \{.*\})?$/
/** Names of drafts and reports are words of a report; what the program notes has none, and what is Chinese was not noted by it. */
const chinese = /\p{Script=Han}/u

const two = (value: number) => String(value).padStart(2, '0')
export const logName = (now: Date): string =>
  `自评报告编辑器日志_${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}.txt`

/** '' where there is none yet. */
async function linesOf(file: string): Promise<string[]> {
  try {
    return (await readFile(file, 'utf8')).split('\n')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

/**
 * Only lines in the program's own form, and of those none with a word of Chinese: a log never has text of a report, and
 * this is the second lock on it.
 * @param files the log's files, oldest first
 * @param home the user's folder, which bears his name
 * @throws what the disk throws
 */
export async function logText(files: readonly string[], facts: SystemFacts, home: string): Promise<string> {
  const lines = (await Promise.all(files.map(linesOf))).flat().filter((line) => line !== '')
  const shown = lines.filter((line) => ownLine.test(line) && !chinese.test(line))
  const head = Object.entries(facts).map(([name, value]) => `${name}: ${value}`)
  const left = lines.length - shown.length
  const text = [
    ...head,
    '',
    ...shown,
    ...(left > 0 ? ['', `（另有 ${left} 行不是程序自己的记录，没有导出）`] : []),
    '',
  ].join('\n')
  return home.length > 1 ? text.replaceAll(home, '~') : text
}

interface Parts {
  /** The log's file; an older one stands beside it as *.old.log. */
  readonly file: string
  readonly facts: SystemFacts
  readonly home: string
  readonly now: () => Date
  readonly save: Dialogs['saveFile']
  /** Tells the user that it was not written. */
  readonly failed: () => Promise<void>
  readonly log: Log
}

/** Asks where to, and writes it there. */
export async function exportLog({ file, facts, home, now, save, failed, log }: Parts): Promise<void> {
  try {
    const text = await logText([file.replace(/\.log$/, '.old.log'), file], facts, home)
    await save({ suggestedName: logName(now()), kind: 'txt', bytes: new TextEncoder().encode(text) })
  } catch (error) {
    log.warn('log not exported', thrownFacts(error))
    await failed()
  }
}
