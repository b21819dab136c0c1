/** Writing a draft so that a good file is there at every moment: backup, atomic write, read back, compare. */
import { type Log, thrownFacts } from '../log.ts'
import type { OpenStore } from '../services.ts'
import type { Disk } from './disk.ts'
import type { DraftFiles } from './folder.ts'
import type { DraftRecord } from './record.ts'
import { retryBusy } from './retry.ts'

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

function readsBack(file: string, record: DraftRecord, openStore: OpenStore): boolean {
  try {
    return JSON.stringify(openStore(file).store.record) === JSON.stringify(record)
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/**
 * Replaces the draft's file.
 * @param backUp the file in place is known to be good, and is kept as the backup first
 * @throws an Error with a node code; the last good state is then still in the draft's file or in its backup
 */
export async function writeDraft(
  files: DraftFiles,
  record: DraftRecord,
  backUp: boolean,
  { openStore, disk, log }: WriteTools,
): Promise<void> {
  await disk.makeFolder(files.folder)
  if (backUp) await retryBusy(() => disk.copy(files.draft, files.backup))
  await retryBusy(() => {
    // One assignment is one write of the whole file; set() by keys would be several.
    openStore(files.draft).store = { record }
  })
  if (await retryBusy(() => readsBack(files.draft, record, openStore))) return
  const needed = Buffer.byteLength(JSON.stringify(record))
  const mismatch = new WriteMismatch((await disk.free(files.folder).catch(() => needed)) < needed)
  if (backUp)
    await disk
      .copy(files.backup, files.draft)
      // Then the draft opens from its backup; nothing more can be done on such a disk.
      .catch((error) => log.warn('backup not put back', thrownFacts(error)))
  throw mismatch
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
