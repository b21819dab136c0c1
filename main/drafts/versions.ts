/** The versions of a draft: kept beside it, listed by their first lines, thinned with age, never written over. */
import { join } from 'node:path'
import type { CallArgument, CallOutput } from '../../preload/api.ts'
import type { VersionKind, VersionSummary } from '../../preload/values.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { blockFacts, countChars } from '../../report/document/outline.ts'
import type { restore } from '../../report/document/restore.ts'
import { failure, type Result, success } from '../../report/document/result.ts'
import { type Log, thrownFacts } from '../log.ts'
import type { Disk } from './disk.ts'
import type { DraftFiles } from './folder.ts'
import type { Pictures } from './pictures.ts'
import { notesWith } from './read.ts'
import { retryBusy } from './retry.ts'
import { superfluous } from './thinning.ts'
import { headOf, longestHead, packVersion, unpackVersion } from './version-file.ts'

export interface VersionTools {
  readonly disk: Disk
  readonly log: Log
  readonly pictures: Pictures
  readonly restore: typeof restore
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** Milliseconds between two versions that are taken while somebody writes. */
const autoSpan = 10 * 60_000

/** 20261125T132000123-auto-1f: the time, what it was taken for, and what tells two of one moment apart. */
const idPattern = /^(\d{8}T\d{9})-([a-z]+)-[0-9a-f]{2,4}$/
const extension = '.version'
const timeOf = (at: number) => new Date(at).toISOString().replace(/[-:.Z]/g, '')

interface Named {
  readonly id: string
  readonly at: number
  readonly kind: VersionKind
}

/** What the name of a version file says; null for other files. */
function named(file: string): Named | null {
  if (!file.endsWith(extension)) return null
  const id = file.slice(0, -extension.length)
  const [, time, kind] = idPattern.exec(id) ?? []
  if (time === undefined || kind === undefined) return null
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(time)?.map(Number) ?? []
  const [year = 0, month = 1, date, hours, minutes, seconds, ms] = parts
  return { id, at: Date.UTC(year, month - 1, date, hours, minutes, seconds, ms), kind: kind as VersionKind }
}

const charsOf = (envelope: Envelope) =>
  envelope.document.content.reduce((sum, node) => sum + countChars(blockFacts(node).text), 0)

const fileOf = (files: DraftFiles, id: string) => join(files.versions, `${id}${extension}`)

async function allNames(files: DraftFiles, { disk }: VersionTools): Promise<Named[]> {
  if ((await disk.stamp(files.versions)) === null) return []
  return (await disk.files(files.versions)).map(named).filter((one) => one !== null)
}

export type NewVersion = Omit<CallArgument<'versions.keep'>, 'id' | 'at'>

/**
 * Stores a version.
 * @throws an Error with a node code; the versions that were there are untouched
 */
export async function keepVersion(
  files: DraftFiles,
  { kind, name, exported, envelope }: NewVersion,
  tools: VersionTools,
): Promise<VersionSummary> {
  const { disk, clock, pictures } = tools
  const at = clock()
  const before = await allNames(files, tools)
  const taken = new Set(before.map(({ id }) => id.slice(0, id.lastIndexOf('-'))))
  const stem = `${timeOf(at)}-${kind}`
  // Two of one millisecond are of a clock that stood still.
  const id = `${stem}-${taken.has(stem) ? before.length.toString(16).padStart(4, '0') : '00'}`
  const summary: VersionSummary = { id, at, kind, name, exported, chars: charsOf(envelope), damaged: false }
  const bytes = await packVersion(summary, await pictures.put(files, envelope))
  await disk.makeFolder(files.versions)
  await retryBusy(() => disk.write(fileOf(files, id), bytes))
  for (const old of superfluous([...before, { id, at, kind }], at))
    await disk
      .remove(fileOf(files, old))
      .catch((error) => tools.log.warn('old version not removed', thrownFacts(error)))
  return summary
}

/** When the newest version was taken, milliseconds since 1970; 0 where there is none. */
export const newestVersion = async (files: DraftFiles, tools: VersionTools): Promise<number> =>
  Math.max(0, ...(await allNames(files, tools)).map(({ at }) => at))

/**
 * Whether a version is due while somebody writes: the last one is older than ten minutes, or from the future.
 * @param last when it was taken, and `now`: milliseconds since 1970
 */
export const isDue = (last: number, now: number): boolean => now - last >= autoSpan || now < last

/** All versions, newest first. One that cannot be read is listed as damaged. */
export async function listVersions(files: DraftFiles, tools: VersionTools): Promise<VersionSummary[]> {
  const names = (await allNames(files, tools)).toSorted((a, b) => b.at - a.at || b.id.localeCompare(a.id))
  return Promise.all(
    names.map(async ({ id, at, kind }) => {
      const summary = headOf(
        await tools.disk.head(fileOf(files, id), longestHead).catch(() => new Uint8Array()),
      )?.summary
      return summary?.id === id ? summary : { id, at, kind, name: '', exported: null, chars: 0, damaged: true }
    }),
  )
}

const gone = () =>
  failure('not-found', '没有找到这个版本，可能已随时间清理。草稿和其他版本没有改动。请关闭后重新打开版本列表。')

const damaged = () =>
  failure('damaged', '这个版本的文件已损坏，不能打开。文件原样保留，草稿和其他版本没有改动。请选用前后相邻的版本。')

/** @throws an Error with a node code where the disk refuses */
export async function loadVersion(
  files: DraftFiles,
  id: string,
  { disk, restore, pictures }: VersionTools,
): Promise<Result<CallOutput<'versions.load'>>> {
  const file = fileOf(files, id)
  if (named(`${id}${extension}`) === null || (await disk.stamp(file)) === null) return gone()
  const stored = await unpackVersion(await disk.bytes(file))
  if (stored === null) return damaged()
  const { envelope, lost } = await pictures.fill(files, stored)
  const restored = restore(envelope)
  return restored.ok
    ? success({ envelope: restored.envelope, notes: notesWith(restored, lost, files) })
    : failure(restored.code, restored.message)
}

/** Gives a version a name, and so keeps it for ever: the same report as a named version of its own. */
export async function nameVersion(
  files: DraftFiles,
  id: string,
  name: string,
  tools: VersionTools,
): Promise<Result<VersionSummary>> {
  const loaded = await loadVersion(files, id, tools)
  if (!loaded.ok) return loaded
  const at = named(`${id}${extension}`)?.at ?? tools.clock()
  const { envelope } = loaded.value
  return success(
    await keepVersion(files, { kind: 'named', name, exported: null, envelope }, { ...tools, clock: () => at }),
  )
}
