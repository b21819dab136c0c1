/** The way of a file into a draft: the recognised text is reviewed, then, for a report of last year, the new round is filled in. */
import './review.css'
import { App as AntdApp } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { Envelope } from '../../report/document/envelope.ts'
import type { Note } from '../../report/document/result.ts'
import type { Proposal } from '../../report/recognise/proposal.ts'
import { call } from '../call.ts'
import { createDraft } from '../session/new-draft.ts'
import { baseName, nextName } from '../start/draft-names.ts'
import type { Arrival, Purpose } from './arrival.ts'
import { reportOf, rolledOver } from './draft-of.ts'
import { NewRound } from './NewRound.tsx'
import { ReviewText } from './ReviewText.tsx'

/** What the new round's step goes on from. */
interface Last {
  readonly report: Envelope
  /** Null where nothing had to be recognised. */
  readonly proposal: Proposal | null
}

/**
 * @param onCreated gets the new draft's id, and what the user is to know of it
 * @param onLeave goes back to the start page; nothing was stored
 */
export function ReviewPage({
  arrival,
  onCreated,
  onLeave,
}: {
  arrival: Arrival
  onCreated: (draftId: string, notes: readonly Note[]) => Promise<void>
  onLeave: () => void
}) {
  const { modal } = AntdApp.useApp()
  const { read, file, pack } = arrival
  const [purpose, setPurpose] = useState<Purpose>(arrival.purpose)
  const [last, setLast] = useState<Last | null>(() =>
    read.kind === 'draft' ? { report: read.envelope, proposal: null } : null,
  )
  const [changed, setChanged] = useState(false)
  const [busy, setBusy] = useState(false)

  /** @returns whether the review may go, with what was changed in it */
  const agreesToLose = useCallback(
    async (title: string, okText: string): Promise<boolean> =>
      modal.confirm({
        title,
        content: '还没有建立草稿，已做的核对不会保留。原文件没有改动。',
        okText,
        cancelText: '继续核对',
        scrollLock: false,
      }),
    [modal],
  )

  const leave = async (loses: boolean) => {
    if (!busy && (!loses || (await agreesToLose('离开核对', '离开')))) onLeave()
  }

  // Nothing is stored yet: a window that is closed here is asked about as leaving is.
  useEffect(() => {
    const stopClose = window.ziping.on.close(async () => {
      const proceed = !changed || (await agreesToLose('关闭窗口', '关闭'))
      await call('window.closing', { proceed })
    })
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (changed && !window.ziping.capabilities.closeGuard) event.preventDefault()
    }
    window.addEventListener('beforeunload', beforeUnload)
    return () => {
      stopClose()
      window.removeEventListener('beforeunload', beforeUnload)
    }
  }, [changed, agreesToLose])

  const create = async (name: string, envelope: Envelope, notes: readonly Note[]) => {
    if (busy) return
    setBusy(true)
    const made = await createDraft(name, pack, envelope, { source: file.bytes })
    setBusy(false)
    if (made.ok) await onCreated(made.value.id, notes)
    else modal.error({ title: '草稿没有建立', content: `${made.message}核对的结果还在本窗口中。`, okText: '知道了' })
  }

  const confirm = (proposal: Proposal) => {
    const report = reportOf(arrival, proposal)
    if (purpose === 'rollover') setLast({ report, proposal })
    else void create(baseName(file.name), report, [])
  }

  return (
    <>
      {read.kind === 'text' && (
        // Kept while the next step is shown: going back finds the review as it was left.
        <div className="review-keep" hidden={last !== null}>
          <ReviewText
            file={file}
            pack={pack}
            recognised={read.recognised}
            notes={arrival.notes}
            purpose={purpose}
            busy={busy}
            shown={last === null}
            onPurpose={setPurpose}
            onChanged={setChanged}
            onConfirm={confirm}
            onLeave={(loses) => void leave(loses)}
          />
        </div>
      )}
      {last && (
        <NewRound
          file={file}
          pack={pack}
          last={last.report}
          reviewed={read.kind === 'text'}
          busy={busy}
          onCreate={(details) => {
            const { value, notes } = rolledOver(arrival, last.report, details)
            const { round } = last.report.details
            void create(nextName(baseName(file.name), round, details.round), value, notes)
          }}
          onBack={() => (read.kind === 'text' ? setLast(null) : void leave(false))}
        />
      )}
    </>
  )
}
