/** The journals of this run: which session writes into which, and which drafts were left without saving. */
import type { CallArgument, CallOutput } from '../../preload/api.ts'
import { type Result, success } from '../../report/document/result.ts'
import { errorCode, isDiskError } from '../failures.ts'
import { thrownFacts } from '../log.ts'
import { type DraftFiles, draftFiles, isDraftId } from './folder.ts'
import { appendJournal, longestJournal, startNewJournal, unsavedIn } from './journal.ts'
import { binnedAt } from './list.ts'
import { type DraftTools, readDraft } from './read.ts'

/** Milliseconds: a journal that was written to so lately is of a window that is open. */
const stillOpen = 30_000

export interface Journals {
  /** Whether a session has its journal: its lines need not wait for each other. */
  begun(session: string): boolean
  append(
    id: string,
    files: DraftFiles,
    line: Omit<CallArgument<'drafts.journal'>, 'id'>,
  ): Promise<Result<Record<string, never>>>
  /** A save holds all of it: a long journal goes aside. */
  saved(id: string, files: DraftFiles): Promise<void>
  unsaved(folder: string): Promise<CallOutput<'drafts.unsaved'>>
}

export function createJournals(tools: DraftTools): Journals {
  const { disk, log, clock } = tools
  /** By draft: bytes since its journal was begun, and when the last of them came. */
  const writing = new Map<string, { readonly bytes: number; readonly at: number }>()
  const sessions = new Set<string>()

  const unsavedDraft = async (id: string, files: DraftFiles) => {
    const now = writing.get(id)
    if (now && clock() - now.at < stillOpen) return []
    const [journal, draft] = await Promise.all([files.journal, files.draft].map((file) => disk.modifiedAt(file)))
    if ((journal ?? 0) < (draft ?? 0) || journal === 0 || (await binnedAt(files, tools)) !== null) return []
    const state = await readDraft(files, tools, 'text')
    if (state.state !== 'good' && state.state !== 'from-backup') return []
    const unsaved = await unsavedIn(files, state.record, disk)
    return unsaved ? [{ id, name: state.record.name, at: unsaved.at }] : []
  }

  return {
    begun: (session) => sessions.has(session),
    append: async (id, files, line) => {
      const begins = !sessions.has(line.session)
      // Once for each session, and where its folder has gone since: a line is one opening, one write and one flush.
      if (begins) {
        await disk.makeFolder(files.folder)
        await startNewJournal(files, disk)
      }
      sessions.add(line.session)
      const bytes = await appendJournal(files, line, disk).catch(async (error) => {
        if (errorCode(error) !== 'ENOENT') throw error
        await disk.makeFolder(files.folder)
        return appendJournal(files, line, disk)
      })
      writing.set(id, { bytes: bytes + (begins ? 0 : (writing.get(id)?.bytes ?? 0)), at: clock() })
      return success({})
    },
    saved: async (id, files) => {
      const now = writing.get(id)
      if (!now || now.bytes < longestJournal) return
      try {
        await startNewJournal(files, disk)
        writing.set(id, { ...now, bytes: 0 })
      } catch (error) {
        if (!isDiskError(error)) throw error
        log.warn('journal not put aside', thrownFacts(error))
      }
    },
    unsaved: async (folder) => {
      const ids = (await disk.folders(folder).catch(() => [])).filter(isDraftId)
      const found: CallOutput<'drafts.unsaved'> = []
      for (const id of ids)
        try {
          found.push(...(await unsavedDraft(id, draftFiles(folder, id))))
        } catch (error) {
          // A draft that the disk does not give shows in the list.
          if (!isDiskError(error)) throw error
          log.warn('journal not read', thrownFacts(error))
        }
      return found
    },
  }
}
