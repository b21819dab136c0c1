/** Which drafts were opened last, for 最近打开: their ids only; the names are those of the list of drafts. */
import { z } from 'zod'
import { draftId } from '../../preload/values.ts'
import type { Log } from '../log.ts'
import type { Drafts, OpenStore } from '../services.ts'
import { keptValue } from './kept.ts'
import type { RecentDraft } from './menu.ts'

/** As many as a menu shows without scrolling on 768 pixels. */
const most = 10

const schema = z.object({ drafts: z.array(draftId).max(most) })

export interface Recent {
  /** Newest first; what was erased or lies in the bin is not there. */
  list(): Promise<RecentDraft[]>
  opened(id: string): void
  clear(): void
}

/** @param file absolute path of recent.json */
export function recentDrafts(file: string, openStore: OpenStore, drafts: Pick<Drafts, 'list'>, log: Log): Recent {
  const kept = keptValue(file, schema, { drafts: [] }, openStore, log)
  return {
    list: async () => {
      const ids = kept.get().drafts
      const answer = ids.length > 0 ? await drafts.list() : null
      if (!answer?.ok) return []
      const names = new Map(answer.value.filter(({ binnedAt }) => binnedAt === null).map(({ id, name }) => [id, name]))
      return ids.flatMap((id) => {
        const name = names.get(id)
        return name === undefined ? [] : [{ id, name }]
      })
    },
    opened: (id) => {
      const before = kept.get().drafts
      if (before[0] !== id) kept.set({ drafts: [id, ...before.filter((other) => other !== id)].slice(0, most) })
    },
    clear: () => kept.set({ drafts: [] }),
  }
}
