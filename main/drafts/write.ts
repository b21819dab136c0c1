/** Writing a draft so that a good file is there at every moment: write beside, read back, compare, then change places. */
import { basename } from 'node:path'
import type { Note } from '../../report/document/result.ts'
import { errorCode } from '../failures.ts'
import { type Log, thrownFacts } from '../log.ts'
import type { OpenStore } from '../services.ts'
import { assign } from './assign.ts'
import type { Disk } from './disk.ts'
import type { DraftFiles } from './folder.ts'
import { savedBeside } from './messages.ts'
import { type DraftRecord, fileContent } from './record.ts'
import { busyCodes, retryBusy } from './retry.ts'
import { writtenForm } from './seal.ts'

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

/** A file of the program's own that is not needed any more; where it stays, its revision says that it is older. */
async function removeLeft(file: string, { disk, log }: WriteTools): Promise<void> {
  try {
    if ((await disk.stamp(file)) !== null) await disk.remove(file)
  } catch (error) {
    log.warn('left file not removed', thrownFacts(error))
  }
}

/**
 * Writes the new state under a name of its own, where it takes nobody's place, reads it back and compares.
 * @throws an Error with a node code; nothing of it stays then, unless the disk keeps even that
 */
async function writeFresh(files: DraftFiles, record: DraftRecord, tools: WriteTools): Promise<void> {
  const { disk } = tools
  const content = fileContent(record)
  const bytes = writtenForm(content)
  try {
    await retryBusy(() => assign(files.fresh, content, tools))
    if (await retryBusy(() => disk.holds(files.fresh, bytes))) return
    const needed = bytes.byteLength
    throw new WriteMismatch((await disk.free(files.folder).catch(() => needed)) < needed)
  } catch (error) {
    await removeLeft(files.fresh, tools)
    throw error
  }
}

/**
 * Renames the good file to the backup, and the new one to the draft: no byte is written. Between the two renames
 * the draft opens from the new file.
 * @throws an Error with a node code; then the draft's file is the old one, or its backup is
 */
async function putInPlace(files: DraftFiles, replaced: string | null, { disk, log }: WriteTools): Promise<void> {
  const renames = replaced === files.draft
  if (renames) await retryBusy(() => disk.rename(files.draft, files.backup))
  try {
    await retryBusy(() => disk.rename(files.fresh, files.draft))
  } catch (error) {
    if (renames)
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
 * @param backUp the file that is known to be good, kept as the backup; null where there is none
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
  if (backUp === null) await disk.makeFolder(files.folder)
  // Another file than the draft's is the newer one until the new state is in place: it is copied, and stays.
  if (backUp !== null && backUp !== files.draft) await retryBusy(() => disk.copy(backUp, files.backup))
  await writeFresh(files, record, tools)
  try {
    await putInPlace(files, backUp, tools)
  } catch (error) {
    if (busyCodes.has(errorCode(error))) {
      log.warn('draft file held', thrownFacts(error))
      try {
        await disk.rename(files.fresh, files.beside)
        return savedBeside(basename(files.beside))
      } catch (failed) {
        log.warn('not written beside', thrownFacts(failed))
      }
    }
    await removeLeft(files.fresh, tools)
    // The cause that the user can do something about is the first one.
    throw error
  }
  await removeLeft(files.beside, tools)
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
