/** The drafts as the start page lists them: those at work, the archived and the binned, narrowed to a name that is looked for. */
import { useMemo, useState } from 'react'
import type { DraftSummary } from '../../preload/values.ts'
import { matching } from './draft-names.ts'

export type View = 'drafts' | 'archive' | 'bin'

const latestFirst = (all: readonly DraftSummary[], when: (draft: DraftSummary) => number | null) =>
  all.toSorted((a, b) => (when(b) ?? 0) - (when(a) ?? 0))

export interface Views {
  readonly view: View
  /** Another one, with nothing looked for. */
  setView(view: View): void
  readonly query: string
  setQuery(query: string): void
  /** All of each. */
  readonly counts: Readonly<Record<View, number>>
  /** Of the present one, those whose name fits. */
  readonly shown: readonly DraftSummary[]
}

/** @param all null until they have been read */
export function useViews(all: readonly DraftSummary[] | null): Views {
  const [view, setView] = useState<View>('drafts')
  const [query, setQuery] = useState('')
  const parts = useMemo<Readonly<Record<View, readonly DraftSummary[]>>>(() => {
    const kept = (all ?? []).filter(({ binnedAt }) => binnedAt === null)
    return {
      drafts: kept.filter(({ archivedAt }) => archivedAt === null),
      archive: latestFirst(
        kept.filter(({ archivedAt }) => archivedAt !== null),
        ({ archivedAt }) => archivedAt,
      ),
      bin: latestFirst(
        (all ?? []).filter(({ binnedAt }) => binnedAt !== null),
        ({ binnedAt }) => binnedAt,
      ),
    }
  }, [all])
  const inView = parts[view]
  const shown = useMemo(() => matching(inView, query), [inView, query])
  return {
    view,
    setView: (next) => {
      setView(next)
      setQuery('')
    },
    query,
    setQuery,
    counts: { drafts: parts.drafts.length, archive: parts.archive.length, bin: parts.bin.length },
    shown,
  }
}
