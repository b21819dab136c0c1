/** Versions that nobody asks for: what was there before a run's first save, and one in ten minutes of writing. */
import type { Envelope } from '../../report/document/envelope.ts'
import { isDiskError } from '../failures.ts'
import { thrownFacts } from '../log.ts'
import type { DraftFiles } from './folder.ts'
import { type DraftState, type ReadTools, readDraft } from './read.ts'
import { isDue, keepVersion, newestVersion, type VersionTools } from './versions.ts'

const automatic = { kind: 'auto', name: '', exported: null } as const

export interface AutomaticVersions {
  /** Before a save: what is there, where this run has not saved the draft yet; else null. */
  before(id: string, files: DraftFiles): Promise<DraftState | null>
  /** After it, with what was saved. A save does not fail for a version that cannot be kept. */
  keep(id: string, files: DraftFiles, saved: Envelope, before: DraftState | null): Promise<void>
}

export function createAutomaticVersions(tools: ReadTools & VersionTools): AutomaticVersions {
  /** Drafts that were saved in this run. */
  const begun = new Set<string>()
  /** Milliseconds since 1970, by draft: a version that is known to be there. Most saves need not look for it. */
  const newest = new Map<string, number>()

  const keepFirst = async (files: DraftFiles, before: DraftState | null) => {
    // Revision 1 is what a template or a file gave: nobody wrote it.
    if (before?.state !== 'good' || before.record.revision === 1) return
    const { modifiedAt } = before.record
    if ((await newestVersion(files, tools)) >= modifiedAt) return
    await keepVersion(files, { ...automatic, envelope: before.envelope }, { ...tools, clock: () => modifiedAt })
  }

  return {
    before: async (id, files) => (begun.has(id) ? null : readDraft(files, tools)),
    keep: async (id, files, saved, before) => {
      try {
        await keepFirst(files, before)
        begun.add(id)
        if (!isDue(newest.get(id) ?? 0, tools.clock())) return
        const last = await newestVersion(files, tools)
        const now = tools.clock()
        if (isDue(last, now)) await keepVersion(files, { ...automatic, envelope: saved }, tools)
        newest.set(id, isDue(last, now) ? now : last)
      } catch (error) {
        if (!isDiskError(error)) throw error
        tools.log.warn('no version kept', thrownFacts(error))
      }
    },
  }
}
