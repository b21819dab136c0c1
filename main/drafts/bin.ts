/** The bin: a time in a file of its own; only what is in it can be erased, and what has been in it for thirty days is. */
import { join } from 'node:path'
import { success } from '../../report/document/result.ts'
import { thrownFacts } from '../log.ts'
import type { Drafts } from '../services.ts'
import type { Basis } from './basis.ts'
import { overdue } from './bin-cleaning.ts'
import type { Disk } from './disk.ts'
import type { DraftFiles } from './folder.ts'
import type { Lines } from './lines.ts'
import { binnedAt, binnedFileVersion } from './list.ts'
import { notBinned, notFound } from './messages.ts'
import type { DraftTools } from './read.ts'
import { retryBusy } from './retry.ts'
import { seal } from './seal.ts'

/** Whether a draft is there, in whatever state. */
export const exists = async (files: DraftFiles, disk: Disk): Promise<boolean> =>
  (await disk.stamp(files.draft)) !== null || (await disk.stamp(files.backup)) !== null

interface Parts {
  /** Absolute path of the folder of all drafts. */
  readonly folder: string
  readonly lines: Lines
  readonly basis: Basis
  readonly tools: DraftTools
  readonly list: Drafts['list']
}

export function createBin({
  folder,
  lines,
  basis,
  tools,
  list,
}: Parts): Pick<Drafts, 'bin' | 'restore' | 'erase' | 'cleanBin'> {
  const { onDraft } = lines
  const { disk, openStore, clock, log } = tools

  const erase: Drafts['erase'] = (id) =>
    onDraft(id, 'change', async (files) => {
      if (!(await exists(files, disk))) return notFound()
      if ((await disk.stamp(files.binned)) === null) return notBinned()
      // Renamed first: a folder that can only be deleted by half must not come back as a damaged draft.
      const doomed = join(folder, `.erased-${id}-${clock()}`)
      await retryBusy(() => disk.rename(files.folder, doomed))
      basis.forget(id)
      await disk.removeFolder(doomed).catch((error) => log.warn('erased draft not fully deleted', thrownFacts(error)))
      return success({})
    })

  return {
    bin: (id) =>
      onDraft(id, 'change', async (files) => {
        if (!(await exists(files, disk))) return notFound()
        if ((await binnedAt(files, tools)) !== null) return success({})
        await retryBusy(() => {
          openStore(files.binned).store = seal(binnedFileVersion, { binnedAt: clock() })
        })
        return success({})
      }),
    restore: (id) =>
      onDraft(id, 'change', async (files) => {
        if (!(await exists(files, disk))) return notFound()
        if ((await disk.stamp(files.binned)) !== null) await retryBusy(() => disk.remove(files.binned))
        return success({})
      }),
    cleanBin: async () => {
      const all = await list()
      if (!all.ok) return all
      const cleared: string[] = []
      for (const { id, name } of overdue(all.value, clock())) if ((await erase(id)).ok) cleared.push(name)
      return success({ cleared })
    },
    erase,
  }
}
