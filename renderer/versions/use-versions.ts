/** The versions of the open draft: the list, the one that is looked at, and what it is held against. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { VersionSummary } from '../../preload/values.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { call } from '../call.ts'
import { keepNow } from '../session/versions.ts'

/** What a version is compared with: the text in the window, or another version by its id. */
export type Against = 'now' | string

export interface Versions {
  /** Newest first; null until they are read. */
  readonly list: readonly VersionSummary[] | null
  readonly failure: string
  readonly chosen: VersionSummary | null
  /** The report of the chosen version; null while it is read. */
  readonly envelope: Envelope | null
  readonly against: Against
  /** The report that it is compared with; null while it is read, or where it is the window's. */
  readonly other: Envelope | null
  choose(version: VersionSummary): void
  compareWith(against: Against): void
  /** Keeps the window's text under a name. @returns whether it is kept; why not stands in `failure` */
  keep(name: string): Promise<boolean>
  /** Names a version. */
  rename(version: VersionSummary, name: string): Promise<boolean>
}

export function useVersions(open: boolean, draftId: string): Versions {
  const [list, setList] = useState<readonly VersionSummary[] | null>(null)
  const [failure, setFailure] = useState('')
  const [chosen, setChosen] = useState<VersionSummary | null>(null)
  const [envelope, setEnvelope] = useState<Envelope | null>(null)
  const [against, setAgainst] = useState<Against>('now')
  const [other, setOther] = useState<Envelope | null>(null)
  const request = useRef(0)

  const read = useCallback(
    async (version: string, set: (envelope: Envelope) => void, mine: number) => {
      const answer = await call('versions.load', { id: draftId, version })
      // The user may have chosen another one meanwhile.
      if (mine !== request.current) return
      if (answer.ok) set(answer.value.envelope)
      else setFailure(answer.message)
    },
    [draftId],
  )

  const choose = useCallback(
    (version: VersionSummary) => {
      request.current += 1
      setFailure('')
      setChosen(version)
      setEnvelope(null)
      setAgainst('now')
      setOther(null)
      void read(version.id, setEnvelope, request.current)
    },
    [read],
  )

  const reload = useCallback(async () => {
    const answer = await call('versions.list', { id: draftId })
    if (answer.ok) setList(answer.value)
    else setFailure(answer.message)
    return answer.ok ? answer.value : []
  }, [draftId])

  useEffect(() => {
    if (!open) return
    setFailure('')
    setChosen(null)
    setEnvelope(null)
    void reload().then(([newest]) => newest && choose(newest))
  }, [open, reload, choose])

  return {
    list,
    failure,
    chosen,
    envelope,
    against,
    other,
    choose,
    compareWith: (next) => {
      setAgainst(next)
      setOther(null)
      if (next !== 'now') void read(next, setOther, request.current)
    },
    keep: async (name) => {
      const answer = await keepNow('named', name)
      if (!answer.ok) setFailure(answer.message)
      await reload()
      if (answer.ok) choose(answer.value)
      return answer.ok
    },
    rename: async (version, name) => {
      const answer = await call('versions.name', { id: draftId, version: version.id, name })
      if (!answer.ok) setFailure(answer.message)
      await reload()
      if (answer.ok) choose(answer.value)
      return answer.ok
    },
  }
}
