/** What a write builds on: which state of a draft is on the disk, and whether the window's text goes on from it. */
import { type Result, success } from '../../report/document/result.ts'
import type { DraftFiles } from './folder.ts'
import { conflict, readOnly } from './messages.ts'
import { type DraftState, type DraftTools, type ReadTools, readDraft } from './read.ts'
import type { DraftFacts, DraftRecord } from './record.ts'
import { retryBusy } from './retry.ts'
import { setAside } from './write.ts'

export interface Base {
  readonly facts: DraftFacts
  /** Becomes the backup. */
  readonly goodFile: string
}

export interface Basis {
  /**
   * What a save builds on; null where nothing good is on the disk.
   * @returns 'conflict' and 'read-only' where it must not happen
   */
  of(id: string, files: DraftFiles, baseRevision: number): Promise<Result<Base | null>>
  on(files: DraftFiles, state: Extract<DraftState, { state: 'good' }>): Promise<Base>
  /** Puts the backup in the damaged file's place, the damaged file aside. @returns the latter's new name */
  recover(files: DraftFiles, state: Extract<DraftState, { state: 'from-backup' }>): Promise<string | null>
  /** The record is what the disk has now. */
  remember(id: string, files: DraftFiles, record: DraftRecord): Promise<void>
  /** The record is about to be written. */
  attempt(id: string, record: DraftRecord): void
  /** What this program last read or wrote of a draft. */
  known(id: string): DraftFacts | undefined
  forget(id: string): void
}

const factsOf = ({ envelope: _, ...facts }: DraftRecord): DraftFacts => facts

export function createBasis(tools: ReadTools & Pick<DraftTools, 'clock'>): Basis {
  const { disk, clock } = tools
  /** What this program last read or wrote, with the stamp of the file then: while it holds, a save need not read first. */
  const known = new Map<string, { readonly stamp: string | null; readonly facts: DraftFacts }>()
  /** What a save that failed may have put on the disk all the same: the same window's next save builds on it. */
  const attempted = new Map<string, DraftRecord>()

  /** Of both files that a draft can be read from; `of` is null where the draft's own is not there. */
  const stamps = async (files: DraftFiles) => {
    const [draft, beside] = await Promise.all([disk.stamp(files.draft), disk.stamp(files.beside)])
    return { of: draft && (beside === null ? draft : `${draft}|${beside}`), beside }
  }
  const isOwnAttempt = (id: string, found: DraftRecord) =>
    attempted.has(id) && JSON.stringify(attempted.get(id)) === JSON.stringify(found)

  /** Another program counted on from the same revision: its number is this one's, its text is not. */
  const isOthers = (own: DraftFacts, found: DraftRecord) =>
    own.revision === found.revision &&
    (own.modifiedAt !== found.modifiedAt || own.journal?.session !== found.journal?.session)

  const on: Basis['on'] = async (files, state) => {
    const facts = factsOf(state.record)
    if (state.besideDamaged) await setAside(files.beside, files, clock(), disk)
    if (!state.beside) return { facts, goodFile: files.draft }
    if (state.beside.draftDamaged) await setAside(files.draft, files, clock(), disk)
    return { facts, goodFile: state.beside.file }
  }

  const recover: Basis['recover'] = async (files, state) => {
    const keptAs = state.draftMissing ? null : await setAside(files.draft, files, clock(), disk)
    await retryBusy(() => disk.copy(files.backup, files.draft))
    return keptAs
  }

  return {
    on,
    recover,
    of: async (id, files, baseRevision) => {
      const before = known.get(id)
      const now = before?.stamp ? await stamps(files) : null
      if (before?.stamp && before.stamp === now?.of) {
        if (before.facts.revision !== baseRevision) return conflict()
        // Which of two files is the newer one is worth a look.
        if (now.beside === null) return success({ facts: before.facts, goodFile: files.draft })
      }
      const state = await readDraft(files, tools, 'text')
      switch (state.state) {
        case 'good':
          return isOwnAttempt(id, state.record) ||
            (state.record.revision === baseRevision && !(before && isOthers(before.facts, state.record)))
            ? success(await on(files, state))
            : conflict()
        case 'foreign':
          return readOnly()
        case 'from-backup':
          // The page may hold the text of the damaged file, which is newer than the backup.
          if (state.record.revision > baseRevision) return conflict()
          await recover(files, state)
          return success({ facts: factsOf(state.record), goodFile: files.draft })
        case 'damaged':
          // Only a page that got the text while it was whole may write over what is left.
          if (!before) return readOnly()
          for (const file of [files.draft, files.backup])
            if ((await disk.stamp(file)) !== null) await setAside(file, files, clock(), disk)
          return success(null)
        case 'missing':
          return success(null)
      }
    },
    remember: async (id, files, record) => {
      // Written is written: where the disk does not answer now, the next save reads first.
      const stamp = await stamps(files).then(
        ({ of }) => of,
        () => null,
      )
      known.set(id, { stamp, facts: factsOf(record) })
      attempted.delete(id)
    },
    attempt: (id, record) => void attempted.set(id, record),
    known: (id) => known.get(id)?.facts,
    forget: (id) => void known.delete(id),
  }
}
