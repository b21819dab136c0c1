/**
 * The lines that calls on drafts stand in: one thing at a time for a draft's files, another line for its journal. What the
 * disk refuses becomes a failure here.
 */
import type { Failure, Result } from '../../report/document/result.ts'
import { type Doing, failureOf, isDiskError } from '../failures.ts'
import { type Log, thrownFacts } from '../log.ts'
import { archived, isArchived } from './archive.ts'
import type { Disk } from './disk.ts'
import { type DraftFiles, draftFiles, isDraftId } from './folder.ts'
import { notFound } from './messages.ts'
import type { Queue } from './queue.ts'

interface Parts {
  /** Absolute path of the folder of all drafts. */
  readonly folder: string
  readonly queue: Queue
  readonly disk: Disk
  readonly log: Log
}

export type Lines = ReturnType<typeof createLines>

export function createLines({ folder, queue, disk, log }: Parts) {
  const guarded = async <T>(doing: Doing, action: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await action()
    } catch (error) {
      if (!isDiskError(error)) throw error
      log.warn('disk refused', { doing, ...thrownFacts(error) })
      return failureOf(error, doing)
    }
  }
  const onDraft = <T>(id: string, doing: Doing, action: (files: DraftFiles) => Promise<Result<T>>) =>
    isDraftId(id)
      ? queue.run(id, () => guarded(doing, () => action(draftFiles(folder, id))))
      : Promise.resolve<Failure>(notFound())

  /** For what changes the draft: an archived one is never written. */
  const onText = <T>(id: string, doing: Doing, action: (files: DraftFiles) => Promise<Result<T>>) =>
    onDraft<T>(id, doing, async (files) => ((await isArchived(files, disk)) ? archived() : action(files)))

  /**
   * In a line of its own: what is typed must not wait for a save.
   * @param lane lines that may overtake each other
   */
  const onJournal = <T>(id: string, action: (files: DraftFiles) => Promise<Result<T>>, lane = '') =>
    isDraftId(id)
      ? queue.run(`${id} journal${lane}`, () => guarded('journal', () => action(draftFiles(folder, id))))
      : Promise.resolve<Failure>(notFound())

  /** Not in the draft's line: who is asked to leave it has to save first. */
  const onClaim = <T>(id: string, action: (files: DraftFiles) => Promise<Result<T>>) =>
    isDraftId(id) ? guarded('read', () => action(draftFiles(folder, id))) : Promise.resolve<Failure>(notFound())

  return { guarded, onDraft, onText, onJournal, onClaim }
}
