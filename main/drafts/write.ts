/** Writing a draft so that a good file is there at every moment: backup, atomic write, read back, compare. */
import { basename, dirname } from 'node:path'
import type { Note } from '../../report/document/result.ts'
import { errorCode } from '../failures.ts'
import { type Log, thrownFacts } from '../log.ts'
import type { OpenStore } from '../services.ts'
import type { Disk } from './disk.ts'
import type { DraftFiles } from './folder.ts'
import { savedBeside } from './messages.ts'
import { type DraftRecord, fileContent } from './record.ts'
import { busyCodes, retryBusy } from './retry.ts'

export interface WriteTools {
  readonly openStore: OpenStore
  readonly disk: Disk
  readonly log: Log
}

/**
 * What the disk holds is not what was written. It happens: conf's atomic write does not look at how
 * many bytes the system took, so a disk that fills up in the middle leaves a file cut short under
 * the good name, and no error. Network drives and worn-out USB sticks do the like.
 */
class WriteMismatch extends Error {
  /** EMISMATCH is not one of node's; failures.ts knows it. */
  readonly code: 'ENOSPC' | 'EMISMATCH'
  constructor(diskFull: boolean) {
    super('what was written does not read back')
    this.code = diskFull ? 'ENOSPC' : 'EMISMATCH'
  }
}

function readsBack(file: string, written: string, openStore: OpenStore): boolean {
  try {
    return JSON.stringify(openStore(file).store) === written
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/**
 * Replaces one file, reads it back and compares.
 * @throws an Error with a node code
 */
async function writeChecked(file: string, record: DraftRecord, { openStore, disk }: WriteTools): Promise<void> {
  const content = fileContent(record)
  await retryBusy(() => {
    // One assignment is one write of the whole file; set() by keys would be several.
    openStore(file).store = content
  })
  const written = JSON.stringify(content)
  if (await retryBusy(() => readsBack(file, written, openStore))) return
  const needed = Buffer.byteLength(written)
  throw new WriteMismatch((await disk.free(dirname(file)).catch(() => needed)) < needed)
}

/** @param backUp the file that is known to be good, kept as the backup first; null where there is none */
async function replaceDraft(
  files: DraftFiles,
  record: DraftRecord,
  backUp: string | null,
  tools: WriteTools,
): Promise<void> {
  const { disk, log } = tools
  if (backUp !== null) await retryBusy(() => disk.copy(backUp, files.backup))
  try {
    await writeChecked(files.draft, record, tools)
  } catch (error) {
    if (backUp !== null && error instanceof WriteMismatch)
      await disk
        .copy(files.backup, files.draft)
        // Then the draft opens from its backup; nothing more can be done on such a disk.
        .catch((failed) => log.warn('backup not put back', thrownFacts(failed)))
    throw error
  }
}

/**
 * Replaces the draft's file. Where another program holds it for longer than anybody waits, the text
 * goes into a file beside it, which readDraft prefers as long as it is newer.
 * @param backUp the file that is known to be good, kept as the backup first; null where there is none
 * @returns what the user is to know of it, null where all is as usual
 * @throws an Error with a node code; the last good state is then still in the draft's file or in its backup
 */
export async function writeDraft(
  files: DraftFiles,
  record: DraftRecord,
  backUp: string | null,
  tools: WriteTools,
): Promise<Note | null> {
  const { disk, log } = tools
  await disk.makeFolder(files.folder)
  try {
    await replaceDraft(files, record, backUp, tools)
  } catch (error) {
    if (!busyCodes.has(errorCode(error))) throw error
    log.warn('draft file held', thrownFacts(error))
    await writeChecked(files.beside, record, tools).catch((failed) => {
      log.warn('not written beside', thrownFacts(failed))
      // The cause that the user can do something about is the first one.
      throw error
    })
    return savedBeside(basename(files.beside))
  }
  // An older state: where it cannot be deleted, its revision says that it is older.
  try {
    if ((await disk.stamp(files.beside)) !== null) await disk.remove(files.beside)
  } catch (error) {
    log.warn('file beside not removed', thrownFacts(error))
  }
  return null
}

/** Milliseconds since 1970 as 20261123T213004123: fit for a file name and in order. */
const fileTime = (at: number) => new Date(at).toISOString().replace(/[-:.Z]/g, '')

/**
 * Renames a damaged file so that the next write cannot destroy what is left of it.
 * @returns the new name, without the folder
 */
export async function setAside(file: string, files: DraftFiles, now: number, disk: Disk): Promise<string> {
  let when = fileTime(now)
  for (let n = 2; (await disk.stamp(files.damaged(when))) !== null; n++) when = `${fileTime(now)}-${n}`
  const target = files.damaged(when)
  await retryBusy(() => disk.rename(file, target))
  return target.slice(files.folder.length + 1)
}
